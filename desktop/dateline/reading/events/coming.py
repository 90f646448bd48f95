"""Days and months without a year that a sentence's syntax says are to come, or are over.

The time grammar takes a bare "Monday" for the last one unless a word near it looks ahead. Syntax
sees more: a verb in the plain present ("voting takes place on Sunday"), one that may happen
("could turn toward Florida on Sunday"), an infinitive that somebody plans ("agreed to reopen the
line by the end of July", "was to speak on Friday"), "for" ("called a session for Monday"), and
whom somebody calls to it ("called them to a meeting on Monday") look ahead. What a verb in the
past tells is over ("was held with 30 companies in the town hall on July 28").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from spacy.tokens import Token

from dateline.model.timespan import TimeSpan
from dateline.model.toponym import TimeExpression
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.syntax import governor, is_infinitive, is_noun
from dateline.reading.events.triggers import forms

WEEK = timedelta(days=7)
YEAR = relativedelta(years=1)

_PRESENT = frozenset({"VBZ", "VBP"})
_HEAD = 3
"""Words between a time and the "for" that appoints it at the most."""

_EDTF_YEAR = re.compile(r"(?<![\d-])\d{4}(?=-)")
_LEAP_DAY = "-02-29"


def still_to_come(
    time: TimeExpression, head: Token, token: Token, lexicon: Lexicon, published: date | None
) -> TimeExpression:
    """The time of an event that `token` announces, moved when the syntax looks another way.

    `head` is the word that the time hangs from.
    """
    span = time.span
    if published is None or span is None or span.latest is None:
        return time
    words = [word.rstrip(".") for word in re.findall(r"[^\W\d_]+\.?", time.text.casefold())]
    month = _names_month(words, time, lexicon)
    if span.latest >= published:
        ahead = bool(span.earliest and span.earliest > published)
        return (
            _moved(time, span, -1) if ahead and month and _is_over(token, head, lexicon) else time
        )
    verb = governor(token)
    planned = governor(head).i == verb.i and plans(verb, lexicon)
    if not planned and not _looks_ahead(token, head, lexicon):
        return time
    if _is_weekday(words, lexicon) and published - span.latest <= WEEK:
        return replace(time, span=TimeSpan.day(span.latest + WEEK))
    bare = month and time.text.rstrip(".").isalpha()
    if month and (planned or bare) and span.latest + YEAR >= published:
        return _moved(time, span, 1)
    return time


def plans(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is an infinitive that somebody plans: "was to go", "agreed to meet"."""
    above = verb.head
    while verb.dep_ == "conj" and above.pos_ == "VERB":  # "to go and speak"
        verb, above = above, above.head
    if not is_infinitive(verb) or verb.dep_ not in {"xcomp", "acl"}:
        return False
    is_to = above.lemma_ == "be" and above.pos_ in {"AUX", "VERB"}
    return is_to or bool(forms(above) & lexicon.words["plan"])


def _moved(time: TimeExpression, span: TimeSpan, years: int) -> TimeExpression:
    """The same days of another year."""
    if _LEAP_DAY in span.edtf:
        return time
    way = relativedelta(years=years)
    first, last = (day + way if day else None for day in (span.earliest, span.latest))
    edtf = _EDTF_YEAR.sub(lambda found: f"{int(found[0]) + years:04}", span.edtf)
    return replace(time, span=TimeSpan.of_days(first, last, exact=span.exact, edtf=edtf))


def _is_weekday(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a time is a bare weekday, or a part of one ("Friday evening")."""
    named = set(words) & lexicon.words["weekdays"]
    return bool(named) and set(words) <= named | lexicon.words["day_parts"] | {"s"}


def _names_month(words: list[str], time: TimeExpression, lexicon: Lexicon) -> bool:
    """Whether a time has a month and no year: "July", "the end of July", "Sept. 4"."""
    if re.search(r"\d{4}", time.text) or set(words) & lexicon.words["anchored"]:
        return False
    months = lexicon.words["months"]
    return any(w in months or w in {m[:3] for m in months} or w == "sept" for w in words)


def _is_over(token: Token, head: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the past tells what happened at a time that hangs from it."""
    verb = governor(token)
    told = token.i == verb.i or (token.head.i == verb.i and token.dep_ in {"nsubj", "nsubjpass"})
    if not told or governor(head).i != verb.i or _is_appointed(head, lexicon):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers & lexicon.words["past_helpers"])
    bound = any(above.lower_ in lexicon.words["bounds"] for above in _few(head))
    planned = forms(verb) & (lexicon.words["plan"] | lexicon.words["report"])
    planned |= forms(verb) & (lexicon.words["calling"] | lexicon.words["cancelling"])
    return bool(past) and not (planned or bound or helpers & lexicon.words["modal_planned"])


def _looks_ahead(token: Token, head: Token, lexicon: Lexicon) -> bool:
    words = lexicon.words
    if _is_appointed(head, lexicon):
        return is_noun(token)
    verb = governor(token)
    if is_noun(token) and token.dep_ == "pobj" and forms(token.head.head) & words["calling"]:
        return True
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & words["modal_possible"] or (helpers and forms(verb) & words["expecting"]):
        return True
    plain = verb.tag_ in _PRESENT and not helpers
    planned = helpers <= words["present_be"] and bool(helpers) and verb.tag_ in {"VBG", "VBN"}
    return (plain or planned) and words["report"].isdisjoint({verb.lemma_})


def _is_appointed(head: Token, lexicon: Lexicon) -> bool:
    return any(above.lower_ in lexicon.words["appointed"] for above in _few(head))


def _few(head: Token) -> Iterator[Token]:
    """The prepositions right above a time."""
    above = head.head
    if above.pos_ == "ADP" and head.i - above.i <= _HEAD:
        yield above
