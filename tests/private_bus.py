"""A bus of a test: a socket that speaks the wire protocol of D-Bus, and a notification service behind it.

It says Hello as a real one does and hands every `Notify` to the test, which chooses how the service behaves.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import HeaderFields, Message, Parser, new_error, new_method_return, new_signal
from jeepney.low_level import MessageType
from jeepney.wrappers import DBusAddress

_NO_SERVICE = "org.freedesktop.DBus.Error.ServiceUnknown"
NAME = "org.freedesktop.Notifications"


class PrivateBus:
    """A bus at `address`. `shown` holds what every `Notify` said: its signature and its body.

    `absent`: so many calls find no service before it is there. `behaves`: "answers", or how it does not.
    """

    def __init__(self, folder: Path, behaves: str = "answers", absent: int = 0) -> None:
        self.socket = folder / "bus"
        self.behaves, self.absent = behaves, absent
        self.shown: list[tuple[str, tuple[Any, ...]]] = []
        self.asked = 0
        self._listener = socket.socket(socket.AF_UNIX)
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def address(self) -> str:
        return f"unix:path={self.socket}"

    def __enter__(self) -> Self:
        self._listener.bind(str(self.socket))
        self._listener.listen()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._thread.join(10)
        for one in self._open:
            one.close()

    def _serve(self) -> None:
        """One caller after another: that is all that a notification needs."""
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                self._open.append(caller)
                with contextlib.suppress(OSError):
                    self._talk(caller)
                with contextlib.suppress(OSError):
                    caller.shutdown(socket.SHUT_RDWR)

    def _talk(self, caller: socket.socket) -> None:
        if self.behaves == "deaf":  # nobody reads what is said to it
            caller.recv(1)
            while caller.recv(4096):
                pass
            return
        for serial, message in enumerate(_messages(caller, _let_in(caller)), 1):
            for answer in self._answers(message):
                caller.sendall(answer if isinstance(answer, bytes) else answer.serialise(serial=serial))

    def _answers(self, message: Message) -> Iterator[Message | bytes]:
        fields = message.header.fields
        if fields[HeaderFields.member] == "Hello":
            yield new_method_return(message, "s", (":1.7",))
            bus = DBusAddress("/org/freedesktop/DBus", interface="org.freedesktop.DBus")
            yield new_signal(bus, "NameAcquired", "s", (":1.7",))
            return
        assert fields[HeaderFields.destination] == NAME
        self.asked += 1
        if self.asked <= self.absent:
            yield new_error(message, _NO_SERVICE, "s", ("The name was not provided by any .service files",))
            return
        self.shown.append((fields[HeaderFields.signature], message.body))
        yield from self._of_the_service(message)

    def _of_the_service(self, message: Message) -> Iterator[Message | bytes]:
        match self.behaves:
            case "answers":
                yield new_method_return(message, "u", (41,))
            case "no number":
                yield new_method_return(message, "u", (0,))
            case "another answer":
                yield new_method_return(message, "s", ("fine",))
            case "no answer to it":
                yield new_method_return(message)
            case "refuses":
                yield new_error(message, "org.freedesktop.DBus.Error.AccessDenied", "s", ("no",))
            case "no bus":
                yield b"HTTP/1.1 400 Bad Request\r\n\r\n" * 9
            case "hangs up":
                raise OSError
            case "chatters":
                bus = DBusAddress("/x", interface="a.b")
                while True:
                    yield new_signal(bus, "C", "s", ("d",))
            case _:
                assert self.behaves == "silent"


def _let_in(caller: socket.socket) -> bytes:
    """The greeting of the wire protocol, up to BEGIN; gives what came behind it."""
    said = b""
    while b"BEGIN\r\n" not in said:
        more = caller.recv(4096)
        if not more:
            raise OSError
        said += more
        if said.endswith(b"\r\n") and b"BEGIN" not in said:
            assert said.startswith(b"\0AUTH EXTERNAL ")
            caller.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
    return said.partition(b"BEGIN\r\n")[2]


def _messages(caller: socket.socket, begun: bytes) -> Iterator[Message]:
    parser = Parser()
    parser.add_data(begun)
    while True:
        message = parser.get_next_message()
        if message is not None:
            assert message.header.message_type is MessageType.method_call
            yield message
            continue
        more = caller.recv(4096)
        if not more:
            return
        parser.add_data(more)
