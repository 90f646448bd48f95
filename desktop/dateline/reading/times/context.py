"""What a time expression is read against: the day of publication, what was said before, tense."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from dateline.reading.times.grammar import Found
from dateline.reading.times.periods import Grain, Period, day_period, month_period, year_period
from dateline.reading.times.tense import Tense
from dateline.reading.times.tokens import Tokens

OPENING = 2
"""Tokens before a year that opens its sentence: "In 1941, ..."."""

AHEAD_OF_PAST = 8
"""How much farther off a date ahead counts after a verb in the past: it may be a deadline."""

BEHIND_FUTURE = 20
"""How much farther off a date behind counts after a verb that looks ahead."""

_AHEAD = {Tense.PAST: AHEAD_OF_PAST, Tense.SURELY_PAST: 400}

STORY_REACH = 60
"""Tokens within which a date goes on with the story of a full date that lies far back."""

JUST_WAS = 60
"""Days before publication within which a date is news, whatever was told before it."""

FISCAL_REACH = 300
"""Tokens within which "a year earlier" still speaks of the quarter named last."""


class WrittenYear(NamedTuple):
    """A year that the text writes out, and the first token of the expression it stands in.

    `dating`: it dates what is told ("in 1941", "June 2006"), and does not describe ("a 1987 car").
    """

    first: int
    year: int
    dating: bool


@dataclass
class Context:
    """The state of reading one document, from its first expression to its last.

    `told` says that the text tells of other times than its publication's, as histories do, or
    that its publication is unknown: then dates lean on those before them, not on `published`.
    `lent` gives the years that dates take from those they are joined to, and `joined` the date
    before that a date is joined to ("in May and June"); both by the first token.
    """

    tokens: Tokens
    published: date | None
    told: bool
    written: Sequence[WrittenYear]
    lent: Mapping[int, int]
    joined: Mapping[int, int]
    tense: Tense = Tense.UNKNOWN
    spoken_of: list[tuple[int, Period]] = field(default_factory=list)
    fiscal: tuple[int, Period] | None = None

    def remember(self, first: int, period: Period) -> None:
        """Keep what the expression that starts at a token meant for those that follow."""
        self.spoken_of.append((first, period))
        if period.grain is Grain.QUARTER:
            ended = self.published is None or period.last <= self.published
            if ended or self.fiscal is None:
                self.fiscal = first, period

    @property
    def anchor(self) -> date | None:
        """The day that "last month" counts from; None when it is unknown."""
        return self.published

    @property
    def reference(self) -> Period | None:
        """What the text spoke of last; else the day of publication."""
        if self.spoken_of:
            return self.spoken_of[-1][1]
        return day_period(self.published) if self.published else None

    @property
    def reference_day(self) -> Period | None:
        """The day the text spoke of last; else the day of publication."""
        spoken = (p for _, p in reversed(self.spoken_of) if p.grain is Grain.DAY)
        return next(spoken, day_period(self.published) if self.published else None)

    def day_in_sentence(self, found: Found) -> Period | None:
        """The day that was spoken of in the same sentence, or in the story; else publication's."""
        if self.spoken_of:
            first, period = self.spoken_of[-1]
            near = first >= self._sentence_start(found) or self.story(found) is not None
            if period.grain is Grain.DAY and near:
                return period
        return day_period(self.published) if self.published and not self.told else None

    def story(self, found: Found) -> Period | None:
        """The day or month of other times that the text has just told of and goes on from."""
        if not self.spoken_of or self.tense is Tense.FUTURE:
            return None
        first, period = self.spoken_of[-1]
        far = self.told or not self.published or abs(period.first.year - self.published.year) > 1
        near = found.first - first < STORY_REACH
        return period if far and near and period.grain <= Grain.MONTH else None

    def year_of(self, found: Found, month: int, day: int | None) -> int | None:
        """The year of a month, or of a day of a month, that is written without one."""
        for year in (
            self.lent.get(found.first),
            self._year_in_order(found, month),
            self._year_of_sentence(found),
        ):
            if year is not None:
                return year
        weekday = found.number("w")
        story = None if self._just_was(month, day) else self.story(found)
        base = story or self._base(found)
        if base is None:
            return None
        if base.grain >= Grain.YEAR and weekday is None:
            return base.first.year
        if self.told or story:
            return nearest_year(base.first, (month, day, weekday), Tense.UNKNOWN, reach=6)
        bound = self.tokens.has(found.first - 1, "BOUND") and self.tense.past
        tense = Tense.UNKNOWN if bound else self.tense
        return nearest_year(base.first, (month, day, weekday), tense)

    def _just_was(self, month: int, day: int | None) -> bool:
        """Whether such a date lies shortly before the day of publication."""
        if self.published is None or self.told:
            return False
        near = (_month_or_day(self.published.year - back, month, day) for back in (0, 1))
        return any(p and 0 <= (self.published - p.last).days < JUST_WAS for p in near)

    def _year_in_order(self, found: Found, month: int) -> int | None:
        """The year after the date before it in a list: "in June and in November"."""
        before = self.joined.get(found.first)
        if before is None or not self.spoken_of or self.spoken_of[-1][0] < before:
            return None
        last = self.spoken_of[-1][1].first
        return last.year + (month < last.month)

    def _base(self, found: Found) -> Period | None:
        """What a date without a year lies near to."""
        if self.told and self.spoken_of:
            return self.spoken_of[-1][1]
        later = bisect_left(self.written, found.end, key=attrgetter("first"))
        if self.told and later < len(self.written):
            return year_period(self.written[later].year)
        return day_period(self.published) if self.published else None

    def _year_of_sentence(self, found: Found) -> int | None:
        """A year that opens the sentence ("In 1941, ... on December 7"), or that of what was held.

        "The 2024 talks, held December 10" has its year from the talks.
        """
        held = any(self.tokens.has(found.first - back, "HELD") for back in (1, 2))
        start = self._sentence_start(found)
        at = bisect_left(self.written, found.first, key=attrgetter("first"))
        while at > 0 and self.written[at - 1].first >= start:
            at -= 1
            written = self.written[at]
            opens = written.dating and written.first - start <= OPENING
            if (held or opens) and self._agrees(written.year):
                return written.year
        return None

    def _agrees(self, year: int) -> bool:
        """Whether tense lets a date lie in a year, seen from the day of publication."""
        if self.published is None or self.tense is Tense.UNKNOWN:
            return True
        return year <= self.published.year if self.tense.past else year >= self.published.year

    def _sentence_start(self, found: Found) -> int:
        return self.tokens.sentence_starts[found.first]


