"""Passwords: how strong one is, and a better one to take along."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.logic.danger import Danger, DangerKind
from desktop.logic.passwords.breach import Failure, Found, NotFound, ask_breach
from desktop.logic.passwords.card_sheet import phrase_card
from desktop.logic.passwords.change import change_findings
from desktop.logic.passwords.similarity import compare
from desktop.ui.once import Once
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.draw import draw
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.private_page import PrivatePage
from desktop.ui.passwords.proposal import PHRASE, Wish
from desktop.ui.passwords.samples import sheets, wishes
from desktop.ui.passwords.strength import Abilities, PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage, PrintCard
from desktop.ui.passwords.typed import Left, Sheet
from desktop.ui.places import NoteDangers, Place
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.secrets.known import Knows
from desktop.ui.secrets.typed import Answer, Typed
from desktop.window import Window

_LISTS_MS = 60_000


def room(window: Window) -> Room:
    """The password room of a window."""

    def password(around: Surroundings, place: Password) -> Page:
        # The lists are read while the person reads the page: the first keystroke shall not wait for them.
        around.jobs().run(window.engine.estimator, lambda _: None, lambda: None, _LISTS_MS)
        if window.can.verdict_only:
            return PrivatePage(around, partial(check_password, window))
        return PasswordPage(around, _left(place.left), _abilities(window))

    def passphrase(around: Surroundings, place: Passphrase) -> Page:
        return PassphrasePage(
            around, _left(place.left), draw, _abilities(window).copy, _card(window), may_show=window.can.show_secret
        )

    return Room(pages(draws(Password, password), draws(Passphrase, passphrase)), partial(_stops, window))


def check_password(window: Window, typed: Typed) -> Answer:
    """The engine's answer to what is typed; runs in a thread."""
    others = (typed.other,) if typed.other else ()
    strength = window.engine.estimator().estimate(
        typed.password, about=typed.about, others=others, today=window.premises.outside.clock.today()
    )
    alike = change_findings(compare(typed.other, typed.password))[0] if typed.other else None
    return Answer(strength, alike)


def knows(window: Window) -> Knows | None:
    """Whether a password was used before; None where that is never kept."""
    old = window.old_passwords
    return None if old is None else lambda scored: old.knows(scored.password, scored.score)


def ask_leaks(window: Window, password: str, wanted: Callable[[], bool]) -> Found | NotFound | Failure:
    """Whether a password was seen in leaks, by the network, after a yes; runs in a thread."""
    web = window.premises.outside.web
    if web is None:
        raise LookupError("there is no network to ask here")
    return ask_breach(password, web(), wanted)


def _abilities(window: Window) -> Abilities:
    can = window.can
    asks = can.web and window.settings.leak_lookup == "on"
    return Abilities(
        partial(check_password, window),
        draw,
        compare=can.real_reuse,
        may_ask=can.web,
        ask_breach=partial(ask_leaks, window) if asks else None,
        copy=window.visit.clipboard.copy_secret if can.copy else None,
        may_show=can.show_secret,
        note=partial(_note, window) if window.records is not None else None,
        knows=knows(window),
    )


def _note(window: Window, danger: DangerKind) -> Place:
    """Where it is noted; whose password it was is not known here, so nothing is ticked."""
    today = window.premises.outside.clock.today()
    return NoteDangers(tuple(Danger(danger, account, today) for account in ("email", "programme")), ticked=False)


def _card(window: Window) -> PrintCard | None:
    """Prints the empty card, which is made of our own sentences alone; None where nothing may be printed."""
    printing = window.printing
    if printing is None:
        return None

    def printed(parent: QWidget, around: Surroundings, told: Callable[[str], None]) -> None:
        printing.on_paper(phrase_card(around.words), parent, around, lambda outcome: told(outcome.value))

    return printed


def _left(given: Left | Sheet | Wish | None) -> Left:
    """What a page begins with; a sheet is handed on once each time a picture is made of it."""
    if isinstance(given, Left):
        return given
    sheet = given if isinstance(given, Sheet) else Sheet()
    return Left(Once(sheet), given if isinstance(given, Wish) else PHRASE)


def _stops(window: Window) -> Iterator[Stop]:
    for name, sheet in sheets(partial(check_password, window)):
        yield Stop(f"09-password-{name}", Password(sheet))
    for wish in wishes():
        yield Stop(f"09-passphrase-{wish.kind}", Passphrase(wish))
