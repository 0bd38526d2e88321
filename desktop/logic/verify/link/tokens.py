"""One thing that can be tapped, and one pasted address with its wrapping taken off."""

import re
from typing import NamedTuple
from unicodedata import category

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.private import unshown
from desktop.logic.text import HIDDEN, confusables
from desktop.logic.verify.ground.address import Address, read

MAX_LINKIFY = 2048
"""A longer address gets the browser's reading only."""

SHOWN_DOT = r"\s?[\[({]\s?(?:\.|dot|titik)\s?[\])}]\s?"
"""A dot that was masked so that it cannot be tapped: [.] (dot) (titik)."""

SCHEMES = (
    r"h(?:tt|xx)ps?|ftps?|intent|javascript|vbscript|data|whatsapp|tg|market|android-app|itms-services|file|content|"
    r"mailto|tel|callto|smsto|sms|ms-appinstaller|ms-word|ms-excel|ms-powerpoint|view-source|blob|filesystem"
)
SCHEME = later(rf"(?<![A-Za-z0-9])(?:{SCHEMES})\s?(?:[:;](?=\S)|(?=//))", re.IGNORECASE)
LONGEST_SCHEME = len("ms-appinstaller ")
"""No scheme is longer, with the blank that may stand behind it."""
SHOWN_DOTS = later(SHOWN_DOT, re.IGNORECASE)
LEAD = "\"'`([{<«‹“”‘’*_~|>-–—•·:;,=^"
TRAIL = "\"'`)]}>«»›“”‘’*_~|<,;:!?…"
_STOPS = ".\u3002\uff0e\uff61"
_MOST_STOPS = 9
_CLOSING = frozenset({"Pe", "Pf", "Pi"})
_OPENING = frozenset({"Ps", "Pf", "Pi"})
_MAX_WRAPPING = 200
_OPENED = later(r"(?<!\w)_(?=\S|$)")
"""Where slanted letters begin, as chats write them."""
_PAIRS = {")": "(", "]": "[", "}": "{"}
_BLANK = re.compile(r"\s")
_WEB_HEAD = later(r"h(?:tt|xx)p(s?)\s?[:;]?[\\/]*", re.IGNORECASE)
_PLAIN = re.compile(r"(?:https?://)?[A-Za-z0-9][A-Za-z0-9.\-]*(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~%/?#&=+\-:]*)?")
_FOUR_NUMBERS = later(r"\d{1,3}(?:\.\d{1,3}){3}(?:[:/?#]|$)")


@unshown
class Token(NamedTuple):
    """Something that can be tapped. `url` is what a browser is given (for a link), `kind` what it is.

    `partial` is True for the reading of only a part, `defanged` when a dot or the scheme was masked. `shown` is the
    text that a reader sees in place of the address, where markup sets one.
    """

    kind: str  # "link", "mail", "number", "short-number", "dial", "handle"
    text: str
    span: Span
    url: str = ""
    partial: bool = False
    defanged: bool = False
    address: Address | None = None
    shown: str = ""


def is_plain(text: str) -> bool:
    """The text is one plain address from end to end: no reader sees another one in it."""
    return _PLAIN.fullmatch(text) is not None


def plain_token(text: str) -> Token | None:
    """The reading of `text` where it is plain and an address as it stands, as most are that are asked about."""
    address = read(text) if _PLAIN.fullmatch(text) else None
    return Token("link", text, (0, len(text)), text, address=address) if address and is_address(address) else None


def whole_token(text: str) -> Token | None:
    """The reading of `text` as one address, wrapping taken off; None when a browser makes no address of it."""
    if (plain := plain_token(text)) is not None:
        return plain
    stripped = text.strip()
    if not stripped or (_BLANK.search(stripped) and not _opens_whole(stripped)):
        return None
    start, end = _unwrapped(text)
    inner = text[start:end]
    url = refanged(inner)
    defanged = url != inner
    address = read(url)
    if address is None or not is_address(address):
        return None
    return Token("link", inner, (start, end), url, defanged=defanged, address=address)


