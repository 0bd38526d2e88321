"""What one look-up in the network can bring: an answer, or one of a few reasons why there is none.

The promises are `ports.Web` and `ports.WebReader`; these values stand apart because nothing of the network is needed
before the first paint.
"""

from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown


class Trouble(StrEnum):
    """Why there was no answer. A closed list: what a library says about it may hold the address."""

    UNREACHABLE = "unreachable"  # no network, an unknown name, a refused connection
    TOO_SLOW = "too-slow"
    INSECURE = "insecure"  # the certificate or the encryption is not right
    UNREADABLE = "unreadable"  # what came is no HTTP, was cut off or is too long


class WebError(Exception):
    """There was no answer; `trouble` says why and nothing says where."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@unshown
class Answer(NamedTuple):
    """The head of an HTTP answer: its status, and the `Location` as it was sent, None without one."""

    status: int
    location: str | None = None


@unshown
class Document(NamedTuple):
    """A whole HTTP answer: its status, and its body, which is read with status 200 only and empty otherwise."""

    status: int
    body: bytes = b""
