"""Tracks and layers on their way to the page: encoded in a thread, for a layer can be large."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from dateline.model.overlays import Overlays
from dateline.webmap.overlays import encode_overlays


class OverlaySender(QObject):
    """Hands every new set of tracks and layers to `take` as the page's files, the latest last."""

    _encoded = Signal(object, dict)

    def __init__(
        self,
        overlays: Overlays,
        take: Callable[[Mapping[str, bytes]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._overlays, self._take = overlays, take
        self._thread = ThreadPoolExecutor(1)
        self._latest: Future[dict[str, bytes]] | None = None
        self._encoded.connect(self._hand_over)

    def send(self) -> None:
        """Encode what there is now; what was under way is dropped."""
        if self._latest:
            self._latest.cancel()
        self._latest = self._thread.submit(encode_overlays, list(self._overlays))
        self._latest.add_done_callback(self._finished)

    def close(self) -> None:
        """End the thread; nothing is handed over any more."""
        self._latest = None
        self._thread.shutdown(cancel_futures=True)

    def _finished(self, future: Future[dict[str, bytes]]) -> None:
        """Runs in the thread."""
        if not future.cancelled():
            self._encoded.emit(future, future.result())

    def _hand_over(self, future: Future[dict[str, bytes]], files: dict[str, bytes]) -> None:
        if future is self._latest:
            self._take(files)
