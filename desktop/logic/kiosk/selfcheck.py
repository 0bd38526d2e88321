"""How hard the lock of a shared machine really is: what was looked at, how each of it stands, and the grade of it all.

Probes outside look and give a reason; what a reason means stands in one table here. Nothing here looks at anything.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from typing import NamedTuple


class Code(StrEnum):
    """What is looked at, in the order in which it is told. Scripts read these."""

    SHELL = "shell"
    VT = "vt"
    SWITCHER = "switcher"
    DISPLAYS = "displays"
    PRINTERS = "printers"
    CLIPBOARD_HISTORY = "clipboard-history"
    SCREEN_READER = "screen-reader"
    AUTOSTART = "autostart"
    CLOCK = "clock"
    FACTS_AGE = "facts-age"
    POLICY_OWNER = "policy-owner"
    CORE_DUMPS = "core-dumps"
    OTHER_PROGRAMS = "other-programs"
    RESOURCES = "resources"


class State(StrEnum):
    """How it stands. Nobody could tell counts as open."""

    OK = "ok"
    OPEN = "open"
    UNKNOWN = "unknown"


class Grade(StrEnum):
    """How hard the lock is: only a whole one is called hard."""

    HARD = "keras"
    MIDDLE = "sedang"
    SOFT = "lunak"


UNKNOWN = "unknown"
"""The reason that each of them may have: the probe could not tell, or was not done in time."""

_OK: Mapping[Code, tuple[str, ...]] = {
    Code.SHELL: ("cage", "shell-launcher", "assigned-access"),
    Code.VT: ("cage", "windows"),
    Code.SWITCHER: ("cage", "shell-launcher"),
    Code.DISPLAYS: ("one", "covered", "helper"),
    Code.PRINTERS: ("none-wanted", "there"),
    Code.CLIPBOARD_HISTORY: ("off",),
    Code.SCREEN_READER: ("there",),
    Code.AUTOSTART: ("entry",),
    Code.CLOCK: ("kept",),
    Code.FACTS_AGE: ("fresh",),
    Code.POLICY_OWNER: ("others",),
    Code.CORE_DUMPS: ("closed",),
    Code.OTHER_PROGRAMS: ("none",),
    Code.RESOURCES: ("whole",),
}
_OPEN: Mapping[Code, tuple[str, ...]] = {
    Code.SHELL: ("desktop", "nested"),
    Code.VT: ("desktop", "cage-switches"),
    Code.SWITCHER: ("desktop",),
    Code.DISPLAYS: ("several", "uncovered", "stretched", "missing"),
    Code.PRINTERS: ("missing", "file"),
    Code.CLIPBOARD_HISTORY: ("on", "program"),
    Code.SCREEN_READER: ("no-bus", "none"),
    Code.AUTOSTART: ("none",),
    Code.CLOCK: ("behind", "not-kept"),
    Code.FACTS_AGE: ("old",),
    Code.POLICY_OWNER: ("writable",),
    Code.CORE_DUMPS: ("open",),
    Code.OTHER_PROGRAMS: ("some",),
    Code.RESOURCES: ("changed",),
}


class Check(NamedTuple):
    """One thing that was looked at, why it stands as it does, and values of the machine for its sentence."""

    code: Code
    reason: str = UNKNOWN
    values: Mapping[str, str | int] = {}

    @property
    def state(self) -> State:
        """What the reason means; one that nobody declared is no good news."""
        if self.reason in _OK[self.code]:
            return State.OK
        return State.OPEN if self.reason in _OPEN[self.code] else State.UNKNOWN

    @property
    def says(self) -> str:
        """The text id of how it stands; its sentence takes `values`."""
        return f"selfcheck.{self.code}.{self.reason}"

    @property
    def close(self) -> str:
        """The text id of how to close it, empty where there is nothing to close."""
        return "" if self.state is State.OK else f"selfcheck.{self.code}.close"


def reasons(code: Code) -> tuple[str, ...]:
    """All reasons that something can have."""
    return (*_OK[code], *_OPEN[code], UNKNOWN)


def grade(checks: Iterable[Check]) -> Grade:
    """Hard: the shell, the text consoles and the switcher are closed. Middle: the shell is. Else soft."""
    closed = {check.code for check in checks if check.state is State.OK}
    if {Code.SHELL, Code.VT, Code.SWITCHER} <= closed:
        return Grade.HARD
    return Grade.MIDDLE if Code.SHELL in closed else Grade.SOFT


class Around(Enum):
    """What the window runs in."""

    CAGE = auto()
    CAGE_THAT_SWITCHES = auto()
    """With `-s`: Ctrl+Alt+F2 leads to a text console."""
    NESTED_CAGE = auto()
    """A window of another desktop: whoever closes it is in that desktop."""
    SHELL_LAUNCHER = auto()
    ASSIGNED_ACCESS = auto()
    WINDOWS_DESKTOP = auto()
    OTHER_DESKTOP = auto()
    """Any other window manager of Linux, also a locked one: nobody can tell from here how well."""
    UNKNOWN_WINDOWS = auto()
    UNKNOWN = auto()


CAGES = frozenset({Around.CAGE, Around.CAGE_THAT_SWITCHES, Around.NESTED_CAGE})
"""It stretches one program over all screens (its issues 87 and 175): no window has a screen of its own."""

_PLACING = frozenset({"xcb", "windows"})
"""Qt's names of the window systems that put a window where it is told to be; Wayland does not."""


