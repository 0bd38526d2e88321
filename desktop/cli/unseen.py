"""A secret from the terminal, typed without being seen, or from standard input; never from the arguments."""

import warnings
from codecs import getincrementaldecoder
from getpass import GetPassWarning, getpass
from io import BufferedIOBase

from desktop.arguments import UsageError
from desktop.logic.limits import MAX_TEXT

_MOST_BYTES = MAX_TEXT
"""What is read of one line; nothing of ours looks at more than its first thousand characters."""


def typed_unseen(prompt: str) -> str:
    """What is typed at the terminal. The prompt goes there too, so that the answer can be piped. Raises UsageError."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            typed = getpass(prompt)
        except GetPassWarning:  # raised before anything is read: this terminal would show it
            fault = "cli.usage.no-hiding"
        except UnicodeDecodeError:
            fault = "cli.usage.not-utf-8"
        except EOFError:
            raise KeyboardInterrupt from None
        else:
            return typed.encode("utf-8", "replace").decode()
    raise UsageError(fault)  # out here, where no other exception with the text hangs on it


def first_line(stream: BufferedIOBase) -> str:
    """The next line of a stream without its end; empty when there is none. Raises UsageError for no UTF-8."""
    line = stream.readline(_MOST_BYTES)
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(line, final=len(line) < _MOST_BYTES)
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise UsageError("cli.usage.not-utf-8")
    return text.removesuffix("\n").removesuffix("\r")
