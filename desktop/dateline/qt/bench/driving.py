"""Drives a window as a person would, and waits for what comes of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 180_000
_METER = Path(__file__).with_name("meter.js")


class TookTooLong(Exception):  # noqa: N818 - what happened
    """Something that was waited for did not come."""


def wait_for(signal: SignalInstance, start: Callable[[], object]) -> tuple[object, ...]:
    """What a signal carries that comes after `start`; TookTooLong when it does not."""
    loop, got = QEventLoop(), list[tuple[object, ...]]()

    def take(*values: object) -> None:
        got.append(values)
        loop.quit()

    signal.connect(take)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    start()
    if not got:
        loop.exec()
    signal.disconnect(take)
    if not got:
        raise TookTooLong(f"nothing came within {_PATIENCE_MS // 1000} s")
    return got[0]


def wait_until(done: Callable[[], bool]) -> None:
    """Let things go on until something holds; TookTooLong when it never does."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    timer.start()
    if not done():
        loop.exec()
    timer.stop()
    if not done():
        raise TookTooLong(f"nothing came within {_PATIENCE_MS // 1000} s")


class PageMeter:
    """Measures the frames of the page in a widget; `watched` selects the canvases that count."""

    def __init__(self, widget: QWidget, watched: str) -> None:
        view = widget if isinstance(widget, QWebEngineView) else widget.findChild(QWebEngineView)
        if not isinstance(view, QWebEngineView):
            raise TypeError("there is no web page in this widget")
        self._page = view.page()
        self.evaluate(f"(() => {{ {_script(watched)}; return 1; }})()")

    def work_ms(self) -> float:
        """Processor time that the page's main thread has taken so far (Linux)."""
        pid = self._page.renderProcessPid()
        schedule = Path(f"/proc/{pid}/task/{pid}/schedstat").read_text("utf-8")
        return int(schedule.split()[0]) / 1e6

    def evaluate(self, script: str) -> object:
        """The value of an expression in the page."""
        answers: list[str] = []
        self._page.runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        wait_until(lambda: bool(answers))
        return json.loads(answers[0] or "null")

    def promise(self, script: str) -> object:
        """What a promise in the page is kept with."""
        self.evaluate(f"(globalThis.kept = null, {script}.then((v) => {{ kept = [v]; }}), 1)")
        wait_until(lambda: self.evaluate("globalThis.kept") is not None)
        return self.evaluate("globalThis.kept[0]")

    def take(self) -> tuple[list[float], float]:
        """The times of the frames since last asked, and of the longest of all, in ms."""
        taken: Any = self.evaluate("datelineMeter.take()")
        return taken["frames"], taken["longest"]


def _script(watched: str) -> str:
    return _METER.read_text("utf-8").replace("WATCHED", json.dumps(watched))
