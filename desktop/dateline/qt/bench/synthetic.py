"""Events that look like news: around some hundred places, over ten years, some of them lasting."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.model.event import EventKind

PLACES = 800
FIRST_DAY, DAYS = 16_000, 3_650
LONE = (-150.0, -55.0)
"""Where one event lies with none near it."""
_MICROSECONDS = 86_400_000_000


def write_events(path: Path, count: int) -> None:
    """Write a GeoParquet file of `count` events; the same for the same count."""
    random = np.random.default_rng(1)
    x, y = random.uniform(-170, 170, PLACES), random.normal(30, 25, PLACES).clip(-50, 75)
    weight = random.pareto(1.2, PLACES) + 0.1
    at = random.choice(PLACES, count, p=weight / weight.sum())
    longitude, latitude = x[at] + random.normal(0, 1.2, count), y[at] + random.normal(0, 0.9, count)
    longitude[:1], latitude[:1] = LONE
    start = ((FIRST_DAY + random.uniform(0, DAYS, count)) * _MICROSECONDS).astype(np.int64)
    lasts = np.where(random.random(count) < 0.3, random.choice([1, 2, 7, 30], count), 0)
    kinds = pa.array([kind.value for kind in EventKind])
    codes = pa.array(random.integers(0, len(kinds), count), pa.int8())
    table = {
        "lon": longitude,
        "lat": latitude,
        "start": pa.array(start, pa.timestamp("us")),
        "end": pa.array(start + lasts * _MICROSECONDS, pa.timestamp("us")),
        "kind": pa.DictionaryArray.from_arrays(codes, kinds),
        "exact": random.random(count) < 0.8,
        "title": pa.array(f"Something happened here, number {i}" for i in range(count)),
        "place": pa.DictionaryArray.from_arrays(
            pa.array(at, pa.int32()), pa.array([f"Place {i}" for i in range(PLACES)])
        ),
    }
    pq.write_table(pa.table(table), path)
