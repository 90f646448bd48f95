"""From a parsed document, its toponyms and its times to its events."""

from collections.abc import Sequence
from pathlib import Path

from spacy.tokens import Doc

from dateline.model.document import Document
from dateline.model.event import Event
from dateline.model.toponym import TimeExpression, Toponym
from dateline.reading.events.assembly import assembled
from dateline.reading.events.company import with_company
from dateline.reading.events.lexicon import lexicon
from dateline.reading.events.mentions import Clause
from dateline.reading.events.merging import grouped
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.shallow import parsed
from dateline.reading.events.telling import is_news
from dateline_gazetteer import Gazetteer


class EventReader:
    """Reads events by trigger and argument. One reader serves any number of documents.

    `own` is a folder with the user's own kinds; `lexicon.usable` tells beforehand
    whether they can be used.
    """

    def __init__(self, gazetteer: Gazetteer, own: Path | None = None) -> None:
        self._gazetteer, self._own = gazetteer, own

    def read(
        self,
        document: Document,
        doc: Doc,
        toponyms: Sequence[Toponym],
        times: Sequence[TimeExpression],
    ) -> list[Event]:
        """The events of a document, in the order of its text.

        `doc` is the parse of `document.text`. A language without a trigger file has no events.
        """
        words = lexicon(document.language, self._own)
        if words is None:
            return []
        if words.grammar and not doc.has_annotation("DEP"):
            doc = parsed(doc, words.grammar, toponyms, times, words.words["ranks"])
        if not doc.has_annotation("DEP"):
            return []
        sentences = Sentences(document, doc, toponyms, times, words)
        mentions = [
            mention
            for token, trigger in sentences.triggers()
            for mention in Clause(sentences, token, trigger, words, self._gazetteer).mentions()
        ]
        mentions = with_company(mentions, sentences, words)
        groups = [g for g in grouped(mentions, self._gazetteer) if is_news(g)]
        return [assembled(group, sentences, self._gazetteer) for group in groups]
