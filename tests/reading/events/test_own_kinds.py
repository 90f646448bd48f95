"""A person adds a kind of event with a file of words, and no code."""

from pathlib import Path

import pytest

from dateline.model.event import EventKind
from dateline.reading.loading import Known, document
from dateline.reading.pipeline import Reader, read_dossier
from dateline.resources import own_kinds
from dateline.storage.features import feature

STRIKES = """
language = "en"

[[kind]]
name = "labour dispute"
symbol = "public event"

[[trigger]]
kind = "labour dispute"
strength = 0.8
nouns = ["lockout", "stoppage"]
without = ["engine"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    own_kinds().mkdir(parents=True)
    return own_kinds()


def test_a_kind_from_the_users_file_is_read_and_named(folder: Path):
    (folder / "strikes.toml").write_text(STRIKES)
    text = "A lockout at the docks of Riga on 5 June 2024 hit the grain trade."
    (event,) = Reader().read(document("a", text, Known())).events
    assert event.kind_name == "labour dispute"
    assert event.kind is EventKind.PUBLIC_EVENT
    assert feature(event)["properties"]["kind"] == "labour dispute"


def test_a_trigger_of_ones_own_may_announce_a_kind_that_ships(folder: Path):
    (folder / "more.toml").write_text(
        'kind = []\n[[trigger]]\nkind = "meeting"\nstrength = 0.9\nnouns = ["palaver"]\n'
    )
    text = "The palaver in Accra took place on 5 May 2021."
    (event,) = Reader().read(document("a", text, Known())).events
    assert event.kind is EventKind.MEETING


@pytest.mark.parametrize(
    "broken",
    [
        "kind = [",
        "[[kind]]\nname = 'x'\nsymbol = 'no such symbol'\n[[trigger]]\nkind='x'\nstrength=1",
        "[[trigger]]\nkind = 'unheard of'\nstrength = 0.5\nnouns = ['x']",
        "[[trigger]]\nkind = 'meeting'\nstrength = 0.5\nnouns = 'x'",
        "[[trigger]]\nkind = 'meeting'\nstrength = 0.5",
        "trigger = 3",
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_reading_goes_on(
    folder: Path, tmp_path: Path, broken: str
):
    (folder / "broken.toml").write_text(broken)
    story = tmp_path / "story.txt"
    story.write_text("Ministers met in Riga on 5 June 2024.\n")
    reading = read_dossier([story])
    assert len(reading.dossier.events) == 1
    assert len(reading.problems) == 1
    assert "broken.toml" in reading.problems[0]
    assert Reader().problem == reading.problems[0]
