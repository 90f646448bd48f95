"""The time expressions of a document."""

from collections.abc import Iterable, Iterator

from dateline.model.document import Document, Span
from dateline.model.toponym import TimeExpression
from dateline.reading.times import dates, lengths, parts, relative
from dateline.reading.times.context import Context
from dateline.reading.times.grammar import Found, grammar
from dateline.reading.times.joining import joined
from dateline.reading.times.narrowing import narrowed
from dateline.reading.times.reading import Meaning, Reading
from dateline.reading.times.tokens import Tokens
from dateline.reading.times.years import (
    dates_joined,
    told,
    year_of_found,
    years_lent,
    years_written,
)

MEANINGS: dict[str, Meaning] = {
    **dates.MEANINGS,
    **parts.MEANINGS,
    **relative.MEANINGS,
    **lengths.MEANINGS,
}

COMPARISONS = {"year before", "quarter of year"}
"""What only sets a figure beside another: the text goes on about the time before it."""


class TimeReader:
    """Reads TIMEX3 time expressions by the grammar of the document's language."""

    def read(self, document: Document) -> list[TimeExpression]:
        """The time expressions of the story, in order; none overlap.

        A value is what the words say; the span is the days meant, with "since", "by", "late" and
        "from ... to ..." heeded. Without a date of publication what depends on it has no span.
        """
        language = grammar(document.language)
        tokens = language.vocabulary.tokens(document.text)
        found = list(_in_body(document, tokens, language.search(tokens)))
        years = [year_of_found(one) for one in found]
        context = Context(
            tokens,
            document.published,
            told(found, years, document.published),
            years_written(found, years),
            years_lent(found, years, language),
            dates_joined(found, language),
        )
        tenses = language.verbs.tenses(tokens)
        readings: list[Reading] = []
        for one in found:
            context.tense = tenses.around(one.first, one.end)
            for reading in _read(one, context):
                if reading.period and one.rule.means not in COMPARISONS:
                    context.remember(reading.first, reading.period)
                whole = narrowed(reading, tokens, language, document.published)
                if readings and readings[-1].time and readings[-1].end > whole.first:
                    whole = reading
                while readings and readings[-1].end > whole.first:
                    readings.pop()
                readings.append(whole)
        spanned = joined(readings, tokens, language, document.published)
        return [_expression(reading, tokens) for reading in spanned]


def _in_body(document: Document, tokens: Tokens, found: Iterable[Found]) -> Iterator[Found]:
    if not document.body:
        yield from found
        return
    parts = iter(document.body)
    part: Span | None = next(parts)
    for one in found:
        span = Span(tokens.starts[one.first], tokens.ends[one.end - 1])
        while part and part.end < span.end:
            part = next(parts, None)
        if part and part.covers(span):
            yield one


def _read(found: Found, context: Context) -> list[Reading]:
    """The readings of a match; none for a day that the calendar does not have."""
    try:
        return MEANINGS[found.rule.means](found, context)
    except (ValueError, OverflowError):
        return []


def _expression(reading: Reading, tokens: Tokens) -> TimeExpression:
    start, end = tokens.starts[reading.first], tokens.ends[reading.end - 1]
    words = tokens.text[start:end]
    return TimeExpression(start, end, words, reading.type, reading.value, reading.span)
