"""Who helps at a shared machine: what they read beside each page, and that they read nothing of a secret.

One value says what is shown (`Script`), reckoned anew whenever something may have changed; the strip of the window and
the second screen show it and decide nothing. A secret shuts it before its field has the keyboard.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.kiosk_queue import icon_of, in_rooms, is_urgent, others, place_of
from desktop.logic.kiosk.tally import Topic
from desktop.logic.kiosk.visit_count import VisitCount
from desktop.logic.recovery.queue import QueueTile, load_queue
from desktop.ui.kiosk.furniture import REFERRED
from desktop.ui.kiosk.helper.guide_page import GuidePage
from desktop.ui.kiosk.helper.script import ASK, Presses, Script
from desktop.ui.kiosk.helper.sheet import HelperSheet
from desktop.ui.kiosk.helper.strip import HelperStrip
from desktop.ui.kiosk.helper.turn_page import TurnPage
from desktop.ui.kiosk.places import Guide, Staff
from desktop.ui.kiosk.start_page import Waiting
from desktop.ui.page import Finish, Open, Page, Surroundings
from desktop.ui.places import Channels, Check, Checkup, Home, Place, Recovery, Verdict
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned, Prevention
from desktop.ui.room import RoomTile
from desktop.ui.widgets.secret_edit import SecretEdit
from desktop.window import Window

_SAY: Mapping[type[Place], str] = {
    Home: "start",
    Check: "check",
    Verdict: "verdict",
    Planned: "plan",
    AtStep: "step",
    Paper: "paper",
    Prevention: "prevention",
    Channels: "channels",
    Checkup: "checkup",
}
"""What is said of a page that has no sentence of its own, by the ends of text ids."""

_TELLING = (Recovery, Asking, Planned)
"""Where somebody is told first what nobody may let them wait for."""


class Helper:
    """The helper's side of one window. `rooms` are the policy's; `count` gives what the visit of now is counted as."""

    def __init__(self, window: Window, rooms: tuple[str, ...], count: Callable[[], VisitCount]) -> None:
        self._window, self._count, self._queue = window, count, in_rooms(load_queue(), rooms)
        self._presses = Presses(self.refer, self._change, lambda: window.shell.want(Open(Guide())))
        self._around: Surroundings | None = None
        self.strip: HelperStrip | None = None
        self.sheet: HelperSheet | None = None
        self._strip_wanted = True
        self.new_visit()

    # What the visit tells.

    def new_visit(self) -> None:
        """Nobody sits here: nothing was said, turned or noted."""
        self._page: Page | None = None
        self._tile: QueueTile | None = None
        self._begun = self._referred = self._turned = self._covered = self._on_secret = False

    def cover(self) -> None:
        """The visit ends: nothing is shown of it any more."""
        self._covered = True
        self.tell()

    def gate(self, page: Page, place: Place, around: Surroundings) -> Page:
        """A page; where it has a secret and two people look at one screen, first the one that has it turned."""
        if not page.beside.secret or self._turned or self.sheet is not None:
            return page
        page.deleteLater()
        return TurnPage(around, place, self._turn)

    def shown(self, page: Page) -> None:
        """A page is about to be seen; its field has no keyboard yet."""
        self._page = page
        page.retold.connect(self.tell)
        if self._window.way.at_home:
            self._tile = None
        else:
            self._begun = True
        if not page.beside.secret:
            self._turned = False
        self.tell()

    # What the window tells.

    def make_strip(self, around: Surroundings) -> QWidget:
        """The strip in these words and this look; the sheet of the second screen takes them on too."""
        self._around = around
        self.strip = HelperStrip(around, self._presses)
        self.strip.want(wanted=self._strip_wanted)
        self.strip.show_script(self.script())
        if self.sheet is not None:
            self.sheet.wear(around)
        return self.strip

    def follow(self, now: QWidget | None) -> None:
        """Something else has the keyboard now; a field for a secret shuts what is read, whatever its page says."""
        on_secret = isinstance(now, SecretEdit)
        if on_secret != self._on_secret:
            self._on_secret = on_secret
            self.tell()

    def toggle(self, part: str) -> bool:
        """The helper's key."""
        if part == REFERRED:
            self.refer()
        return part == REFERRED

    # What the screens tell.

    def make_sheet(self) -> QWidget | None:
        """A second screen is there: it is the helper's."""
        if self._around is None:
            return None
        self.sheet = HelperSheet(self._around, self._presses)
        self.tell()
        return self.sheet

    def sheet_gone(self) -> None:
        """It is unplugged. In the middle of a secret nothing comes in its place before the secret has gone."""
        self.sheet = None
        self.tell()

    def moved(self) -> None:
        """The visit comes to another screen, perhaps the helper's: no pixel of a secret comes along."""
        if self._page is not None and self._page.beside.secret and not self._covered:
            self._turned = False
            self._window.shell.open(self._window.way.here)
            self._window.shell.repaint()

    # What the pages are given.

    def waiting(self) -> tuple[Waiting, ...]:
        """The tiles of the start page."""
        tiles = self._queue.tiles
        return tuple(Waiting(one.title, icon_of(one), partial(self._begin, one), is_urgent(one)) for one in tiles)

    def others(self, tiles: tuple[RoomTile, ...]) -> tuple[RoomTile, ...]:
        """The tasks that none of those leads to."""
        return others(self._queue, tiles)

    def guide(self, around: Surroundings) -> Page:
        """What is read now, at leisure."""
        return GuidePage(around, self.script())

    def refer(self) -> None:
        """Note that the participant was sent on to somebody else; where nobody is there is nothing to note."""
        if not self._begun:
            return
        self._referred = True
        self._count().refer()
        self.tell()
        if self._around is not None and self.strip is not None and not self.strip.script.shut:
            self._around.announce(self.strip, self._around.words("helper.referred"))

    def script(self) -> Script:
        """What may be read now."""
        beside = self._page.beside if self._page is not None and not self._covered else None
        if self._covered or self._on_secret or (beside is not None and beside.secret):
            return Script(shut=True, verdict=beside.verdict if beside is not None else "")
        words = self._window.words()
        ask = (*(self._tile.ask if self._tile is not None else ()), *ASK)
        first, own = self._first(), self._own(beside.say if beside is not None else "")
        most = tuple(words(one.say) for one in self._queue.first[:1]) if self._telling else ()
        return Script(
            say=_each_once(words(first) if first else "", own),
            ask=tuple(map(words, ask)),
            most=_each_once(*most, own),
            begun=self._begun,
            referred=self._referred,
        )

    def tell(self) -> None:
        """Have what may be read now shown wherever a helper reads."""
        script = self.script()
        for side in (self.strip, self.sheet):
            if side is not None and side.script != script:
                side.show_script(script)
        if not script.shut:
            self._strip_wanted = self.sheet is None and not isinstance(self._window.way.here, Staff)
            if self.strip is not None and self.strip.wanted != self._strip_wanted:
                self.strip.want(wanted=self._strip_wanted)

    @property
    def _telling(self) -> bool:
        """Whether a tick may tell what cannot wait."""
        return isinstance(self._window.way.here, _TELLING)

    def _own(self, of_page: str) -> str:
        """What the page says, or what is said of its kind."""
        kind = _SAY.get(type(self._window.way.here), "other")
        return of_page or self._window.words()(f"helper.say.{kind}")

    def _first(self) -> str | None:
        """The text id of what somebody is told before anything else: by what they have ticked, else by their tile."""
        way, case = self._window.way, self._window.visit.case
        if case is not None and self._telling:
            from desktop.rooms.recovery import desk_of  # noqa: PLC0415  # its room is open by now

            said = self._queue.first_said(desk_of(self._window).situation())
            if said is not None:
                return said
        on_first_page = len(way.places) == 2  # the start page, and this one
        return self._tile.say if self._tile is not None and on_first_page else None

    def _begin(self, tile: QueueTile) -> Place:
        self._count().begin(Topic(tile.topic))
        self._tile = tile
        return place_of(tile, self._window)

    def _turn(self) -> None:
        self._turned = True

    def _change(self) -> None:
        self._window.shell.want(Finish(quick=True))


def _each_once(*said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in said if one))
