"""Answers "what is here?": looked up in a thread, for the gazetteer may have to be opened first."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from dateline.model.event import Event
from dateline.model.surroundings import Surroundings, surroundings
from dateline.model.table import EventTable
from dateline.model.wording import span_words
from dateline.webmap.heard import HereAsked
from dateline.webmap.messages import HerePlace, ShowHere
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

    def ask(self, question: HereAsked, events: Sequence[Event], language: str) -> None:
        """Look a place up; the answer names places in a language."""
        if self._latest:
            self._latest.cancel()
        self._latest = self._thread.submit(self._look_up, question, events, language)
        self._latest.add_done_callback(self._finished)

    def close(self) -> None:
        """End the thread; nothing is answered any more."""
        self._latest = None
        self._thread.shutdown(cancel_futures=True)

    def _look_up(self, question: HereAsked, events: Sequence[Event], language: str) -> ShowHere:
        at = (question.latitude, question.longitude)
        try:
            self._gazetteer = self._gazetteer or Gazetteer.open()
            if isinstance(events, EventTable):
                reach = question.reach_km
                events = events.near(question.longitude, question.latitude, reach, _MOST)
            found = surroundings(self._gazetteer, events, at, question.reach_km)
        except GazetteerError as error:
            return ShowHere(_degrees(*at), [HerePlace(str(error), [], None)], [], 0)
        return in_words(found, self._gazetteer, language)

    def _finished(self, future: Future[ShowHere]) -> None:
        """Runs in the thread."""
        if not future.cancelled():
            self._found.emit(future, future.result())

    def _answer(self, future: Future[ShowHere], answer: ShowHere) -> None:
        if future is self._latest:
            self.answered.emit(answer)


def in_words(found: Surroundings, gazetteer: Gazetteer, language: str) -> ShowHere:
    """The answer as the card shows it, places by their names in a language."""
    return ShowHere(
        where=_degrees(found.latitude, found.longitude),
        places=[_place(nearby, gazetteer, language) for nearby in found.places],
        events=[
            {"id": event.id, "title": event.title, "time": span_words(event.when)}
            for event in found.events
        ],
        more=found.in_reach - len(found.events),
    )


def _place(nearby: Nearby, gazetteer: Gazetteer, language: str) -> HerePlace:
    place = nearby.place
    home = gazetteer.country(place.country) if place.country else None
    country = gazetteer.name(home, language) if home else ""
    context = [part for part in (place.admin1, country) if part and part != place.name]
    km = round(nearby.distance_km, 1) if nearby.distance_km else None
    return HerePlace(gazetteer.name(place, language), context, km)


def _degrees(latitude: float, longitude: float) -> str:
    north, east = ("N", "S")[latitude < 0], ("E", "W")[longitude < 0]
    return f"{abs(latitude):.4f}° {north}, {abs(longitude):.4f}° {east}"
