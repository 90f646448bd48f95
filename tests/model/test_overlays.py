"""Tracks and layers over the map, and the time they reach over."""

from datetime import date

import numpy as np
import pytest
from shapely.geometry import Point

from dateline.model.dossier import Dossier
from dateline.model.instants import from_date
from dateline.model.layer import Layer
from dateline.model.overlays import Overlays
from dateline.model.timespan import Window
from dateline.model.track import Track, track
from dateline.model.viewer import ViewerModel

DAY = from_date(date(2021, 5, 1))


def flight(start: float = DAY, hours: float = 3) -> Track:
    made = track("Flight", start + np.array([0, hours / 24]), np.array([1, 2]), np.array([3, 4]))
    assert made
    return made


LAYER = Layer("Camps", np.array([Point(1, 2)], dtype=object), ("A",))


def test_numbers_are_never_used_again():
    overlays = Overlays()
    overlays.add([flight(), LAYER])
    overlays.remove(0)
    overlays.add([flight()])
    assert [overlay.number for overlay in overlays] == [1, 2]


def test_signals_fire_once_for_what_really_changes():
    overlays = Overlays()
    said: list[str] = []
    overlays.contents_changed.connect(lambda: said.append("contents"))
    overlays.shown_changed.connect(lambda: said.append("shown"))
    overlays.add([])
    overlays.add([flight(), LAYER])
    overlays.show(1, shown=True)
    overlays.show(1, shown=False)
    assert said == ["contents", "shown"]
    with pytest.raises(KeyError):
        overlays.remove(9)


def test_time_reaches_over_tracks_to_the_minute():
    overlays = Overlays()
    overlays.add([LAYER])
    assert overlays.span() is None
    overlays.add([flight(DAY + 0.5), flight(DAY)])
    span = overlays.span()
    assert span
    assert span.start == DAY
    assert DAY + 0.625 < span.end < DAY + 0.627


def test_a_window_of_everything_grows_with_the_tracks():
    model = ViewerModel(Dossier())
    model.reach(Window(DAY, DAY + 1))
    assert model.window == model.extent == Window(DAY, DAY + 1)
    model.set_window(Window(DAY, DAY + 0.5))
    model.reach(Window(DAY, DAY + 2))
    assert model.window == Window(DAY, DAY + 0.5)
    assert model.extent == Window(DAY, DAY + 2)
    model.reach(None)
    assert model.extent is model.window is None


@pytest.mark.parametrize("unusable", [np.nan, 95.0])
def test_positions_that_are_none_are_left_out_and_counted(unusable: float):
    made = track("a", DAY + np.arange(3.0), np.zeros(3), np.array([0.0, unusable, 1.0]))
    assert made
    assert (len(made.time), made.left_out) == (2, 1)
    assert track("a", np.array([DAY]), np.zeros(1), np.zeros(1)) is None
