"""Named entities by the weights of spaCy's recogniser, decoded for all words at once.

spaCy decodes word by word and takes Python's lock for many of the 74 moves it weighs at each.
Outside an entity a word's scores depend on that word alone, so here they are one product of
matrices, and only the insides of entities are walked. The entities are the same.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from dateline.reading.word_encoder import Floats, Network, WordEncoder

Flags = npt.NDArray[np.bool_]

WORD, FIRST, LAST = 0, 1, 2
"""What a state is made of: the word that is next, and the first and last of an open entity."""


class EntityDecoder:
    """A component that sets `doc.ents`; it takes the place of the recogniser it is made from."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model = recogniser.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights = lower.get_param("W")  # features, hidden units, pieces, inputs
        self._vectors, self._ops = _vectors(model.get_ref("tok2vec")), model.ops
        self._pieces: int = weights.shape[2]
        self._lower: Floats = weights.reshape(-1, weights.shape[3])
        self._padding: Floats = lower.get_param("pad").reshape(weights.shape[0], -1)
        self._bias: Floats = lower.get_param("b").reshape(-1)
        self._upper: Floats = upper.get_param("W")
        self._upper_bias: Floats = upper.get_param("b")
        names = map(recogniser.moves.get_class_name, range(len(self._upper_bias)))
        moves = [name.partition("-") for name in names]
        self._kinds = np.array([kind for kind, _, _ in moves])
        self._labels = [label for _, _, label in moves]
        self._opening = np.array([m[0] == "O" or (m[0] in "BU" and bool(m[2])) for m in moves])
        self._inside = {
            label: (_index(moves, "I", label), _index(moves, "L", label))
            for label in filter(None, self._labels)
        }

    @staticmethod
    def can_decode(recogniser: object) -> bool:
        """Whether a recogniser is built as spaCy builds those of its CNN models."""
        if not isinstance(recogniser, EntityRecognizer) or recogniser.cfg["beam_width"] != 1:
            return False
        model = recogniser.model
        return bool(
            model.attrs.get("has_upper")
            and not model.attrs.get("unseen_classes")
            and model.get_ref("lower").get_dim("nF") == len((WORD, FIRST, LAST))
            and model.get_ref("lower").get_dim("nP") > 1
        )

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a document whose sentences are known."""
        if len(doc):
            doc.set_ents(list(self._entities(doc)), default="outside")
        return doc

    def _entities(self, doc: Doc) -> Iterator[Span]:
        vectors = self._vectors(doc)
        parts = self._product(vectors, self._lower).reshape(len(doc), len(self._padding), -1)
        starts, spaces = doc.to_array([SENT_START, IS_SPACE]).T == 1
        last = np.append(starts[1:], True)
        moves = self._outside(parts, last, spaces)
        end = 0
        for start in np.flatnonzero(self._kinds[moves] != "O").tolist():
            if start < end:
                continue
            end, move = start + 1, moves[start]
            if self._kinds[move] == "B":
                end = self._walked(parts, start, self._labels[move], last)
            yield Span(doc, start, end, self._labels[move])

    def _outside(self, parts: Floats, last: Flags, spaces: Flags) -> npt.NDArray[np.intp]:
        """The best move at each word when no entity is open there."""
        scores = self._scores(parts[:, WORD] + self._padding[FIRST] + self._padding[LAST])
        scores[:, ~self._opening] = -np.inf
        scores[np.ix_(last | spaces, self._kinds == "B")] = -np.inf
        scores[np.ix_(spaces, self._kinds == "U")] = -np.inf
        best: npt.NDArray[np.intp] = scores.argmax(axis=1)
        return best

    def _walked(self, parts: Floats, start: int, label: str, last: Flags) -> int:
        """The end of the entity that begins at `start`."""
        going_on, closing = self._inside[label]
        for word in range(start + 1, len(last)):
            if last[word]:
                return word + 1
            state = parts[word, WORD] + parts[start, FIRST] + parts[word - 1, LAST]
            scores = self._scores(state[None])[0]
            if scores[closing] > scores[going_on]:
                return word + 1
        return len(last)

    def _scores(self, states: Floats) -> Floats:
        """The score of each move in each state: a maxout layer, then a linear one."""
        pieces = (states + self._bias).reshape(len(states), -1, self._pieces)
        best = pieces[..., 0]
        for piece in range(1, self._pieces):
            best = np.maximum(best, pieces[..., piece])
        return self._product(best, self._upper) + self._upper_bias

    def _product(self, vectors: Floats, weights: Floats) -> Floats:
        """By spaCy's own routine: numpy's would wake other threads, which costs more here."""
        product: Floats = self._ops.gemm(vectors, weights, trans2=True)
        return product


def _vectors(model: Network) -> Callable[[Doc], Floats]:
    """How to get the vectors of a document's words: from our own encoder if it can."""
    encode, *others = model.layers
    if not WordEncoder.can_encode(encode):
        return lambda doc: np.asarray(model.predict([doc]))
    encoder = WordEncoder(encode)

    def vectors(doc: Doc) -> Floats:
        found: Any = encoder([doc])
        for layer in others:
            found = layer.predict(found)
        return np.asarray(found)

    return vectors


def _index(moves: list[tuple[str, str, str]], kind: str, label: str) -> int:
    return moves.index((kind, "-", label))
