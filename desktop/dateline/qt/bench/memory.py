"""Memory of a process and of all it has started, shared pages counted once (Linux)."""

import os
from pathlib import Path

_KIB_A_MB = 1024
_PROC = Path("/proc")


def total_mb() -> float:
    """The proportional set sizes (PSS) of this process and its descendants, in MiB."""
    return sum(_pss(pid) for pid in family(os.getpid())) / _KIB_A_MB


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    children: dict[int, list[int]] = {}
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def _pss(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
