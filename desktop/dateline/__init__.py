"""Dateline: places, dates and events of news documents, on a map with a time slider."""

import os
import sys

if "numpy" not in sys.modules:
    # the language model multiplies many small matrices: a pool of threads only gets in the way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
