"""A sheet as text of 78 columns for the terminal: what a page or paper shows, in the same order."""

import textwrap
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest

from desktop.cli.terminal import shown
from desktop.logic.sheet import Block, Boxed, Code, Fold, Heading, Lines, Log, Numbered, Reach, Ruled, Sheet

WIDTH = 78

_MARKS = {"": "", "open": "[ ] ", "done": "[x] ", "failed": "[-] "}
"""Before the number of a step, by its state; a request of a letter has none."""


def wrapped(text: str, indent: int = 0, first: str = "") -> list[str]:
    """The lines of a text, each `indent` columns in; `first` stands before the first. An address is never broken.

    Nothing in them can steer the terminal.
    """
    return list(_wrapped(text, indent, first))


# A plan says many sentences more than once, and the next plan the same ones.
@lru_cache(maxsize=2_048)
def _wrapped(text: str, indent: int, first: str) -> tuple[str, ...]:
    margin = " " * indent
    lines = textwrap.wrap(
        shown(text),
        WIDTH,
        initial_indent=margin + first,
        subsequent_indent=margin + " " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return tuple(lines)


def sheet_text(sheet: Sheet) -> str:
    """The whole sheet, lines ended by newlines, blocks apart by an empty line. Nothing can steer the terminal."""
    parts = [wrapped(sheet.title), *(block_lines(block) for block in sheet.blocks)]
    parts += [wrapped(sheet.footer)] if sheet.footer else []
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def block_lines(block: Block) -> list[str]:
    """The lines of one block."""
    return list(_lines_of(block))


def headed(title: str, mark: str, state: str = "") -> list[str]:
    """The title of a step behind its number and state."""
    return wrapped(title, 0, _MARKS[state] + (f"{mark}. " if mark else ""))


def _lines_of(block: Block) -> Iterable[str]:
    match block:
        case Heading(text) | Fold(text):
            return wrapped(text.upper()) if isinstance(block, Heading) else [f" {shown(text)} ".center(WIDTH, "-")]
        case Lines(texts):
            return (line for text in texts for line in wrapped(text))
        case Numbered(mark, title, texts, small, state):
            return [*headed(title, mark, state), *(line for text in (*texts, *small) for line in wrapped(text, 4))]
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
    begin = f"{shown(label)}: "
    left = WIDTH - len(begin)
    if left < WIDTH // 3:
        return [*wrapped(f"{label}:"), *["_" * WIDTH] * lines]
    return [begin + "_" * left, *["_" * WIDTH] * (lines - 1)]


def _table(heads: tuple[str, ...], rows: int) -> list[str]:
    width = WIDTH // len(heads) - 3
    cells = [textwrap.wrap(shown(head), width) for head in heads]
    top = [" | ".join(f"{cell:{width}}" for cell in line).rstrip() for line in zip_longest(*cells, fillvalue="")]
    return [*top, *[" | ".join("_" * width for _ in heads)] * rows]
