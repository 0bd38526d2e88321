"""The rooms of a kiosk: its own pages, and those of the policy with a tile on the start page."""

from desktop.logic.kiosk.policy import Reading
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.ui.kiosk.places import CallStaff, Staff
from desktop.ui.kiosk.staff import StaffWays
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Home
from desktop.ui.room import Room, draws, pages
from desktop.window import Window


def kiosk_rooms(reading: Reading, ways: StaffWays, window: Window) -> Rooms:
    """The kiosk's own pages, and the rooms; of those only the policy's have a tile on the start page."""
    kiosk = Listed(lambda one: _room(one, reading, ways), (Home, Staff, CallStaff))
    wanted = reading.policy.rooms
    others = tuple(one if one.name in wanted else one._replace(tiles=()) for one in LISTED if Home not in one.places)
    return Rooms(window, (kiosk, *others))


def _room(window: Window, reading: Reading, ways: StaffWays) -> Room:
    refused = bool(reading.problems)

    def start(around: Surroundings, _place: Home) -> Page:
        return StartPage(around, window.rooms.tiles, refused=refused)

    def staff(around: Surroundings, _place: Staff) -> Page:
        return StaffPage(around, ways)

    def call(around: Surroundings, _place: CallStaff) -> Page:
        from desktop.ui.kiosk.call_page import CallPage  # noqa: PLC0415  # a window that fell too often

        return CallPage(around)

    return Room(pages(draws(Home, start), draws(Staff, staff), draws(CallStaff, call)))
