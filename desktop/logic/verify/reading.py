"""A message -> every link, mail address, number and handle that a person or a phone could tap: all readings.

Each token gets the reading of a browser that is given the whole of it. A second reading, that of a linkifier, is added
where the two can differ: when the part before the first slash holds something else than plain host letters. The worst
reading counts later, and each is shown.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.findings import Span
from desktop.logic.indonesia.numbers import find_dial_codes, find_numbers, find_short_numbers
from desktop.logic.text import confusables
from desktop.logic.verify.address import Address, public_suffix, read

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

MAX_LINKIFY = 2048
MAX_TOKENS = 400
MAX_FAILURES = 3
"""So often is a scheme tried in one run of letters that a browser makes nothing of."""

_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DOT = r"[.\u3002\uff0e\uff61\u2024]"
_SHOWN_DOT = r"\s?[\[({]\s?(?:\.|dot|titik)\s?[\])}]\s?"
_LETTER = r"[^\W_]"
# Possessive and bounded, so that no text makes a search worse than linear.
_LABEL = rf"{_LETTER}(?:[^\W_]|[\-{_HIDDEN}\u0300-\u036f]|_(?=[^\W_])){{0,62}}+"
_SCHEMES = (
    r"h(?:tt|xx)ps?|ftps?|intent|javascript|vbscript|data|whatsapp|tg|market|android-app|itms-services|file|content|"
    r"mailto|tel|callto|smsto|sms|ms-appinstaller|view-source|blob"
)
_SCHEME = re.compile(rf"(?<![A-Za-z0-9])(?:{_SCHEMES})\s?(?:[:;](?=\S)|(?=//))", re.IGNORECASE)
_WEB_HEAD = re.compile(r"h(?:tt|xx)p(s?)\s?[:;]?[\\/]*", re.IGNORECASE)
_BARE = re.compile(rf"(?<![@\w])(?:{_LABEL}{_DOT})+{_LABEL}{_DOT}?(?::\d{{1,5}})?(?![\w@])(?:[/?#\\][^\s<>\"]*)?")
_DEFANGED = re.compile(
    rf"(?<!\w)(?:h(?:tt|xx)ps?[:;]?//)?{_LABEL}(?:{_DOT}{_LABEL}){{0,6}}{_SHOWN_DOT}{_LABEL}"
    rf"(?:(?:{_DOT}|{_SHOWN_DOT}){_LABEL})*(?:[/?#][^\s<>\"]*)?",
    re.IGNORECASE,
)
_SHOWN_DOTS = re.compile(_SHOWN_DOT, re.IGNORECASE)
_MAIL = re.compile(rf"[^\s<>\"'(),;:*@]{{1,64}}@(?:{_LABEL}{_DOT})+{_LABEL}(?:@(?:{_LABEL}{_DOT})+{_LABEL}){{0,3}}")
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z0-9][\w.]{2,30}")
_TITLE = re.compile(r"(?:[A-Z]{1,2}[a-z]?|Dr|Ir|Drs|Hj?|Prof)\.[A-Z][a-z]{0,3}\.?")
_BLANK = re.compile(r"\s")
_TOKEN_END = re.compile(r"[\s<>\"]")
_MARKDOWN = re.compile(r"\[([^\]\n]{1,200})\]\(\s?([^\s()]{1,2000})\s?\)")
_ANCHOR = re.compile(
    r"<a\s[^<>]{0,300}?href\s?=\s?[\"']?([^\"'<>\s]{1,2000})[^<>]{0,300}>(.{0,300}?)</a>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]{0,300}>")
_BROKEN_LINE = re.compile(r"[ \t]?\r?\n[ \t]?(?=[a-z0-9])")
_LEAD = "\"'`([{<«‹“”‘’*_~|>-–—•·:;,=^"
_TRAIL = "\"'`)]}>«»›“”‘’*_~|<,;:!?.…"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PLAIN = re.compile(r"(?:https?://)?[A-Za-z0-9][A-Za-z0-9.\-]*(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~%/?#&=+\-:]*)?")
_FOUR_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?:[:/?#]|$)")
_PLAIN_HEAD = re.compile(r"(?:https?://)?[A-Za-z0-9.\-]+(?::\d{1,5})?(?:[/?#]|$)", re.IGNORECASE)


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


@cache
def _linkifier() -> "LinkifyIt":
    from linkify_it import LinkifyIt  # noqa: PLC0415  # 30 ms, and most texts never need it

    return LinkifyIt()


def whole_token(text: str) -> Token | None:
    """The reading of `text` as one address, wrapping taken off; None when a browser makes no address of it."""
    if _PLAIN.fullmatch(text):
        address = read(text)
        return Token("link", text, (0, len(text)), text, address=address) if address and _is_address(address) else None
    stripped = text.strip()
    if not stripped or (_BLANK.search(stripped) and not _opens_whole(stripped)):
        return None
    start, end = _unwrapped(text)
    inner = text[start:end]
    url = _refanged(inner)
    defanged = url != inner
    address = read(url)
    if address is None or not _is_address(address):
        return None
    return Token("link", inner, (start, end), url, defanged=defanged, address=address)


def _opens_whole(text: str) -> bool:
    """A text with blanks inside that a browser opens all the same: the blank stands after the host."""
    address = read(text) if _SCHEME.match(text) else None
    return address is not None and "//" in text and not re.search(r"\s", text.partition("//")[2].partition("/")[0])


def _is_address(address: Address) -> bool:
    """Something a person would call an address: a scheme was written, or the host has a dot."""
    if address.written:
        return True
    if address.is_ip:
        return _FOUR_NUMBERS.match(address.text) is not None
    return "." in address.host.strip(".") or address.host == "localhost"


def _unwrapped(text: str) -> Span:
    """The span of `text` without blanks, quotes, marks and pictures around it."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in _LEAD or _is_picture(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or _is_wrapping(text, start, end)):
        end -= 1
    return start, end


