"""Pickles that packages carry, read at build time by an unpickler that refuses every class."""

import pickle
from pathlib import Path
from typing import Any


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:  # noqa: ANN401
        raise pickle.UnpicklingError(f"unexpected class {module_name}.{global_name}")


def read_plain(path: Path) -> Any:  # noqa: ANN401
    """What a pickle of lists, dictionaries, texts and numbers holds; nothing in it can run code."""
    with path.open("rb") as file:
        return _PlainUnpickler(file).load()
