"""Where something that moves was, and when: an aircraft, a ship, a vehicle."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Track:
    """Positions in time order; the arrays have one entry a position, and two at least.

    `time` is in days since 1970-01-01T00:00 UTC, strictly ascending. `longitude` and `latitude`
    are WGS 84 degrees, -180 to 180 and -90 to 90; `altitude` is in metres, NaN where unknown.
    `left_out` counts the positions that could not be used.
    """

    name: str
    time: Column
    longitude: Column
    latitude: Column
    altitude: Column
    left_out: int = 0

    @property
    def start(self) -> float:
        """When it begins, in days since 1970-01-01T00:00 UTC."""
        return float(self.time[0])

    @property
    def end(self) -> float:
        """When it ends, in days since 1970-01-01T00:00 UTC."""
        return float(self.time[-1])


def track(
    name: str, time: Column, longitude: Column, latitude: Column, altitude: Column | None = None
) -> Track | None:
    """A track of positions in any order; None when fewer than two are left.

    Positions without a time or off the Earth are left out, and of several at one time all but
    the first. Longitudes from 180 to 360 are taken for western ones.
    """
    height = np.full(len(time), np.nan) if altitude is None else altitude
    east = np.where(longitude > 180, longitude - 360, longitude)
    on_earth = np.isfinite(time) & (np.abs(east) <= 180) & (np.abs(latitude) <= 90)
    kept = on_earth.nonzero()[0]
    order = kept[np.argsort(time[kept], kind="stable")]
    first = np.diff(time[order], prepend=-np.inf) > 0
    order = order[first]
    if len(order) < 2:
        return None
    left_out = len(time) - len(order)
    return Track(name, time[order], east[order], latitude[order], height[order], left_out)
