"""A sheet to take along, as a value: title, steps, numbers, ruled lines, codes. It is already in words.

One value is drawn by one renderer to a page, to paper and PDF, and to a terminal: they cannot differ. Any room makes
one; nothing here knows how it is drawn.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown


class Paper(StrEnum):
    """What it is printed on: a page of A4, or the 80 mm roll of a receipt printer."""

    A4 = "a4"
    SLIP = "slip"


@unshown
class Heading(NamedTuple):
    """A heading inside the sheet."""

    text: str


@unshown
class Lines(NamedTuple):
    """A paragraph, or several short lines that belong together; `small` for sources and footnotes."""

    texts: tuple[str, ...]
    small: bool = False


@unshown
class Numbered(NamedTuple):
    """One step: its number or mark, its title, what explains it, its `state` ("", "open", "done", "failed").

    An open one has an empty square to be ticked by hand.
    """

    mark: str
    title: str
    texts: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    state: str = ""


@unshown
class Reach(NamedTuple):
    """Somebody to reach: the name first, then the number or address in large letters, and what to know about it."""

    name: str
    value: str
    note: str = ""


@unshown
class Boxed(NamedTuple):
    """What must be seen: a box with a title and lines."""

    title: str
    texts: tuple[str, ...]


@unshown
class Ruled(NamedTuple):
    """A blank to be filled by hand: its label and how many ruled lines; `beside`: a short one, two fit on a line."""

    label: str
    lines: int = 1
    beside: bool = False


@unshown
class Log(NamedTuple):
    """A table of blank rows: the heads of its columns and how many rows."""

    heads: tuple[str, ...]
    rows: int


@unshown
class Code(NamedTuple):
    """A QR code of an official address, or of a date for a calendar: what it says, and the same in words under it."""

    address: str
    words: str


@unshown
class Fold(NamedTuple):
    """Where the paper is folded, and which way."""

    text: str


Block = Heading | Lines | Numbered | Reach | Boxed | Ruled | Log | Code | Fold


@unshown
class Sheet(NamedTuple):
    """A printable document. `footer` stands at the foot of every page (who made it, that it is independent).

    What follows a `Numbered` (contacts, codes, blanks) belongs to that step and stays with it. `most`: how many pages
    it may have at most, 0 for any number; its type grows smaller to keep that.
    """

    title: str
    paper: Paper
    blocks: tuple[Block, ...]
    footer: str = ""
    most: int = 0


def paragraphs(sheet: Sheet) -> tuple[str, ...]:
    """All that a sheet says, in the order in which it is read: the same on the page, on paper and as JSON."""
    said = (sheet.title, *(text for block in sheet.blocks for text in _said(block)), sheet.footer)
    return tuple(text for text in said if text)


def _said(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Fold(text):
            yield text
        case Lines(texts):
            yield from texts
        case Numbered(mark, title, texts, small, state):
            yield from ("" if state else mark, title, *texts, *small)
        case Reach(name, value, note):
            yield from (name, value, note)
        case Boxed(title, texts):
            yield from (title, *texts)
        case Ruled(label):
            yield label
        case Log(heads):
            yield from heads
        case Code(_, words):
            yield words
