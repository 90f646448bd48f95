import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dateline.qt.interrupts import Interrupts


@pytest.fixture
def interrupts(qapp: QApplication) -> Iterator[Interrupts]:
    interrupts = Interrupts(qapp)
    too_late = QTimer(interrupts)
    too_late.timeout.connect(lambda: qapp.exit(1))
    too_late.start(5_000)
    yield interrupts
    too_late.stop()
    interrupts.close()


@pytest.mark.usefixtures("interrupts")
def test_control_c_ends_a_waiting_application(qapp: QApplication):
    QTimer.singleShot(0, qapp, lambda: os.kill(os.getpid(), signal.SIGINT))
    assert qapp.exec() == 130


@pytest.mark.usefixtures("interrupts")
def test_control_c_before_the_event_loop_is_not_lost(qapp: QApplication):
    os.kill(os.getpid(), signal.SIGINT)
    assert qapp.exec() == 130


def test_signals_are_as_before_afterwards(qapp: QApplication):
    before = signal.getsignal(signal.SIGINT)
    Interrupts(qapp).close()
    assert signal.getsignal(signal.SIGINT) is before
