"""`report.json` -> a sheet to be filled by hand before a report is made, in the order of the form that asks for it.

The order is that of the form of IASC, which takes reports of fraud: identity, own account, other account, amount and
time, evidence, story (source S39 of the built-in pack). A pack may have none. Nothing of a person is on it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.logic.codes import code_of
from desktop.logic.jsonfile import Node, is_there, read_json
from desktop.logic.pack import head
from desktop.logic.pack.content import references_of
from desktop.logic.pack.programme import Programme
from desktop.logic.pack.references import References, read_list
from desktop.logic.recovery.say import contacts
from desktop.logic.sheet import Block, Heading, Lines, Log, Numbered, Paper, Reach, Ruled, Sheet
from desktop.logic.sources import source_lines
from desktop.logic.words import Words

FILE = "report.json"

MOST_LINES = 9
"""Ruled lines or rows that one part may have: all parts are to stand on one page."""


class Part(NamedTuple):
    """A part of the form: blanks of so many `lines`, a table of so many `rows`, or what to tick. All are text ids.

    Blanks of one line stand two beside one another; `wide` ones follow, each on a line of its own.
    """

    id: str
    title: str
    blanks: tuple[str, ...] = ()
    lines: int = 1
    wide: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: int = 0
    ticks: tuple[str, ...] = ()


class ReportForm(NamedTuple):
    """The form: where it is filled in (`channel`), whom to ask (`help`, empty for nobody), and its parts in order."""

    title: str
    lead: tuple[str, ...]
    channel: str
    help: str
    sources: tuple[str, ...]
    parts: tuple[Part, ...]
    after: tuple[str, ...]


def has_report(folder: Path | None) -> bool:
    """Whether the pack in a folder, the built-in one for None, has such a form."""
    return folder is None or is_there(folder / FILE)


def load_report(programme: Programme, folder: Path | None = None) -> ReportForm | None:
    """The form of the pack that `programme` was loaded from; None where it has none. Raises ContentError."""
    if not has_report(folder):
        return None
    return read_report(read_json(head.find_pack(folder) / FILE, FILE), references_of(programme))


def read_report(root: Node, known: References) -> ReportForm:
    """The form; `known` are the ids of the pack that it may speak of."""
    entry = root.fields(("title", "lead", "channel", "sources", "parts", "after"), ("help",))
    return ReportForm(
        title=known.text_id(entry["title"]),
        lead=known.text_ids(entry["lead"]),
        channel=known.channel_id(entry["channel"]),
        help=known.channel_id(entry["help"]) if "help" in entry else "",
        sources=known.source_ids(entry["sources"]),
        parts=read_list(entry["parts"], lambda node: _part(node, known)),
        after=known.text_ids(entry["after"]),
    )


def _part(node: Node, known: References) -> Part:
    entry = node.fields(("id", "title"), ("blanks", "lines", "wide", "columns", "rows", "ticks"))
    texts = {name: known.text_ids(entry[name]) for name in ("blanks", "columns", "ticks") if name in entry}
    if len(texts) != 1 or not all(texts.values()):
        node.fail("blanks, columns or ticks: one of them, not empty")
    return Part(
        id=entry["id"].text(),
        title=known.text_id(entry["title"]),
        blanks=texts.get("blanks", ()),
        lines=_number(entry["lines"]) if "lines" in entry else 1,
        wide=known.text_ids(entry["wide"]) if "wide" in entry else (),
        columns=texts.get("columns", ()),
        rows=_number(entry["rows"]) if "rows" in entry else 1,
        ticks=texts.get("ticks", ()),
    )


def _number(node: Node) -> int:
    number = node.integer()
    if not 0 < number <= MOST_LINES:
        node.fail(f"a whole number from 1 to {MOST_LINES}")
    return number


def sentences_of(form: ReportForm) -> Iterator[str]:
    """The text ids of everything that it may say."""
    yield from (form.title, *form.lead, *form.after)
    for part in form.parts:
        yield from (part.title, *part.blanks, *part.wide, *part.columns, *part.ticks)


def report_sheet(form: ReportForm, programme: Programme, words: Words, paper: Paper = Paper.A4) -> Sheet:
    """The empty form on one page, with the code of where it is filled in."""
    blocks = tuple(_blocks(form, programme, words))
    return Sheet(words(form.title), paper, blocks, words("take.footer", date=words.date(programme.issued)), most=1)


def _blocks(form: ReportForm, programme: Programme, words: Words) -> Iterator[Block]:
    yield Lines(tuple(words(text) for text in form.lead))
    for part in form.parts:
        yield Heading(words(part.title))
        yield from (Ruled(words(text), part.lines, beside=part.lines == 1) for text in part.blanks)
        yield from (Ruled(words(text)) for text in part.wide)
        yield from (Numbered("", words(text), state="open") for text in part.ticks)
        if part.columns:
            yield Log(tuple(words(text) for text in part.columns), part.rows)
    yield Heading(words("report-sheet.after"))
    yield from (Ruled(words(text), beside=True) for text in form.after)
    channel = next(one for one in programme.channels if one.id == form.channel)
    if code := code_of(channel):
        yield code
    yield from (Reach(one.name, one.value, one.note) for one in contacts(programme, (form.help,), words))
    yield Lines(source_lines(words, programme, form.sources), small=True)
