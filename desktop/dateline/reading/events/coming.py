"""Days and months without a year that a sentence's syntax says are still to come.

The time grammar takes a bare "Monday" for the last one unless a word near it looks ahead. A verb
in the plain present ("voting takes place on Sunday"), one that may happen ("could turn toward
Florida on Sunday") and "for" ("called a session for Monday") look ahead too.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from spacy.tokens import Token

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimeExpression
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.syntax import governor, is_noun

WEEK = timedelta(days=7)

_PRESENT = frozenset({"VBZ", "VBP"})
_HEAD = 3
"""Words between a time and the "for" that appoints it at the most."""


def still_to_come(
    time: TimeExpression, head: Token, token: Token, lexicon: Lexicon, published: date | None
) -> TimeExpression:
    """The time of an event that `token` announces, moved on when the syntax looks ahead.

    `head` is the word that the time hangs from.
    """
    span = time.span
    if published is None or span is None or span.earliest is None or span.latest is None:
        return time
    if span.latest >= published or not _looks_ahead(token, head, lexicon):
        return time
    word = re.sub(r"['’]s$", "", time.text).casefold().rstrip(".")
    if word in lexicon.words["weekdays"] and published - span.latest <= WEEK:
        return replace(time, span=TimeSpan.day(span.latest + WEEK))
    if word in lexicon.words["months"]:
        year = relativedelta(years=1)
        first, last = span.earliest + year, span.latest + year
        if span.earliest + relativedelta(years=1) > published:
            edtf = f"{first:%Y-%m}"
            return replace(time, span=TimeSpan.of_days(first, last, exact=span.exact, edtf=edtf))
    return time


def _looks_ahead(token: Token, head: Token, lexicon: Lexicon) -> bool:
    words = lexicon.words
    if any(above.lower_ in words["appointed"] for above in _few(head)):
        return is_noun(token)
    verb = governor(token)
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & words["modal_possible"]:
        return True
    plain = verb.tag_ in _PRESENT and not helpers
    planned = helpers <= words["present_be"] and bool(helpers) and verb.tag_ in {"VBG", "VBN"}
    return (plain or planned) and words["report"].isdisjoint({verb.lemma_})


def _few(head: Token) -> list[Token]:
    """The prepositions right above a time."""
    above = head.head
    return [above] if above.pos_ == "ADP" and head.i - above.i <= _HEAD else []
