"""A sentence that only says who took part in what the sentence before told."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from dateline.reading.events import numbers
from dateline.reading.events.lexicon import Lexicon
from dateline.reading.events.mention import Mention
from dateline.reading.events.sentences import Sentences
from dateline.reading.events.triggers import forms


def with_company(
    mentions: Sequence[Mention], sentences: Sentences, lexicon: Lexicon
) -> list[Mention]:
    """The mentions, with the numbers and means that the sentence after them says took part."""
    taking_part = lexicon.words["taking_part"]
    if not taking_part:
        return list(mentions)
    last = {mention.token.sent.end: n for n, mention in enumerate(mentions)}
    told = {mention.token.sent.start for mention in mentions}
    found = list(mentions)
    for start, n in last.items():
        if start >= len(mentions[n].token.doc) or start in told:
            continue
        verb = mentions[n].token.doc[start].sent.root
        if forms(verb) & taking_part:
            found[n] = _joined(found[n], verb, sentences, lexicon)
    return found


def _joined(mention: Mention, verb: Token, sentences: Sentences, lexicon: Lexicon) -> Mention:
    counted = numbers.count(verb, mention.trigger, lexicon, sentences.times(verb))
    number, noun = counted or (None, "")
    means = numbers.means(verb, [verb], sentences.things(verb))
    kept = mention.count is not None
    return replace(
        mention,
        count=mention.count if kept else number,
        counted=mention.counted if kept else noun,
        means=tuple(dict.fromkeys([*mention.means, *means])),
    )
