"""Was this password seen in a leak? Asked online, after a yes to that one question, without telling the password.

k-anonymity, as Pwned Passwords has it: what goes out is the first five of the forty hexadecimal digits of the SHA-1 of
the password, which some thousand leaked passwords share; what comes back is the rest of the digits of each, with the
number of times it was seen. The comparison happens here. With `Add-Padding` the answer is filled up with rows of count
0, so that its length does not tell which five digits were asked about.

The text is hashed as it was typed, in UTF-8 and not normalised: so the service was filled.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.logic.network import Document, Trouble, WebError
from desktop.logic.ports import WebReader
from desktop.logic.private import unshown

HOST = "api.pwnedpasswords.com"
"""Who is asked: to be shown before the yes."""

HEADERS = {"Add-Padding": "true"}
MOST_BYTES = 2_000_000
"""The longest answer that is read; a real one has some 60,000."""

_SHOWN = 5
_ROW = re.compile(rb"([0-9A-Fa-f]{35}):([0-9]{1,12})")
_BUSY = frozenset({429, 503})
_OK = 200


class Reason(StrEnum):
    """Why nothing is known; the first ones are the network's own."""

    UNREACHABLE = Trouble.UNREACHABLE.value
    TOO_SLOW = Trouble.TOO_SLOW.value
    INSECURE = Trouble.INSECURE.value
    UNREADABLE = Trouble.UNREADABLE.value  # or what came is no such list
    BUSY = "busy"  # the service asks to come back later
    REFUSED = "refused"  # it does not answer such a question
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Question:
    """`prefix`, five digits, goes out; `suffix`, the other thirty-five, stays here and is not shown by `repr`."""

    prefix: str
    suffix: str = field(repr=False)

    @property
    def url(self) -> str:
        """The address that is asked for."""
        return f"https://{HOST}/range/{self.prefix}"


@unshown
@dataclass(frozen=True, slots=True)
class Found:
    """The password was seen in leaks so many times, at least once."""

    count: int


@dataclass(frozen=True, slots=True)
class NotFound:
    """The service has not seen it. That is no praise of it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Nothing is known, and why."""

    reason: Reason


class MalformedError(Exception):
    """An answer is no list of suffixes with counts. Says nothing of what it is instead."""

    def __init__(self) -> None:
        super().__init__("no list of suffixes with counts")


def question(password: str) -> Question:
    """What is asked about a password. Any text has a question, also with half a surrogate pair in it."""
    digest = hashlib.sha1(password.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest().upper()
    return Question(digest[:_SHOWN], digest[_SHOWN:])


def ask_breach(password: str, web: WebReader, wanted: Callable[[], bool]) -> Found | NotFound | Failure:
    """Put the one question; `wanted` is asked before it, and false when whoever asked gave up."""
    if not wanted():
        return Failure(Reason.GIVEN_UP)
    asked = question(password)
    try:
        return judge(web.get(asked.url, HEADERS, at_most=MOST_BYTES), asked.suffix)
    except WebError as error:
        return Failure(Reason(error.trouble.value))


def judge(document: Document, suffix: str) -> Found | NotFound | Failure:
    """What an answer says of a suffix."""
    if document.status in _BUSY:
        return Failure(Reason.BUSY)
    if document.status != _OK:
        return Failure(Reason.REFUSED)
    try:
        count = read_answer(document.body, suffix)
    except MalformedError:
        return Failure(Reason.UNREADABLE)
    return Found(count) if count else NotFound()


def read_answer(body: bytes, suffix: str) -> int:
    """How often a suffix was seen, 0 for never; a row of count 0 is padding. Raises MalformedError.

    Every row is read, whether or not the suffix was found: half an answer is none, and an answer has at least a row.
    """
    lines = body.split(b"\n")
    if not lines[-1]:
        lines.pop()
    wanted = suffix.encode("ascii")
    count = 0
    for line in lines:
        row = _ROW.fullmatch(line.removesuffix(b"\r"))
        if row is None:
            raise MalformedError
        if row[1].upper() == wanted:
            count = max(count, int(row[2]))
    if not lines or len(body) > MOST_BYTES:
        raise MalformedError
    return count
