"""The examples of the documents and docstrings, run as they stand."""

import doctest
import re
from pathlib import Path

import pytest

import dateline_gazetteer
from dateline_gazetteer import gazetteer
from dateline_gazetteer.geocoder import offline

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["gazetteer.md", "geocoder.md"])
def test_examples_of_documents_give_what_they_state(name: str):
    blocks = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    assert blocks
    example = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, name, name, 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=told.append)
    assert not told, "".join(told)


@pytest.mark.parametrize("module", [dateline_gazetteer, gazetteer, offline])
def test_examples_of_docstrings_give_what_they_state(module: object):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
