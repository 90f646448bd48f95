"""The app says what the page expects, and believes nothing that the page says unseen."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.webmap import heard, messages

VIEW = {"type": "view", "center": [10, 20], "zoom": 4, "bounds": [5, -8, 35, 28]}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (messages.ShowEvents(3), {"type": "events", "revision": 3}),
        (
            messages.ShowWindow(-5, 19, whole=False),
            {"type": "window", "from": -5, "to": 19, "whole": False},
        ),
        (
            messages.Compare(
                messages.Comparison(
                    messages.Compared(1, 2, "this"), messages.Compared(0, 1, "that"), alike=True
                ),
                beside=True,
            ),
            {
                "type": "compare",
                "windows": {
                    "first": {"from": 1, "to": 2, "words": "this"},
                    "other": {"from": 0, "to": 1, "words": "that"},
                    "alike": True,
                },
                "beside": True,
            },
        ),
        (
            messages.Compare(None, beside=False),
            {"type": "compare", "windows": None, "beside": False},
        ),
        (messages.ShowKinds(["meeting"]), {"type": "kinds", "shown": ["meeting"]}),
        (messages.Select("a", fly=True), {"type": "select", "id": "a", "fly": True}),
        (messages.Select(None, fly=False), {"type": "select", "id": None, "fly": False}),
        (messages.ShowTheme(dark=True), {"type": "theme", "dark": True}),
        (messages.ShowLanguage("es"), {"type": "language", "language": "es"}),
        (messages.ShowGraticule(shown=True), {"type": "graticule", "shown": True}),
        (messages.ShowLegend(shown=True), {"type": "legend", "shown": True}),
        (messages.Fit(), {"type": "fit"}),
        (messages.ShowView((1, 2, 3, 4)), {"type": "view", "bounds": [1, 2, 3, 4]}),
        (messages.AskDrawn(7), {"type": "ask-drawn", "token": 7}),
        (messages.AskFrame(8), {"type": "ask-frame", "token": 8}),
        (messages.ShowControls(shown=False), {"type": "controls", "shown": False}),
        (messages.Mark(up=True), {"type": "mark", "up": True}),
    ],
)
def test_messages_to_the_page(message: messages.ToPage, expected: dict[str, object]):
    assert json.loads(message.to_json()) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"type": "ready"}, heard.Ready()),
        ({"type": "click", "id": "a"}, heard.Clicked("a")),
        ({"type": "click", "id": None}, heard.Clicked(None)),
        ({"type": "drawn", "token": 7}, heard.Drawn(7)),
        ({"type": "framed", "token": 8}, heard.Framed(8)),
        ({"type": "error", "message": "oh"}, heard.PageError("oh")),
        ({"type": "legend", "shown": True}, heard.LegendShown(shown=True)),
        (VIEW, heard.ViewChanged((10, 20), 4, (5, -8, 35, 28))),
    ],
)
def test_messages_from_the_page(said: dict[str, object], expected: heard.FromPage):
    assert heard.parse(json.dumps(said)) == expected


@pytest.mark.parametrize(
    "said",
    [
        "",
        "[]",
        "7",
        '{"type": "format the disk"}',
        '{"type": "click", "id": 7}',
        '{"type": "click", "id": ""}',
        '{"type": "drawn", "token": true}',
        '{"type": "drawn", "token": 1.5}',
        '{"type": "error"}',
        '{"type": "legend", "shown": 1}',
        json.dumps(VIEW | {"zoom": None}),
        json.dumps(VIEW | {"center": [95, 0]}),
        json.dumps(VIEW | {"bounds": [5, 28, 35, -8]}),
        json.dumps(VIEW | {"bounds": [5, -8, 35]}),
        json.dumps(VIEW | {"bounds": [5, -8, "35", 28]}),
        json.dumps(VIEW).replace("35", "Infinity"),
        json.dumps(VIEW).replace("35", "NaN"),
    ],
)
def test_anything_else_is_refused(said: str):
    with pytest.raises(heard.MessageError):
        heard.parse(said)


def test_a_very_long_error_is_cut():
    said = heard.parse(json.dumps({"type": "error", "message": "x" * 10**6}))
    assert isinstance(said, heard.PageError)
    assert len(said.message) <= 2000


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(["ready", "click", "view", "drawn", "error", "legend"]), values, values)
def test_whatever_is_sent_is_understood_or_refused(kind: str, one: object, other: object):
    fields = ("id", "center", "zoom", "bounds", "token", "message", "shown")
    said = {"type": kind} | {name: one if i % 2 else other for i, name in enumerate(fields)}
    with suppress(heard.MessageError):
        assert isinstance(heard.parse(json.dumps(said)), heard.FromPage)
