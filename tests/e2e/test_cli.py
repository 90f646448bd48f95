"""The command line, as other tools call it: in a process of its own."""

import json
import os
import signal
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


TOWNS = ["Riga", "Lima", "Accra", "Hanoi", "Tunis", "Quito", "Dakar", "Turin", "Sofia", "Minsk"]


def test_annotate_answers_many_lines_as_it_answers_each_and_in_order():
    requests = [
        {"id": f"{n}", "text": f"Ministers met in {TOWNS[n % 10]} on {n % 28 + 1} June 2024."}
        for n in range(60)
    ]
    found = annotate(*requests)
    assert [answer["id"] for answer in found] == [request["id"] for request in requests]
    assert [found[0], found[47]] == [annotate(requests[n])[0] for n in (0, 47)]


def test_annotate_names_bad_lines_among_many_in_order():
    lines = [json.dumps({"id": f"{n}", "text": "Lima."}) if n % 10 else "{" for n in range(40)]
    done = dateline("annotate", given="\n\n".join(lines))
    assert done.returncode == 1
    named = [line.partition(":")[2].partition(":")[0] for line in done.stderr.splitlines()]
    assert named == [f" standard input, line {n}" for n in (1, 21, 41, 61)]
    assert [json.loads(a)["id"] for a in done.stdout.splitlines()] == [
        f"{n}" for n in range(40) if n % 10
    ]


class Conversation:
    """`dateline annotate` while somebody writes to it line by line."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dateline", "annotate"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, name: str) -> str:
        """The name in the answer, which comes before anything else is asked."""
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin
        assert stdout
        stdin.write(json.dumps({"id": name, "text": STORY}) + "\n")
        stdin.flush()
        return str(json.loads(stdout.readline())["id"])

    def end(self) -> int:
        self.process.communicate()
        return self.process.returncode


def test_annotate_answers_each_line_before_the_next_is_written():
    talk = Conversation()
    assert [talk.ask("a"), talk.ask("b")] == ["a", "b"]
    assert talk.end() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the processes of a process")
def test_annotate_goes_on_when_a_process_of_its_own_is_killed():
    talk = Conversation()
    assert talk.ask("a") == "a"
    children = Path(f"/proc/{talk.process.pid}/task/{talk.process.pid}/children").read_text()
    for child in children.split():
        os.kill(int(child), signal.SIGKILL)
    assert talk.ask("b") == "b"
    assert talk.end() == 0


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
        ["snapshot", "x.txt", "-o", "x.png", "--from", "Mayor"],
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
