"""One look-up: what goes out, what comes back, and that it ends. Against a real server on this computer."""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from requests import PreparedRequest, Response

from desktop.adapters.asked_web import USER_AGENT, AskedWeb
from desktop.adapters.web_transport import Line
from desktop.logic.network import Answer, Trouble, WebError
from desktop.logic.ports import Web
from desktop.logic.verify.link.short_link import Failure, Following, Reason, ShortLink, Stopped, Target, find_target
from tests.loopback import BODY, LONGEST, Loopback, Reply, ToHere, ToTls, free_port, serve

TYPED = "rahasia-71"
URL = f"https://bit.ly/{TYPED}"
START = ShortLink("bit.ly", URL)


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serve() as server:
        yield server


@pytest.fixture
def web(loopback: Loopback) -> AskedWeb:
    return AskedWeb(transport=loopback.transport)


def trouble_of(web: Web, url: str = URL) -> Trouble:
    with pytest.raises(WebError) as caught:
        web.head(url)
    assert TYPED not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or TYPED not in repr(caught.value.__context__)
    return caught.value.trouble


@pytest.mark.parametrize("location", ["https://example.com/x", "/masuk", "//example.com", "masuk?a=1"])
def test_status_and_location_come_back_as_they_were_sent(loopback: Loopback, web: Web, location: str) -> None:
    loopback.leads(f"/{TYPED}", location, 302)

    assert web.head(URL) == Answer(302, location)


@pytest.mark.parametrize("status", [200, 404, 405, 429, 503])
def test_an_answer_without_location_has_none(loopback: Loopback, web: Web, status: int) -> None:
    loopback.replies[f"/{TYPED}"] = Reply(status)

    assert web.head(URL) == Answer(status, None)
    assert [method for method, *_ in loopback.asked] == ["HEAD"], "who refuses HEAD is not asked otherwise"


def test_what_goes_out_tells_nothing_of_the_person(
    loopback: Loopback, web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("default login anna password hunter2\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    loopback.leads(f"/{TYPED}", "https://example.com")

    web.head(URL)

    [(method, host, path, headers)] = loopback.asked
    assert (method, host, path) == ("HEAD", "bit.ly", f"/{TYPED}")
    sent = {name: value for name, value in headers.items() if name != "Host"}
    assert sent.pop("Accept-Encoding", "identity") == "identity"
    assert sent == {"User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close"}


def followed(web: Web) -> Target | Following | Stopped | Failure:
    """What is found by somebody who says yes to each question."""
    found = find_target(START, web, lambda: True)
    while isinstance(found, Following):
        found = find_target(found.link, web, lambda: True)
    return found


def test_a_cookie_is_not_sent_back_and_no_page_is_named_as_the_one_before(loopback: Loopback, web: Web) -> None:
    loopback.leads(f"/{TYPED}", "https://bit.ly/next", 301, ("Set-Cookie", "who=anna; Path=/"))
    loopback.leads("/next", "https://example.com/")

    assert followed(web) == Target("https://example.com/", ("bit.ly", "bit.ly"))

    for *_, headers in loopback.asked:
        assert not {"Cookie", "Referer", "Origin"} & headers.keys()


def test_no_redirect_is_followed(loopback: Loopback, web: Web) -> None:
    loopback.leads(f"/{TYPED}", f"http://127.0.0.1:{loopback.port}/landing")

    web.head(URL)

    assert [path for *_, path, _ in loopback.asked] == [f"/{TYPED}"]


@pytest.mark.parametrize(("hops", "outcome"), [(3, Target), (4, Stopped)])
def test_three_in_a_row_are_asked_and_not_four(
    loopback: Loopback, web: Web, hops: int, outcome: type[Target] | type[Stopped]
) -> None:
    paths = [TYPED, *(f"hop-{number}" for number in range(1, hops))]
    for path, following in zip(paths, [*paths[1:], None], strict=True):
        loopback.leads(f"/{path}", f"https://bit.ly/{following}" if following else "https://example.com/")

    assert type(followed(web)) is outcome
    assert len(loopback.asked) == 3


def test_a_circle_ends(loopback: Loopback, web: Web) -> None:
    loopback.leads(f"/{TYPED}", "https://s.id/b")
    loopback.leads("s.id/b", URL)

    assert followed(web) == Failure(Reason.LOOP)
    assert len(loopback.asked) == 2


def test_a_location_in_utf8_keeps_its_letters(loopback: Loopback, web: Web) -> None:
    raw = "HTTP/1.1 301 Moved\r\nLocation: https://prаkerja.go.id/é\r\n\r\n".encode()
    loopback.replies[f"/{TYPED}"] = Reply(raw=raw)

    assert web.head(URL).location == "https://prаkerja.go.id/é"


def test_two_places_at_once_are_no_answer(loopback: Loopback, web: Web) -> None:
    loopback.leads(f"/{TYPED}", "https://a.example", 301, ("Location", "https://b.example"))

    assert trouble_of(web) is Trouble.UNREADABLE


def test_the_body_is_never_read(loopback: Loopback) -> None:
    raw = b"HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: %d\r\n\r\n" % len(BODY)
    loopback.replies[f"/{TYPED}"] = Reply(raw=raw + BODY)
    seen: list[Response] = []

    class Watched(ToHere):
        def ask(self, request: PreparedRequest, seconds: float) -> Response:
            seen.append(super().ask(request, seconds))
            return seen[-1]

    assert AskedWeb(transport=lambda line: Watched(line, loopback.port)).head(URL) == Answer(301, "/x")
    [response] = seen
    assert not response._content_consumed  # type: ignore[attr-defined]
    assert response.raw.tell() == 0
    assert response.raw.closed


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 301 Moved\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\n" + b"X: x\r\n" * 5_000 + b"\r\n",
        b"SSH-2.0-x\r\n",
        b"\0" * 100,
    ],
)
def test_too_much_or_no_http_is_unreadable(loopback: Loopback, web: Web, raw: bytes) -> None:
    loopback.replies[f"/{TYPED}"] = Reply(raw=raw)

    assert trouble_of(web) is Trouble.UNREADABLE


