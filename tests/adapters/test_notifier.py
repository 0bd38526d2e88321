"""Windows and macOS: what is asked of their library. It is installed there only, so a stand-in of it answers here."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from desktop.adapters.dbus_notifier import DBusNotifier
from desktop.adapters.notifier import UNSIGNED, LibraryNotifier, system_notifier

SAID = ("Waktunya memeriksa kata sandi", "Buka Jaga Akun untuk melihatnya.")

Send = Callable[[str, str, Callable[[], None]], None]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Callable[[Send, frozenset[str]], list[object]]:
    """library(send, capabilities) stands in for `desktop_notifier.sync` and gives what it was made with."""

    def stand_in(send: Send, capabilities: frozenset[str]) -> list[object]:
        made: list[object] = []

        class DesktopNotifierSync:
            def __init__(self, app_name: str, app_icon: None) -> None:
                made.append((app_name, app_icon))

            def get_capabilities(self) -> frozenset[str]:
                return capabilities

            def send(self, title: str, message: str, *, on_dispatched: Callable[[], None]) -> str:
                send(title, message, on_dispatched)
                return "an id, whatever happened"

        module = ModuleType("desktop_notifier.sync")
        module.DesktopNotifierSync = DesktopNotifierSync  # type: ignore[attr-defined]  # a module made by hand
        monkeypatch.setitem(sys.modules, "desktop_notifier", ModuleType("desktop_notifier"))
        monkeypatch.setitem(sys.modules, "desktop_notifier.sync", module)
        return made

    return stand_in


Library = Callable[[Send, frozenset[str]], list[object]]
SOME = frozenset({"title"})


def test_what_the_library_sent_is_shown(library: Library) -> None:
    said: list[tuple[str, str]] = []

    def send(title: str, message: str, on_dispatched: Callable[[], None]) -> None:
        said.append((title, message))
        on_dispatched()

    made = library(send, SOME)

    assert LibraryNotifier(signed=True).show(*SAID)
    assert said == [SAID]
    assert made == [("Jaga Akun", None)]


def test_what_the_library_swallowed_is_not_claimed(library: Library) -> None:
    library(lambda _title, _message, _sent: None, SOME)

    assert not LibraryNotifier(signed=True).show(*SAID)


def test_what_the_library_cannot_do_is_not_claimed(library: Library) -> None:
    library(lambda _title, _message, sent: sent(), frozenset())

    assert not LibraryNotifier(signed=True).show(*SAID)


def test_without_the_library_nothing_is_shown() -> None:
    assert not LibraryNotifier(signed=True).show(*SAID)


def test_outside_a_signed_app_nothing_is_even_tried(library: Library) -> None:
    made = library(lambda _title, _message, sent: sent(), SOME)
    notifier = LibraryNotifier(signed=False)

    assert notifier.obstacle == UNSIGNED
    assert not notifier.show(*SAID)
    assert made == []


@pytest.mark.skipif(sys.platform != "linux", reason="the notifier of Linux")
def test_linux_needs_no_such_library() -> None:
    assert isinstance(system_notifier(), DBusNotifier)
