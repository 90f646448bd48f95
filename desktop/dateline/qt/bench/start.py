"""How long it takes from the start of the process until the sample dossier is on the map."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

_PHASES = ("imported_ms", "window_ms", "page_ms", "read_ms", "drawn_ms", "cpu_ms")


def measure(runs: int) -> dict[str, Any]:
    """Medians over some runs after one that is not counted; the whole of each as well."""
    found = [_run() for _ in range(runs + 1)][1:]
    whole = [run["drawn_ms"] for run in found]
    told: dict[str, Any] = {
        "median_ms": round(float(np.median(whole)), 1),
        "p95_ms": round(float(np.percentile(whole, 95)), 1),
        "frames": len(whole),
        "peak_mb": max(run["peak_mb"] for run in found),
    }
    return told | {name: round(float(np.median([r[name] for r in found])), 1) for name in _PHASES}


def _run() -> dict[str, float]:
    """Start the app as a person does, told to say when it got how far."""
    begun = time.time()
    command = [sys.executable, "-m", "dateline.qt.bench.started", repr(begun)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 - our own module
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, env=os.environ
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found: dict[str, float] = json.loads(done.stdout)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return found | {"cpu_ms": cpu * 1000}


def run_app(begun: float) -> dict[str, float]:
    """Open the window on the sample dossier; milliseconds since `begun` at each stage."""
    at: dict[str, float] = {}

    def note(name: str) -> None:
        at[name] = (time.time() - begun) * 1000

    from PySide6.QtCore import QSettings  # noqa: PLC0415

    from dateline.model.viewer import ViewerModel  # noqa: PLC0415
    from dateline.qt.bench.driving import wait_for, wait_until  # noqa: PLC0415
    from dateline.qt.bench.memory import total_mb  # noqa: PLC0415
    from dateline.qt.bench.running import make_application  # noqa: PLC0415
    from dateline.qt.main_window import MainWindow  # noqa: PLC0415
    from dateline.qt.theme import Appearance, ThemeKeeper  # noqa: PLC0415
    from dateline.resources import seeds  # noqa: PLC0415

    note("imported_ms")
    with TemporaryDirectory() as folder:
        app = make_application()
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        themes = ThemeKeeper(app, Appearance.LIGHT)
        window = MainWindow(ViewerModel(), themes, settings, Path(folder) / "log.txt")
        window.map.ready.connect(lambda: note("page_ms"))
        window.show()
        note("window_ms")
        wait_for(window.opener.finished, lambda: window.open([seeds()]))
        note("read_ms")
        wait_until(lambda: "page_ms" in at)
        wait_for(window.map.drawn, window.map.ask_drawn)
        note("drawn_ms")
        at["peak_mb"] = round(total_mb(), 1)
        window.close()
    return at
