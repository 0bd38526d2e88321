"""A real web server on this computer, that stands in for the shorteners, and the way to it.

The product asks by https only. `ToHere` sends what it would send to a known host to the server instead; everything
else, from the headers to the deadline, is the product's own.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import requests

from desktop.adapters.web_transport import Line, Transport

BODY = b"x" * 50_000
LONGEST = 30.0
"""Seconds that anything here may take on a busy machine."""


@dataclass
class Reply:
    """What the server answers to one path. `wait` holds the answer back until the test is over."""

    status: int = 301
    headers: tuple[tuple[str, str], ...] = ()
    wait: bool = False
    raw: bytes = b""


@dataclass
class Loopback:
    """The server: what it answers, what it was asked (method, host, path, headers)."""

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str, str, dict[str, str]]] = field(default_factory=list)
    port: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)

    def leads(self, path: str, location: str, status: int = 301, *more: tuple[str, str]) -> None:
        """Answer a path ("/abc", or with its host "bit.ly/abc") with a redirect."""
        self.replies[path] = Reply(status, (("Location", location), *more))

    @property
    def transport(self) -> Callable[[Line], Transport]:
        """Makes what the adapter sends by."""
        return lambda line: ToHere(line, self.port)


class ToHere(Transport):
    """Sends every request to the server of the test."""

    def __init__(self, line: Line, port: int) -> None:
        super().__init__(line)
        self._port = port

    def ask(self, request: requests.PreparedRequest, seconds: float) -> requests.Response:
        """The same request, to here."""
        parts = urlsplit(request.url or "")
        assert parts.scheme == "https"
        request.headers["Host"] = parts.netloc
        request.url = parts._replace(scheme="http", netloc=f"127.0.0.1:{self._port}").geturl()
        return super().ask(request, seconds)


class ToTls(Transport):
    """Sends every request by TLS to a server here, under the name localhost; `authority` vouches for it."""

    def __init__(self, line: Line, port: int, path: str, authority: Path | None = None) -> None:
        super().__init__(line)
        self._address, self._authority = f"https://localhost:{port}{path}", authority

    def ask(self, request: requests.PreparedRequest, seconds: float) -> requests.Response:
        request.url = self._address
        if self._authority is None:
            return super().ask(request, seconds)
        return self.send(request, stream=True, timeout=seconds, verify=str(self._authority))


@contextmanager
def serve(certificate: Path | None = None) -> Iterator[Loopback]:
    """A server for the length of a test; with TLS if there is a certificate, its key beside it as key.pem."""
    loopback = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer()

        def do_GET(self) -> None:
            self._answer()

        def _answer(self) -> None:
            host = self.headers["Host"]
            loopback.asked.append((self.command, host, self.path, dict(self.headers)))
            reply = loopback.replies.get(host + self.path) or loopback.replies.get(self.path) or Reply(404)
            if reply.wait:
                loopback.waiting.set()
                loopback.over.wait(30)
                return
            if reply.raw:
                self.wfile.write(reply.raw)
                return
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """A test prints nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_name("key.pem"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
    loopback.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield loopback
    finally:
        loopback.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
