"""What a shared machine has of its own, as pictures: start page, countdown, staff corner, keyboard, "call staff".

Where somebody helps: their tiles, their strip and their screen, open and shut.
"""

from collections.abc import Callable, Iterator, Mapping

from desktop.kiosk_queue import icon_of, is_urgent, others
from desktop.logic.recovery.queue import Queue, load_queue
from desktop.logic.situation import URGENT
from desktop.rooms.all import Listed
from desktop.ui.kiosk.call_page import CallPage
from desktop.ui.kiosk.helper.guide_page import GuidePage
from desktop.ui.kiosk.helper.script import ASK, Presses, Script
from desktop.ui.kiosk.helper.sheet import HelperSheet
from desktop.ui.kiosk.helper.strip import HelperStrip
from desktop.ui.kiosk.helper.turn_page import TurnPage
from desktop.ui.kiosk.pictured import Framed, WithPanel, counting, filling
from desktop.ui.kiosk.places import CallStaff, Corner, Counting, Helped, Start, Typing
from desktop.ui.kiosk.samples import PRINTED, PROBLEMS, SOFT, ways_of_a_picture
from desktop.ui.kiosk.staff import Opened
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.kiosk.start_page import StartPage, Waiting
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.private_page import PrivatePage, Verdict
from desktop.ui.places import Check, Recovery
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.secrets.typed import Answer, Typed
from desktop.window import Window


def room(window: Window) -> Room:
    """The pages that the tour shows of a shared machine."""

    def start(around: Surroundings, place: Start) -> Page:
        tiles, queue = window.rooms.tiles, load_queue() if place.queue else Queue()
        waiting = tuple(Waiting(tile.title, icon_of(tile), Check, is_urgent(tile)) for tile in queue.tiles)
        page = StartPage(around, others(queue, tiles), refused=place.refused, queue=waiting)
        return WithPanel(around, page) if place.panel else page

    def typing(around: Surroundings, place: Typing) -> Page:
        return Framed(around, window.rooms.draw(place.above, around), "signs" if place.signs else "letters")

    def helped(around: Surroundings, place: Helped) -> Page:
        return _HELPED[place.what](window, around)

    return Room(
        pages(
            draws(Start, start),
            draws(Typing, typing),
            draws(Counting, lambda around, place: counting(around, place.left_s, place.of_s)),
            draws(Corner, _corner),
            draws(CallStaff, lambda around, _place: CallPage(around)),
            draws(Helped, helped),
        ),
        _stops,
    )


def _corner(around: Surroundings, place: Corner) -> Page:
    ways = ways_of_a_picture(pin=place.pin, wait_s=place.wait_s, problems=PROBLEMS if place.refused else ())
    return Framed(around, StaffPage(around, ways, place.opened))


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

_HELPED: Mapping[str, Callable[[Window, Surroundings], Page]] = {
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


def _stops() -> Iterator[Stop]:
    yield Stop("20-kiosk-start", Start())
    yield Stop("20-kiosk-start-refused", Start(refused=True))
    yield Stop("20-kiosk-panel", Start(panel=True))
    yield Stop("21-kiosk-countdown", Counting(42, 60))
    yield Stop("22-kiosk-keyboard", Typing(Check()))
    yield Stop("22-kiosk-keyboard-secret", Typing(Password(), signs=True))
    yield Stop("23-kiosk-staff-pin", Corner())
    yield Stop("23-kiosk-staff-no-pin", Corner(pin=False, refused=True))
    yield Stop("23-kiosk-staff-offers", Corner(Opened(printed=PRINTED), refused=True))
    yield Stop("23-kiosk-staff-check", Corner(Opened(SOFT)))
    yield Stop("24-kiosk-call-staff", CallStaff())
    yield Stop("25-helper-start", Start(queue=True))
    for what in _HELPED:
        yield Stop(f"25-helper-{what}", Helped(what))


PICTURED = Listed(room, (Start, Typing, Counting, Corner, CallStaff, Helped))
"""For the tour only: no page of a person's own machine leads to any of these places."""