def _opens_whole(text: str) -> bool:
    """A text with blanks inside that is one address all the same.

    Tabs and line ends inside a single address are dropped by browsers; blanks before an @ that precedes the host stay.
    """
    if SCHEME().match(text) is None or "//" not in text or read(text) is None:
        return False
    head = text.partition("//")[2].partition("/")[0]
    blank = _BLANK.search(head)
    if blank:
        return "@" in head[blank.end() :] or (" " not in text and text.count("://") == 1)
    return " " not in text and text.count("://") == 1


def is_address(address: Address) -> bool:
    """Something a person would call an address: a scheme was written, or the host has a dot."""
    if address.written:
        return True
    if address.is_ip:
        return _FOUR_NUMBERS().match(address.text) is not None
    return "." in address.host.strip(".") or address.host == "localhost"


def _unwrapped(text: str) -> Span:
    """The span of `text` without blanks, quotes, marks and pictures around it."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or _opens(text[start]) or is_picture(text[start])):
        start += 1
    return start, end_of(text, start, end, dots=False)


def _opens(letter: str) -> bool:
    return letter in LEAD or (not letter.isascii() and category(letter) in _OPENING)


def end_of(text: str, start: int, end: int, *, dots: bool) -> int:
    """Where the address that ends before `end` really ends: no quotes, marks or closing brackets of a sentence.

    `dots` says whether dots at the end belong to the sentence. A bracket stays when it was opened inside the address.
    """
    for _ in range(_MAX_WRAPPING):
        if end <= start or not _is_wrapping(text, start, end, dots=dots):
            break
        end -= 1
    return end


def _is_wrapping(text: str, start: int, end: int, *, dots: bool) -> bool:
    last = text[end - 1]
    if last in _PAIRS:
        return text.count(last, start, end) > text.count(_PAIRS[last], start, end)
    if last == "_" and _has_path(text[start:end]):  # there it is a letter: /name and /name_ are two people
        return _OPENED().search(text, max(0, start - _MAX_WRAPPING), start) is not None
    if last in _STOPS:  # behind a closing mark a dot ends the sentence, not the address
        return (dots and last == ".") or _closes(text[max(start, end - _MOST_STOPS) : end].rstrip(_STOPS)[-1:])
    return _closes(last) or last.isspace() or last in HIDDEN or is_picture(last)


def _has_path(address: str) -> bool:
    return "/" in (address.partition("//")[2] or address)


def _closes(letter: str) -> bool:
    """A mark that closes what was opened before an address, or ends its sentence."""
    return letter != "" and (
        letter in TRAIL or letter in _PAIRS or (not letter.isascii() and category(letter) in _CLOSING)
    )


def is_picture(letter: str) -> bool:
    """An emoji or arrow, but not a circled or boxed letter, which a reader takes for the letter."""
    number = ord(letter)
    if number < 0x200D or letter in confusables():
        return False
    return 0x2190 <= number <= 0x2BFF or 0x1F000 <= number <= 0x1FAFF or number in {0x200D, 0xFE0F, 0xFE0E}


def has_shown_dot(text: str) -> bool:
    """A dot may be masked in a text, which takes a bracket."""
    return any(bracket in text for bracket in "[({") and SHOWN_DOTS().search(text) is not None


def refanged(text: str) -> str:
    """The address with masked dots and a broken scheme mended, as the reader is meant to do."""
    mended = SHOWN_DOTS().sub(".", text) if has_shown_dot(text) else text
    head = _WEB_HEAD().match(mended)
    if not head:
        return mended
    broken = mended[:4].lower() == "hxxp" or ";" in head.group() or ":" not in head.group() or " " in head.group()
    return f"http{head.group(1).lower()}://{mended[head.end() :]}" if broken else mended
