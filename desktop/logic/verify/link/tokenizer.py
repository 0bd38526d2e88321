"""A message -> every link, mail address, number and handle that a person or a phone could tap: all readings.

Each token gets the reading of a browser that is given the whole of it. A second reading, that of a linkifier, is added
where the two can differ: when the part before the first slash holds something else than plain host letters. The worst
reading counts later, and each is shown.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from desktop.logic.findings import Span
from desktop.logic.indonesia.numbers import find_dial_codes, find_numbers, find_short_numbers
from desktop.logic.later import later
from desktop.logic.text import HIDDEN
from desktop.logic.verify.ground.address import Address, public_suffix, read
from desktop.logic.verify.link.markup import markup_tokens, over_the_line
from desktop.logic.verify.link.tokens import (
    LEAD,
    LONGEST_SCHEME,
    MAX_LINKIFY,
    SCHEME,
    SHOWN_DOT,
    Token,
    end_of,
    has_shown_dot,
    is_picture,
    refanged,
)

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

MAX_TOKENS = 400
MAX_FAILURES = 3
"""So often is a scheme tried in one run of letters that a browser makes nothing of."""

_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DOT = r"[.\u3002\uff0e\uff61\u2024]"
_LONGEST_RUN = 80
_APART = frozenset('|:;,=([{<>"“')
"""Signs that set an address apart from a mail address before it."""
_JOINS = HIDDEN | {"-"}
_LETTER = r"[^\W_]"
# Possessive and bounded, so that no text makes a search worse than linear.
_LABEL = rf"{_LETTER}(?:[^\W_]|[\-{_HIDDEN}\u0300-\u036f]|_(?=[^\W_])){{0,62}}+"
_BARE = later(
    rf"(?<!\w)(?:{_LABEL}{_DOT})+{_LABEL}{_DOT}?(?::\d{{1,5}})?"
    rf"(?![\w@]|%[0-9A-Fa-f]{{2}})(?:[/?#\\][^\s<>\"]*)?"
)
_DEFANGED = later(
    rf"(?<!\w)(?:h(?:tt|xx)ps?[:;]?//)?{_LABEL}(?:{_DOT}{_LABEL}){{0,6}}{SHOWN_DOT}{_LABEL}"
    rf"(?:(?:{_DOT}|{SHOWN_DOT}){_LABEL})*(?:[/?#][^\s<>\"]*)?",
    re.IGNORECASE,
)
_MAIL = later(rf"[^\s<>\"'(),;:*@]{{1,64}}@(?:{_LABEL}{_DOT})+{_LABEL}(?:@(?:{_LABEL}{_DOT})+{_LABEL}){{0,3}}")
_HANDLE = later(r"@(?<![\w.@/]@)[A-Za-z0-9][\w.]{2,30}")
_TITLE = later(r"(?:[A-Z]{1,2}[a-z]?|Dr|Ir|Drs|Hj?|Prof)\.[A-Z][a-z]{0,3}\.?")
_OTHER_SCHEME = later(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.\-]{1,20}:[\\/]{2,}$")
_TOKEN_END = later(r"[\s<>\"]")
_DOTTED = later(rf"(?<!\S)[^\s{_DOT[1:]}*+{_DOT}\S*")
_INNER_DOT = later(rf"{_DOT}[^\W_]")
_BORDER = later(r"[:;/](?:(?<=[^\W\d_].)|(?<=[^\W\d_]\s.))")
"""What ends a scheme, behind a letter: rare, so that schemes are looked for only before it."""
_PLAIN_HEAD = later(r"(?:https?://)?[A-Za-z0-9.\-]+(?::\d{1,5})?(?:[/?#]|$)", re.IGNORECASE)


@cache
def _linkifier() -> "LinkifyIt":
    from linkify_it import LinkifyIt  # noqa: PLC0415  # 30 ms, and most texts never need it

    return LinkifyIt()


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
    for match in _HANDLE().finditer(text):
        yield Token(
            "handle", match.group().rstrip("."), (match.start(), match.start() + len(match.group().rstrip(".")))
        )


def _links(text: str) -> Iterator[Token]:
    """Links and mail addresses; where two readings overlap the one that begins first, else the longer, is kept."""
    found = [
        *markup_tokens(text),
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
            yield from over_the_line(text, token)


def _scheme_tokens(text: str) -> Iterator[Token]:
    place = failed_until = failures = 0
    while match := _next_scheme(text, place):
        after = _TOKEN_END().search(text, match.end())
        place = end = after.start() if after else len(text)
        failures = failures + 1 if end == failed_until else 0
        end = max(end_of(text, match.start(), end, dots=True), match.end())
        raw = text[match.start() : end]
        url = refanged(raw)
        if end > match.end() and (address := read(url)) is not None:
            yield Token("link", raw, (match.start(), end), url, defanged=url != raw, address=address)
        elif failures < MAX_FAILURES:
            failed_until, place = place, match.end()


def _next_scheme(text: str, place: int) -> re.Match[str] | None:
    """The first scheme from a place on."""
    for border in _BORDER().finditer(text, place):
        if found := SCHEME().search(text, max(place, border.start() - LONGEST_SCHEME), border.end() + 1):
            return found
    return None


def _mail_tokens(text: str) -> Iterator[Token]:
    for match in _MAIL().finditer(text) if "@" in text else ():
        first = match.start()
        while first < match.end() and (text[first] in LEAD or is_picture(text[first])):
            first += 1
        if "/@" in text[first : match.end()]:  # a profile, or a page below a host; no mailbox ends so
            continue
        yield Token("mail", text[first : match.end()], (first, match.end()))


def _defanged_tokens(text: str) -> Iterator[Token]:
    for match in _DEFANGED().finditer(text) if has_shown_dot(text) else ():
        token = _trimmed(text, match.span())
        if token and (address := _bare_host(refanged(token.text))):
            yield token._replace(url=refanged(token.text), defanged=True, address=address)


def _bare_tokens(text: str) -> Iterator[Token]:
    for match in _bare_matches(text):
        token = _trimmed(text, match.span()) if _begins_here(text, match) else None
        if token and not _TITLE().fullmatch(token.text) and (address := _bare_host(token.text)):
            yield from _owner_before(text, token)
            yield from _under_a_scheme(text, token)
            yield token._replace(address=address)


def _bare_matches(text: str) -> Iterator[re.Match[str]]:
    """What looks like a bare host: none has a blank in it, so each is looked for where a dot stands between blanks."""
    for run in _DOTTED().finditer(text):
        if _INNER_DOT().search(text, *run.span()):
            yield from _BARE().finditer(text, *run.span())


def _owner_before(text: str, token: Token) -> Iterator[Token]:
    """The mail address of which a host is only the end, joined by a sign that is no letter: info@www‧contoh.id."""
    start = token.span[0]
    run = text[max(0, start - _LONGEST_RUN) : start]
    if "@" not in run or run[-1].isspace() or run[-1] in _APART:
        return
    before = run.split()[-1]
    if "@" in before.strip("@"):
        yield Token("mail", before + token.text, (start - len(before), start))


def _under_a_scheme(text: str, token: Token) -> Iterator[Token]:
    """The whole of which a host is only the end, where a scheme that is none of ours stands before it: contoh://host."""
    start, end = token.span
    scheme = _OTHER_SCHEME().search(text, max(0, start - _LONGEST_RUN), start)
    if scheme and (address := read(text[scheme.start() : end])) is not None:
        whole = text[scheme.start() : end]
        yield Token("link", whole, (scheme.start(), end), whole, address=address)


