"""A process of our own that dies is started again."""

import sys

from dateline.reading.child import ChildProcess

ECHO = (sys.executable, "-c", "print(input(), flush=True)")


def test_a_process_that_has_ended_is_started_again():
    child = ChildProcess(ECHO)
    try:
        first = child.running()
        assert child.running() is first
        first.kill()
        first.wait()
        second = child.running()
        assert second.stdin
        assert second.stdout
        second.stdin.write(b"again\n")
        second.stdin.flush()
        assert second.stdout.readline().strip() == b"again"
    finally:
        child.close()
