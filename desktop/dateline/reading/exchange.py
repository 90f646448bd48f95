"""Documents and events sent between our own processes.

An outline of the gazetteer travels as the id of its place and is one object at the other end too:
ten thousand events of a country share its outline.
"""

import pickle
from collections.abc import Sequence
from typing import IO

from shapely.geometry.base import BaseGeometry

from dateline.model.event import Event
from dateline_gazetteer import Gazetteer


def send(events: Sequence[Event], stream: IO[bytes], gazetteer: Gazetteer) -> None:
    """Write the events of one document."""
    known: dict[int, str] = {}
    for where in (event.where for event in events):
        if where and gazetteer.geometry(where.place_id) is where.geometry:
            known[id(where.geometry)] = where.place_id
    pickler = _Pickler(stream, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.known = known
    pickler.dump(tuple(events))


class Receiver:
    """Reads what `send` writes; EOFError when the other process has ended."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._shapes: dict[str, BaseGeometry | None] = {}

    def receive(self, stream: IO[bytes]) -> tuple[Event, ...]:
        """The events of one document."""
        unpickler = _Unpickler(stream)
        unpickler.receiver = self
        events: tuple[Event, ...] = unpickler.load()
        return events

    def shape(self, place_id: str) -> BaseGeometry | None:
        """The outline of a place, always the same object."""
        if place_id not in self._shapes:
            self._shapes[place_id] = self._gazetteer.geometry(place_id)
        return self._shapes[place_id]


class _Pickler(pickle.Pickler):
    known: dict[int, str]

    def persistent_id(self, value: object) -> str | None:
        return self.known.get(id(value)) if isinstance(value, BaseGeometry) else None


class _Unpickler(pickle.Unpickler):
    receiver: Receiver

    def persistent_load(self, place_id: str) -> BaseGeometry | None:
        return self.receiver.shape(place_id)
