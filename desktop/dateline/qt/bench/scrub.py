"""A window over very many events: scrubbed, panned, zoomed, clicked, and weighed."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.bench import synthetic
from dateline.qt.bench.driving import PageMeter, wait_for, wait_until
from dateline.qt.bench.memory import processor_ms, total_mb
from dateline.qt.main_window import MainWindow
from dateline.qt.theme import Appearance, ThemeKeeper

EVENTS_CANVAS = ".leaflet-events-pane canvas"
_MAP = (1280, 800)
_STEP = 0.1
"""How far the window moves in one step, of the whole of time."""
_PANS = ([200, 0], [0, 120], [-200, 0], [0, -120])


@dataclass
class Measures:
    """What was measured, by name: milliseconds of work a frame, seconds, MiB."""

    frames: dict[str, list[float]] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)

    def summary(self) -> dict[str, Any]:
        """As JSON: the scrub's own figures at the top, the others under their names."""
        scrub = self.frames["scrub"]
        told: dict[str, Any] = {
            "median_ms": _round(np.median(scrub)),
            "p95_ms": _round(np.percentile(scrub, 95)),
            "frames": len(scrub),
            "peak_mb": _round(self.values.pop("peak_mb")),
        }
        for name, frames in self.frames.items():
            if name != "scrub" and frames:
                told[f"{name}_median_ms"] = _round(np.median(frames))
                told[f"{name}_p95_ms"] = _round(np.percentile(frames, 95))
                told[f"{name}_frames"] = len(frames)
        return told | {name: _round(value) for name, value in self.values.items()}


def _round(value: float | np.floating[Any]) -> float:
    return round(float(value), 2)


def measure(events: int, steps: int) -> dict[str, Any]:
    """Open a table of so many events in the window and work on it."""
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        path = Path(folder) / "events.parquet"
        synthetic.write_events(path, events)
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a QApplication must have been made")
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        themes = ThemeKeeper(app, Appearance.LIGHT)
        window = MainWindow(ViewerModel(), themes, settings, Path(folder) / "log.txt")
        try:
            return _Bench(window, path, steps).run()
        finally:
            window.close()


class _Bench:
    def __init__(self, window: MainWindow, path: Path, steps: int) -> None:
        self._window, self._path, self._steps = window, path, steps
        self._map, self._model = window.map, window.model
        self._found = Measures()
        self._memory: list[float] = []

    def run(self) -> dict[str, Any]:
        """Everything, in the order a person would do it."""
        self._show()
        self._load()
        meter = PageMeter(self._map, EVENTS_CANVAS)
        self._scrub(meter)
        self._look_around(meter)
        self._click()
        self._weigh()
        self._found.values["peak_mb"] = max(self._memory)
        return self._found.summary()

    def _show(self) -> None:
        """The window as large as it takes for the map to have its size; the page there."""
        wait_for(self._map.ready, self._window.show)

    def _load(self) -> None:
        """From the file to a first full frame."""
        begun = time.perf_counter()
        wait_for(self._window.opener.finished, lambda: self._window.open([self._path]))
        self._weigh()
        self._fit_map()
        wait_for(self._map.drawn, self._map.ask_drawn)
        self._found.values["load_s"] = time.perf_counter() - begun
        self._weigh()

    def _fit_map(self) -> None:
        missing = [want - have for want, have in zip(_MAP, _size(self._map), strict=True)]
        self._window.resize(self._window.width() + missing[0], self._window.height() + missing[1])

    def _scrub(self, meter: PageMeter) -> None:
        """Move a window of a tenth of time by its own length, to the end and back again."""
        extent = self._model.extent
        if extent is None:
            raise ValueError("nothing is dated")
        step = extent.length * _STEP
        places = [*range(10), *range(8, 0, -1)]
        wait_until(lambda: self._model.times is not None)
        turns: list[float] = []
        work: list[float] = []
        meter.take()
        everything = processor_ms()
        for i in range(self._steps):
            start = extent.start + step * places[i % len(places)]
            before, begun = meter.work_ms(), time.thread_time()
            self._model.set_window(Window(start, start + step))
            turns.append((time.thread_time() - begun) * 1000)
            wait_for(self._map.framed, self._map.ask_frame)
            work.append(meter.work_ms() - before)
        self._found.values["scrub_all_processes_ms"] = (processor_ms() - everything) / self._steps
        self._found.frames["scrub"] = work
        self._found.frames["scrub_window"] = turns
        self._found.frames["scrub_wall"], longest = meter.take()
        self._found.values["scrub_longest_frame_ms"] = longest
        self._model.set_window(extent)
        wait_for(self._map.drawn, self._map.ask_drawn)

    def _look_around(self, meter: PageMeter) -> None:
        """Pan and zoom with everything shown."""
        zoom = int(str(meter.evaluate(f"{_THE_MAP}.getZoom()")))
        for name, moves in (
            ("pan", [{"pan": pan} for pan in _PANS] * 6),
            ("zoom", [{"zoom": zoom + at} for at in (1, 2, 3, 2, 1, 0)] * 4),
        ):
            wait_for(self._map.drawn, self._map.ask_drawn)
            meter.take()
            work = []
            for move in moves:
                before = meter.work_ms()
                meter.promise(f"datelineMeter.move([{move}])")
                work.append(meter.work_ms() - before)
            self._found.frames[name] = work
            self._found.frames[f"{name}_wall"], _ = meter.take()

    def _click(self) -> None:
        """From the click on a lone event until its panel is there."""
        wait_for(self._map.drawn, self._map.ask_drawn)
        taken = []
        for _ in range(5):
            self._model.select(None)
            wait_for(self._map.drawn, self._map.ask_drawn)
            begun = time.perf_counter()
            QTest.mouseClick(_inner(self._map), Qt.MouseButton.LeftButton, pos=self._lone())
            wait_until(lambda: self._model.selected is not None)
            taken.append((time.perf_counter() - begun) * 1000)
        self._model.select(None)
        self._found.frames["click"] = taken

    def _lone(self) -> QPoint:
        if self._map.bounds is None:
            raise ValueError("the map has not said where it looks")
        west, south, east, north = self._map.bounds
        longitude, latitude = synthetic.LONE
        top, bottom, at = (_mercator(value) for value in (north, south, latitude))
        x = ((longitude - west) % 360) / (east - west) * self._map.width()
        return QPoint(round(x), round((top - at) / (top - bottom) * self._map.height()))

    def _weigh(self) -> None:
        self._memory.append(total_mb())


_THE_MAP = "globalThis[Object.keys(globalThis).find((name) => /^map_[0-9a-f]+$/.test(name))]"


def _mercator(latitude: float) -> float:
    return float(np.arcsinh(np.tan(np.radians(latitude))))


def _size(widget: QWidget) -> tuple[int, int]:
    return widget.width(), widget.height()


def _inner(map_view: QWidget) -> QWidget:
    """The widget that takes the page's mouse."""
    view = map_view.focusProxy()
    inner = view.focusProxy() if view else None
    return inner or map_view
