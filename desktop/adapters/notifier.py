"""Who shows a notification on this system. Windows and macOS: `desktop-notifier`, which is installed only there."""

import sys
from typing import cast

from desktop.logic.ports import Notifier

_APP = "Jaga Akun"

UNSIGNED = "remind.obstacle.unsigned"
"""macOS throws away what comes from outside a signed app, without a word (desktop-notifier #11, #225, #253)."""


def system_notifier() -> Notifier:
    """The notifier of this system."""
    if sys.platform.startswith("linux"):
        from desktop.adapters.dbus_notifier import DBusNotifier  # noqa: PLC0415  # only there

        return DBusNotifier()
    return LibraryNotifier(signed=sys.platform != "darwin" or _is_signed())


class LibraryNotifier:
    """By `desktop-notifier`. `signed` is False where the system would throw everything away."""

    def __init__(self, *, signed: bool) -> None:
        self.obstacle = "" if signed else UNSIGNED

    def show(self, title: str, text: str) -> bool:
        """Whether the system took it. The library tells of a failure by silence: what was sent is told by a call."""
        if self.obstacle:
            return False
        sent: list[bool] = []
        try:
            from desktop_notifier.sync import DesktopNotifierSync  # noqa: PLC0415  # only where it is installed

            notifier = DesktopNotifierSync(app_name=_APP, app_icon=None)
            if not notifier.get_capabilities():  # its stand-in for a system that it does not know
                return False
            notifier.send(title, text, on_dispatched=lambda: sent.append(True))
        except Exception:  # noqa: BLE001  # those of three systems' own libraries
            return False
        return bool(sent)


def _is_signed() -> bool:
    try:
        from desktop_notifier.backends.macos_support import is_signed_bundle  # noqa: PLC0415  # only there

        return cast("bool", is_signed_bundle())
    except Exception:  # noqa: BLE001  # no such library: nothing would be shown either
        return False
