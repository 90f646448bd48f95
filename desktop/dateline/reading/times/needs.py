"""What a pattern over token classes cannot match without.

Most rules speak of something that most texts do not have, such as a season or a fiscal year;
knowing that beforehand spares the search for it.
"""

import re
from collections.abc import Iterator

Needs = tuple[frozenset[str], ...]
"""Sets of characters; a text must have at least one of each set."""

_PART = re.compile(
    r"""
      \[(?P<negated>\^?)(?P<members>[^\]]+)\]
    | (?P<around>\(\?<?[=!])
    | (?P<open>\((?:\?:|\?P<\w+>)?)
    | (?P<close>\))
    | (?P<otherwise>\|)
    | (?P<optional>[?*]|\{0?,\d*\})
    | (?P<rest>\{\d+(?:,\d*)?\}|.)
    """,
    re.VERBOSE,
)


def needed(pattern: str) -> Needs:
    """What any match of a regular expression has; it may leave out a need, never add one."""
    return tuple(dict.fromkeys(_needed(_PART.finditer(pattern))))


def _needed(parts: Iterator[re.Match[str]]) -> list[frozenset[str]]:
    """The needs of the parts up to the end of their group."""
    branches: list[list[frozenset[str]]] = [[]]
    last: list[frozenset[str]] = []
    for part in parts:
        kind = part.lastgroup
        if kind == "optional":
            last = []
            continue
        if kind == "rest":
            continue
        branches[-1] += last
        last = []
        if kind == "members":
            last = [] if part["negated"] else [frozenset(part["members"])]
        elif kind == "open":
            last = _needed(parts)
        elif kind == "around":
            _needed(parts)
        elif kind == "otherwise":
            branches.append([])
        else:
            return _of_any(branches)
    branches[-1] += last
    return _of_any(branches)


def _of_any(branches: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """What alternatives need together: one of the rarest of each."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset[str]().union(*(min(branch, key=len) for branch in branches))]
