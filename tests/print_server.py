"""A print server of a test's own: one that never answers, and one that speaks the little of IPP that libcups asks for.

`CUPS_SERVER` leads a process to it. What is printed there is kept, to be looked at.
"""

import os
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from desktop.adapters.own_command import PRINTING

GET_PRINTERS, GET_DEFAULT, GET_PRINTER = 0x4002, 0x4001, 0x000B
CREATE, SEND, PRINT = 0x0005, 0x0006, 0x0002
_OK, _NOT_FOUND = 0x0000, 0x0406
_OPERATION, _JOB, _END, _PRINTER = 1, 2, 3, 4
_INTEGER, _ENUM, _TEXT, _NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE, _MIME = (
    0x21, 0x23, 0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49,
)  # fmt: skip


class PrintServer:
    """Its `address`; `printers` by name with what they are made by; the `jobs` that came: printer, title, document.

    At the operation `silent_at` it stops to answer, until the test is over; `reached` tells that it did.
    """

    def __init__(self, printers: dict[str, str]) -> None:
        self.printers = printers
        self.jobs: list[tuple[str, str, bytes]] = []
        self.address = ""
        self.silent_at = 0
        self.reached, self.over = threading.Event(), threading.Event()
        self._begun: dict[int, tuple[str, str]] = {}

    def reply(self, body: bytes) -> bytes:
        """The answer to one request."""
        operation, number = struct.unpack(">HI", body[2:8])
        if operation == self.silent_at:
            self.reached.set()
            self.over.wait(60)
        groups, document = _parsed(body)
        printer = groups.get("printer-uri", "").rpartition("/")[2]
        if operation == GET_PRINTERS:
            return _reply(number, _OK, *(self._of(name) for name in self.printers))
        if operation == GET_PRINTER and printer in self.printers:
            return _reply(number, _OK, self._of(printer))
        if operation == GET_DEFAULT and self.printers:
            return _reply(number, _OK, self._of(next(iter(self.printers))))
        if operation in {CREATE, PRINT} and printer in self.printers:
            job = len(self._begun) + 1
            self._begun[job] = printer, groups.get("job-name", "")
            if operation == PRINT:
                self.jobs.append((*self._begun[job], document))
            return _reply(number, _OK, _job(job))
        if operation == SEND:
            job = int(groups.get("job-id") or groups["job-uri"].rpartition("/")[2])
            self.jobs.append((*self._begun[job], document))
            return _reply(number, _OK, _job(job))
        return _reply(number, _NOT_FOUND)

    def _of(self, name: str) -> bytes:
        uri = f"ipp://localhost/printers/{name}"
        return bytes([_PRINTER]) + b"".join(
            (
                _one(_NAME, "printer-name", name), _one(_URI, "printer-uri-supported", uri),
                _one(_TEXT, "printer-make-and-model", self.printers[name]), _one(_TEXT, "printer-info", name),
                _one(_ENUM, "printer-type", 0), _one(_ENUM, "printer-state", 3),
                _one(_KEYWORD, "printer-state-reasons", "none"),
                _one(_MIME, "document-format-supported", "application/pdf"),
            )
        )  # fmt: skip


def _job(number: int) -> bytes:
    uri = f"ipp://localhost/jobs/{number}"
    return bytes([_JOB]) + _one(_INTEGER, "job-id", number) + _one(_URI, "job-uri", uri) + _one(_ENUM, "job-state", 3)


def _reply(number: int, status: int, *groups: bytes) -> bytes:
    about = _one(_CHARSET, "attributes-charset", "utf-8") + _one(_LANGUAGE, "attributes-natural-language", "en")
    head = b"\x02\x00" + struct.pack(">HI", status, number) + bytes([_OPERATION]) + about
    return head + b"".join(groups) + bytes([_END])


def _one(tag: int, name: str, value: str | int) -> bytes:
    written = struct.pack(">i", value) if isinstance(value, int) else value.encode()
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(written)) + written


def _parsed(body: bytes) -> tuple[dict[str, str], bytes]:
    """The attributes of a request, numbers as texts, and what stands behind them."""
    found, at = dict[str, str](), 8
    while body[at] != _END:
        tag, at = body[at], at + 1
        if tag < 0x10:  # a group begins
            continue
        (length,) = struct.unpack(">H", body[at : at + 2])
        name, at = body[at + 2 : at + 2 + length].decode(), at + 2 + length
        (length,) = struct.unpack(">H", body[at : at + 2])
        value, at = body[at + 2 : at + 2 + length], at + 2 + length
        found[name] = (
            str(struct.unpack(">i", value)[0]) if tag in {_INTEGER, _ENUM} else value.decode("utf-8", "replace")
        )
    return found, body[at + 1 :]


@contextmanager
def print_server(**printers: str) -> Iterator[PrintServer]:
    """A server with these printers, each with what it is made by, for as long as the `with` lasts."""
    served = PrintServer(printers)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            if self.headers.get("Expect"):
                self.send_response_only(100)
                self.end_headers()
            content = served.reply(self._body())
            self.send_response(200)
            self.send_header("Content-Type", "application/ipp")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def handle_expect_100(self) -> bool:
            return True

        def do_GET(self) -> None:
            self.send_error(404)

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding") != "chunked":
                return self.rfile.read(int(self.headers["Content-Length"]))
            content = b""
            while size := int(self.rfile.readline(), 16):
                content += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return content

        def log_message(self, *_: object) -> None:
            """A test prints nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that is killed is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.address = f"127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        served.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def silent_server() -> Iterator[str]:
    """The address of a server that accepts and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"127.0.0.1:{listening.getsockname()[1]}"


def of_printing() -> list[int]:
    """The numbers of the processes that print at the running test's server and have not been buried.

    Others print at the same time at theirs: the tests run in parts.
    """
    server = f"CUPS_SERVER={os.environ['CUPS_SERVER']}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            arguments, state = (folder / "cmdline").read_bytes(), (folder / "stat").read_text()
            around = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if PRINTING.encode() in arguments and server in around and state.rpartition(")")[2].split()[0] != "Z":
            found.append(int(folder.name))
    return found
