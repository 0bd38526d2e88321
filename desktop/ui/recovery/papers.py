"""Which sheets there are for a plan: the plan itself in two sizes, its letters, and the poster of the advice."""

from desktop.logic.codes import codes_to_scan
from desktop.logic.recovery.letters import letter_sheet
from desktop.logic.recovery.prevention import Advice, poster
from desktop.logic.recovery.take_along import Taken, take_along
from desktop.logic.sheet import Paper as Size
from desktop.logic.sheet import Sheet
from desktop.logic.words import Words
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.places import Paper
from desktop.ui.sheets.pages import lay_out
from desktop.ui.sheets.paper_page import PaperKind, Papers

POSTER = "poster"
"""The key of the poster; the plan's are the sizes of paper, a letter's is its id."""


def papers_of(desk: Desk, key: str, advice: tuple[Advice, ...], words: Words) -> Papers:
    """The sheet of a key and those that stand beside it; the plan on A4 for a key that the plan has not."""
    made = _papers_of(desk, key, advice, words)
    return made._replace(codes=codes_to_scan(made.sheet, desk.programme))


def _papers_of(desk: Desk, key: str, advice: tuple[Advice, ...], words: Words) -> Papers:
    plan, case = desk.plan(), desk.case()
    if key == POSTER:
        return Papers((), key, poster(advice, desk.programme, words), Paper)
    for letter in plan.letters:
        if letter.id == key:
            sheet = letter_sheet(letter, plan, words, case.done, case.failed)
            kinds = tuple(PaperKind(one.id, one.title) for one in plan.letters)
            return Papers(kinds, key, sheet, Paper, text=_text(sheet))
    size = Size.SLIP if key == Size.SLIP else Size.A4
    taken = Taken(plan, desk.flow, desk.programme, words, case.done, case.failed)
    kinds = tuple(PaperKind(one.value, f"sheet.{one.value}") for one in Size)
    return Papers(kinds, size.value, take_along(taken, size), Paper)


def _text(sheet: Sheet) -> str:
    """A letter as plain text, as it stands on paper."""
    return "\n".join(page.text for page in lay_out(sheet).pages)
