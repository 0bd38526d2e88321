"""One window: its look and language, its shell, and the person who sits at it. Several may stand side by side."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.logic.settings import (
    LANGUAGE,
    THEME,
    Choice,
    Settings,
    choose,
    for_the_next,
    kept,
    read_settings,
    stepped,
)
from desktop.premises import Can, Premises
from desktop.ui.announcing import Announcer, announce
from desktop.ui.application import Application
from desktop.ui.dressing_shell import DressingShell
from desktop.ui.furniture import FURNITURE
from desktop.ui.page import (
    DAMAGED,
    FINISHED,
    Choose,
    Intention,
    Page,
    Step,
    Surroundings,
)
from desktop.ui.places import Check, Home, Place
from desktop.ui.room import RoomTile, Stop
from desktop.ui.shell import Dress
from desktop.ui.theme import load_theme
from desktop.visit import Visit

if TYPE_CHECKING:  # to make a protocol takes time before the first paint
    from collections.abc import Mapping
    from typing import Protocol

    from desktop.engine import Engine
    from desktop.logic.pack.programme import Programme
    from desktop.logic.ports import LoginEntry, PlanStore
    from desktop.logic.recovery.saved import Found
    from desktop.logic.rotation.old_passwords import OldPasswords
    from desktop.logic.words import Words
    from desktop.ui.checkup.changes import Records
    from desktop.ui.checkup.waiting import Waiting
    from desktop.ui.printing import OnPaper
    from desktop.ui.way import Way

    class Drawing(Protocol):
        """What draws the places of a window; `desktop.rooms.all.Rooms` does."""

        @property
        def tiles(self) -> tuple[RoomTile, ...]:
            """The tiles of the first page."""
            ...

        def draw(self, place: Place, around: Surroundings) -> Page:
            """The page of a place; raises LookupError for one that nobody draws."""
            ...

        def stops(self) -> Iterable[Stop]:
            """What the tour shows."""
            ...


class Window:
    """The window's side of everything. `language` is for this time only; `ticks` counts seconds for the press guard.

    `announcer` has news read out to who listens.
    """

    def __init__(
        self,
        application: Application,
        premises: Premises,
        rooms: "Callable[[Window], Drawing]",
        language: str | None = None,
        ticks: Callable[[], float] = time.monotonic,
        announcer: Announcer = announce,
    ) -> None:
        self.application, self.premises, self.ticks, self._announcer = application, premises, ticks, announcer
        store = premises.outside.settings
        self._language = language
        self.settings = self._for_this_time(read_settings(store.load()))
        self.damaged = store.damaged or ""
        """The file that damaged choices lie in now, empty where none were."""
        self.failed = False
        """Whether a choice could not be kept."""
        self.visit = Visit(premises.outside, Home(), Home(DAMAGED if self.damaged else ""))
        self.rooms = rooms(self)

    @cached_property
    def shell(self) -> DressingShell:
        """What is seen; it is built when somebody asks first."""
        return DressingShell(self, FURNITURE)

    @property
    def way(self) -> "Way":
        """The way of the person at this window."""
        return self.visit.way

    @way.setter
    def way(self, way: "Way") -> None:
        self.visit.way = way

    @property
    def can(self) -> Can:
        """What may be done here; on a computer that is said to be shared no two real passwords are asked for."""
        can = self.premises.can
        return can._replace(real_reuse=False) if self.settings.shared == "on" else can

    @property
    def store(self) -> "PlanStore | None":
        """Where a plan is kept; None where nothing is, as on a shared computer. Not before the first paint."""
        return None if self.settings.shared == "on" else self.premises.store

    @property
    def records(self) -> "Records | None":
        """What is kept of accounts; None where nothing is, as on a shared computer. Not before the first paint."""
        return None if self.settings.shared == "on" else self.premises.records

    @property
    def old_passwords(self) -> "OldPasswords | None":
        """Who knows old passwords again; None where nothing is kept. It asks nothing of a key ring by itself."""
        if self.settings.shared == "on":
            return None
        if self.visit.old is None:
            self.visit.old = self.premises.old_passwords()
        return self.visit.old

    def kept_plan(self) -> "Found | None":
        """What is kept of somebody's recovery; runs in a thread. None where nothing is kept."""
        from desktop.logic.recovery.saved import look_up  # noqa: PLC0415  # not before the first paint

        store, flow = self.store, self.premises.flow
        return None if store is None or flow is None else look_up(store, flow, self.programme)

    def waiting(self) -> "Waiting | None":
        """How many accounts are to be looked after; runs in a thread. None where nothing is kept."""
        from desktop.ui.checkup.waiting import waiting_of  # noqa: PLC0415  # not before the first paint

        records = self.records
        return None if records is None else waiting_of(records, self.premises.outside.clock.today())

    @property
    def printing(self) -> "OnPaper | None":
        """Who prints for the person; None where nothing may be printed."""
        make = self.premises.outside.printing
        if make is None or not self.can.print:
            return None
        if self.visit.printing is None:
            self.visit.printing = make()
        return self.visit.printing

    @property
    def login(self) -> "LoginEntry | None":
        """What has the reminder started at login; None where nothing is kept that it could remind of."""
        return None if self.settings.shared == "on" else self.premises.login

    def mend_login(self) -> None:
        """Write an entry at login anew whose program moved: it starts nothing any more. Runs in a thread."""
        login = self.login
        if login is not None:
            with suppress(OSError):
                if login.state().stale:
                    login.write()

    @property
    def engine(self) -> "Engine":
        """Who judges."""
        return self.premises.engine

    @property
    def programme(self) -> "Programme":
        """The pack whose names and texts the pages show."""
        return self.premises.programme

    def words(self) -> "Words":
        """The sentences of the chosen language."""
        return self.premises.words(self.settings.language)

    def dress(self) -> Dress:
        """Words and look, from what is chosen now."""
        words, settings = self.words(), self.settings
        self.application.speak(words)
        notice = "" if self.premises.folder is None else words("shell.foreign")
        theme = load_theme(settings.theme, settings.text_size / 100)
        around = Surroundings(words, theme, lambda: self.visit.jobs, self._announcer)
        return Dress(around, notice, self.application.wears(theme))

    def draw(self, place: Place, around: Surroundings) -> Page:
        """The page of a place."""
        return self.rooms.draw(place, around)

    def choose(self, wanted: Intention) -> None:
        """Take a choice and keep it; what was given for this time only (`--lang`) is not kept by another choice."""
        match wanted:
            case Choose(name, value):
                self._take(name, value)
            case Step(name, by, round_):
                now = {THEME.name: load_theme(self.settings.theme, 1).name}.get(name, getattr(self.settings, name))
                self._take(name, stepped(name, now, by, round_=round_))

    def shown(self, page: Page) -> None:
        """Listen to what is pasted on a page: it may have to leave the clipboard with its person."""
        if self.way.at_home:
            return
        from desktop.ui.pasting import watch_pastes  # noqa: PLC0415  # the first page has no field

        offered = isinstance(self.way.here, Check) and self.way.here.offered is not None
        watch_pastes(page, self.visit.clipboard.note_paste, at_once=offered)

    def finish(self, *, quick: bool) -> None:
        """Throw away everything of the person, and begin anew for the next one."""
        self._end(quick=quick)
        self.visit = Visit(self.premises.outside, Home(), Home(FINISHED))

    def close(self) -> None:
        """The window closes."""
        self._end(quick=False)

    def _end(self, *, quick: bool) -> None:
        """On a shared machine a person's choices go with them, and a plan; the language it was started in stays."""
        shared = self.settings.shared == "on"
        self.visit.end(everything=quick or shared)
        if shared:
            self.settings = for_the_next(self.settings)
            self._keep(kept(self.settings))
            self._keep_no_plan()
            self._start_nothing()
            self.settings = self._for_this_time(self.settings)

    def _keep_no_plan(self) -> None:
        """What was kept before somebody said that the computer is shared must not greet the next person."""
        store, records = self.premises.store, self.premises.records
        if store is None and records is None:
            return
        from desktop.logic.store import StoreError  # noqa: PLC0415  # only where something is kept
        from desktop.ui.checkup.changes import Erase  # noqa: PLC0415  # same

        try:
            if store is not None:
                store.clear()
            if records is not None:
                records.do(Erase(), self.premises.outside.clock.today())
        except StoreError:
            self.failed = True

    def _start_nothing(self) -> None:
        """Nor may a reminder greet the next person when they log in."""
        if self.premises.login is not None:
            try:
                self.premises.login.remove()
            except OSError:
                self.failed = True

    def _for_this_time(self, settings: Settings) -> Settings:
        """The settings with what was given for this time only."""
        return settings if self._language is None else choose(settings, LANGUAGE.name, self._language)

    def _take(self, name: str, value: Choice) -> None:
        self.settings = choose(self.settings, name, value)
        self._keep({name: value})

    def _keep(self, choices: "Mapping[str, Choice]") -> None:
        """Of all that is kept only what was chosen here: another window may have kept the rest."""
        store = self.premises.outside.settings
        try:
            store.keep(choices)
        except OSError:
            self.failed = True
        self.damaged = store.damaged or self.damaged
