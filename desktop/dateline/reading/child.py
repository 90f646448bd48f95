"""A program of our own that works for this one and is started again when it has died."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress


class ChildProcess:
    """Runs `command`, and talks to it through its standard input and output.

    It is a program rather than a `multiprocessing.Process`, for the window's reading process is
    one of those already, and they may have no children.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None

    def running(self) -> subprocess.Popen[bytes]:
        """The process, started when there is none that lives; OSError when it cannot be."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no words of others
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(BrokenPipeError):  # what it has not read is lost with it
                    stream.close()
