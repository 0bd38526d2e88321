"""The rooms that are built, in the order in which the home page shows them. A new task is one more `Room` here."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop.engine import Engine
from desktop.logic.private import unshown
from desktop.logic.settings import Settings
from desktop.logic.words import Words
from desktop.ui.page import DAMAGED, FINISHED, Page, Surroundings
from desktop.ui.room import Room, RoomTile, Stop, TileKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.logic.pack.programme import Programme
    from desktop.logic.passwords.breach import Failure as BreachFailure
    from desktop.logic.passwords.breach import Found, NotFound
    from desktop.logic.verify.answer.judgement import Judgement
    from desktop.logic.verify.check import Description
    from desktop.logic.verify.link.short_link import Failure, ShortLink, Told
    from desktop.ui.passwords.clipboard import SecretClipboard
    from desktop.ui.passwords.typed import Answer, Left, Typed
    from desktop.ui.verify.check_page import Draft
    from desktop.ui.verify.files import Files


@unshown
class Kept(NamedTuple):
    """Where choices are kept (empty: nowhere), the file a damaged one was moved to, whether keeping failed."""

    file: str
    damaged: str
    failed: bool = False


class Given(Protocol):
    """What pages are made from; `desktop.window.House` is one."""

    folder: Path | None
    settings: Settings
    kept: Kept
    engine: Engine

    @property
    def programme(self) -> "Programme":
        """The whole pack; the built-in one is read when somebody asks first."""
        ...

    def words(self) -> Words:
        """The sentences of the chosen language."""
        ...


def all_rooms(given: Given) -> tuple[Room, ...]:
    """Every room. Pages are imported when they are opened, so that the first one is there at once."""
    rooms = (_passwords(given), *_verify(given), *_recovery(given), _settings(given), _about(given))
    return (_home(tuple(room.tile for room in rooms if room.tile is not None)), *rooms)


def _home(tiles: tuple[RoomTile, ...]) -> Room:
    def page(around: Surroundings, argument: object) -> Page:
        from desktop.ui.home.home import HomePage  # noqa: PLC0415  # see all_rooms

        if argument == FINISHED:
            secret_clipboard().forget()
        return HomePage(around, tiles, argument if isinstance(argument, str) else "")

    return Room("home", {"home": page})


def _passwords(given: Given) -> Room:
    tile = RoomTile("home.password", "home.password.hint", "key", "password")
    return Room("passwords", {"password": partial(_password_page, given), "passphrase": _passphrase_page}, tile)


def _password_page(given: Given, around: Surroundings, argument: object) -> Page:
    from desktop.ui import background  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.draw import draw  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.strength import Abilities, PasswordPage  # noqa: PLC0415  # see all_rooms

    # The lists are read while the person reads the page: the first keystroke shall not wait for them.
    background.run(given.engine.estimator, lambda _: None, lambda: None, 60_000)
    check = partial(check_password, given)
    asks = ask_leaks if given.settings.leak_lookup == "on" else None
    can = Abilities(check, draw, compare=True, may_ask=True, ask_breach=asks, copy=secret_clipboard().copy)
    return PasswordPage(around, _left(argument), can)


def _passphrase_page(around: Surroundings, argument: object) -> Page:
    from desktop.ui.passwords.draw import draw  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.takeaway import PassphrasePage  # noqa: PLC0415  # see all_rooms

    return PassphrasePage(around, _left(argument), draw, secret_clipboard().copy)


def _left(argument: object) -> "Left":
    """What a page left for the next; the tour hands a made-up `Sheet` in."""
    from desktop.ui.passwords.proposal import PHRASE, Wish  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.typed import Left, Once, Sheet  # noqa: PLC0415  # see all_rooms

    if isinstance(argument, Left):
        return argument
    sheet = argument if isinstance(argument, Sheet) else Sheet()
    return Left(Once(sheet), argument if isinstance(argument, Wish) else PHRASE)


def check_password(given: Given, typed: "Typed") -> "Answer":
    """The engine's answer to what is typed; runs in a thread."""
    from desktop.adapters.clock import SystemClock  # noqa: PLC0415  # see all_rooms
    from desktop.logic.passwords.change import change_findings  # noqa: PLC0415  # see all_rooms
    from desktop.logic.passwords.similarity import compare  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.typed import Answer  # noqa: PLC0415  # see all_rooms

    others = (typed.other,) if typed.other else ()
    strength = given.engine.estimator().estimate(
        typed.password, about=typed.about, others=others, today=SystemClock().today()
    )
    alike = change_findings(compare(typed.other, typed.password))[0] if typed.other else None
    return Answer(strength, alike)


