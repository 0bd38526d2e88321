"""What `jaga-akun sheet` does: one empty sheet as a PDF, as text of 78 columns, or as one line of JSON."""

import datetime
from collections.abc import Callable

from desktop.arguments import Given, UsageError
from desktop.cli import terminal
from desktop.cli.card import PAPER, PAPERS
from desktop.cli.dates import OUT, REPLACE
from desktop.cli.finding_json import encode
from desktop.cli.help import sentence
from desktop.cli.new_file import NotWrittenError, write_files
from desktop.cli.options import JSON, TODAY, options_of
from desktop.cli.programme import open_programme
from desktop.cli.sheet import OF
from desktop.cli.sheet_text import sheet_text
from desktop.logic.blank_sheets import Blank, blank_sheet
from desktop.logic.sheet import Paper, Sheet, paragraphs
from desktop.logic.words import load_words

TOLD, NONE = 0, 1


def make_sheet(given: Given, draw: Callable[[Sheet], bytes]) -> int:
    """Print or write the sheet, which `draw` makes a PDF of; gives the exit status. Raises UsageError."""
    kind, out, json = given.get(OF), given.get(OUT), given.has(JSON)
    if kind is None or out == "" or (out is not None and json) or (given.has(REPLACE) and out is None):
        raise UsageError("cli.usage.sheet")
    paper = Paper(given.get(PAPER) or PAPERS[0])
    sheet = _sheet(given, Blank(kind), paper)
    if sheet is None:
        terminal.complain(sentence("cli.sheet.none", given.language))
        return NONE
    if out is not None:
        return _written(given, out, draw(sheet))
    terminal.write(f"{encode(_value(kind, sheet))}\n" if json else sheet_text(sheet))
    return TOLD


def _sheet(given: Given, kind: Blank, paper: Paper) -> Sheet | None:
    options = options_of(given)
    programme = open_programme(options)
    words = load_words(options.language, programme)
    today = given.get(TODAY) or datetime.datetime.now().date()  # noqa: DTZ005  # the day on the wall
    return blank_sheet(kind, programme, options.programme, words, paper, today)


def _value(kind: str, sheet: Sheet) -> dict[str, object]:
    """All that the paper says, in its order; its pages are numbered beside that."""
    return {"sheet": kind, "paper": sheet.paper.value, "title": sheet.title, "paragraphs": list(paragraphs(sheet))}


def _written(given: Given, out: str, content: bytes) -> int:
    try:
        write_files({out: content}, replace=given.has(REPLACE))
    except NotWrittenError as error:
        terminal.complain(sentence(error.text_id, given.language))
        return error.status
    return TOLD
