"""The leak question against a real server on this computer: what goes out, what comes back, and that it ends."""

import gzip
import logging
import socket
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters.asked_web import USER_AGENT, AskedWeb
from desktop.logic.network import Document, Trouble, WebError
from desktop.logic.passwords.breach import (
    HEADERS,
    HOST,
    MOST_BYTES,
    Failure,
    Found,
    NotFound,
    Reason,
    ask_breach,
    question,
)
from tests.loopback import LONGEST, Loopback, Reply, ToHere, ToTls, free_port, serve

PASSWORD = "rahasia-71-jendela"  # noqa: S105  # nobody's
ASKED = question(PASSWORD)
PATH = f"/range/{ASKED.prefix}"
ROW = f"{ASKED.suffix}:37"
PADDING = "\r\n".join(f"{number:035X}:0" for number in range(900))
STRANGERS = "\r\n".join(f"{number:035X}:{number % 90 + 1}" for number in range(1_000, 1_900))


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serve() as server:
        yield server


@pytest.fixture
def web(loopback: Loopback) -> AskedWeb:
    return AskedWeb(transport=loopback.transport)


def http(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> Reply:
    """A whole answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
    return Reply(raw="\r\n".join([*lines, "", ""]).encode() + body)


def ask(web: AskedWeb, password: str = PASSWORD) -> Found | NotFound | Failure:
    return ask_breach(password, web, lambda: True)


def test_a_row_among_padding_is_found(loopback: Loopback, web: AskedWeb) -> None:
    loopback.replies[PATH] = http(f"{STRANGERS}\r\n{ROW}\r\n{PADDING}".encode())

    assert ask(web) == Found(37)


@pytest.mark.parametrize("body", [f"{STRANGERS}\r\n{PADDING}", f"{STRANGERS}\r\n{ASKED.suffix}:0"])
def test_padding_alone_is_not_found(loopback: Loopback, web: AskedWeb, body: str) -> None:
    loopback.replies[PATH] = http(body.encode())

    assert ask(web) == NotFound()


def test_an_answer_in_chunks_is_read(loopback: Loopback, web: AskedWeb) -> None:
    raw = (
        f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{ROW[:16]}\r\n{len(ROW) - 16:x}\r\n{ROW[16:]}\r\n"
    )
    loopback.replies[PATH] = Reply(raw=f"{raw}0\r\n\r\n".encode())

    assert ask(web) == Found(37)


def test_five_digits_go_out_and_nothing_of_the_person(
    loopback: Loopback, web: AskedWeb, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("default login anna password hunter2\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    loopback.replies[PATH] = http(ROW.encode(), "Set-Cookie: who=anna; Path=/")

    ask(web)
    ask(web)

    for method, host, path, headers in loopback.asked:
        assert (method, host, path) == ("GET", HOST, f"/range/{ASKED.prefix}")
        sent = {name: value for name, value in headers.items() if name != "Host"}
        assert sent.pop("Accept-Encoding", "identity") == "identity"
        assert sent == {"User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close", "Add-Padding": "true"}
    assert len(loopback.asked) == 2
    everything = repr(loopback.asked).upper()
    assert PASSWORD.upper() not in everything
    assert ASKED.suffix not in everything
    assert ASKED.suffix[:6] not in everything


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("429 Too Many Requests", Reason.BUSY),
        ("503 Service Unavailable", Reason.BUSY),
        ("400 Bad Request", Reason.REFUSED),
        ("403 Forbidden", Reason.REFUSED),
        ("404 Not Found", Reason.REFUSED),
        ("500 Internal Server Error", Reason.REFUSED),
        ("206 Partial Content", Reason.REFUSED),
    ],
)
def test_another_status_is_a_reason_and_its_body_is_not_taken(
    loopback: Loopback, web: AskedWeb, status: str, reason: Reason
) -> None:
    loopback.replies[PATH] = http(ROW.encode(), "Retry-After: 2", status=status)

    assert ask(web) == Failure(reason)
    assert web.get(ASKED.url, HEADERS, at_most=MOST_BYTES).body == b""
    assert len(loopback.asked) == 2, "who refuses is not asked a second time"


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_no_redirect_is_followed(loopback: Loopback, web: AskedWeb, status: str) -> None:
    loopback.replies[PATH] = http(b"", f"Location: https://{HOST}/other", status=status)
    loopback.replies["/other"] = http(ROW.encode())

    assert ask(web) == Failure(Reason.REFUSED)
    assert [path for *_, path, _ in loopback.asked] == [PATH]


@pytest.mark.parametrize(
    "reply",
    [
        http(b""),
        http(b"<!DOCTYPE html><title>Masuk ke Wi-Fi</title>"),
        http(ROW.encode()[:-5]),
        http(gzip.compress(ROW.encode()), "Content-Encoding: gzip"),
        http(ROW.encode(), length=len(ROW) + 1),
        http(ROW.encode(), length=10**12),
        http(b"", length=10**12),
        Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + f"{len(ROW):x}\r\n{ROW}\r\n".encode()),
        Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + ROW.encode()),
        Reply(raw=b"HTTP/1.1 200 OK\r\n\r\n" + ROW.encode()),  # whole or not, nobody can tell
        Reply(raw=b"SSH-2.0-x\r\n"),
        Reply(raw=b"\0" * 100),
    ],
    ids=[
        "empty", "page", "cut row", "packed", "one byte short", "short", "no body", "no last chunk", "bad chunk",
        "no length", "other protocol", "zeros",
    ],
)  # fmt: skip
def test_what_is_no_whole_list_is_unreadable(loopback: Loopback, web: AskedWeb, reply: Reply) -> None:
    loopback.replies[PATH] = reply

    assert ask(web) == Failure(Reason.UNREADABLE)


@pytest.mark.parametrize("spare", [0, 1])
def test_no_more_than_the_cap_is_taken(loopback: Loopback, web: AskedWeb, spare: int) -> None:
    loopback.replies[PATH] = http(b"x" * 3_000)

    if spare:
        with pytest.raises(WebError) as refused:
            web.get(ASKED.url, HEADERS, at_most=2_999)
        assert refused.value.trouble is Trouble.UNREADABLE
    else:
        assert web.get(ASKED.url, HEADERS, at_most=3_000) == Document(200, b"x" * 3_000)


def sends(head: bytes, piece: bytes, pause: float, hung_up: threading.Event) -> tuple[socket.socket, int]:
    """A server that sends a head and then one piece after another, until the other side has hung up."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve_one() -> None:
        connection, _ = server.accept()
        with connection:
            try:
                connection.recv(4_096)
                connection.sendall(head)
                while not hung_up.wait(pause):
                    connection.sendall(piece)
            except OSError:
                hung_up.set()

    threading.Thread(target=serve_one, daemon=True).start()
    port: int = server.getsockname()[1]
    return server, port


ENDLESS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def test_a_body_that_comes_byte_by_byte_is_left() -> None:
    hung_up = threading.Event()
    server, port = sends(b"HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n", b"0", 0.02, hung_up)
    with server:
        began = time.monotonic()
        answer = ask(AskedWeb(0.3, lambda line: ToHere(line, port)))

        assert answer == Failure(Reason.TOO_SLOW)
        assert time.monotonic() - began < LONGEST  # it would come for ever
        assert hung_up.wait(LONGEST), "the connection was not cut"


def test_a_body_without_end_is_left_at_the_cap() -> None:
    hung_up = threading.Event()
    piece = b"10000\r\n" + b"0" * 0x10000 + b"\r\n"
    server, port = sends(ENDLESS, piece, 0, hung_up)
    with server:
        answer = ask(AskedWeb(LONGEST, lambda line: ToHere(line, port)))

        assert answer == Failure(Reason.UNREADABLE)
        assert hung_up.wait(LONGEST), "the connection was not closed"


def test_a_server_that_says_nothing_is_left(loopback: Loopback) -> None:
    loopback.replies[PATH] = Reply(wait=True)

    assert ask(AskedWeb(2, loopback.transport)) == Failure(Reason.TOO_SLOW)
    assert loopback.waiting.is_set()


def test_a_wrong_certificate_is_refused_before_anything_is_asked(certificate: Path) -> None:
    with serve(certificate) as loopback:
        loopback.replies[PATH] = http(ROW.encode())

        unknown = AskedWeb(transport=lambda line: ToTls(line, loopback.port, PATH))
        vouched = AskedWeb(transport=lambda line: ToTls(line, loopback.port, PATH, certificate))

        assert ask(unknown) == Failure(Reason.INSECURE)
        assert loopback.asked == []
        assert ask(vouched) == Found(37)


@pytest.mark.parametrize("url", [f"http://{HOST}/range/00000", f"ftp://{HOST}/", HOST, ""])
def test_nothing_but_https_is_sent(loopback: Loopback, web: AskedWeb, url: str) -> None:
    with pytest.raises(ValueError, match="only https"):
        web.get(url, HEADERS, at_most=MOST_BYTES)

    assert loopback.asked == []


@pytest.mark.parametrize("reply", [http(b"", length=9), Reply(raw=b"SSH-2.0-x\r\n"), Reply(wait=True)], ids=range(3))
def test_no_exception_tells_what_was_asked(loopback: Loopback, reply: Reply) -> None:
    loopback.replies[PATH] = reply

    with pytest.raises(WebError) as caught:
        AskedWeb(0.5, loopback.transport).get(ASKED.url, HEADERS, at_most=MOST_BYTES)

    told = "".join(traceback.format_exception(caught.value))
    for secret in (PASSWORD, ASKED.suffix, ASKED.prefix):
        assert secret not in told


def test_no_log_holds_what_was_asked(loopback: Loopback, web: AskedWeb, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("urllib3").setLevel(logging.NOTSET)  # as it is before the first question
    loopback.replies[PATH] = http(ROW.encode(), "no colon here")

    ask(web)

    assert caplog.records == []
