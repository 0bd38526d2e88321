"""What a helper has at a shared machine, as pictures: their strip and their screen, open and shut."""

from collections.abc import Callable, Mapping

from desktop.kiosk_queue import icon_of, is_urgent
from desktop.logic.recovery.queue import Queue, load_queue
from desktop.logic.situation import URGENT
from desktop.ui.kiosk.helper.guide_page import GuidePage
from desktop.ui.kiosk.helper.script import ASK, Presses, Script
from desktop.ui.kiosk.helper.sheet import HelperSheet
from desktop.ui.kiosk.helper.strip import HelperStrip
from desktop.ui.kiosk.helper.turn_page import TurnPage
from desktop.ui.kiosk.pictured import Framed, filling
from desktop.ui.kiosk.start_page import Waiting
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.private_page import PrivatePage, Verdict
from desktop.ui.places import Check, Recovery
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.secrets.typed import Answer, Typed
from desktop.window import Window


def waiting(queue: Queue) -> tuple[Waiting, ...]:
    """The tiles of a picture: they all lead to the check."""
    return tuple(Waiting(tile.title, icon_of(tile), Check, is_urgent(tile)) for tile in queue.tiles)


def _script(page: Page, around: Surroundings, *, shut: bool = False) -> Script:
    """As the helper would read it beside a page."""
    if page.beside.secret or shut:
        return Script(shut=True, verdict=page.beside.verdict)
    first = load_queue().tiles[0]
    words = around.words
    said = (words(first.say),) if first.say is not None and isinstance(page, QuestionPage) else ()
    return Script((*said, page.beside.say), tuple(map(words, (*first.ask, *ASK))))


def _beside(around: Surroundings, page: Page) -> Page:
    strip = HelperStrip(around, _NO_PRESSES)
    strip.show_script(_script(page, around))
    return Framed(around, page, strip=strip)


def _on_second(around: Surroundings, page: Page) -> Page:
    sheet = HelperSheet(around, _NO_PRESSES)
    sheet.show_script(_script(page, around))
    page.deleteLater()
    return filling(around, around.words("helper.title"), sheet)


def _asking(window: Window, around: Surroundings) -> Page:
    return window.rooms.draw(Recovery(URGENT), around)


def _private(around: Surroundings, verdict: Verdict | None = None) -> PrivatePage:
    page = PrivatePage(around, _never)
    page.edit.setText("rahasia123")
    if verdict is not None:
        page.show_verdict(verdict)
    return page


def _never(_typed: Typed) -> Answer:
    raise LookupError("nobody presses in a picture")


_NO_PRESSES = Presses(lambda: None, lambda: None, lambda: None)

HELPED: Mapping[str, Callable[[Window, Surroundings], Page]] = {
    "strip": lambda window, around: _beside(around, _asking(window, around)),
    "turn": lambda _, around: _beside(around, TurnPage(around, Password(), lambda: None)),
    "shut": lambda _, around: _beside(around, _private(around)),
    "verdict": lambda _, around: _beside(around, _private(around, Verdict.WEAK)),
    "guide": lambda window, around: _beside(around, GuidePage(around, _script(_asking(window, around), around))),
    "screen": lambda window, around: _on_second(around, _asking(window, around)),
    "screen-shut": lambda _, around: _on_second(around, _private(around)),
    "screen-verdict": lambda _, around: _on_second(around, _private(around, Verdict.WEAK)),
    "screen-participant": lambda _, around: Framed(around, _private(around)),
}
"""What a helper has beside a page, or on a screen of their own; the last one is the participant's screen then."""
