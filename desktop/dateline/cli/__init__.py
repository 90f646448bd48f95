"""The command line: stable names, options and exit codes; one module a command.

Exit status: 0 done, 1 the work failed, 2 the call was wrong. Errors are one sentence on
standard error. Each command imports what it needs when it runs, so that `--help` is instant.
"""

import sys
from collections.abc import Callable, Sequence

from dateline.cli import annotate, bench, geocode, open_app, read, snapshot
from dateline.cli.console import FAILED, failed

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "annotate": annotate.run,
    "read": read.run,
    "geocode": geocode.run,
    "snapshot": snapshot.run,
    "bench": bench.run,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the app itself when none is named."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = COMMANDS.get(given[0]) if given else None
    try:
        return command(given[1:]) if command else open_app.run(given)
    except KeyboardInterrupt:
        return failed("stopped.")
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except _data_error() as error:
        return failed(str(error))


def _data_error() -> type[Exception]:
    """The error of data files that cannot be used; looked up only when something went wrong."""
    from dateline_gazetteer import GazetteerError

    return GazetteerError
