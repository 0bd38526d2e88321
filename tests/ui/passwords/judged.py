"""Who answers on the password page in tests, and the window with that room: no clock and no chance decides anything."""

import threading
from collections.abc import Callable
from itertools import cycle

from desktop.logic.findings import Finding
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.strength import Strength, score_of
from desktop.ui.passwords.proposal import SEPARATORS, Kind, Proposal, Wish
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.passwords.typed import Sheet
from desktop.ui.secrets.typed import Answer, Typed
from desktop.ui.shell import Shell

WORDS = cycle(("kapal", "senja", "rumput", "lompat", "kertas", "tenang", "sawah", "pelita"))

FINDINGS = (
    vocabulary.LISTED(entries="100000"), vocabulary.SHORT(length="8"),
    vocabulary.ABOUT_OWNER((0, 4), first="1", last="4"), vocabulary.PROGRAMME((4, 8), first="5", last="8"),
    vocabulary.DECORATION(),
)  # fmt: skip
TYPED = Typed("rahasia", ("Budi", "17-08-1990", "Kediri"), "rahasia1")
ALL_OPEN = Sheet(
    Typed("x" * 200, TYPED.about, TYPED.other),
    answer=Answer(Strength(5.0, 1, findings=FINDINGS), vocabulary.CHANGE_WALKED_SLOT()),
    shown=True,
    hints=True,
    reuse=True,
)


class Judge:
    """Answers as a test wants: by length, or held back until `go`. Remembers how many questions came, no text."""

    def __init__(self) -> None:
        self.asked = 0
        self.about: tuple[str, ...] = ()
        self.findings: tuple[Finding, ...] = (vocabulary.SHORT(length="8"),)
        self.go: threading.Event | None = None
        self.begun = threading.Event()

    def __call__(self, typed: Typed) -> Answer:
        self.asked += 1
        self.about = typed.about
        self.begun.set()
        if self.go is not None:
            self.go.wait(60)
        guesses = float(len(typed.password))
        alike = vocabulary.CHANGE_SAME() if typed.other == typed.password else vocabulary.CHANGE_SAME_CORE()
        return Answer(Strength(guesses, score_of(guesses), findings=self.findings), alike if typed.other else None)


def make(wish: Wish) -> Proposal:
    """Draws the next words of a fixed row."""
    parts = tuple(next(WORDS) for _ in range(wish.length))
    if wish.kind is Kind.RANDOM:
        return Proposal(("kR7m", "2xQp", "9TgW", "4hNb", "Zc3d")[: wish.length // 4], "", 5.5 * wish.length)
    return Proposal(parts, SEPARATORS[wish.separator], 11.0 * wish.length)


class Opened:
    """A window with the room in it."""

    def __init__(self, shell: Shell, judge: Judge) -> None:
        self.shell, self.judge = shell, judge

    @property
    def page(self) -> PasswordPage:
        page = self.shell.page
        assert isinstance(page, PasswordPage)
        return page

    @property
    def print(self) -> PassphrasePage:
        page = self.shell.page
        assert isinstance(page, PassphrasePage)
        return page


Open = Callable[..., Opened]
