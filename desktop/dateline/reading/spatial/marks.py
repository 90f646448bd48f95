"""A text with its toponyms masked, so that one pattern can say "a name here"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.spatial.relations import Relation

# Toponyms are masked by private-use characters.
PLACE_MARK, DEMONYM_MARK, REST = "\ue000", "\ue001", "\ue002"
PLACE = f"{PLACE_MARK}{REST}*"
ANY = f"[{PLACE_MARK}{DEMONYM_MARK}]{REST}*"
CONTAINER = rf"(?:,\s+{PLACE},?)?"
"""What may stand after a name: ", Arizona,"."""
BRACKET = r"(?:\s*\([^()]{1,30}\))?"
"""What may stand after a distance: " (52 miles)"."""


def masked(text: str, toponyms: Iterable[Toponym]) -> str:
    """`text` at the same length, each toponym replaced by marks of the private-use area."""
    letters = list(re.sub(f"[{PLACE_MARK}-{REST}]", " ", text))
    for toponym in toponyms:
        letters[toponym.start : toponym.end] = REST * (toponym.end - toponym.start)
        is_demonym = toponym.type is ToponymType.DEMONYM
        letters[toponym.start] = DEMONYM_MARK if is_demonym else PLACE_MARK
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the word it cannot do without, and the relation its matches state.

    The groups `x` and `y` of the pattern are the names that the relation is stated of.
    """

    key: re.Pattern[str]
    pattern: re.Pattern[str]
    relate: Callable[[re.Match[str]], Relation]


def rule(key: str, pattern: str, relate: Callable[[re.Match[str]], Relation]) -> Rule:
    """A rule of two patterns, which begin between words."""
    # A figure may stand right before its unit: "80km".
    return Rule(re.compile(rf"(?<![^\W\d])(?:{key})", re.IGNORECASE), compiled(pattern), relate)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that begins between words; capitals do not matter."""
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language states where something is.

    `border` is the word that no border goes without; `borders` are the names of a border, the
    more telling first: both sides (`x` and `y`) named, one, or none. `beside` is what stands
    before a border and says where one is from it, with the groups of a quantity and `direction`,
    `near` or `from`. `decimal` is what the language writes between whole numbers and fractions.
    """

    rules: tuple[Rule, ...]
    border: re.Pattern[str]
    borders: tuple[re.Pattern[str], ...]
    decimal: str
    beside: re.Pattern[str] | None = None
