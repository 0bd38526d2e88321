"""One question to one host, by `requests`, which is loaded when the first question is put.

What goes out: the host's name to the name server, and a HEAD or a GET with the address, `Host`, `Accept`, what a
service's own protocol asks for, and a User-Agent that millions of browsers send alike (Chrome's, which its makers froze
so that it tells nobody apart; shorteners answer an unusual one with a page of their own). No cookie, no referrer, no
language, no proxy, no password file: those come with a session of `requests`, and there is none.
"""

import logging
from collections.abc import Callable, Mapping
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from desktop.logic.network import Answer, Document, Trouble, WebError
from desktop.logic.private import unshown

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

    from desktop.adapters.web_transport import Line, Transport

SECONDS = 5.0
USER_AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"
)
_HEADERS = {"User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close"}
_OK = 200

Got = TypeVar("Got")


@unshown
class _Question(NamedTuple, Generic[Got]):
    """What is sent, and what is read of the answer."""

    method: str
    url: str
    headers: Mapping[str, str]
    read: "Callable[[Response], Got | Trouble]"


def _transport(line: "Line") -> "Transport":
    from desktop.adapters.web_transport import Transport  # noqa: PLC0415  # 135 ms, only after a yes

    return Transport(line)


class AskedWeb:
    """The network, asked one question at a time. `seconds` is for one whole question, its name's look-up included.

    `transport` makes what sends it; tests send it to a server of their own.
    """

    def __init__(self, seconds: float = SECONDS, transport: "Callable[[Line], Transport]" = _transport) -> None:
        self._seconds, self._transport = seconds, transport

    def head(self, url: str) -> Answer:
        """The head of the answer; raises WebError without one, ValueError for anything but https."""
        return self._answer(_Question("HEAD", url, {}, _head))

    def get(self, url: str, headers: Mapping[str, str], *, at_most: int) -> Document:
        """The whole answer; raises WebError without one or with a longer one, ValueError for anything but https."""
        return self._answer(_Question("GET", url, headers, lambda response: _document(response, at_most)))

    def _answer(self, question: _Question[Got]) -> Got:
        """What was read, all within the time."""
        if not question.url.startswith("https://"):
            raise ValueError("only https is asked")
        from desktop.adapters.web_transport import Line  # noqa: PLC0415  # 135 ms, only after a yes

        line = Line()
        answers: SimpleQueue[Got | Trouble] = SimpleQueue()

        def ask() -> None:
            answer: Got | Trouble = self._try(question, line)
            answers.put(answer)

        # A thread of its own: nothing in Python limits how long a name's look-up takes.
        Thread(target=ask, daemon=True, name="look-up").start()
        try:
            answer = answers.get(timeout=self._seconds)
        except Empty:
            line.cut()
            answer = Trouble.TOO_SLOW
        if isinstance(answer, Trouble):
            raise WebError(answer)
        return answer

    def _try(self, question: _Question[Got], line: "Line") -> Got | Trouble:
        """The answer, or the trouble: what a library says about it stays here, for it names the address."""
        # urllib3 writes addresses into its log, some of them as warnings.
        logging.getLogger("urllib3").setLevel(logging.CRITICAL + 1)
        try:
            return self._ask(question, line)
        except Exception as error:  # noqa: BLE001  # whatever happens becomes one of four reasons
            return _trouble(error)

    def _ask(self, question: _Question[Got], line: "Line") -> Got | Trouble:
        transport = self._transport(line)
        try:
            response = transport.ask(_request(question), self._seconds)
            try:
                return question.read(response)
            finally:
                response.close()
        finally:
            transport.close()


def _request(question: _Question[Got]) -> "PreparedRequest":
    from requests import PreparedRequest  # noqa: PLC0415  # 135 ms, only after a yes

    request = PreparedRequest()
    request.prepare(method=question.method, url=question.url, headers={**_HEADERS, **question.headers})
    return request


def _head(response: "Response") -> Answer | Trouble:
    # Two places at once is no answer; a browser refuses it too.
    places = set(response.raw.headers.getlist("Location"))
    if len(places) > 1:
        return Trouble.UNREADABLE
    return Answer(response.status_code, _as_sent(places.pop()) if places else None)


def _document(response: "Response", at_most: int) -> Document | Trouble:
    if response.status_code != _OK:
        return Document(response.status_code)
    # Nothing is unpacked: the request names no packing, and a packed body can grow beyond all bounds.
    body: bytes = response.raw.read(at_most + 1, decode_content=False)
    # An answer that ends where the connection ends can be cut off by anybody on the way, and would look whole.
    is_whole = response.raw.chunked or response.raw.length_remaining == 0
    return Document(_OK, body) if is_whole and len(body) <= at_most else Trouble.UNREADABLE


def _as_sent(header: str) -> str:
    """A header's letters: Python reads its bytes as Latin-1, servers write UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _trouble(error: Exception) -> Trouble:
    from requests import exceptions  # noqa: PLC0415  # 135 ms, only after a yes
    from urllib3.exceptions import ProtocolError  # noqa: PLC0415  # same

    if isinstance(error, exceptions.SSLError):
        return Trouble.INSECURE
    if isinstance(error, exceptions.Timeout | TimeoutError):
        return Trouble.TOO_SLOW
    broken = bool(error.args) and isinstance(error.args[0], ProtocolError)
    if isinstance(error, exceptions.ConnectionError) and not broken:
        return Trouble.UNREACHABLE
    return Trouble.UNREADABLE
