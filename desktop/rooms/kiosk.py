"""What a shared machine has of its own, as pictures: start page, countdown, staff corner, keyboard, "call staff"."""

from collections.abc import Iterator

from desktop.kiosk_queue import others
from desktop.logic.recovery.queue import Queue, load_queue
from desktop.rooms.all import Listed
from desktop.rooms.kiosk_helper import HELPED, waiting
from desktop.ui.kiosk.call_page import CallPage
from desktop.ui.kiosk.pictured import Framed, WithPanel, counting, on_paper
from desktop.ui.kiosk.places import CallStaff, Corner, Counting, Helped, Start, TallySheet, Typing
from desktop.ui.kiosk.samples import COUNTED, PRINTED, PROBLEMS, SOFT, UNCOUNTED, tally_of_a_picture, ways_of_a_picture
from desktop.ui.kiosk.staff import Opened
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.places import Check
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window


def room(window: Window) -> Room:
    """The pages that the tour shows of a shared machine."""

    def start(around: Surroundings, place: Start) -> Page:
        queue = load_queue() if place.queue else Queue()
        tiles = others(queue, window.rooms.tiles)
        page = StartPage(around, tiles, refused=place.refused, queue=waiting(queue))
        return WithPanel(around, page) if place.panel else page

    def typing(around: Surroundings, place: Typing) -> Page:
        return Framed(around, window.rooms.draw(place.above, around), "signs" if place.signs else "letters")

    return Room(
        pages(
            draws(Start, start),
            draws(Typing, typing),
            draws(Counting, lambda around, place: counting(around, place.left_s, place.of_s)),
            draws(Corner, _corner),
            draws(TallySheet, lambda around, _place: on_paper(around, tally_of_a_picture(around.words))),
            draws(CallStaff, lambda around, _place: CallPage(around)),
            draws(Helped, lambda around, place: HELPED[place.what](window, around)),
        ),
        _stops,
    )


def _corner(around: Surroundings, place: Corner) -> Page:
    ways = ways_of_a_picture(pin=place.pin, wait_s=place.wait_s, problems=PROBLEMS if place.refused else ())
    return Framed(around, StaffPage(around, ways, place.opened))


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
    yield Stop("23-kiosk-staff-tally", Corner(Opened(tally=COUNTED)))
    yield Stop("23-kiosk-staff-tally-unwritten", Corner(Opened(tally=UNCOUNTED)))
    yield Stop("24-kiosk-call-staff", CallStaff())
    yield Stop("25-tally-sheet", TallySheet())
    yield Stop("26-helper-start", Start(queue=True))
    for what in HELPED:
        yield Stop(f"26-helper-{what}", Helped(what))


PICTURED = Listed(room, (Start, Typing, Counting, Corner, CallStaff, TallySheet, Helped))
"""For the tour only: no page of a person's own machine leads to any of these places."""
