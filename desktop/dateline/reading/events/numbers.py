"""How many, of what, how often, and with what: the numbers and things beside an event's word."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from dateline.model.event import Rate
from dateline.model.toponym import TimeExpression, TimexType
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.syntax import distance, governor, is_noun, modifiers
from dateline.reading.events.triggers import DESIGNATION, Trigger, forms

SET_REACH = 3.0
"""How near a "once a month" must be to make an event a recurring one."""

MEANS_REACH = 3.6
MOST_MEANS = 6

_DIGITS = re.compile(r"\d{1,3}(?:[,. ]\d{3})+|\d+(?:[.,]\d+)?")

Timed = tuple[TimeExpression, Token]


def count(
    token: Token, trigger: Trigger, lexicon: Lexicon, times: Sequence[Timed]
) -> tuple[int, str] | None:
    """How many of what: of the event itself ("18 missions"), or of those who took part in it."""
    counted = [token] if is_noun(token) else []
    counted += _counted(token, trigger, lexicon)
    for noun in counted:
        numerals = [child for child in noun.children if child.dep_ == "nummod"]
        for numeral in [noun] if noun.pos_ == "NUM" else numerals:
            if any(t.start <= numeral.idx < t.end for t, _ in times):
                continue
            number = number_of(numeral, lexicon)
            if number is not None:
                return number, _of_what(noun) if numeral is noun else noun.text
    return None


def _of_what(number: Token) -> str:
    """What a number that stands for a noun counts: "un centenar de campesinos"."""
    phrases = (child for child in number.children if child.dep_ == "prep")
    return next((o.text for p in phrases for o in p.children if o.dep_ == "pobj"), "")


def number_of(token: Token, lexicon: Lexicon) -> int | None:
    """The whole number that a numeral stands for ("10,000", "eighteen", "3.5 million")."""
    about = sorted([*token.lefts, token, *token.rights])
    words = [t.lower_ for t in about if t.like_num or t.lower_ in lexicon.numbers]
    total, current = 0.0, 0.0
    for word in words:
        known = lexicon.numbers.get(word)
        if _DIGITS.fullmatch(word):
            current = _figure(word)
        elif known is None:
            return None
        elif known >= 1000:
            many = total * known if total and not current else total + max(current, 1) * known
            total, current = many, 0.0
        else:
            current = max(current, 1) * known if known == 100 else current + known
    number = total + current
    return int(number) if number and number.is_integer() else None


def rate(
    token: Token, described: set[str], lexicon: Lexicon, times: Sequence[Timed]
) -> Rate | None:
    """How often a recurring event happens, by a "once a month" or an "annual" beside its word."""
    for time, head in sorted(times, key=lambda t: distance(token, t[1])):
        if time.type is TimexType.SET and distance(token, head) <= SET_REACH:
            dated = time.value.startswith("XXXX-")  # "every December 9"
            times_each = 1 if dated else _times_each(time.text, lexicon)
            return Rate(time.value, times_each, time.text)
    for word in sorted(described):
        if word in lexicon.rates:
            return Rate(lexicon.rates[word], 1, word)
    return None


def things(sentence: Span, lexicon: Lexicon) -> list[Token]:
    """The arms, aircraft and ships in a sentence, named or called by their sort."""
    nouns = (word for word in sentence if word.pos_ in {"NOUN", "PROPN", "ADJ"})
    wanted = lexicon.words["equipment"]
    return [w for w in nouns if DESIGNATION.fullmatch(w.text) or forms(w) & wanted]


def means(token: Token, rivals: Sequence[Token], things: Sequence[Token]) -> tuple[str, ...]:
    """What it was done with: those of the sentence's `things` that are nearest to its word."""
    found: dict[str, None] = {}
    for word in things:
        named = DESIGNATION.fullmatch(word.text)
        far = distance(token, word)
        if (
            word.i != token.i
            and far <= MEANS_REACH
            and far <= min(distance(r, word) for r in rivals)
        ):
            found.setdefault(word.text if named else _phrase(word))
    return tuple(found)[:MOST_MEANS]


def _phrase(noun: Token) -> str:
    """A thing with the names before it: "Bayraktar drones", "coast guard cutter"."""
    before = [w for w in modifiers(noun) if w.i < noun.i and w.dep_ in {"compound", "nmod"}]
    return " ".join(w.text for w in sorted([*before, noun], key=lambda w: w.i))


def _times_each(words: str, lexicon: Lexicon) -> int | None:
    for word in words.casefold().split():
        if word in lexicon.often:
            return lexicon.often[word]
        if word in lexicon.numbers:
            return lexicon.numbers[word]
        if word.isdigit():
            return int(word)
    return None


def _figure(word: str) -> float:
    """A number in figures, thousands marked by commas, full stops or spaces."""
    if re.fullmatch(r"\d{1,3}(?:[,. ]\d{3})+", word):
        return float(re.sub(r"[,. ]", "", word))
    return float(word.replace(",", "."))


def _counted(token: Token, trigger: Trigger, lexicon: Lexicon) -> Iterator[Token]:
    """Those who took part: subjects and objects of a verb, and companions ("with 40 ships")."""
    words = lexicon.words
    countable = words["people"] | words["equipment"] | trigger.objects
    for place in [token] if token.pos_ in {"VERB", "AUX"} else [token, governor(token)]:
        for child in place.children:
            if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.i != token.i:
                for noun in [child, *child.conjuncts]:
                    if forms(noun) & countable or not _measured(noun) & words["measures"]:
                        yield noun
                        yield from _consists_of(noun, words["measures"])
            elif child.tag_ == "ADP" and child.lower_ in {"a", "al"}:
                yield from (t for t in child.children if forms(t) & countable)
            elif child.dep_ in {"prep", "agent"} and child.lower_ in words["counting"]:
                yield from (t for t in child.subtree if t.dep_ == "pobj" and forms(t) & countable)
            elif child.dep_ in {"advcl", "xcomp"} and child.tag_ == "VBG":  # "killing 70 people"
                yield from (t for t in child.children if t.dep_ == "dobj" and forms(t) & countable)


def _measured(noun: Token) -> frozenset[str]:
    """The forms of what is counted, also behind a number: "un millón de dólares"."""
    return forms(noun) if noun.pos_ != "NUM" else frozenset({_of_what(noun).casefold()})


def _consists_of(noun: Token, measures: frozenset[str]) -> Iterator[Token]:
    """What a Spanish noun is made up of: "una caravana de 800 personas"."""
    for preposition in noun.children:
        if preposition.tag_ == "ADP" and preposition.lower_ == "de":
            yield from (o for o in preposition.children if not forms(o) & measures)
