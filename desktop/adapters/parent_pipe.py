"""What a window tells the process that started it: one short line each, on a pipe of its own."""

import os


class ParentPipe:
    """The writing end. A parent that reads nothing holds nobody up: lines that find no room are left out."""

    def __init__(self, number: int) -> None:
        self._number = number
        os.set_blocking(number, False)

    def say(self, line: str) -> bool:
        """Say a line; False where nobody is there any more to hear it."""
        try:
            os.write(self._number, f"{line}\n".encode("ascii"))
        except BlockingIOError:
            return True
        except OSError:
            return False
        return True