def ask_leaks(password: str, wanted: Callable[[], bool]) -> "Found | NotFound | BreachFailure":
    """Whether a password was seen in leaks, by the network, after a yes; runs in a thread."""
    from desktop.adapters.asked_web import AskedWeb  # noqa: PLC0415  # see all_rooms
    from desktop.logic.passwords.breach import ask_breach  # noqa: PLC0415  # see all_rooms

    return ask_breach(password, AskedWeb(), wanted)


@cache
def secret_clipboard() -> "SecretClipboard":
    """The one that outlives pages: it clears what was copied, wherever the person is by then."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415  # see all_rooms

    from desktop.ui.passwords.clipboard import SecretClipboard  # noqa: PLC0415  # see all_rooms

    return SecretClipboard(parent=QCoreApplication.instance())


def _verify(given: Given) -> tuple[Room, ...]:
    hero = RoomTile("home.check", "home.check.hint", "magnifying-glass", "check", TileKind.HERO)
    channels = RoomTile("home.channels", "home.channels.hint", "address-book", "channels")
    return (
        Room("verify", {"check": partial(_check_page, given), "verdict": partial(_verdict_page, given)}, hero),
        Room("channels", {"channels": partial(_channels_page, given)}, channels),
    )


def _check_page(given: Given, around: Surroundings, argument: object) -> Page:
    from desktop.ui.verify.check_page import CheckPage, Draft  # noqa: PLC0415  # see all_rooms

    draft = argument if isinstance(argument, Draft) else Draft()
    # The engine is asked for in the background only: building it must not hold up the page.
    reads = partial(_describe, given)
    return CheckPage(around, draft, partial(judge, given), reads, _files(given))


def _describe(given: Given, text: str) -> "Description":
    return given.engine.checker().describe(text)


def _files(given: Given) -> "Files":
    """How pictures and mails are chosen and judged. A shared machine gets none."""
    from desktop.ui.verify.files import Files  # noqa: PLC0415  # see all_rooms

    return Files(partial(_choose_file, given), partial(judge_mail, given), partial(judge_codes, given))


def _choose_file(given: Given, parent: "QWidget") -> Path | None:
    from desktop.ui.verify.choose_file import choose_file  # noqa: PLC0415  # see all_rooms

    return choose_file(parent, given.words())


def _verdict_page(given: Given, around: Surroundings, argument: object) -> Page:
    from desktop.logic.verify.answer.judgement import Judgement  # noqa: PLC0415  # see all_rooms
    from desktop.ui.verify.verdict import VerdictPage  # noqa: PLC0415  # see all_rooms

    if not isinstance(argument, Judgement):
        raise TypeError("the verdict page shows a Judgement")
    return VerdictPage(around, argument, given.programme, to_clipboard, partial(ask_shortener, given))


def _channels_page(given: Given, around: Surroundings, argument: object) -> Page:
    from desktop.ui.verify.channels import ChannelsPage  # noqa: PLC0415  # see all_rooms

    return ChannelsPage(around, argument if isinstance(argument, str) else "", given.programme, to_clipboard)


def judge(given: Given, draft: "Draft") -> "Judgement":
    """The engine's answer to what stands on the check page; runs in a thread."""
    from desktop.adapters.clock import SystemClock  # noqa: PLC0415  # see all_rooms

    return given.engine.checker().check(draft.text, today=SystemClock().today(), via=draft.via, typed=draft.typed)


def ask_shortener(given: Given, link: "ShortLink", wanted: Callable[[], bool]) -> "Told | Failure":
    """Where a short link leads, by the network, after a yes; runs in a thread."""
    from desktop.adapters.asked_web import AskedWeb  # noqa: PLC0415  # see all_rooms
    from desktop.adapters.clock import SystemClock  # noqa: PLC0415  # see all_rooms
    from desktop.logic.verify.answer.judgement import Kind  # noqa: PLC0415  # see all_rooms
    from desktop.logic.verify.link.short_link import ask_about  # noqa: PLC0415  # see all_rooms

    check, today = given.engine.checker().check, SystemClock().today()
    return ask_about(link, AskedWeb(), lambda url: check(url, today=today, kind=Kind.LINK), wanted)


