from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dateline.model.dossier import Dossier
from dateline.model.event import Disagreement, Event, EventStatus, Evidence, Rate
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.event_panel import EventPanel
from dateline.qt.theme import Theme

Open = Callable[[Event], EventPanel]


@pytest.fixture
def panel(qtbot: QtBot, model: ViewerModel, theme: Theme) -> Iterator[EventPanel]:
    panel = EventPanel(model, theme)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.shutdown()


def show(model: ViewerModel, event: Event) -> None:
    model.open(Dossier("Lake", model.dossier.documents, (event,)))
    model.select(event.id)


def test_the_panel_tells_what_when_where_who_and_whence(panel: EventPanel, model: ViewerModel):
    model.select("ferry")
    words = panel.words()
    assert words[:2] == ["EXERCISE", "Exercise about the lake: ferry"]
    assert tuple(words[3:8:2]) == ("9 March 2021", "Nairobi", "Kenya, Uganda")
    assert words[-2:] == ["“They met about the ferry.”", "The lake · The Ledger · 2 April 2021"]


def test_count_and_status_are_told_when_known(panel: EventPanel, model: ViewerModel):
    event = replace(model.dossier.event("dam"), count=1800, status=EventStatus.PLANNED)
    show(model, event)
    assert "1,800" in panel.words()
    assert "MEETING · PLANNED" in panel.words()


def test_means_sources_rate_and_what_others_say_are_told(panel: EventPanel, model: ViewerModel):
    event = replace(
        model.dossier.event("dam"),
        count=3,
        counted="patrols",
        means=("P-3",),
        rate=Rate("P1M", 3, "three times a month"),
        sources=2,
        disagreements=(Disagreement("count", "4", ("b.txt",)),),
        named_kind="lake watch",
    )
    show(model, event)
    told = set(panel.words())
    assert {"3 patrols", "P-3", "three times a month", "2 independent ones"} <= told
    assert {"count 4 (b.txt)", "LAKE WATCH"} <= told


def test_what_was_inferred_is_marked(panel: EventPanel, model: ViewerModel):
    show(model, replace(model.dossier.event("dam"), inferred=frozenset({"time", "place"})))
    assert {"5 June 2019 (inferred)", "Nairobi (inferred)"} <= set(panel.words())


def test_words_of_documents_are_never_markup(panel: EventPanel, model: ViewerModel):
    hostile = "<img src='x'><b>bold</b>"
    event = model.dossier.event("dam")
    show(model, replace(event, title=hostile, evidence=(Evidence("lake", 0, 1, hostile),)))
    assert {hostile, f"“{hostile}”"} <= set(panel.words())
    labels = panel.findChildren(QLabel)
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


def test_a_word_without_end_does_not_widen_the_panel(panel: EventPanel, model: ViewerModel):
    narrow = panel.widget().minimumSizeHint().width()
    endless = "x" * 500
    event = replace(model.dossier.event("dam"), title=endless, actors=(endless,))
    show(model, replace(event, evidence=(Evidence("lake", 0, 1, endless),)))
    assert panel.widget().minimumSizeHint().width() < narrow + 150


def test_every_quote_is_shown_with_its_source(panel: EventPanel, model: ViewerModel):
    two = (Evidence("lake", 0, 5, "First."), Evidence("lake", 9, 15, "Second."))
    show(model, replace(model.dossier.event("dam"), evidence=two))
    assert [w for w in panel.words() if w.startswith("“")] == ["“First.”", "“Second.”"]


def test_an_event_outside_the_window_says_so(panel: EventPanel, model: ViewerModel):
    model.select("ferry")
    assert not any("outside the time window" in words for words in panel.words())
    model.set_window(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    assert any("outside the time window" in words for words in panel.words())


def test_without_a_selection_the_panel_says_what_to_do(panel: EventPanel, model: ViewerModel):
    assert panel.words() == [
        "Click an event on the map or in the list to read what the documents say about it."
    ]
    model.open(Dossier())
    assert panel.words() == ["Events show here once documents are open."]


def test_escape_leaves_the_panel(qtbot: QtBot, panel: EventPanel):
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
