"""A sheet as text of 78 columns for the terminal: what a page or paper shows, in the same order."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from desktop.logic.sheet import Block, Boxed, Code, Heading, Lines, Log, Numbered, Reach, Ruled, Sheet

WIDTH = 78

_MARKS = {"": "", "open": "[ ] ", "done": "[x] ", "failed": "[-] "}
"""Before the number of a step, by its state; a request of a letter has none."""


def wrapped(text: str, indent: int = 0, first: str = "") -> list[str]:
    """The lines of a text, each `indent` columns in; `first` stands before the first. An address is never broken."""
    margin = " " * indent
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=margin + first,
        subsequent_indent=margin + " " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )


def sheet_text(sheet: Sheet) -> str:
    """The whole sheet, lines ended by newlines, blocks apart by an empty line."""
    parts = [wrapped(sheet.title), *(block_lines(block) for block in sheet.blocks)]
    parts += [wrapped(sheet.footer)] if sheet.footer else []
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def block_lines(block: Block) -> list[str]:
    """The lines of one block."""
    return list(_lines_of(block))


def numbered(block: Numbered) -> Iterator[str]:
    """A step: its mark and title, then what explains it, four columns in."""
    number = f"{block.mark}. " if block.mark else ""
    yield from wrapped(block.title, 0, _MARKS[block.state] + number)
    for text in (*block.texts, *block.small):
        yield from wrapped(text, 4)


def _lines_of(block: Block) -> Iterable[str]:
    match block:
        case Heading(text):
            return wrapped(text.upper())
        case Lines(texts):
            return (line for text in texts for line in wrapped(text))
        case Numbered():
            return numbered(block)
        case Reach(name, value, note):
            return [*wrapped(f"{name}: {value}", 4), *wrapped(note, 6)]
        case Boxed(title, texts):
            return [*wrapped(title), *(line for text in texts for line in wrapped(text, 2, "- "))]
        case Ruled(label, lines):
            return _ruled(label, lines)
        case Log(heads, rows):
            return _table(heads, rows)
        case Code(address, words):
            return [*wrapped(words), *([] if words.endswith(address) else wrapped(address, 2))]


def _ruled(label: str, lines: int) -> list[str]:
    """A blank behind its label, or below one that is long; then whole lines."""
    begin = f"{label}: "
    left = WIDTH - len(begin)
    if left < WIDTH // 3:
        return [*wrapped(f"{label}:"), *["_" * WIDTH] * lines]
    return [begin + "_" * left, *["_" * WIDTH] * (lines - 1)]


def _table(heads: tuple[str, ...], rows: int) -> list[str]:
    width = WIDTH // len(heads) - 3
    cells = [textwrap.wrap(head, width) for head in heads]
    top = [" | ".join(f"{cell:{width}}" for cell in line).rstrip() for line in zip_longest(*cells, fillvalue="")]
    return [*top, *[" | ".join("_" * width for _ in heads)] * rows]
