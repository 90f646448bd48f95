"""Sorts the times of many events away from the window, which would stand still meanwhile."""

import threading

from PySide6.QtCore import QObject, Signal

from dateline.model.columns import EventColumns
from dateline.model.time_index import SortedTimes, sorted_times
from dateline.model.viewer import ViewerModel
from dateline.qt.connections import Connections


class TimeSorter(QObject):
    """Gives a model the sorted times of its events when it does not sort them itself."""

    _sorted = Signal(object)

    def __init__(self, model: ViewerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._work: threading.Thread | None = None
        self._sorted.connect(self._take)
        self._connections = Connections()
        self._connections.connect(model.dossier_changed, self._begin)
        self._begin()

    def shutdown(self) -> None:
        """Hear no more of the model, and wait for what is under way."""
        self._connections.close()
        if self._work:
            self._work.join()

    def _begin(self) -> None:
        if self._model.times is None:
            columns = (self._model.columns, self._model.unplaced)
            self._work = threading.Thread(target=self._sort, args=columns, daemon=True)
            self._work.start()

    def _sort(self, placed: EventColumns, unplaced: EventColumns) -> None:
        self._sorted.emit(sorted_times(placed, unplaced))

    def _take(self, times: SortedTimes) -> None:
        self._model.set_times(times)
