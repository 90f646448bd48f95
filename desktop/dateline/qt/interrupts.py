"""Ctrl+C in the terminal quits, also while Qt waits for events."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer


class Interrupts(QObject):
    """While this lives, SIGINT quits the application.

    Python runs signal handlers between its own instructions, and there are none while Qt waits:
    a byte on a socket wakes Qt up, and with it Python.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)  # noqa: FBT003
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._old_wakeup = signal.set_wakeup_fd(self._writer.fileno())
        self._old_handler = signal.signal(signal.SIGINT, self._quit)
        self._app = app

    def close(self) -> None:
        """Put the signal handling back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_wakeup)
        signal.signal(signal.SIGINT, self._old_handler)
        self._reader.close()
        self._writer.close()

    def _drain(self) -> None:
        self._reader.recv(64)

    def _quit(self, _number: int, _frame: FrameType | None) -> None:
        # through the event loop, which may not have begun: before it has, exit() does nothing
        QTimer.singleShot(0, self._app, lambda: self._app.exit(128 + signal.SIGINT))
