"""Selections add to one another and take from one another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.chosen import Combine, combined, packed, unpacked

marks = st.lists(st.booleans(), max_size=40).map(lambda values: np.array(values, np.bool_))


@pytest.mark.parametrize(
    ("combine", "wanted"),
    [
        (Combine.REPLACE, [False, True, False, True]),
        (Combine.ADD, [True, True, False, True]),
        (Combine.SUBTRACT, [True, False, False, False]),
        (Combine.TOGGLE, [True, False, False, True]),
    ],
)
def test_each_way_of_combining(combine: Combine, wanted: list[bool]):
    before = np.array([True, True, False, False])
    found = np.array([False, True, False, True])
    assert combined(before, found, combine).tolist() == wanted


@given(marks)
def test_marks_come_back_from_their_bits(given_marks: np.ndarray):
    assert unpacked(packed(given_marks), len(given_marks)).tolist() == given_marks.tolist()


def test_bits_that_lack_or_are_too_many_do_no_harm():
    assert unpacked(b"", 3).tolist() == [False] * 3
    assert unpacked(b"\xff\xff", 3).tolist() == [True] * 3
    assert unpacked(b"\x05", 12).tolist() == [True, False, True, *[False] * 9]
