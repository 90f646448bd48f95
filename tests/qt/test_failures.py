import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.qt.failures import Failures, start_log, stop_log


@pytest.fixture
def failures(qapp: QApplication, tmp_path: Path) -> Iterator[Failures]:
    hook = sys.excepthook
    failures = Failures(tmp_path / "log.txt", qapp)
    start_log(tmp_path / "log.txt")
    failures.install()
    yield failures
    failures.uninstall()
    stop_log()
    sys.excepthook = hook


def test_an_unforeseen_error_is_one_sentence_and_a_log_entry(
    qtbot: QtBot, failures: Failures, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    with qtbot.waitSignal(failures.said) as said:
        error = ZeroDivisionError("in the test")
        sys.excepthook(type(error), error, error.__traceback__)
    log = tmp_path / "log.txt"
    assert str(log) in said.args[0]
    assert "Traceback" not in said.args[0]
    assert "ZeroDivisionError: in the test" in log.read_text("utf-8")
    assert capfd.readouterr() == ("", "")
