"""The reader's events for a passage, beside the gold."""

from dateline.reading.loading import Known, document
from dateline.reading.pipeline import Reader

from .gold import Passage
from .scoring import Outcome, outcomes


def read(reader: Reader, passage: Passage) -> list[Outcome]:
    """Read one passage, and say what became of each event."""
    story = document(passage.name, passage.text, Known(published=passage.published))
    return outcomes(passage, reader.read(story).events)
