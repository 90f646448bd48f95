"""Reads the toponyms of a document: finds them, resolves them, and adds spatial expressions."""

from collections.abc import Sequence

from spacy.tokens import Doc

from dateline.model.document import Document, Span
from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.spatial import SpatialReader
from dateline.reading.toponyms.entities import entities
from dateline.reading.toponyms.evidence import Evidence
from dateline.reading.toponyms.filter import chosen, consistent, log_odds
from dateline.reading.toponyms.spans import proposals
from dateline_gazetteer import Gazetteer, NameType, Resolution
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve


class ToponymReader:
    """Finds and resolves the toponyms of documents; one reader serves any number of them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._spatial = SpatialReader(gazetteer)

    def read(self, document: Document, doc: Doc) -> list[Toponym]:
        """The toponyms of the document's body, in order, spatial expressions among them.

        `doc` is the parsed `document.text`. An expression lies beside the names inside it.
        """
        text = document.text
        names = self._resolved(text, self._recognised(document, doc))
        expressions = self._spatial.read(doc, text, names)
        inside = set(document.in_body(Span(e.start, e.end) for e in expressions))
        kept = [e for e in expressions if Span(e.start, e.end) in inside]
        return sorted([*names, *kept], key=lambda t: (t.start, -t.end))

    def resolve_spans(self, document: Document, doc: Doc, spans: Sequence[Span]) -> list[Toponym]:
        """Exactly the given spans, resolved, in the order given.

        The document's other toponyms count as context. The place of a span that the gazetteer
        does not know is None, unless the text tells where it lies.
        """
        return self._resolved(document.text, spans, self._recognised(document, doc))

    def _recognised(self, document: Document, doc: Doc) -> list[Span]:
        text = document.text
        named = entities(doc, text)
        found = proposals(text, named, self._gazetteer, document.language)
        evidence = Evidence(doc, text, named, found)
        scores = log_odds([evidence.vector(p) for p in found])
        senses = [evidence.sense(p) for p in found]
        likely = chosen(found, consistent(senses, scores))
        return document.in_body(Span(p.start, p.end) for p in likely)

    def _resolved(
        self, text: str, spans: Sequence[Span], others: Sequence[Span] = ()
    ) -> list[Toponym]:
        context = ResolutionContext(text, _mentions(others))
        resolutions = resolve(self._gazetteer, _mentions(spans), context)
        return [
            self._toponym(text[s.start : s.end], s, r)
            for s, r in zip(spans, resolutions, strict=True)
        ]

    def _toponym(self, written: str, span: Span, resolution: Resolution | None) -> Toponym:
        demonym = resolution is not None and any(
            c.name_type is NameType.DEMONYM and c.place.id == resolution.place.id
            for c in self._gazetteer.candidates(written)
        )
        kind = ToponymType.DEMONYM if demonym else ToponymType.PLACE
        return Toponym(span.start, span.end, written, kind, resolution=resolution)


def _mentions(spans: Sequence[Span]) -> list[Mention]:
    return [Mention(s.start, s.end) for s in spans]
