"""From files to a dossier: each step in the order the data flows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.model.document import Document, Span
from dateline.model.dossier import Dossier
from dateline.model.event import Event
from dateline.model.toponym import TimeExpression, Toponym
from dateline.reading.events import EventReader
from dateline.reading.events.across import EventMerger
from dateline.reading.events.lexicon import usable
from dateline.reading.loading import Loader, ReadingError, SourceFile, Sources, source_files
from dateline.reading.nlp import parse
from dateline.reading.pool import Read, ReaderPool
from dateline.reading.remarks import remarks
from dateline.reading.times import TimeReader
from dateline.reading.toponyms import ToponymReader
from dateline.reading.worker_pool import WORTH_IT, Undone
from dateline.resources import own_kinds, seeds
from dateline_gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Annotation:
    """A document with everything that was read from it."""

    document: Document
    toponyms: tuple[Toponym, ...]
    times: tuple[TimeExpression, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading has come: `done` of `total` files, and the file just begun."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A dossier, one sentence for each file that could not be read, and remarks on the others."""

    dossier: Dossier
    problems: tuple[str, ...]
    remarks: tuple[str, ...] = ()


class Reader:
    """Reads documents. Making one loads the gazetteer; it then serves any number of them.

    `problem` says in one sentence why the user's own kinds of events are left out, or is "".
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._gazetteer = gazetteer or Gazetteer.open()
        self._toponyms = ToponymReader(self._gazetteer)
        self._times = TimeReader()
        own, self.problem = usable(own_kinds())
        self._events = EventReader(self._gazetteer, own)

    def read(self, document: Document, spans: Sequence[Span] | None = None) -> Annotation:
        """Read one document. With `spans`, exactly those are its toponyms, in that order."""
        doc = parse(document.text, document.language)
        if spans is None:
            toponyms = self._toponyms.read(document, doc)
        else:
            toponyms = self._toponyms.resolve_spans(document, doc, spans)
        times = self._times.read(document)
        events = self._events.read(document, doc, toponyms, times)
        return Annotation(document, tuple(toponyms), tuple(times), tuple(events))


def read_dossier(
    paths: Sequence[Path], *, progress: Callable[[Progress], None] | None = None
) -> Reading:
    """Read files and folders into one dossier; what cannot be read is told, the rest goes on.

    Many files are read side by side. One happening that several documents tell of is one event.
    """
    sources = source_files(paths)
    problems = [*sources.problems, *filter(None, [usable(own_kinds())[1]])]
    documents: list[Document] = []
    merger = EventMerger()
    for document, events in _read(_loaded(sources.files, problems, progress or _ignore), sources):
        documents.append(document)
        if isinstance(events, Undone):
            problems.append(f"{document.id}: reading its events {events.why}.")
        merger.add(document, () if isinstance(events, Undone) else events)
    dossier = Dossier(dossier_name(paths, documents), tuple(documents), tuple(merger.events()))
    return Reading(dossier, tuple(problems), tuple(remarks(documents)))


def _loaded(
    files: Sequence[SourceFile], problems: list[str], tell: Callable[[Progress], None]
) -> Iterator[Document]:
    """The documents in the files, one after the other; what is not is a problem."""
    with Loader() as loader:
        for done, source in enumerate(files):
            tell(Progress(done, len(files), source.document_id))
            for document in loader.load(source):
                if isinstance(document, ReadingError):
                    problems.append(str(document))
                else:
                    yield document
    tell(Progress(len(files), len(files), ""))


def _read(documents: Iterable[Document], sources: Sources) -> Iterator[Read]:
    """Each document with its events, read here or, when there are many files, side by side."""
    if not sources.files:
        return
    gazetteer = Gazetteer.open()
    if len(sources.files) < WORTH_IT:
        reader = Reader(gazetteer)
        for document in documents:
            yield document, reader.read(document).events
        return
    with ReaderPool(gazetteer) as pool:
        yield from pool.read(documents)


def _ignore(progress: Progress) -> None:
    """Tell nobody how far the reading has come."""
    del progress


def dossier_name(paths: Sequence[Path], documents: Sequence[Document]) -> str:
    """What to call what stands in `paths`: a lone document's title, or the folder's name."""
    if len(documents) == 1 and documents[0].title:
        return documents[0].title
    names = [_readable(path.resolve()) for path in paths]
    if len(names) > 1:
        return f"{names[0]} and {len(names) - 1} more"
    return names[0] if names else ""


def _readable(path: Path) -> str:
    if path == seeds().resolve():
        return "Sample dossier"
    return path.stem if path.is_file() else path.name
