"""Pictures of the map that are never a moment old.

The page says that everything is painted before that painting has come through to the widget, and
no signal tells when it has. So the page is asked to put up a small mark, which must be seen in
the widget, and to take it down again: the first picture without it shows all that was painted.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from dateline.webmap.messages import AskDrawn, Mark, ShowControls, ToPage

_log = logging.getLogger(__name__)

PictureUse = Callable[[QImage], None]
_MARK = QColor("#ff00ff")
_INSIDE_MARK = 2  # device-independent pixels from the corner
_EVERY = 8  # milliseconds
_PATIENCE = 10_000  # milliseconds


@dataclass(frozen=True)
class _Order:
    done: PictureUse
    bare: bool


class PictureTaker(QObject):
    """Takes pictures of `widget`, one after the other. `send` passes a message to its page."""

    def __init__(self, widget: QWidget, send: Callable[[ToPage], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._send = send
        self._orders: deque[_Order] = deque()
        self._token = 0
        self._mark_is_up = False
        self._deadline = QDeadlineTimer()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)

    def take(self, done: PictureUse, *, bare: bool) -> None:
        """Call `done` with the widget as it looks when everything is painted.

        `bare` leaves out the zoom buttons and the attribution.
        """
        self._orders.append(_Order(done, bare))
        if len(self._orders) == 1:
            self.begin()

    def begin(self) -> None:
        """Start with the next picture, or start over when the page had to be loaded again."""
        self._timer.stop()
        if self._orders:
            self._token -= 1  # negative: nobody else's tokens are
            self._send(ShowControls(not self._orders[0].bare))
            self._send(AskDrawn(self._token))

    def painted(self, token: int) -> bool:
        """Go on if `token` is the one waited for; tell whether it was ours."""
        if token == self._token and self._orders:
            self._raise_mark(up=True)
            self._deadline.setRemainingTime(_PATIENCE)
            self._timer.start()
        return token < 0

    def _raise_mark(self, *, up: bool) -> None:
        self._mark_is_up = up
        self._send(Mark(up))

    def _look(self) -> None:
        picture = self._widget.grab().toImage()
        inside = round(_INSIDE_MARK * picture.devicePixelRatio())
        seen = picture.pixelColor(inside, inside) == _MARK
        if self._deadline.hasExpired():
            _log.error("The map did not come through to its window; the picture may be old.")
        elif seen is not self._mark_is_up:
            return
        elif self._mark_is_up:
            self._raise_mark(up=False)
            return
        self._finish(picture)

    def _finish(self, picture: QImage) -> None:
        self._timer.stop()
        if self._mark_is_up:
            self._raise_mark(up=False)
        order = self._orders.popleft()
        if order.bare:
            self._send(ShowControls(shown=True))
        self.begin()
        order.done(picture)