def _is_wrapping(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last in _PAIRS:
        return text.count(last, start, end) > text.count(_PAIRS[last], start, end)
    return last in _TRAIL or _is_picture(last)


def _is_picture(letter: str) -> bool:
    """An emoji or arrow, but not a circled or boxed letter, which a reader takes for the letter."""
    number = ord(letter)
    if number < 0x200D or letter in confusables():
        return False
    return 0x2190 <= number <= 0x2BFF or 0x1F000 <= number <= 0x1FAFF or number in {0x200D, 0xFE0F, 0xFE0E}


def _refanged(text: str) -> str:
    """The address with masked dots and a broken scheme mended, as the reader is meant to do."""
    mended = _SHOWN_DOTS.sub(".", text) if any(bracket in text for bracket in "[({") else text
    head = _WEB_HEAD.match(mended)
    if not head:
        return mended
    broken = mended[:4].lower() == "hxxp" or ";" in head.group() or ":" not in head.group() or " " in head.group()
    return f"http{head.group(1).lower()}://{mended[head.end() :]}" if broken else mended


def read_tokens(text: str) -> list[Token]:
    """Every token of a message in the order of the text, a whole before its parts; at most MAX_TOKENS."""
    covered = bytearray(len(text))
    tokens: list[Token] = []
    for found in (_links(text), _contacts(text)):
        for token in found:
            start, end = token.span
            if token.partial or not any(covered[start:end]):
                covered[start:end] = b"\1" * (end - start)
                tokens.append(token)
            if len(tokens) > 2 * MAX_TOKENS:
                break
    tokens.sort(key=lambda token: (token.span[0], token.partial))
    return tokens[:MAX_TOKENS]


def _contacts(text: str) -> Iterator[Token]:
    for code, span in find_dial_codes(text):
        yield Token("dial", code, span)
    for number in find_numbers(text):
        yield Token("number", number.text, number.span, number.normal)
    for number in find_short_numbers(text):
        yield Token("short-number", number.text, number.span, number.normal)
    for match in _HANDLE.finditer(text):
        yield Token(
            "handle", match.group().rstrip("."), (match.start(), match.start() + len(match.group().rstrip(".")))
        )


def _links(text: str) -> Iterator[Token]:
    """Links and mail addresses; where two readings overlap the one that begins first, else the longer, is kept."""
    found = [
        *_markup_tokens(text),
        *_scheme_tokens(text),
        *_mail_tokens(text),
        *_defanged_tokens(text),
        *_bare_tokens(text),
    ]
    end = 0
    for token in sorted(found, key=lambda token: (token.span[0], -token.span[1])):
        if token.span[0] >= end:
            end = token.span[1]
            yield token
            yield from second_readings(token)
            yield from _over_the_line(text, token)


def _markup_tokens(text: str) -> Iterator[Token]:
    """Links whose visible text and target are two things: markdown and HTML."""
    if "](" in text:
        for match in _MARKDOWN.finditer(text):
            yield Token("link", match[2], match.span(2), _refanged(match[2]), shown=match[1])
    if "href" in text.lower():
        for match in _ANCHOR.finditer(text):
            shown = html.unescape(_TAG.sub("", match[2])).strip()
            yield Token("link", match[1], match.span(1), _refanged(html.unescape(match[1])), shown=shown)


def _over_the_line(text: str, token: Token) -> Iterator[Token]:
    """The reading of an address that was broken at the end of a line, when both halves together name a host."""
    end = token.span[1]
    while text[end : end + 1] in {".", "-", "/"}:
        end += 1
    gap = _BROKEN_LINE.match(text, end)
    if token.kind != "link" or token.partial or gap is None or text[end - 1] not in ".-/":
        return
    rest_end = _TOKEN_END.search(text, gap.end())
    rest = text[gap.end() : rest_end.start() if rest_end else len(text)].rstrip(_TRAIL + ".")
    joined = text[token.span[0] : end] + rest
    address = read(_refanged(joined)) if "." in rest and len(joined) <= MAX_LINKIFY else None
    if address and address.suffix and address.host != (read(token.url) or address).host:
        span = (token.span[0], gap.end() + len(rest))
        yield Token("link", text[slice(*span)], span, _refanged(joined), partial=True)


def _scheme_tokens(text: str) -> Iterator[Token]:
    place = failed_until = failures = 0
    while match := _SCHEME.search(text, place):
        after = _TOKEN_END.search(text, match.end())
        place = end = after.start() if after else len(text)
        failures = failures + 1 if end == failed_until else 0
        while end > match.end() and _is_sentence_end(text, match.start(), end):
            end -= 1
        raw = text[match.start() : end]
        url = _refanged(raw)
        if end > match.end() and read(url) is not None:
            yield Token("link", raw, (match.start(), end), url, defanged=url != raw)
        elif failures < MAX_FAILURES:
            failed_until, place = place, match.end()


def _is_sentence_end(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "." or _is_wrapping(text, start, end)


def _mail_tokens(text: str) -> Iterator[Token]:
    for match in _MAIL.finditer(text) if "@" in text else ():
        first = match.start()
        while first < match.end() and (text[first] in _LEAD or _is_picture(text[first])):
            first += 1
        yield Token("mail", text[first : match.end()], (first, match.end()))


def _defanged_tokens(text: str) -> Iterator[Token]:
    for match in _DEFANGED.finditer(text) if _SHOWN_DOTS.search(text) else ():
        token = _trimmed(text, match.span())
        if token and _is_bare_host(_refanged(token.text)):
            yield Token("link", token.text, token.span, _refanged(token.text), defanged=True)


def _bare_tokens(text: str) -> Iterator[Token]:
    for match in _BARE.finditer(text):
        token = _trimmed(text, match.span())
        if token and not _TITLE.fullmatch(token.text) and _is_bare_host(token.text):
            yield token


def _trimmed(text: str, span: Span) -> Token | None:
    """The text of a span without the punctuation that ends a sentence."""
    start, end = span
    while end > start and _is_sentence_end(text, start, end):
        end -= 1
    return Token("link", text[start:end], (start, end), text[start:end]) if end > start else None


def _is_bare_host(text: str) -> bool:
    """A name without a scheme that a phone would underline: its last label is a known top-level domain."""
    address = read(text)
    if address is None or address.is_ip or address.userinfo:
        return address is not None and address.is_ip and text.count(".") == 3
    suffix = public_suffix(address.host)
    if not suffix or address.host == suffix:
        return False
    shown = re.split(r"[/?#\\:]", text, maxsplit=1)[0].rstrip(".")
    last = re.split(_DOT, shown)[-1]
    return last.islower() or shown == shown.upper() or not last.isascii() or "/" in text or text[:4].lower() == "www."


def second_readings(token: Token) -> Iterator[Token]:
    """What a linkifier makes of a token whose head is not plain; only hosts with a known suffix count."""
    if token.kind != "link" or token.defanged or _PLAIN_HEAD.match(token.url) or len(token.text) > MAX_LINKIFY:
        return
    for match in _linkifier().match(token.text) or ():
        span = (token.span[0] + match.index, token.span[0] + match.last_index)
        escaped = token.text[max(0, match.index - 1) : match.index] == "%"
        address = None if escaped else read(match.url)
        if address and address.is_web and public_suffix(address.host) and match.raw != token.text:
            yield Token("link", match.raw, span, match.url, partial=True)
