"""What a pattern needs: never more than its matches have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.times.grammar import grammar
from dateline.reading.times.needs import needed


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("[ab][c]", ["ab", "c"]),
        ("[a]?[b]", ["b"]),
        ("([a][b])*[c]{0,2}[d]{2}", ["d"]),
        ("(?:[a]|[b][bc])[d]", ["ab", "d"]),
        ("(?:[a]|[b]?)", []),
        ("(?P<x>[a])(?![b])(?<=[c])", ["a"]),
        ("[^a][b]+", ["b"]),
        ("[a]|[b]", ["ab"]),
    ],
)
def test_needs_what_is_in_every_match(pattern: str, needs: list[str]) -> None:
    assert [*needed(pattern)] == [frozenset(need) for need in needs]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_most_rules_need_something(language: str) -> None:
    rules = grammar(language).rules
    assert sum(bool(rule.needs) for rule in rules) > 0.9 * len(rules)


TEXT = """
In early spring of 2021 , on Monday the 3rd between May and June last week twice a month since
the 1990s until noon for two and a half years FY2020 ' quarter . weekend
"""


@given(st.lists(st.sampled_from(TEXT.split()), max_size=12))
def test_no_match_lacks_what_its_rule_needs(words: list[str]) -> None:
    language = grammar("en")
    codes = language.vocabulary.tokens(" ".join(words)).codes
    for rule in language.rules:
        if rule.pattern.search(codes):
            assert not any(need.isdisjoint(codes) for need in rule.needs)
