"""Sheets that hold nothing of anybody: for the wall, or to be filled by hand. Other rooms lead here."""

from collections.abc import Iterator

from desktop.logic import blank_sheets
from desktop.logic.codes import codes_to_scan
from desktop.logic.sheet import Paper
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Blank
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.sheets.paper_page import PaperKind, PaperPage, Papers
from desktop.window import Window


def room(window: Window) -> Room:
    """The empty sheets of a window's programme."""

    def blank(around: Surroundings, place: Blank) -> Page:
        kind, _, paper = place.key.partition(".")
        return PaperPage(around, _papers(window, around, kind, paper), window.printing, None, files=window.can.files)

    return Room(pages(draws(Blank, blank)), _stops)


def _papers(window: Window, around: Surroundings, kind: str, paper: str) -> Papers:
    """Both sizes of a sheet; LookupError for one that the pack has not."""
    size = Paper(paper or Paper.A4)
    today = window.premises.outside.clock.today()
    which = blank_sheets.Blank(kind)
    sheet = blank_sheets.blank_sheet(which, window.programme, window.premises.folder, around.words, size, today)
    if sheet is None:
        raise LookupError(f"this pack has no sheet {kind}")
    kinds = tuple(PaperKind(f"{kind}.{one}", f"sheet.{one}") for one in Paper)
    return Papers(kinds, f"{kind}.{size}", sheet, Blank, codes_to_scan(sheet, window.programme))


def _stops() -> Iterator[Stop]:
    for kind in blank_sheets.Blank:
        for paper in Paper:
            yield Stop(f"13-sheet-{kind}-{paper}", Blank(f"{kind}.{paper}"))
