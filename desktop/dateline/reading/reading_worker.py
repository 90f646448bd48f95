"""A process that reads events: documents come in, their events go out again."""

from typing import BinaryIO

from dateline.model.document import Document
from dateline.reading.exchange import send
from dateline.reading.pipeline import Reader
from dateline.reading.serving import Answering, serve
from dateline_gazetteer import Gazetteer


def load() -> Answering:
    """Get ready to read the events of documents."""
    gazetteer = Gazetteer.open()
    reader = Reader(gazetteer)

    def answer(document: Document, answers: BinaryIO) -> None:
        send(reader.read(document).events, answers, gazetteer)

    return answer


if __name__ == "__main__":
    serve(load)
