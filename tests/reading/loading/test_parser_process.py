"""The process that parses what may be hostile: it has limits, and dies without harm."""

import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dateline.qt.reading_job import read_in_process
from dateline.reading.loading.parser_process import ParserProcess

PAGE = "<p>Ministers met in Riga.</p>"

DIES_AT_SECOND = """
import json, sys
for line in sys.stdin:
    names = ["a", "b", "c"][json.loads(line)["skip"]:]
    for name in names:
        print(json.dumps({"begin": name}), flush=True)
        if name == "b":
            sys.exit(9)
        print(json.dumps({"parsed": {"text": name, "notes": []}}), flush=True)
    print(json.dumps({"end": True}), flush=True)
"""
"""A worker that a document ends, as a crash in a PDF library would."""


@pytest.fixture
def parser() -> Iterator[ParserProcess]:
    with ParserProcess() as started:
        yield started


def acting(program: str, **options: float) -> ParserProcess:
    return ParserProcess(command=(sys.executable, "-c", program), **options)


def said(parser: ParserProcess, path: Path) -> list[tuple[str, str]]:
    found = parser.documents(path)
    return [(name, item if isinstance(item, str) else item.text) for name, item in found]


def test_a_document_that_ends_the_process_costs_one_sentence():
    with acting(DIES_AT_SECOND) as parser:
        first, second, third = said(parser, Path("x.zip"))
    assert (first, third) == (("a", "a"), ("c", "c"))
    assert second[0] == "b"
    assert "damaged" in second[1]


def test_a_process_that_never_answers_is_given_up():
    with acting("import sys; sys.stdin.read()", longest_wait=0.2) as parser:
        ((_, sentence),) = said(parser, Path("x.pdf"))
    assert "takes too long" in sentence


@pytest.mark.parametrize("program", ["print('no JSON')", "print('[]')", "raise SystemExit", "0/"])
def test_a_process_that_talks_nonsense_does_no_harm(program: str):
    with acting(program) as parser:
        ((_, sentence),) = said(parser, Path("x.pdf"))
    assert sentence


def test_the_next_file_is_read_after_one_was_left_half_way(parser: ParserProcess, write, archive):
    first = write("a.zip", archive({"a.txt": "one", "b.txt": "two"}))
    next(parser.documents(first))
    assert said(parser, write("b.html", PAGE)) == [("", "Ministers met in Riga.")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit address space")
def test_a_document_that_needs_too_much_memory_is_refused(parser: ParserProcess, write, word):
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inside = '<w:p a="1" b="2" c="3"/>' * 3_500_000
    xml = f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'
    ((_, sentence),) = said(parser, write("a.docx", word(xml=xml)))
    assert "memory" in sentence or "damaged" in sentence
    assert said(parser, write("b.html", PAGE)) == [("", "Ministers met in Riga.")]


def test_it_works_inside_the_windows_reading_process(write, tmp_path):
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    arguments = ([write("a.html", PAGE)], sender, tmp_path / "log")
    process = context.Process(target=read_in_process, args=arguments, daemon=True)
    process.start()
    sender.close()
    messages = list(_received(receiver))
    process.join()
    outcome = messages[-1]
    assert [d.text for d in outcome.dossier.documents] == ["Ministers met in Riga."]
    assert outcome.problems == ()


def _received(receiver: Connection) -> Iterator[object]:
    with receiver:
        while receiver.poll(60):
            try:
                yield receiver.recv()
            except EOFError:
                return


def test_two_processes_serve_two_threads(write):
    path = write("a.html", PAGE)

    def text(_: int) -> str:
        with ParserProcess() as parser:
            return said(parser, path)[0][1]

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(text, range(2))) == ["Ministers met in Riga."] * 2
