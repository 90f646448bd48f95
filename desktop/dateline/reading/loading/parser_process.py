"""The process that parses what may be hostile, seen from who wants to know what is in a file."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import Any, Self

from dateline.reading.child import ChildProcess
from dateline.reading.parsing.limits import LONGEST_WAIT
from dateline.reading.parsing.parsed import Parsed

LARGEST_ANSWER = 50_000_000
"""Bytes of one answer; no honest one comes near."""

_WORKER = (sys.executable, "-B", "-P", "-m", "dateline.reading.parsing.worker")
_DIED = "its contents stop the program that reads such files; it is damaged or made to do so."
_TOO_LONG = "reading it takes too long and was given up."
_SIGXCPU = getattr(signal, "SIGXCPU", 0)  # ends a process that has used its processor time


class _StoppedError(Exception):
    """The process has ended in the middle of an answer; the message says why."""


class ParserProcess:
    """Starts when it is first needed, serves any number of files, starts again when it dies."""

    def __init__(
        self, *, longest_wait: float = LONGEST_WAIT, command: Sequence[str] = _WORKER
    ) -> None:
        self._longest_wait = longest_wait
        self._child = ChildProcess(command)
        self.close = self._child.close
        self._timed_out = False

    def documents(self, path: Path) -> Iterator[tuple[str, Parsed | str]]:
        """The documents in a file: the name of each below the file, and it or what is wrong.

        A document that ends the process is told of as one sentence, and the next one follows.
        """
        done = 0
        while True:
            name: str | None = None
            try:
                for answer in self._answers(path, skip=done):
                    match answer:
                        case {"begin": str(name)}:
                            continue
                        case {"parsed": {"text": str()} as fields}:
                            yield name or "", Parsed(**{**fields, "notes": tuple(fields["notes"])})
                        case {"problem": str(problem)}:
                            yield name or "", problem
                        case {"end": True}:
                            return
                        case _:
                            raise _StoppedError(_DIED)  # noqa: TRY301 - caught like the others
                    name, done = None, done + 1
            except _StoppedError as stopped:
                yield name or "", str(stopped)
                if name is None:  # it died between documents, and would again
                    return
                done += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answers(self, path: Path, *, skip: int) -> Iterator[dict[str, Any]]:
        process = self._running()
        is_complete = False
        try:
            request = json.dumps({"path": os.fspath(path), "skip": skip})
            self._send(process, request)
            while not is_complete:
                answer = self._receive(process)
                is_complete = "end" in answer
                yield answer
        finally:
            if not is_complete:  # what it still has to say would be taken for the next answer
                self.close()

    def _running(self) -> subprocess.Popen[bytes]:
        try:
            return self._child.running()
        except OSError as error:
            raise _StoppedError(f"no process can be started to read it ({error}).") from error

    def _send(self, process: subprocess.Popen[bytes], request: str) -> None:
        if process.stdin is None:
            raise _StoppedError(_DIED)
        try:
            process.stdin.write(f"{request}\n".encode("ascii"))
            process.stdin.flush()
        except OSError as error:
            raise _StoppedError(_DIED) from error

    def _receive(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        """The next answer; a process that keeps us waiting too long is ended."""
        self._timed_out = False
        watch = Timer(self._longest_wait, self._give_up, [process])
        watch.daemon = True
        watch.start()
        try:
            line = process.stdout.readline(LARGEST_ANSWER) if process.stdout else b""
        finally:
            watch.cancel()
        try:
            answer = json.loads(line)
        except ValueError as error:
            raise _StoppedError(self._why(process)) from error
        return answer if isinstance(answer, dict) else {}

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self._timed_out = True
        process.kill()

    def _why(self, process: subprocess.Popen[bytes]) -> str:
        """Why there is no answer: it has closed its end, so it has ended or is about to."""
        try:
            status = process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            return _DIED
        return _TOO_LONG if self._timed_out or status == -_SIGXCPU else _DIED
