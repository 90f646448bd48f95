"""Word vectors by the weights of spaCy's CNN encoders, with less work for each word.

What a vector starts from depends on the word alone, so it is worked out once and remembered. The
layers that look at neighbours are one product of matrices each, with its bias inside it.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import Model

Floats = npt.NDArray[np.float32]
Network: TypeAlias = Model[Any, Any]

MOST = 40_000
"""Words whose first vectors are remembered."""

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
_TABLE = "ints-getitem>>hashembed"
_MIX = "maxout>>layernorm>>dropout"


class WordEncoder:
    """Gives the vectors that a `tok2vec` model of spaCy would predict."""

    def __init__(self, model: Network) -> None:
        embed, encode = model.get_ref("embed"), model.get_ref("encode")
        self._columns: list[int | str] = list(embed.layers[0].attrs["columns"])
        self._tables = [node for node in embed.walk() if node.name == "hashembed"]
        self._mix = _only(embed, _MIX)
        self._padding: int = encode.attrs["pad"]
        self._layers = [_Layer(layer) for layer in _layers(encode)]
        self._width: int = encode.get_dim("nO")
        self._known = np.empty((MOST, self._width), np.float32)
        self._places: dict[bytes, int] = {}

    @staticmethod
    def can_encode(model: Network) -> bool:
        """Whether a model is built as spaCy builds those without static vectors."""
        if not (model.has_ref("embed") and model.has_ref("encode")):
            return False
        embed, encode = model.get_ref("embed"), model.get_ref("encode")
        names = [layer.name for layer in embed.layers]
        tables = [node for node in embed.walk() if node.name == _TABLE]
        layers = list(_layers(encode))
        return (
            names[:2] == ["extract_features", "list2ragged"]
            and names[2:4] == [_over("|".join([_TABLE] * len(tables))), _over(_MIX)]
            and [t.attrs["column"] for t in tables] == [*range(len(tables))]
            and encode.name == _over(">>".join([_LAYER] * len(layers)))
            and all(_window(layer) == 1 for layer in layers)
        )

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """One row for each word of each document."""
        ends = np.cumsum([len(doc) + self._padding for doc in docs]).tolist()
        vectors = np.zeros((ends[-1] + self._padding, self._width), np.float32)
        own = [slice(end - len(doc), end) for doc, end in zip(docs, ends, strict=True)]
        for doc, rows in zip(docs, own, strict=True):
            vectors[rows] = self._alone(doc)
        window = np.zeros((len(vectors), 3 * self._width + 1), np.float32)
        window[:, -1] = 1.0  # what the biases are multiplied with
        for layer in self._layers:
            layer.add(vectors, window)
        return [vectors[rows] for rows in own]

    def _alone(self, doc: Doc) -> Floats:
        """What each word's vector starts from, whatever stands beside it."""
        features = np.ascontiguousarray(doc.to_array(self._columns), np.uint64)
        size = features.shape[-1] * features.itemsize
        keys: list[bytes] = features.view(f"V{size}").ravel().tolist()
        unseen = {key: i for i, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(unseen) > MOST:
            self._places.clear()
            unseen = {key: i for i, key in enumerate(keys)}
        if len(unseen) > MOST:
            return self._worked_out(features)
        if unseen:
            rows = range(len(self._places), len(self._places) + len(unseen))
            self._known[rows.start : rows.stop] = self._worked_out(features[[*unseen.values()]])
            self._places.update(zip(unseen, rows, strict=True))
        return self._known[[self._places[key] for key in keys]]

    def _worked_out(self, features: npt.NDArray[np.uint64]) -> Floats:
        ops: Any = self._mix.ops
        parts = []
        for column, table in enumerate(self._tables):
            rows = table.get_param("E")
            keys = ops.hash(np.ascontiguousarray(features[:, column]), table.attrs["seed"])
            parts.append(ops.gather_add(rows, keys % rows.shape[0]))
        return np.asarray(self._mix.predict(np.hstack(parts)))


class _Layer:
    """A maxout over each word and its two neighbours, normalised, added to what was there."""

    def __init__(self, layer: Network) -> None:
        maxout, norm = _only(layer, "maxout"), _only(layer, "layernorm")
        weights = np.asarray(maxout.get_param("W"))  # outputs, pieces, inputs
        by_piece = weights.transpose(1, 0, 2).reshape(-1, weights.shape[2])
        bias = np.asarray(maxout.get_param("b")).T.reshape(-1, 1)
        self._weights: Floats = np.ascontiguousarray(np.hstack([by_piece, bias]).T)
        self._pieces = weights.shape[1]
        self._scale: Floats = np.asarray(norm.get_param("G"))
        self._shift: Floats = np.asarray(norm.get_param("b"))
        self._ops: Any = maxout.ops

    def add(self, vectors: Floats, window: Floats) -> None:
        """Add the layer's output to the vectors; `window` has room for them side by side."""
        width = vectors.shape[1]
        window[1:, :width] = vectors[:-1]
        window[:, width : 2 * width] = vectors
        window[:-1, 2 * width : -1] = vectors[1:]
        product: Floats = self._ops.gemm(window, self._weights)
        found = product[:, :width]
        for piece in range(1, self._pieces):
            found = np.maximum(found, product[:, piece * width : (piece + 1) * width])
        found = found - found.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", found, found) / np.float32(width) + np.float32(1e-8)
        found *= (1 / np.sqrt(variance))[:, None]
        found *= self._scale
        found += self._shift
        vectors += found


def _over(name: str) -> str:
    return f"with_array({name})"


def _layers(encode: Model[list[Floats], list[Floats]]) -> Iterator[Network]:
    return (node for node in encode.walk(order="dfs_pre") if node.name == _LAYER)


def _only(layer: Network, name: str) -> Network:
    (found,) = (node for node in layer.walk() if node.name == name)
    return found


def _window(layer: Network) -> int:
    size: int = _only(layer, "expand_window").attrs["window_size"]
    return size
