"""The process that `start` measures: prints how far it got when."""

import json
import sys

from dateline.qt.bench.start import run_app

if __name__ == "__main__":
    sys.stdout.write(json.dumps(run_app(float(sys.argv[1]))))
