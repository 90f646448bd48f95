"""The tables of docs/evaluation.md."""

import re
from collections.abc import Sequence
from pathlib import Path

from .calibration import calibration
from .scoring import Outcome
from .tables import report

DOCS = Path(__file__).parents[2] / "docs" / "evaluation.md"
_TABLES = re.compile(r"(<!-- tables -->\n).*?(\n<!-- end of tables -->)", re.DOTALL)


def write_docs(found: Sequence[Outcome]) -> None:
    """Put the tables of this reading between the two marks of docs/evaluation.md."""
    tables = f"{report(found)}\n\nConfidence against right:\n\n{calibration(found)}"
    page = DOCS.read_text("utf-8")
    DOCS.write_text(_TABLES.sub(lambda m: m[1] + "\n" + tables + "\n" + m[2], page), "utf-8")
