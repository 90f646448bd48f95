from collections.abc import Callable, Iterator
from datetime import date, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dateline.model.dossier import Dossier
from dateline.model.event import Event, EventKind
from dateline.model.timespan import TimeSpan, Window
from dateline.model.viewer import ViewerModel
from dateline.qt.event_list import EventList
from dateline.qt.event_rows import ROW_ROLE, EventRow, Heading
from dateline.qt.theme import Theme


@pytest.fixture
def events(qtbot: QtBot, model: ViewerModel, theme: Theme) -> Iterator[EventList]:
    events = EventList(model, theme)
    qtbot.addWidget(events)
    events.resize(360, 500)
    events.show()
    yield events
    events.shutdown()


def rows(events: EventList) -> list[str]:
    """Ids of events, titles of headings."""
    source = events.model()
    found = [source.index(i, 0).data(ROW_ROLE) for i in range(source.rowCount())]
    return [row.event.id if isinstance(row, EventRow) else row.title for row in found]


def index(events: EventList, row: int) -> QModelIndex:
    return events.model().index(row, 0)


def selected(model: ViewerModel) -> str | None:
    return model.selected.id if model.selected else None


def test_the_list_has_the_window_by_time_and_the_rest_apart(events: EventList):
    assert rows(events) == [
        "In the time window",
        "dam",
        "quota",
        "ferry",
        "port",
        "Without a date or a place",
        "rumour",
        "vessel",
    ]


def test_moving_the_window_changes_the_list_at_once(events: EventList, model: ViewerModel):
    model.set_window(Window.of_days(date(2021, 3, 8), date(2021, 3, 9)))
    assert rows(events)[:3] == ["In the time window", "quota", "ferry"]
    assert rows(events)[3:] == ["Without a date or a place", "rumour", "vessel"]


def test_hidden_kinds_leave_the_list(events: EventList, model: ViewerModel):
    model.set_kinds(frozenset({EventKind.STATEMENT}))
    assert rows(events) == ["In the time window", "quota", "port"]


def test_what_is_missing_is_said(events: EventList):
    row = index(events, 6).data(ROW_ROLE)
    assert (row.lacking, row.line) == ("no date", "Nairobi, no date")
    assert index(events, 7).data(ROW_ROLE).lacking == "no place"


def test_only_possible_events_are_marked_and_spoken(events: EventList, model: ViewerModel):
    model.set_window(Window.of_days(date(2021, 3, 8), date(2021, 3, 9)))
    assert index(events, 1).data(ROW_ROLE).possible
    assert "Possibly in the window" in index(events, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not index(events, 2).data(ROW_ROLE).possible


def test_arrow_keys_open_events_and_pass_over_headings(
    qtbot: QtBot, events: EventList, model: ViewerModel
):
    events.setFocus()
    visited = []
    for _ in range(6):
        qtbot.keyClick(events, Qt.Key.Key_Down)
        visited.append(selected(model))
    assert visited == ["dam", "quota", "ferry", "port", "rumour", "vessel"]


def test_coming_to_the_list_opens_nothing_and_skips_nothing(
    qtbot: QtBot, events: EventList, model: ViewerModel
):
    events.activateWindow()
    events.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(events.hasFocus)
    assert model.selected is None
    qtbot.keyClick(events, Qt.Key.Key_Down)
    assert selected(model) == "dam"


def test_a_click_opens_an_event(qtbot: QtBot, events: EventList, model: ViewerModel):
    place = events.visualRect(index(events, 3)).center()
    qtbot.mouseClick(events.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected(model) == "ferry"


def test_enter_asks_to_read(qtbot: QtBot, events: EventList, model: ViewerModel):
    qtbot.keyClick(events, Qt.Key.Key_Down)
    with qtbot.waitSignal(events.read_asked):
        qtbot.keyClick(events, Qt.Key.Key_Return)
    assert selected(model) == "dam"


def test_the_list_follows_a_selection_made_elsewhere(events: EventList, model: ViewerModel):
    model.select("port")
    assert events.currentIndex().data(ROW_ROLE).event.id == "port"
    model.select(None)
    assert not events.currentIndex().isValid()


def test_the_open_event_stays_open_while_the_window_passes_over_it(
    events: EventList, model: ViewerModel
):
    model.select("ferry")
    model.set_window(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    assert (selected(model), events.currentIndex().isValid()) == ("ferry", False)
    model.set_window(Window.of_days(date(2021, 1, 1), date(2021, 12, 31)))
    assert events.currentIndex().data(ROW_ROLE).event.id == "ferry"


def test_a_closed_list_hears_nothing_more(events: EventList, model: ViewerModel):
    events.shutdown()
    model.set_window(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    assert len(rows(events)) == 8


def test_rows_are_spoken_in_full(events: EventList):
    spoken = QAccessible.queryAccessibleInterface(events)
    words = [spoken.child(i).text(QAccessible.Text.Name) for i in range(spoken.childCount())]
    assert "Exercise: Exercise about the lake: ferry. Nairobi, 9 Mar 2021." in words


def test_home_and_end_open_the_first_and_the_last_event(
    qtbot: QtBot, events: EventList, model: ViewerModel
):
    qtbot.keyClick(events, Qt.Key.Key_End)
    assert selected(model) == "vessel"
    qtbot.keyClick(events, Qt.Key.Key_PageUp)
    assert selected(model) == "dam"
    qtbot.keyClick(events, Qt.Key.Key_End)
    qtbot.keyClick(events, Qt.Key.Key_Home)
    assert selected(model) == "dam"
    qtbot.keyClick(events, Qt.Key.Key_Up)
    assert selected(model) == "dam"


def test_ten_thousand_events_move_with_the_window_in_a_blink(
    events: EventList, model: ViewerModel, make_event: Callable[..., Event]
):
    first = date(2010, 1, 1)
    days = [first + timedelta(days=i % 3000) for i in range(10_000)]
    crowd = [make_event(f"e{i}", TimeSpan.day(day)) for i, day in enumerate(days)]
    model.open(Dossier("Crowd", (), tuple(crowd)))
    began = perf_counter()
    for i in range(20):
        model.set_window(Window.of_days(days[i], days[i + 900]))
    assert (perf_counter() - began) / 20 < 0.016
    assert events.model().rowCount() > 2000


def test_headings_can_be_read_but_not_opened(events: EventList):
    heading = index(events, 0)
    assert isinstance(heading.data(ROW_ROLE), Heading)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