def nearest_year(
    base: date, when: tuple[int, int | None, int | None], tense: Tense, reach: int = 1
) -> int | None:
    """The year in which a month, or a day of it, lies nearest to `base`, tense heeded.

    `when` is month, day and weekday; a weekday chooses among the years, if it fits one at all.
    """
    month, day, weekday = when
    reach = reach if weekday else 1
    best: tuple[float, int] | None = None
    for year in range(base.year + reach, base.year - reach - 1, -1):
        period = _month_or_day(year, month, day)
        if period is None or (weekday and period.first.isoweekday() != weekday):
            continue
        cost = distance(base, period, tense)
        if best is None or cost < best[0]:
            best = cost, year
    if best is None and weekday:
        return nearest_year(base, (month, day, None), tense)
    return best[1] if best else None


def _month_or_day(year: int, month: int, day: int | None) -> Period | None:
    try:
        return day_period(date(year, month, day)) if day else month_period(year, month)
    except ValueError:
        return None


def distance(base: date, period: Period, tense: Tense) -> float:
    """Days from `base` to a period, counted as more where the tense does not point."""
    if period.holds(base):
        return 0
    if period.first > base:
        return (period.first - base).days * _AHEAD.get(tense, 1)
    return (base - period.last).days * (BEHIND_FUTURE if tense is Tense.FUTURE else 1)
