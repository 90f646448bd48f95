"""Two time windows for the page to compare, with the words of its legend."""

from dateline.model.timespan import Window
from dateline.model.wording import window_words
from dateline.webmap.messages import Compared, Comparison

_ALIKE = 1.11
"""How much longer one window may be: January beside February, but no quarter beside a month."""


def comparison(window: Window | None, other: Window | None) -> Comparison | None:
    """What the page is to compare; None when there are not two windows."""
    if window is None or other is None:
        return None
    lengths = sorted((window.length, other.length))
    alike = lengths[1] <= lengths[0] * _ALIKE
    return Comparison(_compared(window), _compared(other), alike)


def _compared(window: Window) -> Compared:
    return Compared(window.start, window.end, window_words(window))
