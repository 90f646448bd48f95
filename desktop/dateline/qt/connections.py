"""Connections of a view to the model that end when the view closes."""

from collections.abc import Callable
from typing import Any

from psygnal import SignalInstance


class Connections:
    """Remembers what was connected, so that a closed view hears nothing more."""

    def __init__(self) -> None:
        self._made: list[tuple[SignalInstance, Callable[..., Any]]] = []

    def connect(self, signal: SignalInstance, slot: Callable[..., Any]) -> None:
        """Call `slot` whenever `signal` fires."""
        signal.connect(slot)
        self._made.append((signal, slot))

    def close(self) -> None:
        """Undo every connection; a second call does nothing."""
        for signal, slot in self._made:
            signal.disconnect(slot, missing_ok=True)
        self._made.clear()
