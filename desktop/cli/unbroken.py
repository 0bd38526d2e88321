"""Standard output for a stream of answers: SIGINT and SIGTERM end the program between two lines, never inside one."""

import signal
from types import FrameType, TracebackType
from typing import BinaryIO, Self

_ASKED_TO_END = (signal.SIGINT, signal.SIGTERM)


class Stopped(Exception):  # noqa: N818  # somebody's wish, not a fault
    """The program was asked to end; `status` is what a shell says of a process that a signal ended."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


class Unbroken:
    """Hears both signals as long as the `with` lasts; only for the main thread.

    One that comes while something is written waits until that is out. A second one does not: the reader may never read.
    """

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._writing = False
        self._heard = 0

    def write(self, lines: bytes) -> None:
        """Write whole lines at once; raises Stopped afterwards where somebody asked for it, and OSError."""
        self._writing = True
        try:
            rest = memoryview(lines)
            while rest:  # where Python does not buffer (PYTHONUNBUFFERED) a signal leaves a write half done
                rest = rest[self._target.write(rest) :]
            self._target.flush()
        finally:
            self._writing = False
        if self._heard:
            raise Stopped(self._heard)

    def __enter__(self) -> Self:
        self._before = {number: signal.signal(number, self._hear) for number in self._not_ignored()}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @staticmethod
    def _not_ignored() -> list[signal.Signals]:
        """Who starts us in the background of a script has had Ctrl+C ignored, and means it."""
        return [number for number in _ASKED_TO_END if signal.getsignal(number) != signal.SIG_IGN]

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        again, self._heard = self._heard, number
        if again or not self._writing:
            raise Stopped(number)