def test_a_server_that_says_nothing_is_left(loopback: Loopback) -> None:
    loopback.replies[f"/{TYPED}"] = Reply(wait=True)

    assert trouble_of(AskedWeb(2, loopback.transport)) is Trouble.TOO_SLOW
    assert loopback.waiting.is_set()


def test_a_server_that_sends_a_byte_now_and_then_is_left_too() -> None:
    hung_up = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    while not hung_up.wait(0.02):
                        connection.sendall(b"H")
                except OSError:
                    hung_up.set()

        threading.Thread(target=drip, daemon=True).start()
        began = time.monotonic()
        trouble = trouble_of(AskedWeb(0.3, lambda line: ToHere(line, server.getsockname()[1])))

        assert trouble is Trouble.TOO_SLOW
        assert time.monotonic() - began < LONGEST  # it would come for ever
        assert hung_up.wait(LONGEST), "the connection was not cut"


def test_a_connection_that_comes_too_late_asks_nothing(loopback: Loopback) -> None:
    line = Line()
    line.cut()
    request = PreparedRequest()
    request.prepare(method="HEAD", url=URL)

    with pytest.raises(Exception, match=r".*"):
        ToHere(line, loopback.port).ask(request, 1)

    assert loopback.asked == []


def test_a_refused_connection_is_unreachable() -> None:
    port = free_port()

    assert trouble_of(AskedWeb(transport=lambda line: ToHere(line, port))) is Trouble.UNREACHABLE


def test_who_speaks_no_tls_is_insecure(loopback: Loopback) -> None:
    assert trouble_of(AskedWeb(transport=lambda line: ToTls(line, loopback.port, f"/{TYPED}"))) is Trouble.INSECURE
    assert loopback.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_asked(certificate: Path) -> None:
    with serve(certificate) as loopback:
        loopback.leads(f"/{TYPED}", "https://example.com/")

        unknown = AskedWeb(transport=lambda line: ToTls(line, loopback.port, f"/{TYPED}"))
        vouched = AskedWeb(transport=lambda line: ToTls(line, loopback.port, f"/{TYPED}", certificate))

        assert trouble_of(unknown) is Trouble.INSECURE
        assert loopback.asked == []
        assert vouched.head(URL) == Answer(301, "https://example.com/")


def test_the_keys_of_a_session_are_written_nowhere(
    certificate: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever started us with that variable would read what is asked off the wire, also in a kiosk."""
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    with serve(certificate) as loopback:
        loopback.leads(f"/{TYPED}", "https://example.com/")
        vouched = AskedWeb(transport=lambda line: ToTls(line, loopback.port, f"/{TYPED}", certificate))

        assert vouched.head(URL) == Answer(301, "https://example.com/")

    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("url", ["http://bit.ly/x", "ftp://bit.ly/x", "bit.ly/x", "HTTPS://bit.ly/x", ""])
def test_nothing_but_https_is_sent(loopback: Loopback, web: Web, url: str) -> None:
    with pytest.raises(ValueError, match="only https"):
        web.head(url)

    assert loopback.asked == []


def test_no_log_holds_the_address(loopback: Loopback, web: Web, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("urllib3").setLevel(logging.NOTSET)  # as it is before the first question
    loopback.replies[f"/{TYPED}"] = Reply(raw=b"HTTP/1.1 301 Moved\r\nno colon here\r\nLocation: /x\r\n\r\n")

    web.head(URL)

    assert caplog.records == []
