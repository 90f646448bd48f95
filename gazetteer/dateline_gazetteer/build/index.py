"""Stage 4, emit: the names and what they mean, in the order in which they are searched."""

from collections import defaultdict
from itertools import chain
from operator import itemgetter
from typing import Any

import marisa_trie
import numpy as np

from dateline_gazetteer import layout
from dateline_gazetteer.build.acquire import BuildError
from dateline_gazetteer.build.compile import key_of, keyed_names, prominence
from dateline_gazetteer.build.curated import SOURCE
from dateline_gazetteer.build.records import Record
from dateline_gazetteer.names import CASED
from dateline_gazetteer.place import NameType

_Meanings = dict[str, list[int]]


def name_index(
    rows: list[Record], plain: frozenset[str]
) -> tuple[marisa_trie.Trie, dict[str, Any]]:
    """The trie of the keys, and the parts of layout.INDEX_PARTS that are about them."""
    meanings = _meanings(rows, plain)
    keys = sorted(meanings)
    names = marisa_trie.Trie(keys)
    order = np.array([names[key] for key in keys], dtype=np.intp)
    sizes = [len(meanings[key]) for key in keys]
    start, signature = np.zeros((2, len(keys)), dtype=np.int64)
    start[order] = np.cumsum(sizes) - sizes
    signature[order] = [layout.signature(key) for key in keys]
    for values in meanings.values():
        values[-1] |= layout.LAST
    flat = list(chain.from_iterable(meanings[key] for key in keys))
    return names, {"start": start, "order": order, "signature": signature, "meaning": flat}


def local_names(record: Record) -> list[tuple[int, str]]:
    """(language, name): the first name in each language, where the place is shown by another."""
    local: dict[int, str] = {}
    for name in record.names:
        if name.language and name.type in (NameType.OFFICIAL, NameType.ALTERNATE):
            local.setdefault(layout.LANGUAGES.index(name.language), name.text)
    return [(language, text) for language, text in sorted(local.items()) if text != record.name]


def steps_of(record: Record) -> int:
    """The prominence of a place in the steps that it is stored in."""
    return round(prominence(record) * 0xFFFF)


def _meanings(rows: list[Record], plain: frozenset[str]) -> _Meanings:
    """The packed meanings of each key, most prominent first."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, record in enumerate(rows):
        steps, languages = steps_of(record), _languages(record)
        for key, name in keyed_names(record, plain).items():
            minor = name.type is NameType.ALTERNATE and record.source != SOURCE
            meaning = layout.Meaning(
                row,
                name.type,
                plain=name.plain,
                lower=name.lower,
                minor=minor,
                cased=key.startswith(CASED),
                languages=frozenset(languages.get(key, ())),
            )
            value = meaning.pack()
            found[key].append((layout.penalty(value) - steps, value))
    longest = max(map(len, found.values()))
    if longest >= layout.LONGEST_GROUP or len(rows) > layout.ROW:
        raise BuildError(
            f"layout.py has no room for {len(rows)} places, or {longest} meanings of one name"
        )
    # The sort is stable: of equally prominent places the one in the first row comes first.
    return {key: [value for _, value in sorted(of, key=itemgetter(0))] for key, of in found.items()}


def _languages(record: Record) -> dict[str, set[str]]:
    """The languages that the names of a place are known to belong to, by key."""
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for name in record.names:
        if name.language:
            languages[key_of(name.text, name.type)].add(name.language)
    return languages
