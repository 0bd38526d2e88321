"""The check-up: every account with its date, the questions, what has happened to one, and dates to take along."""

import datetime
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.logic.danger import Danger, DangerKind
from desktop.logic.rotation.calendar import Appointment, calendar
from desktop.logic.rotation.card import card
from desktop.logic.rotation.draft import Draft
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.sheet import Paper
from desktop.logic.situation import CONTACT
from desktop.rooms.changing import abilities
from desktop.ui.checkup.account_page import AccountPage
from desktop.ui.checkup.asked import QUESTIONS, AskedPage
from desktop.ui.checkup.book import Book
from desktop.ui.checkup.change_pages import change_page
from desktop.ui.checkup.change_places import GuidedChange, Step, change_of
from desktop.ui.checkup.desk import Desk, PrintCard
from desktop.ui.checkup.first import OFFERED
from desktop.ui.checkup.noting import NotingPage
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.checkup.places import Asked, FormOf, Removing, StayIn
from desktop.ui.checkup.reckon import ReckonPage
from desktop.ui.checkup.removing import RemovingPage
from desktop.ui.checkup.samples import sample_places, two
from desktop.ui.checkup.stay_in import StayInPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Checkup, NoteDangers, Recovery
from desktop.ui.printing import OnPaper, ask_place
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window

FILE = "jaga-akun.ics"


def room(window: Window) -> Room:
    """The check-up of a window."""

    def checkup(around: Surroundings, place: Checkup) -> Page:
        desk = desk_of(window, place.shown)
        return CheckupPage(around, desk, place) if desk.keeps else ReckonPage(around, desk, place)

    def changing(around: Surroundings, place: GuidedChange) -> Page:
        return change_page(around, desk_of(window, place.shown), abilities(window), place)

    return Room(
        pages(
            draws(Checkup, checkup),
            draws(FormOf, lambda around, place: AccountPage(around, desk_of(window, place.shown), place)),
            draws(Asked, lambda around, place: AskedPage(around, desk_of(window, place.shown), place)),
            draws(StayIn, lambda around, _place: StayInPage(around, desk_of(window))),
            draws(Removing, lambda around, place: RemovingPage(around, desk_of(window, place.shown), place)),
            draws(GuidedChange, changing),
            draws(NoteDangers, lambda around, place: NotingPage(around, desk_of(window, place.shown), place)),
        ),
        partial(_stops, window),
    )


def desk_of(window: Window, shown: tuple[Account, ...] | None = None) -> Desk:
    """What the pages of the person at the window share; `shown` are the accounts of a picture."""
    can, printing = window.can, window.printing
    keeps = window.records is not None or shown is not None
    return Desk(
        programme=window.programme,
        today=window.premises.outside.clock.today,
        book=_book(window),
        change=change_of,
        contact=Recovery(CONTACT) if window.premises.has_entry(CONTACT) else None,
        save=partial(_save, window) if can.files and keeps else None,
        cards=None if printing is None else partial(_card, window, printing),
        erased=partial(_erased, window),
        copy=window.visit.clipboard.copy if can.copy else None,
        shown=shown,
    )


def _book(window: Window) -> Book | None:
    """The one who reads and writes for this person; None where nothing is kept."""
    visit, records = window.visit, window.records
    if records is None:
        return None
    if visit.book is None:
        visit.book = Book(records, window.premises.outside.clock.today)
    return visit.book


def _erased(window: Window) -> None:
    """A plan that was kept is not written again by the next tick; the key of old passwords is gone from here too."""
    visit = window.visit
    if visit.case is not None:
        visit.case = visit.case._replace(kept=None)
    if visit.old is not None:
        visit.old.forget()
        visit.old = None


def _save(window: Window, dates: tuple[Appointment, ...], parent: QWidget) -> str:
    """Write the calendar file where the person says; gives the text id of what came of it."""
    words = window.words()
    place = ask_place(FILE, parent, words)
    if place is None:
        return ""
    try:
        place.write_bytes(calendar(dates, datetime.datetime.now(tz=datetime.UTC), words))
    except OSError:
        return "checkup.take.not-saved"
    return "checkup.take.saved"


def _card(window: Window, printing: OnPaper, paper: Paper) -> PrintCard:
    """Prints the card of the dates."""

    def printed(
        dates: tuple[Appointment, ...], parent: QWidget, around: Surroundings, told: Callable[[str], None]
    ) -> None:
        sheet = card(dates, window.programme, around.words, paper)
        printing.on_paper(sheet, parent, around, lambda outcome: told(outcome.value))

    return printed


def _stops(window: Window) -> Iterator[Stop]:
    today = window.premises.outside.clock.today()
    for name, place in sample_places(today):
        yield Stop(f"07-checkup-{name}", place)
    yield Stop("07-checkup-nothing-kept", Checkup(drafts=(Draft(AccountKind.EMAIL),)))
    yield Stop("07-checkup-add", FormOf())
    shown = two(today, -60)
    mailbox, programme = shown
    yield Stop("07-checkup-edit", FormOf(str(mailbox.id), shown=shown))
    yield Stop("07-checkup-question", Asked(QUESTIONS[0], mailbox.id, shown=shown))
    for name, account in (("change", programme.id), ("change-email", mailbox.id)):
        for step in Step:
            yield Stop(f"07-checkup-{name}-{step}", change_of(account, step)._replace(shown=shown))
    yield Stop("07-checkup-stay-in", StayIn())
    yield Stop("07-checkup-remove", Removing(programme.id, shown=shown))
    yield Stop("07-checkup-erase", Removing())
    dangers = tuple(Danger(DangerKind.LEAKED, kind, today) for kind in OFFERED)
    yield Stop("07-checkup-note", NoteDangers(dangers, shown=shown[:1]))
