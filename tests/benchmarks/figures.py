"""Figures of a benchmark: what was measured, and the goal it is held against."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value and its goal, in the same unit; less is better. No goal: None."""

    what: str
    value: float
    unit: str
    goal: float | None = None

    def row(self) -> str:
        """A line of a Markdown table, with the share of the goal that is used."""
        goal = "" if self.goal is None else f"{self.goal:g} {self.unit}"
        ratio = "" if self.goal is None else f"{self.value / self.goal:.2f}"
        return f"| {self.what} | {self.value:.3g} {self.unit} | {goal} | {ratio} |"


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table."""
    head = ["| what | measured | goal | ratio |", "|---|---:|---:|---:|"]
    return "\n".join([*head, *(figure.row() for figure in figures)])


def milliseconds(call: Callable[[T], object], arguments: Iterable[T]) -> np.ndarray:
    """What each call takes of this thread's time, so that other programs do not count."""
    taken = []
    for argument in arguments:
        start = time.thread_time_ns()
        call(argument)
        taken.append((time.thread_time_ns() - start) / 1e6)
    return np.array(taken)


def spread(what: str, taken: np.ndarray, goal: float | None = None) -> list[Figure]:
    """The median of some times in milliseconds, and what 99 of 100 stay below, with its goal."""
    return [
        Figure(f"{what}, median", float(np.median(taken)), "ms"),
        Figure(f"{what}, 99 of 100", float(np.percentile(taken, 99)), "ms", goal),
    ]
