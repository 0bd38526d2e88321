"""Links whose visible text and target are two things (markdown, HTML), and links broken at the end of a line."""

import html
import re
from collections.abc import Iterator

from desktop.logic.later import later
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.link.tokens import MAX_LINKIFY, TRAIL, Token, refanged, whole_token

_TOKEN_END = later(r"[\s<>\"]")
_MARKDOWN = later(r"\[([^\]\n]{1,200})\]\(\s?([^\s()]{1,2000})\s?\)")
_ANCHOR = later(
    r"<a\s[^<>]{0,300}?href\s?=\s?[\"']?([^\"'<>\s]{1,2000})[^<>]{0,300}>(.{0,300}?)</a>", re.IGNORECASE | re.DOTALL
)
_TAG = later(r"<[^<>]{0,300}>")
_BROKEN_LINE = later(r"[ \t]?\r?\n[ \t]?(?=[a-z0-9])")


def markup_tokens(text: str) -> Iterator[Token]:
    """Links whose visible text and target are two things: markdown and HTML."""
    if "](" in text:
        for match in _MARKDOWN().finditer(text):
            if whole_token(match[2]):
                yield Token("link", match[2], match.span(2), refanged(match[2]), shown=match[1])
    if "href" in text.lower():
        for match in _ANCHOR().finditer(text):
            shown = html.unescape(_TAG().sub("", match[2])).strip()
            if whole_token(html.unescape(match[1])):
                yield Token("link", match[1], match.span(1), refanged(html.unescape(match[1])), shown=shown)


def over_the_line(text: str, token: Token) -> Iterator[Token]:
    """The reading of an address that was broken at the end of a line, when both halves together name a host."""
    end = token.span[1]
    while text[end : end + 1] in {".", "-", "/"}:
        end += 1
    gap = _BROKEN_LINE().match(text, end)
    if token.kind != "link" or token.partial or gap is None or text[end - 1] not in ".-/":
        return
    rest_end = _TOKEN_END().search(text, gap.end())
    rest = text[gap.end() : rest_end.start() if rest_end else len(text)].rstrip(TRAIL + ".")
    joined = text[token.span[0] : end] + rest
    address = read(refanged(joined)) if "." in rest and len(joined) <= MAX_LINKIFY else None
    if address and address.suffix and address.host != (read(token.url) or address).host:
        span = (token.span[0], gap.end() + len(rest))
        yield Token("link", text[slice(*span)], span, refanged(joined), partial=True)
