"""What a process and all it has started take: memory and processor time (Linux)."""

import os
from pathlib import Path

_KIB_A_MB = 1024
_PROC = Path("/proc")
_USER, _SYSTEM = 11, 12
"""Where /proc/PID/stat has the times, after the name."""


def total_mb() -> float:
    """The proportional set sizes (PSS) of this process and its descendants, in MiB.

    Pages that several share are counted once.
    """
    return sum(_pss(pid) for pid in family(os.getpid())) / _KIB_A_MB


def processor_ms() -> float:
    """Processor time of this process and its descendants so far, of those that still run."""
    ticks = 0
    for pid in family(os.getpid()):
        try:
            fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[_USER]) + int(fields[_SYSTEM])
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


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
