"""The rooms of a kiosk: its own pages, and those of the policy with a tile on the start page."""

from typing import TYPE_CHECKING

from desktop.logic.kiosk.policy import Reading
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.ui.kiosk.places import CallStaff, Guide, Staff
from desktop.ui.kiosk.staff import StaffWays
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Home
from desktop.ui.room import Room, draws, pages
from desktop.window import Window

if TYPE_CHECKING:
    from desktop.kiosk_helper import Helper


def kiosk_rooms(reading: Reading, ways: StaffWays, helper: "Helper | None", window: Window) -> Rooms:
    """The kiosk's own pages, and the rooms; of those only the policy's have a tile on the start page.

    With a `helper` the start page has what people come with.
    """
    kiosk = Listed(lambda one: _room(one, reading, ways, helper), (Home, Staff, CallStaff, Guide))
    wanted = reading.policy.rooms
    others = tuple(one if one.name in wanted else one._replace(tiles=()) for one in LISTED if Home not in one.places)
    return Rooms(window, (kiosk, *others))


def _room(window: Window, reading: Reading, ways: StaffWays, helper: "Helper | None") -> Room:
    refused = bool(reading.problems)

    def start(around: Surroundings, _place: Home) -> Page:
        queue = () if helper is None else helper.waiting()
        tiles = window.rooms.tiles if helper is None else helper.others(window.rooms.tiles)
        return StartPage(around, tiles, refused=refused, queue=queue)

    def guide(around: Surroundings, _place: Guide) -> Page:
        if helper is None:
            raise LookupError("nobody helps here")
        return helper.guide(around)

    def staff(around: Surroundings, _place: Staff) -> Page:
        return StaffPage(around, ways)

    def call(around: Surroundings, _place: CallStaff) -> Page:
        from desktop.ui.kiosk.call_page import CallPage  # noqa: PLC0415  # a window that fell too often

        return CallPage(around)

    return Room(pages(draws(Home, start), draws(Staff, staff), draws(CallStaff, call), draws(Guide, guide)))
