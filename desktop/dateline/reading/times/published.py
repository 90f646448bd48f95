"""A document's own date: from a date line near the top of its text, or from its file name."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.model.document import Document
from dateline.model.timespan import TimeSpan
from dateline.reading.times.reader import TimeReader

TOP_LINES = 12
"""Lines with text, from the top, among which the date line is looked for."""

MENU_LINES = 40
"""Lines of a few words, from the top, that may be a menu before the date line."""

SENTENCES = 3
"""Sentences after which the story has begun and a date is what it tells of."""

MOST_WORDS_BESIDE = 6
"""Words of a byline's other parts."""

MOST_WORDS_BEHIND = 3
"""Words that may follow a date that opens its line ("August 19, 2020 admin News 0")."""

LONGEST_LABEL = 200
"""Characters at the beginning of a line that can hold a date line."""

MOST_NAMES = 6
"""Capitalised words that the place of a dateline may have ("NEW YORK CITY, N.Y.")."""

LANGUAGES = ("en", "es")

_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre"
    "|diciembre"
)
_SPANISH_DAY = re.compile(rf"\b(\d\d?)(?: de)? ({_MONTHS}),?(?: del?)? (\d{{4}})\b", re.IGNORECASE)
_SPANISH_MONTH_FIRST = re.compile(rf"\b({_MONTHS}) (\d\d?), (\d{{4}})\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\d[./-]\d\d?[./-]\d\d|['’]\d\d")
_PUBLISHED = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|issued|released)|(?:release |publication )?date"
    r"|publicad[oa]|fecha(?: de publicación)?|for immediate release)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)|actualizad[oa]|modificad[oa]", re.IGNORECASE)
_FURNITURE = re.compile(  # what may stand beside the date in a line that is nothing but a date line
    r"""(?ix) ^\W*(?:by|por)\ [^|•·\d]{2,60}$
    | (?: \b(?:on|at|el|a\ las|hrs?|[a-z]{1,3}t|utc|gmt|am|pm)\b
    | \b(?:by|por)\ [^|•·,]{2,60} (?=[|•·,]|$)
    | \d{1,2}[:.]\d\d(?:\s?[ap]\.?\s?m\b\.?)? | (?:gmt|utc)[+-]\d{1,2} | \d\d?h(?:\d\d)?
    | \([^\W\d][\w ]{1,20}\)
    | \bupdated?\ \d+\ \w+\ ago\b
    | \b\d+\ min(?:ute)?s?\ read\b
    | [\s|•·,:;.()\[\]*_#>/–—-] )+"""
)
_PLACE = re.compile(r"[#*_\s]*(?P<place>[^\W\d_a-z][\w .,'’/()-]{1,60}?)[\s,(]*$")
_AFTER_DATELINE = re.compile(r"\)?,?\s*(?:[(/\[][^)/\]]{1,40}[)/\]])?[\s*_.]*(?:--|[-–—:]|_\s)")
_FILE_DATE = re.compile(r"(?<![^\W_])(\d{4})([-_./]?)(\d\d)\2(\d\d)(?![^\W_])")
_FILE_DATE_LAST = re.compile(r"(?<![^\W_])(\d\d)([-_.])(\d\d)\2(\d{4})(?![^\W_])")
_MONTH_IN_NAME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,8}\b",
    re.IGNORECASE,
)


_PARTICLES = {"de", "del", "la", "el", "los", "of", "the"}
_PREPOSITIONS = {"In", "On", "At", "From", "Since", "By", "Until", "En", "El", "Desde", "Hasta"}


LAST_MONTH = 12
"""The number of December: a greater one is a day."""

SHORT_PLACE = 2
"""Words of a place that may stand alone with a date ("Stockholm, 12 June 2024")."""


def published_date(text: str, file_name: str) -> tuple[date, str] | None:
    """The date a document gives as its own, and where it stands: "text" or "file name".

    None when neither says; a date the story merely tells of is not taken.
    """
    day = date_in_text(text)
    if day is not None:
        return day, "text"
    day = date_in_name(file_name)
    return None if day is None else (day, "file name")


def day_in_words(words: str) -> date | None:
    """The day that a few words give: "6 May 2024, 10:30", "Mon, 06 May 2024 10:30:00 GMT"."""
    return next((day for _, _, day in _days(words)), None)


