"""The app as a process of its own, the way a user starts it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

STORY = """---
title: Talks on the lake
published: 2021-05-04
---
NAIROBI, Kenya (May 4, 2021) - Officials of Kenya and Uganda met in Nairobi on May 3, 2021,
to discuss the lake. A second meeting took place in Kampala, Uganda, on May 4, 2021.
"""


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment whose settings and logs lie in the test's own folder."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return kept | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""}


@pytest.fixture
def start(home: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """Start the app on paths, in the test's own folder."""
    with ExitStack() as running:

        def started(*paths: str, **variables: str) -> subprocess.Popen[str]:
            app = running.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "dateline", *paths],
                    cwd=tmp_path,
                    env=home | variables,
                    text=True,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                )
            )
            running.callback(app.kill)
            return app

        yield started


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_is_drawn_to_a_picture(start: Start, tmp_path: Path):
    (tmp_path / "story.md").write_text(STORY)
    out, err = (app := start("story.md")).communicate(timeout=120)
    assert (app.returncode, err) == (0, "")
    assert str(tmp_path / "dateline.png") in out
    picture = QImage(str(tmp_path / "dateline.png"))
    assert (picture.width(), picture.height()) == (1440, 900)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_does_not_answer_is_no_display(start: Start):
    out, _ = (app := start(DISPLAY=":4711")).communicate(timeout=120)
    assert app.returncode == 0
    assert "dateline.png" in out


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_what_cannot_be_read_ends_in_one_sentence(start: Start, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    out, err = (app := start("empty")).communicate(timeout=120)
    assert (app.returncode, out) == (1, "")
    assert err.startswith("dateline: ")
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "dateline.png").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is another thing there")
def test_control_c_quits_and_leaves_no_process(qtbot: QtBot, start: Start, tmp_path: Path):
    (tmp_path / "story.md").write_text(STORY)
    app = start("story.md")
    log = tmp_path / ".local/share/Dateline/dateline.log"
    qtbot.waitUntil(lambda: log.exists() and log.stat().st_size > 0, timeout=60_000)
    app.send_signal(signal.SIGINT)
    _, err = app.communicate(timeout=60)  # waits for whoever still holds the pipe
    assert app.returncode != 0
    assert "Traceback" not in err
