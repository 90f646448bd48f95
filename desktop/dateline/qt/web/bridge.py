"""The line between the app and the page: JSON text each way over a Qt web channel."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from dateline.webmap.heard import MessageError, parse
from dateline.webmap.messages import ToPage

_log = logging.getLogger(__name__)


class Bridge(QObject):
    """The one object that the page can reach: a signal to it and a slot from it."""

    to_page = Signal(str)
    received = Signal(object)

    def send(self, message: ToPage) -> None:
        """Say something to the page; nobody hears it before the page is ready."""
        self.to_page.emit(message.to_json())

    @Slot(str)
    def from_page(self, text: str) -> None:
        """Take what the page says; anything that is no proper message is left aside."""
        try:
            message = parse(text)
        except MessageError as error:
            _log.warning("A message from the map page was ignored: %s.", error)
            return
        self.received.emit(message)
