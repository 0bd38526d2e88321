"""The source of a page -> its texts, tags and style sheets, in their order.

`html.parser` is not used: 40 KB of "<a <a <a" keep it busy for 15 seconds in Python 3.11.7. The few rules of the HTML
standard that matter here cost one pass: where its parser reaches the end inside a tag or a comment, so does ours.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from desktop.logic.private import unshown

_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_ATTRIBUTE = re.compile(r"[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:([\"'])|([^\s>]*+)))?)")
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_CONDITION = re.compile(
    r"<!--\[if [^\]<>]{1,80}\]>(?!\s{0,9}(?:<!-->|-->))(?:\s{0,99}<xml>[^\0]{0,1500}?</xml>)?", re.IGNORECASE
)
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,}")


@unshown
class Css(NamedTuple):
    """The text of a style sheet."""

    source: str


@unshown
class Tag(NamedTuple):
    """A tag with its attributes; the first of two of one name counts, as in a browser."""

    name: str
    attributes: Mapping[str, str]
    closes: bool = False


def unescape(text: str) -> str:
    """`html.unescape` that cannot fail: Python refuses to read numbers of thousands of digits."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def pieces_of(source: str) -> Iterator[str | Tag | Css]:
    """Texts and tags in their order. What a comment holds for Outlook alone ("[if mso]") is read like the rest."""
    place = 0
    while (start := source.find("<", place)) >= 0:
        if start > place:
            yield source[place:start]
        if source.startswith("<!--", start):
            condition = _CONDITION.match(source, start)
            place = condition.end() if condition else _after(source, "-->", start + 2)
        elif match := _NAME.match(source, start + 1):
            name = match[0].lower()
            attributes, place = _attributes(source, match.end())
            if place:
                yield Tag(name, attributes)
                begun, place = place, _past_raw(source, name, place)
                if name == "style":
                    yield Css(source[begun:place])
        elif source[start + 1 : start + 2] in {"/", "!", "?"}:
            closing = _NAME.match(source, start + 2) if source[start + 1] == "/" else None
            place = _after(source, ">", start + 2)
            if closing and place:
                yield Tag(closing[0].lower(), {}, closes=True)
        else:
            yield "<"
            place = start + 1
        if not place:
            return
    yield source[place:]


def _after(source: str, end: str, place: int) -> int:
    """The place behind the next `end`, 0 when there is none."""
    found = source.find(end, place)
    return 0 if found < 0 else found + len(end)


def _past_raw(source: str, name: str, place: int) -> int:
    """The place behind the content of an element whose content is no markup."""
    if name not in _RAW:
        return place
    end = _RAW_END[name].search(source, place)
    return end.start() if end else 0


def _attributes(source: str, place: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag and the place behind it, 0 when the tag never ends."""
    found: dict[str, str] = {}
    while (match := _ATTRIBUTE.match(source, place)) and not match[1]:
        place, name, value = match.end(), match[2].lower(), match[4] or ""
        if quote := match[3]:
            end = source.find(quote, place)
            if end < 0:
                return found, 0
            value, place = source[place:end], end + 1
        found.setdefault(name, unescape(value))
    return found, match.end() if match else 0
