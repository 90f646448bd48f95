"""The sample dossier's briefs are well-formed: complete front matter over a body of text."""

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))
REQUIRED = {"title", "publisher", "language", "source"}
FRONT_MATTER = re.compile(r"---\n(?P<header>.+?\n)---\n(?P<body>.*)", re.DOTALL)


def parts(path: Path) -> tuple[dict[str, object], str]:
    match = FRONT_MATTER.fullmatch(path.read_text(encoding="utf-8"))
    assert match, f"{path.name} does not open with a front matter block"
    return yaml.safe_load(match["header"]), match["body"]


def test_five_briefs_each_of_its_own_article():
    assert len(SEEDS) == 5
    assert len({parts(path)[0]["source"] for path in SEEDS}) == 5


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_front_matter_is_complete(path: Path):
    header, _ = parts(path)
    assert header.keys() >= REQUIRED
    assert header.keys() <= REQUIRED | {"published"}
    assert all(isinstance(header[key], str) and header[key] for key in REQUIRED)
    assert header["language"] == "en"
    assert re.fullmatch(r"\d{3}_[0-9a-f]{16}\.txt", str(header["source"]))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_published_is_an_iso_day_where_known(path: Path):
    published = parts(path)[0].get("published")
    # YAML turns an ISO day into a date; any other way of writing it stays text.
    assert published is None or type(published) is dt.date


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_body_is_running_text(path: Path):
    _, body = parts(path)
    paragraphs = [line for line in body.split("\n\n") if line.strip()]
    assert len(paragraphs) >= 3
    assert all(line.strip().endswith((".", '."')) for line in paragraphs)
