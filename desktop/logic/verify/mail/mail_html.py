"""The HTML of a mail -> the text a reader sees, its links with what they show, what is hidden. Never rendered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.verify.mail.mail_markup import Css, Tag, pieces_of, unescape
from desktop.logic.verify.mail.mail_sheet import Sheet
from desktop.logic.verify.mail.mail_style import MAX_STYLE, ORDINARY, Look, look_of

MAX_PAGE = 1_000_000
"""Characters of HTML that are read: about three seconds at worst."""
MAX_BODY = 48_000
"""Characters of the words that are shown; more is no mail that anybody reads."""
MAX_LINKS = 400
MAX_OPEN = 200
MAX_SHOWN = 200
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "code", "em", "font", "i", "img", "ins", "label", "mark", "s", "small"}
    | {"span", "strong", "sub", "sup", "u", "wbr", "area", "base", "link", "meta", "style", "script", "input"}
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
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
    """What was read of a page. `hidden` is the beginning of the text that no reader sees.

    `styled` when a style sheet hides some of it, which not every mail program does.
    """

    text: str
    links: tuple[Link, ...]
    base: str
    hidden: str
    hidden_in_words: bool
    complete: bool
    styled: bool = False


def read_page(source: str, *, with_sheets: bool = True) -> Page:
    """Read a page; what is past MAX_PAGE characters or MAX_LINKS links is not read, and `complete` says so."""
    pieces = list(pieces_of(source[:MAX_PAGE]))
    sheet = Sheet()
    for piece in pieces if with_sheets else ():
        if isinstance(piece, Css):
            sheet.add(piece.source)
    reader = _Reader(sheet)
    for piece in pieces:
        if isinstance(piece, str):
            reader.say(piece)
        elif isinstance(piece, Tag):
            reader.see(piece)
    return reader.page(complete=len(source) <= MAX_PAGE)


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

    sheet: Sheet
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
    styled: bool = False

    def say(self, raw: str) -> None:
        """Take up a text."""
        text = _BLANKS.sub(" ", unescape(raw))
        if self._look().hidden:
            self._hide(text)
            return
        if self.anchor and len(self.shown) < MAX_SHOWN:
            self.shown.append(text[: MAX_SHOWN + 1])
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
            self._open(tag, self._look_of(tag, before))
        if tag.name not in _INLINE and not before.hidden and not self._look().hidden:
            self.broken_by = False
            if self.last != "\n":
                self._write("\n")

    def _look_of(self, tag: Tag, before: Look) -> Look:
        own = look_of(tag.attributes, before)
        self.cut = self.cut or len(tag.attributes.get("style", "")) > MAX_STYLE
        attributes = self.sheet.styled(tag.name, tag.attributes)
        if attributes is tag.attributes:
            return own
        styled = look_of(attributes, before)
        self.styled = self.styled or styled.hidden != own.hidden
        return styled

    def _look(self) -> Look:
        return self.opened[-1].look if self.opened else ORDINARY

    def _open(self, tag: Tag, look: Look) -> None:
        self._follow(tag)
        if tag.name == "img" and self.anchor and not look.hidden and (alternative := tag.attributes.get("alt")):
            self.shown.append(f" {alternative[:MAX_SHOWN]} ")
        if tag.name in _VOID:
            return
        if len(self.opened) < MAX_OPEN:
            self.opened.append(_Open(tag.name, look))
        else:
            self.cut = True

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
        elif tag.name != "link" and given.get("href"):  # a shape that Outlook draws as a button
            self._link(Link(given["href"], "a"))

    def _end_anchor(self) -> None:
        if self.anchor:
            target, start = self.anchor
            shown = " ".join("".join(self.shown).split())
            whole = len(shown) <= MAX_SHOWN and len(self.shown) < MAX_SHOWN  # else its text is read as text, too
            placed = whole and start < self.length
            self._link(Link(target, "a", shown[:MAX_SHOWN], (start, self.length) if placed else (0, 0)))
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
            "".join(self.texts),
            tuple(self.links),
            self.base,
            hidden,
            self.hidden_in_words,
            complete and not self.cut and self.sheet.complete,
            self.styled,
        )
