import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dateline.qt.controls import ElidedLabel
from dateline.qt.notices import NoticeBar, ProgressStrip
from dateline.qt.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> NoticeBar:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    return bar


def test_notices_stay_until_they_are_dismissed(bar: NoticeBar):
    assert not bar.isVisible()
    bar.say(["a.txt: it is empty."])
    bar.say(["b.txt: it is not text."])
    assert bar.isVisible()
    assert bar.label.text() == "a.txt: it is empty.\nb.txt: it is not text."
    bar.dismiss.click()
    assert not bar.isVisible()
    assert bar.sentences == []


def test_saying_nothing_shows_nothing(bar: NoticeBar):
    bar.say([])
    assert not bar.isVisible()


def test_many_notices_take_little_room_and_none_is_lost(bar: NoticeBar):
    said = [f"{i}.txt: it is empty." for i in range(1000)]
    bar.say(said)
    assert bar.label.text().count("\n") == 2
    assert bar.more.text() == "Show 997 more"
    bar.more.click()
    texts = [w for w in QApplication.allWidgets() if isinstance(w, QPlainTextEdit)]
    assert texts[-1].toPlainText().splitlines() == said


def test_progress_counts_documents_and_names_the_one_at_hand(qtbot: QtBot):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin()
    assert (strip.bar.minimum(), strip.bar.maximum()) == (0, 0)
    strip.update_to(2, 12, "<b>harbour</b>.md")
    assert strip.label.text() == "Reading 3 of 12: <b>harbour</b>.md"
    assert (strip.bar.value(), strip.bar.maximum()) == (2, 12)


def test_words_that_do_not_fit_are_in_the_tool_tip(qtbot: QtBot):
    label = ElidedLabel("words")
    qtbot.addWidget(label)
    label.setText("13 events, 3 February 2025")
    label.resize(400, 20)
    label.grab()
    assert label.toolTip() == ""
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "13 events, 3 February 2025"
