"""Nothing is cut off: each stop of each room, in both languages and in one twice as long, where it is tightest."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.passwords.strength import Strength
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Flow
from desktop.logic.verify.link.short_link import Failure, Reason, Target, Told
from desktop.ui.page import Page
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import LENGTHS, SEPARATORS, Kind, Wish
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.typed import Sheet
from desktop.ui.places import Channels, Verdict
from desktop.ui.recovery.places import Asking, AtStep, Prevention
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.room import Stop
from desktop.ui.secrets.typed import Answer
from desktop.ui.verify.ask_short_link import AskShortLink
from desktop.window import Window
from tests.ui.passwords.judged import ALL_OPEN, FINDINGS, TYPED
from tests.ui.recovery.person import answers_to
from tests.ui.seen_stops import Seen, View, tight, wear
from tests.ui.shown import SMALL, WIDE, settle, unpainted

TIGHTEST = View("double", SMALL, 150)
VIEWS = (TIGHTEST, View("double", WIDE, 150), View("id", SMALL, 150), View("en", WIDE, 200))
"""No translation is ever as long as the double one; the others say so of ours."""

W = TypeVar("W", bound=QWidget)


class Moment(NamedTuple):
    """A stop, and what happens on its page before it is looked at."""

    stop: Stop
    then: Callable[[Page], None] = lambda _page: None


def part(page: Page, kind: type[W]) -> W:
    """The one widget of a kind on a page."""
    [found] = page.findChildren(kind)
    return found


def refused(page: Page) -> PasswordPage:
    """The password page, after more was pasted than fits."""
    assert isinstance(page, PasswordPage)
    page.field.edit.refused.emit()
    return page


def answer(found: Told | Failure, page: Page) -> None:
    section = part(page, AskShortLink)
    section.consent.say(section.tell(found))


def open_everything(page: Page) -> None:
    assert isinstance(page, PasswordPage)
    page.aside.details.open()
    assert page.result.findings.rest is not None
    page.result.findings.rest.open()
    assert page.breach is not None
    page.breach.buttons[0].click()
    page._copy()


def recovery(flow: Flow) -> Iterator[Moment]:
    """Every question, and a step of every sort: by whom to reach, by ways to choose from, by what is waited for."""
    for node in flow.questions:
        yield Moment(Stop(f"question {node}", Asking(node, Case(answers_to(flow, node)))))
    case = Case({"start": ("locked",), "locked_what": ("changed",), "cause": ("unsure",), "mail": ("gone",),
                 "phone": ("dead",)})  # fmt: skip
    for name in {(step.contacts, bool(step.tabs), step.wait): name for name, step in flow.steps.items()}.values():
        yield Moment(Stop(f"step {name}", AtStep(name, case)), told)
    yield Moment(Stop("prevention, all", Prevention()))


def told(page: Page) -> None:
    """A time was told on it, the hour is asked for, and it was refused."""
    assert isinstance(page, StepPage)
    when = page.wait.when if page.wait is not None else page.when
    if when is not None:
        when.choices["now"].setChecked(True)
        when.choices["at"].setChecked(True)
        when.button.click()


def moments(stops: tuple[Stop, ...], flow: Flow | None) -> Iterator[Moment]:
    """The moments of a page that no picture of the tour shows; those of a flow where one is given."""
    shown = {stop.name: stop for stop in stops}
    fake, short = shown["03-fake-link"].place, shown["03-short-link"]
    assert isinstance(fake, Verdict)
    told = Told(Target("https://prakerja.go.id.masuk-akun.xyz/login", ("bit.ly", "s.id")), fake.judgement)
    if flow is not None:
        yield from recovery(flow)
    yield from (Moment(Stop(f"channels {group}", Channels(group))) for group in ("phone", "unknown"))
    yield Moment(short._replace(name="short link, told"), partial(answer, told))
    failure = Failure(Reason.INSECURE)
    yield Moment(short._replace(name="short link, failed"), partial(answer, failure))
    for score in range(5):
        sheet = Sheet(TYPED, answer=Answer(Strength(3.0 * score, score, findings=FINDINGS)))
        yield Moment(Stop(f"password, level {score}", Password(sheet)))
    yield Moment(Stop("password, all open", Password(ALL_OPEN)), open_everything)
    yield Moment(Stop("password, busy", Password()), lambda page: refused(page).result.show_busy())
    yield Moment(Stop("password, late", Password()), lambda page: refused(page).result.show_late())
    yield Moment(
        Stop("password, gone", Password()), lambda page: refused(page).result.show_nothing("password-page.gone")
    )
    for kind in Kind:
        for length in (LENGTHS[kind][0], LENGTHS[kind][-1]):
            wish = Wish(kind, length, next(iter(SEPARATORS)))
            yield Moment(Stop(f"passphrase, {kind} {length}", Passphrase(wish)))


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_every_stop_has_room_for_all_its_words(seen_in: Callable[[View], tuple[Seen, ...]], view: View) -> None:
    assert {seen.name: seen.tight for seen in seen_in(view) if seen.tight} == {}


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_every_moment_has_room_for_all_its_words(
    qtbot: QtBot, window: Window, stops: tuple[Stop, ...], view: View
) -> None:
    wear(window, view)
    shell = unpainted(qtbot, window, view.size)
    problems: dict[str, list[str]] = {}

    for stop, then in moments(stops, window.premises.flow if view == TIGHTEST else None):  # what fits there fits
        shell.open(stop.place)
        settle()
        then(shell.page)
        settle()
        problems[stop.name] = tight(shell, view)

    assert {name: found for name, found in problems.items() if found} == {}
