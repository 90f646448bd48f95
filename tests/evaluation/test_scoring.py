"""The scorer, on a made-up passage and made-up readings of it."""

from datetime import date

import pytest
from shapely.geometry import GeometryCollection, LineString, Point

from dateline.model.event import Event, EventKind, EventStatus, Evidence, Location
from dateline.model.timespan import TimeSpan

from .align import align
from .calibration import calibration
from .edtf import span
from .gold import passage
from .scoring import f1, outcomes, precision, recall, total
from .verdicts import judge, same_time

TEXT = (
    "Forty envoys met in Goma on 3 May. Rebels denied that they shelled Minova and Sake on Sunday."
)
STORY = passage(
    "story",
    "open",
    f"""
published = 2024-05-06
language = "en"
text = "{TEXT}"
[places]
"Goma" = [-1.68, 29.22, 25]
"Minova" = [-1.71, 29.02, 15]
"Sake" = [-1.57, 29.04, 15]
[[event]]
quote = "envoys met in Goma"
kind = "meeting"
when = "2024-05-03"
where = ["Goma"]
count = 40
[[event]]
quote = "shelled Minova and Sake"
kind = ["operation", "other"]
when = ["2024-05-05", ""]
where = ["Minova", "Sake"]
status = "denied"
[[event]]
quote = "Rebels denied"
kind = "statement"
when = ""
where = [""]
optional = true
""",
)
MEETING, SHELLING, DENIAL = STORY.events
GOMA, MINOVA, SAKE = Point(29.22, -1.68), Point(29.02, -1.71), Point(29.04, -1.57)


def read(title, kind, sentence=0, **known):
    """An event as a reader might give it."""
    start, end = (0, 34) if sentence == 0 else (35, len(TEXT))
    place = known.get("place")
    name = "A; B" if isinstance(place, GeometryCollection) else "A"
    when = known.get("when")
    return Event(
        id=title,
        kind=EventKind(kind),
        title=title,
        status=EventStatus(known.get("status", "occurred")),
        when=span(when) if when else None,
        where=Location(name, place, "x", 1.0) if place else None,
        count=known.get("count"),
        actors=known.get("actors", ()),
        confidence=known.get("confidence", 0.5),
        inferred=frozenset(),
        evidence=(Evidence("story", start, end, TEXT[start:end]),),
    )


def met(**known):
    facts = {"when": "2024-05-03", "place": GOMA, "count": 40, **known}
    return read("Envoys met, Goma", "meeting", **facts)


def shelled(**known):
    facts = {"place": GeometryCollection([SAKE, MINOVA]), "status": "hypothetical", **known}
    return read("Shelled Minova", "operation", 1, **facts)


def test_a_perfect_reading_scores_one_throughout():
    score = total(outcomes(STORY, [met(), shelled()]))
    assert f1(score.found) == f1(score.whole) == 1
    assert all(f1(verdict) == 1 for verdict in score.arguments.values())


def test_a_missed_event_costs_recall_and_an_invented_one_precision():
    score = total(outcomes(STORY, [met(), read("Rain fell, Goma", "other", when="2023")]))
    assert (precision(score.found), recall(score.found)) == (0.5, 0.5)
    assert recall(score.arguments["place"]) == pytest.approx(1 / 3)


def test_the_same_event_listed_twice_is_once_wrong():
    score = total(outcomes(STORY, [met(), met(), shelled()]))
    assert score.found.given - score.found.right == 1


def test_an_optional_event_counts_neither_way():
    denial = read("Rebels denied", "statement", 1)
    assert total(outcomes(STORY, [met(), shelled(), denial])).found.given == 2


def test_an_event_read_from_another_sentence_is_not_the_same():
    assert align([MEETING], [read("Envoys met, Goma", "meeting", 1, when="2024-05-03")]) == [None]


def test_the_better_fit_is_chosen_whatever_the_order():
    poor, good = met(when="2024-05-01", place=None), met()
    assert align([MEETING], [poor, good]) == [1]
    assert align([MEETING], [good, poor]) == [0]


@pytest.mark.parametrize(
    ("change", "argument"),
    [
        ({"when": "2024-05-04"}, "time"),
        ({"when": "2024-05"}, "time"),
        ({"place": Point(15.3, -4.3)}, "place"),
        ({"status": "planned"}, "status"),
        ({"count": 41}, "count"),
    ],
)
def test_what_is_wrong_counts_as_wrong(change, argument):
    assert not judge(MEETING, met(**change))[argument].flawless
    assert judge(MEETING, met())[argument].flawless


def test_one_of_two_places_is_half_of_them():
    verdict = judge(SHELLING, shelled(place=SAKE))["place"]
    assert (verdict.given, verdict.right, verdict.wanted, verdict.met) == (1, 1, 2, 1)


def test_a_leg_is_both_of_its_ends():
    assert judge(SHELLING, shelled(place=LineString([MINOVA, SAKE])))["place"].flawless
    assert not judge(SHELLING, shelled(place=LineString([MINOVA, GOMA])))["place"].flawless
    assert judge(MEETING, met(place=LineString([(29.1, -1.68), (29.3, -1.68)])))["place"].flawless


def test_a_time_that_may_be_left_out_is_not_wanted_but_may_be_wrong():
    assert judge(SHELLING, shelled())["time"].flawless
    assert not judge(SHELLING, shelled(when="2024-05-01"))["time"].flawless


def test_denied_passes_as_hypothetical_and_as_nothing_else():
    assert judge(SHELLING, shelled())["status"].flawless
    assert not judge(SHELLING, shelled(status="occurred"))["status"].flawless


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("2022-05", "[2022-05-05..2022-05-31]", True),
        ("2022-05", "2022", False),
        ("[2022-05-21..2022-05-31]", "2022-05-22", False),
        ("2005/..", "2005", False),
        ("2005/..", "2005-01-01/..", True),
    ],
)
def test_inexact_times_need_not_agree_to_the_day(gold, given, same):
    assert same_time(span(gold), span(given)) is same


def test_open_ends_are_never_compared_with_days():
    assert not same_time(
        span("2022-05"), TimeSpan.of_days(date(2022, 5, 1), None, exact=False, edtf="")
    )


def test_calibration_sets_confidence_against_right():
    found = outcomes(STORY, [met(confidence=0.95), shelled(confidence=0.15, status="occurred")])
    lines = calibration(found).splitlines()
    assert lines[2] == "| 0.1 to 0.2 | 1 | .15 | .00 | 1 |"
    assert lines[3] == "| 0.9 to 1.0 | 1 | .95 | 1 | 1 |"
