"""Reads the toponyms of a document: finds them, resolves them, and adds spatial expressions."""

from collections.abc import Iterable, Sequence

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
        named = entities(doc, text)
        found = proposals(text, named, self._gazetteer)
        evidence = Evidence(doc, text, named, found)
        scores = log_odds([evidence.vector(p) for p in found])
        names_found = [text[p.start : p.end].casefold() for p in found]
        likely = chosen(found, consistent(names_found, scores))
        spans = document.in_body(Span(p.start, p.end) for p in likely)
        names = self._resolved(text, spans)
        expressions = self._spatial.read(doc, text, names)
        inside = set(document.in_body(Span(e.start, e.end) for e in expressions))
        kept = [e for e in expressions if Span(e.start, e.end) in inside]
        return sorted([*names, *kept], key=lambda t: (t.start, -t.end))

    def resolve_spans(
        self,
        document: Document,
        doc: Doc,  # noqa: ARG002  called just as `read` is
        spans: Sequence[Span],
    ) -> list[Toponym]:
        """Exactly the given spans, resolved, in the order given.

        The place of a span that the gazetteer does not know is None.
        """
        return self._resolved(document.text, spans)

    def _resolved(self, text: str, spans: Iterable[Span]) -> list[Toponym]:
        given = list(spans)
        mentions = [Mention(s.start, s.end) for s in given]
        resolutions = resolve(self._gazetteer, mentions, ResolutionContext(text))
        return [
            self._toponym(text[s.start : s.end], s, r)
            for s, r in zip(given, resolutions, strict=True)
        ]

    def _toponym(self, written: str, span: Span, resolution: Resolution | None) -> Toponym:
        demonym = resolution is not None and any(
            c.name_type is NameType.DEMONYM and c.place.id == resolution.place.id
            for c in self._gazetteer.candidates(written)
        )
        kind = ToponymType.DEMONYM if demonym else ToponymType.PLACE
        return Toponym(span.start, span.end, written, kind, resolution=resolution)
