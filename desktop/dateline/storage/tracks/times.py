"""Times as files of tracks write them, as days since 1970-01-01T00:00 UTC."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

SECONDS_A_DAY = 86_400
_MILLISECONDS_FROM = 1e11
"""Epoch figures from here on are milliseconds: as seconds they would lie after the year 5138."""


def days(values: Sequence[object] | pd.Series) -> npt.NDArray[np.float64]:
    """Days since 1970-01-01T00:00 UTC; NaN for what is no time.

    Figures are seconds or milliseconds since then, everything else ISO 8601 with or without a
    zone; without one it is taken for UTC.
    """
    series = pd.Series(values)
    figures = pd.to_numeric(series, errors="coerce")
    if figures.notna().sum() * 2 > len(series):
        return _from_epoch(figures.to_numpy(np.float64))
    moments = pd.to_datetime(series, errors="coerce", utc=True, format="ISO8601")
    microseconds = moments.to_numpy("datetime64[us]")
    found: npt.NDArray[np.float64] = microseconds.astype(np.float64) / (SECONDS_A_DAY * 1e6)
    found[np.isnat(microseconds)] = np.nan
    return found


def _from_epoch(figures: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    in_milliseconds = np.nanmax(np.abs(figures)) >= _MILLISECONDS_FROM
    return figures / (SECONDS_A_DAY * (1000 if in_milliseconds else 1))