def _begins_here(text: str, found: re.Match[str]) -> bool:
    """The host is whole: not the rest of a longer one behind a hyphen, and behind an @ no handle."""
    place = found.start()
    if text[place - 1 : place] == "@":
        return "-" in re.split(_DOT, found.group(), maxsplit=1)[0]
    while place and text[place - 1] in _JOINS:
        place -= 1
    return place == found.start() or not (place and (text[place - 1].isalnum() or text[place - 1] in "@_"))


def _trimmed(text: str, span: Span) -> Token | None:
    """The text of a span without the punctuation that ends a sentence."""
    start, end = span[0], end_of(text, *span, dots=True)
    return Token("link", text[start:end], (start, end), text[start:end]) if end > start else None


def _bare_host(text: str) -> Address | None:
    """A name without a scheme that a phone would underline, read: its last label is a known top-level domain."""
    address = read(text)
    if address is None or address.is_ip or address.userinfo:
        return address if address is not None and address.is_ip and text.count(".") == 3 else None
    suffix = public_suffix(address.host)
    if not suffix or address.host == suffix:
        return None
    shown = re.split(r"[/?#\\:]", text, maxsplit=1)[0].rstrip(".")
    last = re.split(_DOT, shown)[-1]
    plain = last.islower() or shown == shown.upper() or not last.isascii()
    return address if plain or "/" in text or text[:4].lower() == "www." else None


def second_readings(token: Token) -> Iterator[Token]:
    """What a linkifier makes of a token whose head is not plain; only hosts with a known suffix count."""
    if token.kind != "link" or token.defanged or _PLAIN_HEAD().match(token.url) or len(token.text) > MAX_LINKIFY:
        return
    for match in _linkifier().match(token.text) or ():
        span = (token.span[0] + match.index, token.span[0] + match.last_index)
        escaped = token.text[max(0, match.index - 1) : match.index] == "%"
        address = None if escaped else read(match.url)
        if address and address.is_web and public_suffix(address.host) and match.raw != token.text:
            yield Token("link", match.raw, span, match.url, partial=True)
