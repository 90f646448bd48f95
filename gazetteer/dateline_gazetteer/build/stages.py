"""Stages that a build runs through; each keeps its result, so that a killed build goes on there."""

import gc
import hashlib
import pickle
import platform
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from dateline_gazetteer.build.progress import say

_BUILD = Path(__file__).resolve().parent
# The modules that the recipe shares with the rest of the package.
_SHARED = ("names", "place", "shapes")
# Those of the recipe that come before or after the stages.
_APART = ("__main__", "acquire", "emit", "index", "progress")
_LIBRARIES = (
    platform.python_version(), np.__version__, shapely.__version__, shapely.geos_version_string,
    pyogrio.__version__, pyogrio.__gdal_version_string__,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: makes its result from the one before. `inputs` are the files it reads besides."""

    name: str
    says: str
    make: Callable[[Any], Any]
    inputs: Sequence[Path] = ()


def run(stages: Sequence[Stage], kept: Path) -> Any:  # noqa: ANN401
    """The result of the last stage.

    Results lie in the folder `kept` under a checksum of everything that they depend on: the
    recipe, the libraries, and the inputs of the stage and of those before it. The stages up to
    the latest result that is there are skipped.
    """
    kept.mkdir(parents=True, exist_ok=True)
    files = [kept / f"{name}.pickle" for name in _names(stages)]
    done = max((number for number, file in enumerate(files) if file.exists()), default=-1)
    result = None
    if done >= 0:
        say(f"going on after the stage {stages[done].name!r}, which {kept} has")
        result = _read(files[done])
    for stage, file in list(zip(stages, files, strict=True))[done + 1 :]:
        say(stage.says)
        result = stage.make(result)
        _keep(result, file, stage.name)
    return result


def _names(stages: Sequence[Stage]) -> Iterator[str]:
    digest = hashlib.sha256(repr(_LIBRARIES).encode())
    shared = [_BUILD.with_name(f"{name}.py") for name in _SHARED]
    own = [path for path in sorted(_BUILD.glob("*.*")) if path.stem not in _APART]
    for path in [*shared, *own]:
        digest.update(path.read_bytes())
    for stage in stages:
        for path in stage.inputs:
            digest.update(path.name.encode() + path.read_bytes())
        yield f"{stage.name}-{digest.hexdigest()[:16]}"


def _keep(result: object, file: Path, stage: str) -> None:
    """Write a result whole or not at all; it takes the place of the stage's older ones."""
    partial = file.with_suffix(".partial")
    with _no_collecting(), partial.open("wb") as out:
        pickle.dump(result, out, protocol=5)
    partial.rename(file)
    for other in file.parent.glob(f"{stage}-*"):
        if other != file:
            other.unlink()


def _read(file: Path) -> object:
    # The folder is the builder's own, and only `_keep` writes there.
    with _no_collecting(), file.open("rb") as data:
        return pickle.load(data)  # noqa: S301


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Millions of small objects at once: the garbage collector would only look at them in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
