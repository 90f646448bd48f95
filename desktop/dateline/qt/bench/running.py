"""Runs the benchmarks in processes as the app's own."""

import sys
from typing import Any

from PySide6.QtWidgets import QApplication

from dateline.qt import environment
from dateline.qt.bench import start
from dateline.qt.web.scheme import register_scheme


def measure_scrub(events: int, steps: int) -> dict[str, Any]:
    """The figures of docs/speed.md for a table of so many events."""
    make_application()
    # Only now: the scheme must be known before the application, and the application before views.
    from dateline.qt.bench.scrub import measure  # noqa: PLC0415

    return {"events": events, **measure(events, steps)}


def measure_start(runs: int) -> dict[str, Any]:
    """How long the app takes until the sample dossier is on the map."""
    return start.measure(runs)


def make_application() -> QApplication:
    """An application for windows that nobody sees, at a scale of 1."""
    environment.prepare_offscreen(scale=1)
    register_scheme()
    QApplication.setApplicationName("Dateline")
    return QApplication(sys.argv[:1])
