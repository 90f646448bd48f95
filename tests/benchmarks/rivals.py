"""A time window moved by a tenth of time: ours and other maps, in the same page engine."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView

from dateline.qt.bench.driving import PageMeter, wait_for
from dateline.qt.bench.memory import processor_ms
from dateline.qt.bench.running import make_application

from .figures import Figure

HERE = Path(__file__).parent / "rivals"
MODULES = HERE / "node_modules"
SCRIPTS = {
    "timedimension": (
        "leaflet/dist/leaflet.js",
        "iso8601-js-period/iso8601.js",
        "leaflet-timedimension/dist/leaflet.timedimension.src.js",
    ),
    "timeline": ("leaflet/dist/leaflet.js", "leaflet.timeline/dist/leaflet.timeline.js"),
    "deck": ("deck.gl/dist.min.js",),
}
NAMES = {
    "timedimension": "Leaflet.TimeDimension, as folium's TimestampedGeoJson",
    "timeline": "Leaflet.timeline",
    "deck": "deck.gl, DataFilterExtension",
}
COUNTS = {"timedimension": (20_000,), "timeline": (20_000,), "deck": (100_000, 1_000_000)}
SOFTWARE_WEBGL = (
    "--log-level=3 --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader "
    "--ignore-gpu-blocklist --allow-file-access-from-files"
)
STEPS = 27
OURS = (20_000, 100_000, 1_000_000)


def measure() -> list[Figure]:
    """Processor time of a step; a rival that fails says why."""
    fetch()
    figures = []
    for count in OURS:
        done = _run("-m", "dateline", "bench", "scrub", "--events", str(count), "--json")
        figures += _figures(f"Dateline, {count:,} events", done)
    for rival, counts in COUNTS.items():
        for count in counts:
            done = _run("-m", f"{__package__}.rivals", rival, str(count))
            figures += _figures(f"{NAMES[rival]}, {count:,} events", done)
    return figures


def _figures(name: str, done: dict[str, Any]) -> list[Figure]:
    if "failure" in done:
        return [Figure(f"{name}: {done['failure']}", float("nan"), "ms")]
    return [
        Figure(f"{name}, page's main thread", done["median_ms"], "ms"),
        Figure(f"{name}, all processes", done["scrub_all_processes_ms"], "ms"),
    ]


def fetch() -> None:
    """Get the other maps from npm, once, into a folder that git ignores."""
    if not MODULES.is_dir():
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"]
        subprocess.run([*command, "--ignore-scripts"], cwd=HERE, check=True)


def _run(*arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        return {"failure": f"ended with status {done.returncode}"}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def rival(name: str, count: int) -> dict[str, object]:
    """Measure one of the other maps in this process."""
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = SOFTWARE_WEBGL
    application = make_application()
    page = HERE / f"{name}.html"
    tags = "".join(f'<script src="node_modules/{path}"></script>' for path in SCRIPTS[name])
    source = (HERE / "page.html").read_text("utf-8").replace("SCRIPTS", tags)
    page.write_text(source.replace("COUNT_OF_EVENTS", str(count)).replace("THIS_ONE", name))
    try:
        view = QWebEngineView()
        view.resize(1280, 800)
        view.show()
        wait_for(view.loadFinished, lambda: view.load(QUrl.fromLocalFile(str(page))))
        meter = PageMeter(view, "canvas")
        failure = meter.evaluate("globalThis.failure ?? (globalThis.show ? null : 'did not start')")
        if failure:
            return {"failure": str(failure)}
        work = []
        everything = processor_ms()
        for i in range(STEPS):
            before = meter.work_ms()
            meter.promise(f"step({i})")
            work.append(meter.work_ms() - before)
        everything = (processor_ms() - everything) / STEPS
        return {"median_ms": float(np.median(work)), "scrub_all_processes_ms": everything}
    finally:
        page.unlink()
        del application


if __name__ == "__main__":
    sys.stdout.write(json.dumps(rival(sys.argv[1], int(sys.argv[2]))) + "\n")
    sys.stdout.flush()
    os._exit(0)
