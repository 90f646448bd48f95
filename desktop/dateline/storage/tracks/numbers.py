"""Words that should be numbers."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd


def numbers(values: Sequence[object] | pd.Series) -> npt.NDArray[np.float64]:
    """The values as numbers; NaN for what is none."""
    found: npt.NDArray[np.float64] = pd.to_numeric(
        pd.Series(values, dtype=object), errors="coerce"
    ).to_numpy(np.float64)
    return found
