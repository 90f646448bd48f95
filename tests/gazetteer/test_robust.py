"""Whatever is asked, there is an answer or one clear error, soon."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest
import shapely
from geopy.exc import GeocoderQueryError
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from dateline_gazetteer import Gazetteer, Place, Scored
from dateline_gazetteer.geocoder import OfflineGeocoder
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve

MEGABYTE = 1_000_000
SOON = 0.9
"""Seconds for a megabyte; a tenth of it on a quiet machine."""

# The first use of a part takes longer, and the machine may be busy: time is measured below.
unhurried = settings(deadline=None, max_examples=60)

GAZETTEER = Gazetteer.open()
GEOCODER = OfflineGeocoder()

SYNTAX = [
    "%", "_", "*", "?", "'", '"', ";", "--", "/*", "(", ")", "[", "^", "\\", "\0", "\r\n", "\t",
    "=", "==US", ",", ",,", "' OR 1=1 --", "'; DROP TABLE shape; --", '" NEAR/2 "', "MATCH 'a'",
    "name:*", "NEAR(Paris Texas)", "Paris AND Texas", "{}", "%s", "%(x)s", "{0}", "$1", "../..",
]  # fmt: skip
LETTERS = [
    "Lima", "MÉXICO", "الرياض", "\u202eKabul\u202c", "北京", "Москва", "ΑΘΗΝΑ", "ไทย", "한국",
    "\ud800", "\udfff\ud83c", "\U0001f1f2\U0001f1fd", "A\u0301" * 9, "\ufdfa", "ﬃ", "İ",
    "ß", "\u200d", "\u00ad", "\ufeff", "\x1b[31m", "\x07", "\u2028", "San ", "of ", ", ",
    "U.S. ", "-", "’",
]  # fmt: skip
PIECES = st.sampled_from(SYNTAX + LETTERS) | st.text(
    st.characters(exclude_categories=()), max_size=12
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)
NUMBERS = st.floats() | st.floats(-100, 100) | st.integers(-(10**400), 10**400)


def is_place(place: object) -> bool:
    return isinstance(place, Place) and abs(place.latitude) <= 90 and abs(place.longitude) <= 180


@unhurried
@given(TEXTS, st.sampled_from([1, 3, 10]))
@example("=US", 1)
@example("\ud800", 3)
def test_search_answers_any_text(text: str, limit: int):
    found = GAZETTEER.search(text, limit)
    assert len(found) <= limit
    assert all(isinstance(one, Scored) and is_place(one.place) for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1 for one in found)


@unhurried
@given(TEXTS)
def test_names_are_found_in_any_text(text: str):
    end = 0
    for match in GAZETTEER.matches(text):
        assert end <= match.start < match.end <= len(text)
        assert match.candidates
        end = match.end
    for candidate in GAZETTEER.candidates(text):
        assert is_place(candidate.place)


@unhurried
@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_any_spans_of_any_text_are_resolved_or_not(text: str, spans: list[tuple[int, int]]):
    mentions = [Mention(min(s), max(s)) for s in spans if max(s) <= len(text)]
    resolved = resolve(GAZETTEER, mentions, ResolutionContext(text))
    assert len(resolved) == len(mentions)
    for resolution in filter(None, resolved):
        assert is_place(resolution.place)
        assert 0 <= resolution.confidence <= 1


@unhurried
@given(TEXTS)
@example("geonames:184745")
@example("ke")
def test_ids_and_codes_are_known_or_not(text: str):
    for ask, known in (
        (GAZETTEER.find, lambda place: place.id == text),
        (GAZETTEER.country, lambda place: place.country == text.upper()),
        (GAZETTEER.geometry, lambda _: is_place(GAZETTEER.find(text))),
        (GAZETTEER.region, lambda shape: shape.equals(GAZETTEER.geometry(text))),
        (GAZETTEER.neighbours, lambda _: is_place(GAZETTEER.country(text))),
    ):
        try:
            answer = ask(text)
        except KeyError:
            continue
        assert known(answer)


@unhurried
@given(TEXTS, TEXTS)
def test_a_border_is_there_or_not(a: str, b: str):
    for pair in ((a, b), (a, "MX"), ("US", b)):
        with pytest.raises(KeyError):
            GAZETTEER.border(*pair)


@unhurried
@given(NUMBERS, NUMBERS, st.sampled_from([-1, 0, 1, 5]))
@example(0, 540, 1)
@example(90, -180, 3)
@example(-90.00001, 0, 1)
def test_a_point_is_answered_or_refused(latitude: float, longitude: float, limit: int):
    for ask in (GAZETTEER.nearest, GAZETTEER.reverse):
        if abs(latitude) <= 90 and abs(longitude) <= 1e6:
            found = ask(latitude, longitude, limit)
            assert 0 < len(found) <= limit or limit < 1
            assert found or limit < 1
        else:
            with pytest.raises(ValueError, match=r"the (latitude|longitude) \S+ is not"):
                ask(latitude, longitude, limit)


@unhurried
@given(TEXTS | st.none() | st.integers() | st.dictionaries(TEXTS, TEXTS, max_size=3))
@example({"city": "\ud800"})
@example({"city": "Lima", "country": "' OR 1=1"})
def test_geocode_answers_or_says_what_is_wrong(query: object):
    with suppress(GeocoderQueryError):
        location = GEOCODER.geocode(query)
        assert location is None or abs(location.latitude) <= 90


@unhurried
@given(TEXTS | st.tuples(NUMBERS, NUMBERS) | st.none() | st.lists(NUMBERS | st.none(), max_size=4))
@pytest.mark.filterwarnings("ignore:Latitude normalization")
def test_reverse_answers_or_says_what_is_wrong(query: object):
    with suppress(GeocoderQueryError):
        assert GEOCODER.reverse(query).address


DEGREES = st.floats(-40, -30) | st.sampled_from([-35.0, -37.5])
CORNERS = st.lists(st.tuples(DEGREES, DEGREES), min_size=3, max_size=7)
ODD = [
    shapely.Point(),
    shapely.Polygon(),
    shapely.MultiPolygon(),
    shapely.GeometryCollection(),
    shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]),
    shapely.Polygon([(0, 0), (5, 5), (5, 5), (0, 0)]),
    shapely.box(-500, -400, -300, -60),
]


@unhurried
@given(CORNERS.map(shapely.Polygon) | CORNERS.map(shapely.LineString) | st.sampled_from(ODD))
def test_any_geometry_has_places_within_or_none(area: BaseGeometry):
    assert all(is_place(place) for place in GAZETTEER.within(area))


def test_what_is_no_geometry_is_refused():
    with pytest.raises(ValueError, match="infinite or no number"):
        GAZETTEER.within(shapely.from_wkt("POLYGON ((0 0, Inf 0, Inf Inf, 0 0))"))
    with pytest.raises(TypeError, match="must be a shapely geometry, not str"):
        GAZETTEER.within("POLYGON ((0 0, 1 1, 1 0))")


def test_a_huge_limit_is_no_harm():
    assert 5 < len(GAZETTEER.search("Lima", 2**70)) < 100_000
    assert len(GAZETTEER.reverse(-41, -70, 2**70)) > 10


@pytest.mark.parametrize("limit", [0, -1, -(10**9)])
def test_no_limit_means_no_answers(limit: int):
    assert GAZETTEER.search("Lima", limit) == []
    assert GAZETTEER.nearest(0, 0, limit) == []
    assert GAZETTEER.reverse(0, 0, limit) == []


LONG = {
    "one word": "x" * MEGABYTE,
    "spaces": " " * MEGABYTE,
    "lines": "\n" * MEGABYTE,
    "commas": ", " * (MEGABYTE // 2),
    "a prefix": "San " * (MEGABYTE // 4),
    "containers": "Paris, " * (MEGABYTE // 7),
    "accents": "A\u0301" * (MEGABYTE // 2),
    "marks alone": "\u0301" * MEGABYTE,
    "letters that fold into many": "\ufdfa" * MEGABYTE,
    "half surrogates": "\ud800" * MEGABYTE,
    "zeros": "\0" * MEGABYTE,
    "capitals": "NEW YORK " * (MEGABYTE // 9),
    "abbreviations": "U.S." * (MEGABYTE // 4),
    "brackets": "(" * MEGABYTE,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_megabyte_is_answered_soon(kind: str):
    text = LONG[kind]
    asked = {
        "search": lambda: GAZETTEER.search(text),
        "candidates": lambda: GAZETTEER.candidates(text),
        "find": lambda: GAZETTEER.find(text),
        "border": lambda: GAZETTEER.border(text, "MX"),
        "geocode": lambda: GEOCODER.geocode(text),
        "reverse": lambda: GEOCODER.reverse(text),
    }
    slow = {name: seconds for name, ask in asked.items() if (seconds := cpu_seconds(ask)) > SOON}
    assert not slow


@pytest.mark.parametrize("kind", LONG)
def test_a_long_text_takes_time_by_its_length(kind: str):
    # A text is no query: a fifth of a megabyte may hold 50,000 names.
    text = LONG[kind][: MEGABYTE // 5]
    mentions = [Mention(0, len(text)), Mention(0, 5), Mention(500, 700)]
    assert cpu_seconds(lambda: GAZETTEER.matches(text)) < 2 * SOON
    assert cpu_seconds(lambda: resolve(GAZETTEER, mentions, ResolutionContext(text))) < 2 * SOON


def cpu_seconds(ask: Callable[[], object]) -> float:
    """What a call costs, however busy the machine is."""
    start = time.process_time()
    with suppress(KeyError, GeocoderQueryError):
        ask()
    return time.process_time() - start
