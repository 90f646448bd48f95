"""`dateline bench` measures the real window and prints what it found."""

import json
import subprocess
import sys

import pytest


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "bench", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_scrubbing_is_measured_in_frames_of_the_page():
    done = bench("scrub", "--events", "8000", "--steps", "6", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["events"] == 8000
    assert found["frames"] == 6
    assert 0 < found["median_ms"] <= found["p95_ms"]
    assert found["scrub_wall_frames"] > 0
    assert found["peak_mb"] > 100
    for name in ("pan_p95_ms", "zoom_p95_ms", "click_median_ms", "load_s"):
        assert found[name] > 0


@pytest.mark.parametrize("arguments", [[], ["fly"], ["scrub", "--events", "0"]])
def test_a_wrong_call_is_told(arguments: list[str]):
    assert bench(*arguments).returncode == 2
