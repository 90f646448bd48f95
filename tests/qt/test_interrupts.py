import os
import signal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dateline.qt.interrupts import Interrupts


def test_control_c_ends_a_waiting_application(qapp: QApplication):
    interrupts = Interrupts(qapp)
    QTimer.singleShot(0, qapp, lambda: os.kill(os.getpid(), signal.SIGINT))
    assert qapp.exec() == 130
    interrupts.close()


def test_control_c_before_the_event_loop_is_not_lost(qapp: QApplication):
    interrupts = Interrupts(qapp)
    os.kill(os.getpid(), signal.SIGINT)
    assert qapp.exec() == 130
    interrupts.close()


def test_signals_are_as_before_afterwards(qapp: QApplication):
    before = signal.getsignal(signal.SIGINT)
    Interrupts(qapp).close()
    assert signal.getsignal(signal.SIGINT) is before