def places_windows(platform: str, around: Around) -> bool:
    """Whether each screen can have a window of its own, by the window system and by what this runs in."""
    return platform in _PLACING and around not in CAGES


_WITHIN: Mapping[Around, tuple[str, str, str]] = {
    Around.CAGE: ("cage", "cage", "cage"),
    Around.CAGE_THAT_SWITCHES: ("cage", "cage-switches", "cage"),
    Around.NESTED_CAGE: ("nested", "desktop", "desktop"),
    Around.SHELL_LAUNCHER: ("shell-launcher", "windows", "shell-launcher"),
    Around.ASSIGNED_ACCESS: ("assigned-access", "windows", "desktop"),
    Around.WINDOWS_DESKTOP: ("desktop", "windows", "desktop"),
    Around.OTHER_DESKTOP: ("desktop", "desktop", "desktop"),
    Around.UNKNOWN_WINDOWS: (UNKNOWN, "windows", UNKNOWN),
    Around.UNKNOWN: (UNKNOWN, UNKNOWN, UNKNOWN),
}


def within(around: Around) -> tuple[Check, Check, Check]:
    """Shell, text consoles and switcher, from what the window runs in. That it fills the screen says nothing."""
    shell, vt, switcher = _WITHIN[around]
    return Check(Code.SHELL, shell), Check(Code.VT, vt), Check(Code.SWITCHER, switcher)


class Seen(NamedTuple):
    """What a running window knows by itself: its screens, those without a cover, printers of paper. None: not asked.

    `helper`: the second screen is the helper's.
    """

    screens: int | None = None
    uncovered: int = 0
    printers: tuple[str, ...] | None = None
    helper: bool = False


def judge_stretched(around: Around, screens: int | None, *, two_wanted: bool) -> Check | None:
    """What cage does with several screens, or with the two that a policy wants; None where there is no cage."""
    if around not in CAGES or not (two_wanted or (screens or 1) > 1):
        return None
    return Check(Code.DISPLAYS, "stretched")


def judge_screens(seen: Seen, *, two_wanted: bool = False) -> Check:
    """What a running window knows of its screens; `two_wanted`: the policy wants one of them for the helper."""
    if seen.screens is None:
        return Check(Code.DISPLAYS)
    if seen.uncovered:
        return Check(Code.DISPLAYS, "uncovered", {"count": seen.uncovered})
    if seen.helper or two_wanted:
        return Check(Code.DISPLAYS, "helper" if seen.helper else "missing")
    return Check(Code.DISPLAYS, "one" if seen.screens == 1 else "covered")


def judge_printers(wanted: str | None, known: Iterable[str] | None, files: Iterable[str] = ()) -> Check:
    """The printer of the policy among those that the system knows; `files` are those that write a file."""
    if wanted is None:
        return Check(Code.PRINTERS, "none-wanted")
    if known is None:
        return Check(Code.PRINTERS)
    if wanted in files:
        return Check(Code.PRINTERS, "file")
    return Check(Code.PRINTERS, "there" if wanted in known else "missing")


_OLD_DAYS = 180
"""Facts older than this: half a year in which a programme may have moved its addresses."""


def judge_facts(issued: date, today: date) -> Check:
    """How old the facts of the programme are; of a clock that runs behind them nothing can be told."""
    days = (today - issued).days
    if days < 0:
        return Check(Code.FACTS_AGE)
    return Check(Code.FACTS_AGE, "old" if days > _OLD_DAYS else "fresh", {"count": days})


def judge_clock(issued: date, today: date, *, kept: bool | None) -> Check:
    """The clock of the machine: not before the facts were written down, and kept right by something."""
    if today < issued - timedelta(days=1):  # whoever issued them may live east of here
        return Check(Code.CLOCK, "behind")
    if kept is None:
        return Check(Code.CLOCK)
    return Check(Code.CLOCK, "kept" if kept else "not-kept")
