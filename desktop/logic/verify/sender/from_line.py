"""A From header in words -> the name and the address that decides. Knows nothing of programmes, and judges nothing."""

import re
from dataclasses import dataclass

from desktop.logic.later import later
from desktop.logic.private import unshown
from desktop.logic.verify.sender.mailbox import mailbox_in, mailboxes_in

_HEADER = later(r"^\s*(?:from|dari)\s*:", re.IGNORECASE)
_REPLY = later(r"^\s*(?:reply-to|balas ke)\s*:\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_FOLD = later(r"\r?\n[ \t]+")


@unshown
@dataclass(frozen=True, slots=True)
class From:
    """A From header taken apart: the display name, the address that decides, and where an answer would go."""

    name: str
    address: str
    replies: tuple[str, ...] = ()


def looks_like_header(text: str) -> bool:
    """The text is a From header or a name with an address in angle brackets."""
    return _HEADER().match(text) is not None or ("<" in text and "@" in text and text.rstrip().endswith(">"))


def read_from(text: str) -> From | None:
    """Name and address of a From header, tolerant of what real phishing mails contain; None when there is no address.

    Python's own parser gives no address for 20 % of real phishing mails and the forged one for folded names. The last
    angle brackets of the unfolded header decide, as mail programs do, and without them the last @; quoted letters and
    comments decide nothing. What else is written there becomes the name.
    """
    unfolded = _FOLD().sub(" ", text)
    replies = tuple(address for match in _REPLY().finditer(unfolded) for address in mailboxes_in(match[1]))
    line = _HEADER().sub("", unfolded.splitlines()[0] if unfolded.splitlines() else "", count=1)
    name, address = mailbox_in(line)
    return From(decoded(name), address, replies) if address else None


def decoded(text: str) -> str:
    """A header text with its encoded words (RFC 2047) read; what cannot be read stays as it is."""
    if "=?" not in text:
        return text
    from email.errors import MessageError  # noqa: PLC0415  # 10 ms, and few texts have encoded words
    from email.header import decode_header, make_header  # noqa: PLC0415  # same

    try:
        return str(make_header(decode_header(text)))
    except (ValueError, LookupError, MessageError):  # UnicodeError is a ValueError
        return text
