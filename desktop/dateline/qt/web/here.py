"""Answers "what is here?": looked up in a thread, for the gazetteer may have to be opened first."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from dateline.model.event import Event
from dateline.model.surroundings import Surroundings, surroundings
from dateline.model.table import EventTable
from dateline.model.wording import span_words
from dateline.webmap.messages import HereAsked, ShowHere
from dateline_gazetteer import Gazetteer, GazetteerError
from dateline_gazetteer.place import Nearby

_MOST = 20_000
"""Events of a table that are looked at one by one."""


class Guide(QObject):
    """Looks up what is at a place; only the latest question is answered, by `answered`."""

    answered = Signal(ShowHere)
    _found = Signal(object, ShowHere)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1)
        self._gazetteer: Gazetteer | None = None
        self._latest: Future[ShowHere] | None = None
        self._found.connect(self._answer)

    def ask(self, question: HereAsked, events: Sequence[Event]) -> None:
        """Look a place up."""
        if self._latest:
            self._latest.cancel()
        self._latest = self._thread.submit(self._look_up, question, events)
        self._latest.add_done_callback(self._finished)

    def close(self) -> None:
        """End the thread; nothing is answered any more."""
        self._latest = None
        self._thread.shutdown(cancel_futures=True)

    def _look_up(self, question: HereAsked, events: Sequence[Event]) -> ShowHere:
        at = (question.latitude, question.longitude)
        try:
            self._gazetteer = self._gazetteer or Gazetteer.open()
            if isinstance(events, EventTable):
                reach = question.reach_km
                events = events.near(question.longitude, question.latitude, reach, _MOST)
            found = surroundings(self._gazetteer, events, at, question.reach_km)
        except GazetteerError as error:
            return ShowHere(_degrees(*at), [{"name": str(error), "note": ""}], [], 0)
        return in_words(found, self._gazetteer)

    def _finished(self, future: Future[ShowHere]) -> None:
        """Runs in the thread."""
        if not future.cancelled():
            self._found.emit(future, future.result())

    def _answer(self, future: Future[ShowHere], answer: ShowHere) -> None:
        if future is self._latest:
            self.answered.emit(answer)


def in_words(found: Surroundings, gazetteer: Gazetteer) -> ShowHere:
    """The answer as the card shows it."""
    return ShowHere(
        where=_degrees(found.latitude, found.longitude),
        places=[_place(nearby, gazetteer) for nearby in found.places],
        events=[
            {"id": event.id, "title": event.title, "time": span_words(event.when)}
            for event in found.events
        ],
        more=found.in_reach - len(found.events),
    )


def _place(nearby: Nearby, gazetteer: Gazetteer) -> dict[str, str]:
    place = nearby.place
    country = gazetteer.country(place.country).name if place.country else ""
    far = f"{nearby.distance_km:.1f} km" if nearby.distance_km else "around this place"
    context = [part for part in (place.admin1, country) if part and part != place.name]
    return {"name": place.name, "note": ", ".join([*context, far])}


def _degrees(latitude: float, longitude: float) -> str:
    north, east = ("N", "S")[latitude < 0], ("E", "W")[longitude < 0]
    return f"{abs(latitude):.4f}° {north}, {abs(longitude):.4f}° {east}"
