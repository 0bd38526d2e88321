"""The HTML of a mail -> the text a reader sees, the links with their visible text, and what is hidden. Never rendered.

`html.parser` is not used: 40 KB of "<a <a <a" keep it busy for 15 seconds in Python 3.11.7. The few rules of the HTML
standard that matter here cost one pass: where its parser reaches the end inside a tag or a comment, so does ours.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.verify.mail.mail_style import ORDINARY, Look, look_of

MAX_PAGE = 1_000_000
"""Characters of HTML that are read: about three seconds at worst."""
MAX_BODY = 48_000
"""Characters of the words that are shown; more is no mail that anybody reads."""
MAX_LINKS = 400
MAX_OPEN = 200
MAX_SHOWN = 200
_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_ATTRIBUTE = re.compile(r"[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:([\"'])|([^\s>]*+)))?)")
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "code", "em", "font", "i", "img", "ins", "label", "mark", "s", "small"}
    | {"span", "strong", "sub", "sup", "u", "wbr", "area", "base", "link", "meta", "style", "script", "input"}
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,}")
_REFRESH = re.compile(r"[\d.\s]{0,20}[;,]\s{0,20}(?:url\s{0,9}=\s{0,9})?[\"']?([^\"']+)", re.IGNORECASE)


@unshown
class Link(NamedTuple):
    """A target as written, what it hangs on ("a", "form", "refresh"), its visible text and where that stands."""

    target: str
    kind: str
    shown: str = ""
    span: Span = (0, 0)


@unshown
class Page(NamedTuple):
    """What was read of a page. `hidden` is the beginning of the text that no reader sees."""

    text: str
    links: tuple[Link, ...]
    base: str
    hidden: str
    hidden_in_words: bool
    complete: bool


@unshown
class Tag(NamedTuple):
    """A tag with its attributes; the first of two of one name counts, as in a browser."""

    name: str
    attributes: Mapping[str, str]
    closes: bool = False


def read_page(source: str) -> Page:
    """Read a page; what is past MAX_PAGE characters or MAX_LINKS links is not read, and `complete` says so."""
    reader = _Reader()
    for piece in _pieces(source[:MAX_PAGE]):
        if isinstance(piece, str):
            reader.say(piece)
        else:
            reader.see(piece)
    return reader.page(complete=len(source) <= MAX_PAGE)


def unescape(text: str) -> str:
    """`html.unescape` that cannot fail: Python refuses to read numbers of thousands of digits."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _pieces(source: str) -> Iterator[str | Tag]:
    """Texts and tags in their order."""
    place = 0
    while (start := source.find("<", place)) >= 0:
        if start > place:
            yield source[place:start]
        if source.startswith("<!--", start):
            place = _after(source, "-->", start + 2)
        elif match := _NAME.match(source, start + 1):
            name = match[0].lower()
            attributes, place = _attributes(source, match.end())
            if place:
                yield Tag(name, attributes)
                place = _past_raw(source, name, place)
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


def _refresh_target(attributes: Mapping[str, str]) -> str:
    """Where a page sends its reader by itself, empty when it does not."""
    if attributes.get("http-equiv", "").lower() != "refresh":
        return ""
    match = _REFRESH.match(attributes.get("content", ""))
    return match[1].strip() if match else ""


@unshown
class _Open(NamedTuple):
    name: str
    look: Look


@unshown
@dataclass(slots=True)
class _Reader:
    """Collects what a reader sees, piece by piece."""

    texts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    opened: list[_Open] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    anchor: tuple[str, int] | None = None
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    broken_by: bool = False
    hidden_in_words: bool = False
    base: str = ""
    cut: bool = False

    def say(self, raw: str) -> None:
        """Take up a text."""
        text = _BLANKS.sub(" ", unescape(raw))
        if self._look().hidden:
            self._hide(text)
            return
        if self.anchor and len(self.shown) < MAX_SHOWN:
            self.shown.append(text[:MAX_SHOWN])
        if self.broken_by and text:
            self.hidden_in_words = self.hidden_in_words or text[0].isalpha()
            self.broken_by = False
        self._write(text[1:] if text[:1] == " " and self.last in " \n" else text)

    def _hide(self, text: str) -> None:
        if any(letter.isalnum() for letter in text):
            if len(self.hidden) < MAX_SHOWN:
                self.hidden.append(text[:MAX_SHOWN])
            self.broken_by = self.last.isalpha()

    def _write(self, text: str) -> None:
        room = MAX_BODY - self.length
        self.cut = self.cut or len(text) > room
        if text := text[:room]:
            self.texts.append(text)
            self.length += len(text)
            self.last = text[-1]

    def see(self, tag: Tag) -> None:
        """Take up a tag."""
        before = self._look()
        if tag.closes:
            self._close(tag.name)
        else:
            self._open(tag, look_of(tag.attributes, before))
        if tag.name not in _INLINE and not before.hidden and not self._look().hidden:
            self.broken_by = False
            if self.last != "\n":
                self._write("\n")

    def _look(self) -> Look:
        return self.opened[-1].look if self.opened else ORDINARY

    def _open(self, tag: Tag, look: Look) -> None:
        self._follow(tag)
        if tag.name == "img" and self.anchor and not look.hidden and (alternative := tag.attributes.get("alt")):
            self.shown.append(f" {alternative[:MAX_SHOWN]} ")
        if tag.name not in _VOID and len(self.opened) < MAX_OPEN:
            self.opened.append(_Open(tag.name, look))

    def _close(self, name: str) -> None:
        if name == "a":
            self._end_anchor()
        for place in range(len(self.opened) - 1, -1, -1):
            if self.opened[place].name == name:
                del self.opened[place:]
                return

    def _follow(self, tag: Tag) -> None:
        """Where a tag leads."""
        given = tag.attributes
        if tag.name == "a":
            self._end_anchor()
            if target := given.get("href") or given.get("xlink:href"):
                self.anchor = (target, self.length)
        elif tag.name == "area" and "href" in given:
            self._link(Link(given["href"], "a", given.get("alt", "")[:MAX_SHOWN]))
        elif tag.name == "form" and given.get("action"):
            self._link(Link(given["action"], "form"))
        elif given.get("formaction"):
            self._link(Link(given["formaction"], "form"))
        elif tag.name == "base" and not self.base:
            self.base = given.get("href", "")
        elif tag.name == "meta" and (target := _refresh_target(given)):
            self._link(Link(target, "refresh"))

    def _end_anchor(self) -> None:
        if self.anchor:
            target, start = self.anchor
            shown = " ".join("".join(self.shown).split())[:MAX_SHOWN]
            self._link(Link(target, "a", shown, (start, self.length) if start < self.length else (0, 0)))
        self.anchor = None
        self.shown.clear()

    def _link(self, link: Link) -> None:
        if len(self.links) < MAX_LINKS:
            self.links.append(link)
        else:
            self.cut = True

    def page(self, *, complete: bool) -> Page:
        """What was read."""
        self._end_anchor()
        hidden = " ".join(" ".join(self.hidden).split())[:MAX_SHOWN]
        return Page(
            "".join(self.texts), tuple(self.links), self.base, hidden, self.hidden_in_words, complete and not self.cut
        )
