"""Every kind has a symbol of its own, told apart by shape and by colour."""

import json
import re
from itertools import combinations

import pytest

from dateline.model.event import EventKind
from dateline.resources import asset
from dateline.webmap.symbols import symbols

PAPER = {False: "#f4f1ea", True: "#26282b"}


def luminance(colour: str) -> float:
    """Relative luminance, after the Web Content Accessibility Guidelines."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_page_and_the_app_know_the_same_kinds():
    table = json.loads(asset("page", "symbols.json").read_text("utf-8"))
    assert list(table) == [kind.value for kind in EventKind]
    assert list(symbols()) == list(EventKind)


def test_no_two_kinds_look_alike():
    for one, other in combinations(symbols().values(), 2):
        assert one.path != other.path
        assert one.light != other.light
        assert one.dark != other.dark


@pytest.mark.parametrize("dark", [False, True])
def test_every_symbol_stands_out_from_the_land(dark: bool):
    for symbol in symbols().values():
        assert contrast(symbol.colour(dark=dark), PAPER[dark]) >= 3


def test_a_symbol_is_an_svg_in_its_colour():
    symbol = symbols()[EventKind.EXERCISE]
    svg = symbol.svg(dark=True)
    assert symbol.dark in svg
    assert re.search(r'viewBox="0 0 24 24".* d="M[^"]+z"', svg)
