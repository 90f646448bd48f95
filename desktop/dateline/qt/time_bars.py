"""The bars of the time slider as a picture, drawn pixel by pixel."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from dateline.model.histogram import Histogram
from dateline.model.time_axis import TimeAxis

Pixels = npt.NDArray[np.uint8]

_LOWEST = 2.0  # device-independent pixels: one event among thousands is still seen
_HATCH = 5  # device-independent pixels from stripe to stripe
_BETWEEN_STRIPES = 90  # of 255: how strongly inexact events show between the stripes


@dataclass(frozen=True)
class BarStyle:
    """The colours of the kinds, in their order, and of what a filter leaves out."""

    kinds: tuple[QColor, ...]
    shown: tuple[bool, ...]
    left_out: QColor


def bars_image(
    bars: Histogram, axis: TimeAxis, size: tuple[int, int], ratio: float, style: BarStyle
) -> QImage:
    """Stacked bars on a transparent ground; `size` is in device-independent pixels.

    Exact events stand at the bottom in full colour, inexact ones on them in stripes, and what
    the kinds leave out on top in grey.
    """
    width, height = (max(round(side * ratio), 1) for side in size)
    layers, colours = _layers(bars, style)
    tops = _tops(layers, height, bars.highest, ratio)
    columns = _columns(bars, axis, width, ratio)
    pixels = _paint(tops, colours, height)
    picture = np.zeros((height, width, 4), np.uint8)
    drawn = columns >= 0
    picture[:, drawn] = pixels[:, columns[drawn]]
    _stripe(picture, ratio)
    picture[..., :3] = picture[..., :3].astype(np.uint16) * picture[..., 3:] // 255
    image = QImage(
        picture.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888_Premultiplied
    ).copy()
    image.setDevicePixelRatio(ratio)
    return image


_STRIPED = 254  # the opacity by which inexact layers are known until they are striped


def _layers(bars: Histogram, style: BarStyle) -> tuple[npt.NDArray[np.float64], Pixels]:
    """Amounts from the bottom up, one row a layer, and the colour of each."""
    shown = np.array(style.shown, np.bool_)
    hidden = (bars.lasting + bars.inexact)[~shown].sum(axis=0, keepdims=True)
    amounts = np.concatenate((bars.lasting[shown], bars.inexact[shown], hidden))
    rgb = [_rgb(colour) for colour, there in zip(style.kinds, style.shown, strict=True) if there]
    rows = [*((*c, 255) for c in rgb), *((*c, _STRIPED) for c in rgb)]
    return amounts, np.array([*rows, (*_rgb(style.left_out), 255)], np.uint8)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _tops(
    layers: npt.NDArray[np.float64], height: int, highest: float, ratio: float
) -> npt.NDArray[np.float64]:
    """How many pixels from the bottom each layer reaches up to in each bar."""
    tops = np.cumsum(layers, axis=0)
    total = tops[-1] * (height / max(highest, 1.0))
    raised = np.where(total > 0, np.maximum(total, _LOWEST * ratio), 0)
    scale = np.divide(raised, tops[-1], out=np.zeros_like(raised), where=tops[-1] > 0)
    raised_tops: npt.NDArray[np.float64] = tops * scale
    return raised_tops


def _columns(bars: Histogram, axis: TimeAxis, width: int, ratio: float) -> npt.NDArray[np.int64]:
    """Which bar each column of pixels belongs to; -1 for the gaps between bars."""
    edges = np.round((bars.edges - axis.first) * axis.pixels_per_day * ratio).astype(np.int64)
    pixels = np.arange(width)
    bar = np.searchsorted(edges, pixels, side="right") - 1
    inside = (bar >= 0) & (bar < len(edges) - 1)
    bar = np.where(inside, bar, 0)
    gap = np.where(edges[bar + 1] - edges[bar] > 2 * ratio, max(round(ratio), 1), 0)
    return np.where(inside & (pixels < edges[bar + 1] - gap), bar, -1)


def _paint(tops: npt.NDArray[np.float64], colours: Pixels, height: int) -> Pixels:
    """One column of pixels for each bar, from the top down."""
    above = np.arange(height, 0, -1) - 0.5
    layer = (above[:, None, None] >= tops[None]).sum(axis=1)
    palette = np.concatenate((colours, np.zeros((1, 4), np.uint8)))
    pixels: Pixels = palette[layer]
    return pixels


def _stripe(picture: Pixels, ratio: float) -> None:
    """Turn what is marked as inexact into slanting stripes of its colour."""
    every = max(round(_HATCH * ratio), 2)
    y, x = np.indices(picture.shape[:2])
    between = (x + y) % every >= every * 0.5
    marked = picture[..., 3] == _STRIPED
    picture[..., 3][marked] = 255
    picture[..., 3][marked & between] = _BETWEEN_STRIPES
