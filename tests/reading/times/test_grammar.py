import pytest

from dateline.reading.times.grammar import _Patterns, grammar
from dateline.reading.times.reader import MEANINGS


@pytest.mark.parametrize("language", ["en", "es", "xx"])
def test_every_rule_has_a_meaning(language):
    assert {rule.means for rule in grammar(language).rules} <= MEANINGS.keys()


def test_every_meaning_has_a_rule():
    used = {rule.means for code in ("en", "es", "xx") for rule in grammar(code).rules}
    assert used == MEANINGS.keys()


def test_a_pattern_with_an_unknown_class_is_refused():
    rules = {"means": "year", "patterns": ["y:NONSENSE"]}
    empty = {"macros": {}, "before": {}, "between": {}, "feasts": {}, "feast": ""}
    words = {"capitalised": [], "small": [], "words": {}}
    patterns = _Patterns(words, {**empty, "rules": [rules]})
    with pytest.raises(ValueError, match="NONSENSE"):
        list(patterns.rules())