def judge_mail(given: Given, content: bytes) -> "Judgement":
    """The engine's answer to the bytes of a saved mail; runs in a thread."""
    from desktop.adapters.clock import SystemClock  # noqa: PLC0415  # see all_rooms

    return given.engine.checker().mail(content, today=SystemClock().today())


def judge_codes(given: Given, payloads: tuple[str, ...]) -> "Judgement":
    """The engine's answer to the codes of a picture; runs in a thread."""
    from desktop.adapters.clock import SystemClock  # noqa: PLC0415  # see all_rooms

    return given.engine.checker().codes(payloads, today=SystemClock().today())


def to_clipboard(text: str) -> None:
    """Copy what a person asked to copy."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  # see all_rooms

    QGuiApplication.clipboard().setText(text)


def _recovery(given: Given) -> tuple[Room, ...]:
    def page(around: Surroundings, argument: object) -> Page:
        from desktop.logic.recovery.first_actions import load_first_actions  # noqa: PLC0415  # see all_rooms
        from desktop.ui.recovery.first_actions import FirstActionsPage  # noqa: PLC0415  # see all_rooms

        situations = load_first_actions(given.programme, given.folder)
        chosen = argument if isinstance(argument, str) else None
        return FirstActionsPage(around, chosen, situations, given.programme)

    urgent = RoomTile("home.urgent", "home.urgent.hint", "warning-octagon-fill", "first_actions", TileKind.URGENT)
    return (Room("recovery", {"first_actions": page}, urgent),)


def _settings(given: Given) -> Room:
    def page(around: Surroundings, argument: object) -> Page:
        from desktop.ui.settings.settings import Keeping, SettingsPage  # noqa: PLC0415  # see all_rooms

        keeping = Keeping(given.kept.file, given.kept.damaged, given.kept.failed)
        return SettingsPage(around, given.settings, given.programme, keeping, argument)

    return Room("settings", {"settings": page})


def _about(given: Given) -> Room:
    def page(around: Surroundings, _argument: object) -> Page:
        import platform  # noqa: PLC0415  # see all_rooms

        from PySide6.QtCore import qVersion  # noqa: PLC0415  # see all_rooms

        from desktop import __version__  # noqa: PLC0415  # see all_rooms
        from desktop.adapters.licences import parts  # noqa: PLC0415  # see all_rooms
        from desktop.ui.about.about import AboutPage, Licence, Versions  # noqa: PLC0415  # see all_rooms

        versions = Versions(__version__, platform.python_version(), qVersion())
        licences = tuple(Licence(part.name, part.licence, part.read) for part in parts())
        return AboutPage(around, given.programme, versions, licences)

    return Room("about", {"about": page})


def tour_stops(given: Given) -> tuple[Stop, ...]:
    """Every page that the tour shows, with made-up samples judged by the real engine."""
    from desktop.logic.recovery.first_actions import load_first_actions  # noqa: PLC0415  # see all_rooms
    from desktop.ui.passwords.samples import sheets, wishes  # noqa: PLC0415  # see all_rooms
    from desktop.ui.verify.file_samples import judged_files  # noqa: PLC0415  # see all_rooms
    from desktop.ui.verify.samples import drafts, judged  # noqa: PLC0415  # see all_rooms

    situations = load_first_actions(given.programme, given.folder)
    files = judged_files(given.programme, partial(judge_codes, given), partial(judge_mail, given))
    return (
        Stop("01-home", "home"),
        *(Stop(f"02-check-{name}", "check", draft) for name, draft in drafts(given.programme)),
        *(Stop(f"03-{name}", "verdict", found) for name, found in judged(given.programme, partial(judge, given))),
        *(Stop(f"03-{name}", "verdict", found) for name, found in files),
        Stop("04-channels", "channels"),
        Stop("05-first-actions", "first_actions"),
        *(Stop(f"05-first-actions-{one.id}", "first_actions", one.id) for one in situations),
        Stop("06-settings", "settings"),
        Stop("07-about", "about"),
        *(Stop(f"09-password-{name}", "password", sheet) for name, sheet in sheets(partial(check_password, given))),
        *(Stop(f"09-passphrase-{wish.kind}", "passphrase", wish) for wish in wishes()),
        Stop("08-home-finished", "home", FINISHED),
        Stop("08-home-damaged", "home", DAMAGED),
    )
