from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dateline.model.instants import Civil, instant
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.time_fields import TimeFields


@pytest.fixture
def fields(qtbot: QtBot, model: ViewerModel) -> Iterator[TimeFields]:
    fields = TimeFields(model)
    qtbot.addWidget(fields)
    fields.show()
    yield fields
    fields.shutdown()


def write(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_typed_dates_set_the_window_exactly(qtbot: QtBot, fields: TimeFields, model: ViewerModel):
    write(qtbot, fields.start, "5 Mar 2021")
    write(qtbot, fields.end, "2021-03-06")
    assert model.window == Window.of_days(date(2021, 3, 5), date(2021, 3, 6))
    assert (fields.start.text(), fields.end.text()) == ("5 Mar 2021", "6 Mar 2021")


def test_a_month_or_a_year_is_meant_whole(qtbot: QtBot, fields: TimeFields, model: ViewerModel):
    write(qtbot, fields.start, "Feb 2020")
    write(qtbot, fields.end, "2021")
    assert model.window == Window.of_days(date(2020, 2, 1), date(2021, 12, 31))


def test_times_of_day_and_years_before_christ(qtbot: QtBot, fields: TimeFields, model: ViewerModel):
    write(qtbot, fields.start, "44 BC")
    write(qtbot, fields.end, "9 Mar 2021 14:30")
    assert model.window == Window(instant(Civil(-43)), instant(Civil(2021, 3, 9, 14, 30)))
    assert (fields.start.text(), fields.end.text()) == ("1 Jan 44 BC", "9 Mar 2021 14:30")


def test_an_end_typed_before_the_start_takes_the_start_along(
    qtbot: QtBot, fields: TimeFields, model: ViewerModel
):
    model.set_window(Window.of_days(date(2021, 3, 1), date(2021, 3, 31)))
    write(qtbot, fields.end, "5 May 2020")
    assert model.window == Window.of_days(date(2020, 5, 5), date(2020, 5, 5))
    write(qtbot, fields.start, "5 June 2020")
    assert model.window == Window.of_days(date(2020, 6, 5), date(2020, 6, 5))


def test_what_is_no_date_is_said_and_changes_nothing(
    qtbot: QtBot, fields: TimeFields, model: ViewerModel
):
    before, said = model.window, []
    fields.complained.connect(said.append)
    write(qtbot, fields.start, "30 Feb 2021")
    assert model.window == before
    assert "February has no such day" in said[-1]
    assert fields.start.accessibleDescription() == said[-1]
    qtbot.keyClick(fields.start, Qt.Key.Key_Escape)
    assert said[-1] == ""
    assert fields.start.text() == "5 Jun 2019"
