"""Six doors by which strangers' bytes come in. Each takes any bytes, and raises where they break a promise.

The promises: no exception but the ones that a door declares, an answer in time (who calls looks at the clock), and what
the door gives back is whole. What was judged is held to its rules by `tools/fuzz.py`, which makes texts by grammar.
"""

import atexit
import io
import json
import shutil
import socket
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from requests import PreparedRequest, Response
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool

from desktop.adapters.asked_web import AskedWeb
from desktop.adapters.settings_store import FILE_NAME, FileSettingsStore
from desktop.adapters.web_transport import Line, Transport
from desktop.cli.answer import Desk
from desktop.cli.conversation import Conversation
from desktop.cli.desk import open_desk
from desktop.cli.files import FileError
from desktop.cli.options import Options
from desktop.cli.refusal import ErrorCode
from desktop.logic.jsonfile import ContentError
from desktop.logic.network import WebError
from desktop.logic.pack.content import load_programme
from desktop.logic.passwords import breach
from desktop.logic.settings import SETTINGS, kept, read_settings
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.link.short_link import ShortLink, find_target
from desktop.logic.verify.read_file import read_file
from desktop.logic.whole_pack import pack_problems

TODAY = date(2026, 11, 24)
ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "tests" / "packs" / "bank"
_REASONS = frozenset(ErrorCode)
MOST_SENT = 100_000
"""Bytes that a connection takes before anybody reads them."""


class BrokenPromiseError(Exception):
    """A door let something through."""


def promise(holds: bool, what: str) -> None:  # noqa: FBT001  # reads as a sentence
    """Raise BrokenPromiseError unless it holds."""
    if not holds:
        raise BrokenPromiseError(what)


@cache
def desk() -> Desk:
    """The engine as the command line asks it."""
    return open_desk(Options(today=TODAY))


@cache
def folder() -> Path:
    """A place of this process among temporary files."""
    made = Path(tempfile.mkdtemp(prefix="jaga-akun-fuzz-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def mail(data: bytes) -> None:
    """A saved mail: whatever the bytes are, they are judged."""
    desk().answer(desk().judge_read(read_file(data, Kind.EMAIL)))


def picture(data: bytes) -> None:
    """A picture: its codes are judged, or it is refused for a reason."""
    try:
        desk().answer(desk().judge_read(read_file(data, Kind.QR)))
    except FileError:
        return


def pack(data: bytes) -> None:
    """A file of a programme pack, the first byte says which: the pack is refused in a sentence, or is one."""
    place = _packed()
    files = sorted(place.rglob("*.json"))
    chosen = files[data[0] % len(files)] if data else files[0]
    before = chosen.read_bytes()
    chosen.write_bytes(data[1:])
    try:
        problems = pack_problems(place)
        try:
            load_programme(place)
        except ContentError as error:
            promise(bool(problems), f"what loading refuses is found by the check: {error.file} {error.place}")
    finally:
        chosen.write_bytes(before)


def batch_line(data: bytes) -> None:
    """Lines of a batch: an answer of whole JSON for each that is not blank, none of them a fault of ours."""
    target = io.BytesIO()
    status = Conversation(desk(), target, paths=False).hold(io.BytesIO(data))
    answers = [json.loads(line) for line in target.getvalue().decode("ascii").splitlines()]
    promise(status in {0, 1}, "no fault of ours")
    promise(len(answers) <= data.count(b"\n") + 1, "one answer a line")
    promise(all("kind" in answer or answer["error"]["code"] in _REASONS for answer in answers), "an answer or a reason")


def settings(data: bytes) -> None:
    """A file of settings: it is read or moved aside, and what is chosen next is kept beside what was there."""
    place = folder() / "settings"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    (place / FILE_NAME).write_bytes(data)
    store = FileSettingsStore(place)
    before = dict(store.load())
    chosen = read_settings(before)
    promise(all(getattr(chosen, one.name) in one.choices for one in SETTINGS if one.choices), "known choices")
    store.keep(kept(chosen))
    promise(store.damaged is None or (place / store.damaged).read_bytes() == data, "what is damaged is moved, whole")
    promise(_shown(store.load()) == _shown({**before, **kept(chosen)}), "the others stay as they were")


def web_answer(data: bytes) -> None:
    """What a server sends: an answer, or the trouble with it, for both look-ups."""
    web = AskedWeb(transport=lambda line: _Sent(line, data[:MOST_SENT]))
    find_target(ShortLink("bit.ly", "https://bit.ly/x"), web, lambda: True)
    breach.ask_breach("hunter2", web, lambda: True)
    try:
        web.get("https://example.com/", {}, at_most=1_000)
    except WebError:
        return


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (mail, picture, pack, batch_line, settings, web_answer)
}


def _shown(values: Mapping[str, object]) -> str:
    """As one text: NaN is not equal to itself."""
    return json.dumps(values, sort_keys=True)


@cache
def _packed() -> Path:
    return Path(shutil.copytree(PACK, folder() / "pack"))


class _Sent(Transport):
    """Every request gets these bytes for an answer, over a connection that leads nowhere."""

    def __init__(self, line: Line, answer: bytes) -> None:
        super().__init__(line)
        near, self._far = socket.socketpair()
        self._near = near
        self._far.sendall(answer)
        self._far.shutdown(socket.SHUT_WR)

        class Here(HTTPConnection):
            def connect(self) -> None:
                self.sock = near
                line.connected(near)

        class ToHere(HTTPConnectionPool):
            ConnectionCls = Here

        self.poolmanager.pool_classes_by_scheme = {"http": ToHere}

    def ask(self, request: PreparedRequest, seconds: float) -> Response:
        """The same request, without TLS."""
        request.url = str(request.url).replace("https://", "http://", 1)
        return super().ask(request, seconds)

    def close(self) -> None:
        """Both ends."""
        super().close()
        self._near.close()
        self._far.close()
