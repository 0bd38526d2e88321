"""A notification by D-Bus: the one call `Notify` of the desktop's own service, by jeepney, without Qt.

At login we may run before the service, or even before the bus: both are waited for. A service that does not answer is
not. Whatever the bus sends, the time is bounded. Only sockets of this machine are asked (jeepney knows no others).
"""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import Any, NamedTuple

_APP = "Jaga Akun"
_COMES_LATER = ("ServiceUnknown", "NameHasNoOwner", "Spawn.")
"""How the names of errors go on behind `org.freedesktop.DBus.Error.` where nobody is there yet."""


class _Answer(Enum):
    SHOWN = auto()
    REFUSED = auto()
    NOBODY = auto()


class Waits(NamedTuple):
    """How long is waited, in seconds: for somebody to come in all, between two attempts, for an answer."""

    in_all: float = 15.0
    between: float = 0.5
    answer: float = 5.0


class DBusNotifier:
    """The notification service of a Linux desktop."""

    obstacle = ""

    def __init__(self, environment: Mapping[str, str] | None = None, waits: Waits | None = None) -> None:
        self._environment = os.environ if environment is None else environment
        self._waits = waits or Waits()

    def show(self, title: str, text: str) -> bool:
        """Whether the service answered with the number of a notification. Without a bus it says so at once."""
        until = time.monotonic() + self._waits.in_all
        while True:
            sockets = tuple(_sockets(self._environment))
            answer = self._ask(sockets, title, text)
            if not sockets or answer is not _Answer.NOBODY or time.monotonic() + self._waits.between > until:
                return answer is _Answer.SHOWN
            time.sleep(self._waits.between)

    def _ask(self, sockets: tuple[str, ...], title: str, text: str) -> _Answer:
        """Ask on the first bus that lets us in."""
        from jeepney.io.blocking import prep_socket  # noqa: PLC0415  # only where something is shown

        for socket in sockets:
            try:
                connection = prep_socket(socket, timeout=self._waits.answer)
            except TimeoutError:  # somebody is there and does not speak
                return _Answer.REFUSED
            except (OSError, ValueError):
                continue
            with connection:
                return self._notify(connection, title, text)
        return _Answer.NOBODY

    def _notify(self, connection: Any, title: str, text: str) -> _Answer:  # noqa: ANN401  # a socket; see _Talk
        talk = _Talk(connection, self._waits.answer)
        # Whatever a bus may send that is no D-Bus is a refusal: jeepney has no one exception for it.
        with suppress(Exception):
            talk.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "Hello", "", ())
            about: tuple[object, ...] = (_APP, 0, "", title, text, [], {"urgency": ("y", 1)}, -1)
            place = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
            return talk.ask(*place, "Notify", "susssasa{sv}i", about)
        return _Answer.REFUSED


class _Talk:
    """Questions on one socket that a bus let us in by. The socket is jeepney's: nothing here may open one."""

    def __init__(self, socket: Any, at_most: float) -> None:  # noqa: ANN401  # `socket` is a door of the network's
        from jeepney import Parser  # noqa: PLC0415  # only where something is shown

        self._socket, self._at_most, self._parser, self._serial = socket, at_most, Parser(), 0

    def ask(self, name: str, path: str, method: str, signature: str, body: tuple[object, ...]) -> _Answer:
        """Call a method. Raises TimeoutError for a silent one, and whatever a bus that is none can bring about."""
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  # same

        until = time.monotonic() + self._at_most
        self._serial += 1
        message = new_method_call(DBusAddress(path, name, name), method, signature or None, body)
        self._socket.settimeout(self._at_most)
        self._socket.sendall(message.serialise(serial=self._serial))
        return _read(self._reply(until))

    def _reply(self, until: float) -> Any:  # noqa: ANN401  # jeepney has no types
        from jeepney import HeaderFields  # noqa: PLC0415  # same

        while (left := until - time.monotonic()) > 0:
            message = self._parser.get_next_message()
            if message is None:
                self._socket.settimeout(left)
                self._parser.add_data(self._socket.recv(4096) or _ended())
            elif message.header.fields.get(HeaderFields.reply_serial) == self._serial:
                return message
        raise TimeoutError


def _ended() -> bytes:
    raise ConnectionResetError


def _read(reply: Any) -> _Answer:  # noqa: ANN401  # same
    from jeepney import HeaderFields, MessageType  # noqa: PLC0415  # same

    fields = reply.header.fields
    if reply.header.message_type is MessageType.error:
        name = str(fields.get(HeaderFields.error_name)).removeprefix("org.freedesktop.DBus.Error.")
        return _Answer.NOBODY if name.startswith(_COMES_LATER) else _Answer.REFUSED
    is_a_number = fields.get(HeaderFields.signature) == "u" and reply.body[0] > 0
    return _Answer.SHOWN if is_a_number else _Answer.REFUSED


def _sockets(environment: Mapping[str, str]) -> Iterator[str]:
    """The sockets of this person's bus; none where there is no bus."""
    from jeepney.bus import get_connectable_addresses  # noqa: PLC0415  # only where something is shown

    told = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    found: list[str] = []
    with suppress(ValueError, RuntimeError):  # no address, or of another kind
        found.extend(get_connectable_addresses(told))
    usual = Path(environment.get("XDG_RUNTIME_DIR", "")) / "bus"
    if not found and usual.is_absolute() and usual.is_socket():
        found.append(str(usual))
    return iter(found)