def date_in_text(text: str) -> date | None:
    """The day that a date line near the top of a text gives as the text's own."""
    updated: date | None = None
    for line in _top_lines(text):
        for before, after, day in _dates_in_parts(line):
            starts = (line.lstrip("#*_ "), before.lstrip("#*_ "))
            if any(map(_PUBLISHED.match, starts)) or _is_date_line(before, after):
                return day
            if _UPDATED.match(before.lstrip("#*_ ")) and updated is None:
                updated = day
    return updated


def _top_lines(text: str) -> Iterator[str]:
    """The lines at the top; those of a menu, a few words each, do not count for how many."""
    at = found = labels = sentences = 0
    while at < len(text) and found < TOP_LINES and labels < MENU_LINES and sentences < SENTENCES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + LONGEST_LABEL)].strip()
        if line:
            yield line
            is_label = len(line.split()) <= 4 and not line.endswith(".")
            found, labels = found + (not is_label), labels + is_label
            sentences += line.endswith((".", ".”", '."')) and len(line.split()) > 7
        at = end + 1


def _dates_in_parts(line: str) -> Iterator[tuple[str, str, date]]:
    """The days in a line, with what stands before and after each in its part of the line.

    Bylines are parted by signs: "World | By Asha Rao | March 3, 2022". Where one of the other
    parts is longer than such things are, the line is no byline and is one part.
    """
    line = _SPANISH_DAY.sub(r"\1 de \2 de \3", _SPANISH_MONTH_FIRST.sub(r"\2 de \1 de \3", line))
    parts = re.split(r"\s*[|•·]\s*|\s/\s", line)
    if any(len(part.split()) > MOST_WORDS_BESIDE for part in parts):
        parts = [line]
    for part in parts:
        for start, end, day in _days(part):
            yield part[:start], part[end:], day


def _days(line: str) -> Iterator[tuple[int, int, date]]:
    """The days with a year that a line names, the first language that finds one."""
    if not _YEAR.search(line):
        return
    for language in LANGUAGES:
        found = TimeReader().read(Document("", line, language=language))
        days = [(e.start, e.end, day) for e in found if (day := _one_day(e.span))]
        if days:
            yield from days
            return


def _one_day(span: TimeSpan | None) -> date | None:
    one = span is not None and span.exact and span.earliest == span.latest
    return span.earliest if span and one else None


def _is_date_line(before: str, after: str) -> bool:
    label = before.lstrip("#*_ ")
    if _FURNITURE.sub("", before) == "":
        opens = not before.strip("#*_ ") and not after.endswith(".")
        if _FURNITURE.sub("", after) == "" or (opens and len(after.split()) <= MOST_WORDS_BEHIND):
            return True
    place = _PLACE.fullmatch(before)
    if not place or _UPDATED.match(label) or not _reads_as_place(place["place"]):
        return False
    alone = _FURNITURE.sub("", after) == "" and len(place["place"].split()) <= SHORT_PLACE
    return alone or bool(_AFTER_DATELINE.match(after))


def _reads_as_place(words: str) -> bool:
    """Whether all is in capitals or begins with them: "PARIS", "Ciudad de México"."""
    names = [word for word in re.findall(r"[^\W\d_]+", words) if word not in _PARTICLES]
    if not 0 < len(names) <= MOST_NAMES or names[0] in _PREPOSITIONS:
        return False
    return all(word[0].isupper() for word in names)


def date_in_name(name: str) -> date | None:
    """The day that the name of a file gives, or the folders it is in ("2024/05/06/floods.html").

    In figures, year first, or day first where that can be no month; or with the month in words.
    """
    file_name = name.rpartition("/")[2]
    return _date_in_name(file_name) or (_date_in_name(name) if file_name != name else None)


def _date_in_name(name: str) -> date | None:
    for match in _FILE_DATE.finditer(name):
        day = _day(match[1], match[3], match[4])
        if day:
            return day
    for match in _FILE_DATE_LAST.finditer(name):
        day = _day(match[4], match[3], match[1])
        if day and day.day > LAST_MONTH:  # else it may be the month that comes first
            return day
    words = re.sub(r"[\W_]+", " ", name)
    words = re.sub(r"\b(\d\d?) (\d{4})\b", r"\1, \2", words)  # "March 3, 2022"
    if not _MONTH_IN_NAME.search(words):
        return None
    return day_in_words(words) or day_in_words(words.title())  # English months need a capital


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1900 <= found.year < 2100 else None
