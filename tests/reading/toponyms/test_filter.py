"""The choice among overlapping spans."""

from dateline.reading.toponyms.filter import chosen
from dateline.reading.toponyms.spans import Proposal


def proposal(start: int, end: int) -> Proposal:
    return Proposal(start, end, ())


def test_of_overlapping_spans_the_likelier_is_kept() -> None:
    long, short = proposal(0, 13), proposal(0, 8)
    assert chosen([long, short], [2.0, 1.0]) == [long]
    assert chosen([long, short], [1.0, 2.0]) == [short]


def test_two_good_spans_beat_the_one_across_both() -> None:
    city, state, both = proposal(0, 6), proposal(8, 15), proposal(0, 15)
    assert chosen([city, both, state], [1.5, 2.0, 1.5]) == [city, state]


def test_what_is_unlikely_is_left_out() -> None:
    assert chosen([proposal(0, 5), proposal(6, 9)], [-0.1, 0.0]) == []


def test_nothing_proposed_nothing_chosen() -> None:
    assert chosen([], []) == []
