"""The command line, as other tools call it: in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.resources import own_kinds

STORY = (
    "Finnish and Estonian border guards met in Tallinn on 4-5 March 2022.\n"
    "The Baltic air forces held a joint exercise over Latvia in May 2022.\n"
)


def dateline(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def annotate(*requests: object) -> list[dict]:
    lines = "".join(json.dumps(r) + "\n" for r in requests)
    done = dateline("annotate", given=lines)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def test_version_and_help():
    assert dateline("--version").stdout.startswith("dateline 0")
    assert "annotate" in dateline("--help").stdout


def test_annotate_answers_in_order_with_places_times_and_events():
    first, second = annotate({"id": "b", "text": STORY}, {"id": "a", "text": "Nothing."})
    assert [first["id"], second["id"]] == ["b", "a"]
    places = {t["text"]: t["place"] for t in first["toponyms"]}
    assert places["Tallinn"]["country"] == "EE"
    assert "2022-03-04" in {t["earliest"] for t in first["times"]}
    kinds = {f["properties"]["kind"] for f in first["events"]}
    assert kinds == {"meeting", "exercise"}
    assert second["events"] == []


def test_annotate_offsets_count_code_points_of_the_text():
    text = "\U0001f6a2 In Córdoba, Argentina, ministers met on 3 May 2021."
    (found,) = annotate({"id": "x", "text": text})
    for span in found["toponyms"] + found["times"]:
        assert text[span["start"] : span["end"]] == span["text"]


def test_annotate_resolves_exactly_the_spans_it_is_given():
    text = "Nogales, Sonora, and Xyzzyville traded with Peru."
    spans = [[21, 31], [0, 7]]
    (found,) = annotate({"id": "x", "text": text, "toponyms": spans})
    unknown, nogales = found["toponyms"]
    assert unknown["place"] is None
    assert nogales["place"]["country"] == "MX"


def test_annotate_takes_a_published_day_it_cannot_read_for_unknown():
    done = dateline("annotate", given='{"id": "x", "text": "Lima.", "published": "May 3rd"}\n')
    assert done.returncode == 0
    assert json.loads(done.stdout)["published"] is None
    assert "line 1" in done.stderr


def test_annotate_goes_on_after_a_bad_line():
    done = dateline("annotate", given='{"id": 1}\nnot json\n{"id": "x", "text": "Lima."}\n')
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["x"]
    assert "line 1" in done.stderr
    assert "line 2" in done.stderr
    assert "Traceback" not in done.stderr


def test_annotate_answers_odd_texts():
    texts = ["", " \n", "\ud800 Lima", "\x00\x07", "Lima " * 20_000, "((((", "-----\n" * 999]
    found = annotate(*({"id": str(n), "text": text} for n, text in enumerate(texts)))
    assert [answer["id"] for answer in found] == [str(n) for n in range(len(texts))]


def test_read_writes_events_with_stable_ids(story: Path, tmp_path: Path):
    written = []
    for name in ("one.geojson", "two.geojson"):
        assert dateline("read", str(story), "-o", str(tmp_path / name)).returncode == 0
        written.append((tmp_path / name).read_text("utf-8"))
    assert written[0] == written[1]
    features = json.loads(written[0])["features"]
    assert {f["properties"]["kind"] for f in features} == {"meeting", "exercise"}
    assert all(f["properties"]["evidence"][0]["document"] == "story.txt" for f in features)


@pytest.mark.usefixtures("story")
def test_read_goes_on_past_a_bad_file_and_names_it(tmp_path: Path):
    (tmp_path / "picture.txt").write_bytes(b"\0\1")
    done = dateline("read", str(tmp_path), "-o", str(tmp_path / "out.csv"))
    assert done.returncode == 1
    assert "picture.txt: this is not a text file." in done.stderr
    assert "Tallinn" in (tmp_path / "out.csv").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "x.txt"],
        ["read", "x.txt", "-o", "x.xlsx"],
        ["snapshot", "x.txt", "-o", "x.jpg"],
        ["snapshot", "x.txt", "-o", "x.png", "--size", "big"],
        ["snapshot", "x.txt", "-o", "x.png", "--from", "May"],
        ["snapshot", "x.txt", "-o", "x.png", "--from", "2022-02-02", "--to", "2022-01-01"],
        ["--bogus"],
    ],
)
def test_wrong_calls_exit_with_2_and_a_sentence(arguments: list[str]):
    done = dateline(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [["read", "gone.txt", "-o", "x.csv"], ["gone.txt"]])
def test_a_missing_file_is_named(command: list[str]):
    done = dateline(*command)
    assert done.returncode == 1
    assert "gone.txt: there is no such file or folder." in done.stderr


def test_a_file_of_own_kinds_that_cannot_be_used_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for variable in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    own_kinds().mkdir(parents=True)
    (own_kinds() / "broken.toml").write_text("kind = [")
    done = dateline("annotate", given=json.dumps({"id": "a", "text": STORY}) + "\n")
    assert done.returncode == 0
    assert "broken.toml" in done.stderr
    assert "Traceback" not in done.stderr
