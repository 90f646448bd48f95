"""Run benchmarks: `python -m tests.benchmarks [NAME ...]`; each module here that can `measure`."""

import importlib
import sys
from pathlib import Path

from .figures import table


def main(names: list[str]) -> None:
    """Print the table of each benchmark; all of them when none is named."""
    folder = Path(__file__).parent
    present = sorted(p.stem for p in folder.glob("*.py") if "def measure(" in p.read_text("utf-8"))
    for name in names or [name for name in present if name != "__main__"]:
        benchmark = importlib.import_module(f"{__package__}.{name}")
        sys.stdout.write(f"{benchmark.__doc__.splitlines()[0]}\n\n")
        sys.stdout.write(table(benchmark.measure()) + "\n\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
