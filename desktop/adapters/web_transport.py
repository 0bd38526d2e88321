"""The one connection of one look-up, which can be cut from outside.

`requests` and `urllib3` limit each single wait, not the whole: a server that sends a byte a second holds them for
hours. They are imported here and nowhere else, so that a program that asks nothing never loads them.
"""

import contextlib
import socket
import ssl
from threading import Lock
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Line:
    """The socket in use. Cut, it stays cut: a connection that is made later is closed before anything is asked."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._is_cut = False

    def connected(self, used: socket.socket | None) -> None:
        """Remember the socket; raises TimeoutError when it comes too late."""
        with self._lock:
            self._socket = used
            if self._is_cut:
                raise TimeoutError

    def cut(self) -> None:
        """End the connection, now or as soon as there is one."""
        with self._lock:
            self._is_cut = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)


def _own_context() -> ssl.SSLContext:
    """What TLS is spoken by: that of urllib3 writes the session's keys where `SSLKEYLOGFILE` of the environment says.

    It checks certificates and names; the authorities are loaded by `requests`, which brings them.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context


class Transport(HTTPAdapter):
    """Sends one request over a line of its own: no proxy of the environment, no cookie, no second try."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  # as the library hands them on
        """Make the library's connections known to the line."""
        super().init_poolmanager(*args, ssl_context=_own_context(), **options)
        line = self._line

        class Plain(HTTPConnection):
            def connect(self) -> None:
                super().connect()
                line.connected(self.sock)

        class Secure(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                line.connected(self.sock)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def ask(self, request: PreparedRequest, seconds: float) -> Response:
        """The head of the answer; its certificate was checked, its body waits unread."""
        return self.send(request, stream=True, timeout=(seconds, seconds), verify=True)
