"""Lines that want to break the batch: each is answered, and the next line is read."""

import io
import json
import re
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from desktop.cli.answer import Desk
from desktop.cli.conversation import Conversation
from desktop.cli.lines import read_lines
from desktop.engine import Engine
from desktop.logic.limits import MAX_TEXT
from desktop.logic.pack.programme import Programme

Converse = Callable[[bytes], tuple[list[dict[str, Any]], int]]

TODAY = date(2026, 11, 24)
GOOD = b'{"id": "next", "kind": "link", "text": "example.com"}\n'


@pytest.mark.parametrize(
    "line",
    [
        b"hello",
        b"\xff\xfe\xfd",
        b'{"id": 1, "kind": "link", "text": "\xed\xa0\x80"}',
        b"[" * 200_000,
        b'{"id": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"id": 1, "kind": "link", "text": ' + b'{"a":' * 200_000,
        b'{"id": NaN, "kind": "link", "text": "x"}',
        b'{"id": -Infinity, "kind": "link", "text": "x"}',
        b'{"id": 1, "kind": "link", "text": NaN}',
        b'{"id": 01}',
        b"null",
        b"0",
        b"false",
        b'""',
        b"[]",
        b"1" * 5_000,
        b"{}",
        b'{"kind": "link"}',
        b'{"kind": "telepathy", "text": "x"}',
        b'{"kind": ["link"], "text": "x"}',
        b'{"kind": 5, "text": "x"}',
        b'{"kind": "link", "text": 5}',
        b'{"kind": "link", "text": null}',
        b'{"kind": "link", "text": ["x"]}',
        b'{"kind": "sender", "text": "x", "via": "pigeon"}',
        b'{"kind": "sender", "text": "x", "via": {}}',
        b'{"kind": "message", "text": "x", "sender": 5}',
        b'{"kind": "password"}',
        b'{"kind": "password", "text": 5}',
        b'{"kind": "password", "text": null}',
        b'{"kind": "password", "text": ["x"]}',
        b'{"kind": "password", "text": "x", "about": "budi"}',
        b'{"kind": "password", "text": "x", "about": {}}',
        b'{"kind": "password", "text": "x", "about": [1998]}',
        b'{"kind": "password", "text": "x", "about": [["budi"]]}',
        b'{"kind": "password", "text": "x", "others": false}',
        b'{"kind": "password", "text": "x", "others": ["y", null]}',
        b'{"kind": "password", "old": "x", "new": "y"}',
        b'{"kind": "change", "text": "x"}',
        b'{"kind": "change", "old": "x"}',
        b'{"kind": "change", "new": "x"}',
        b'{"kind": "change", "old": 1, "new": 1}',
        b'{"kind": "change", "old": "x", "new": {}}',
        b'{"kind": "change", "old": ["x"], "new": "x"}',
        b'{"kind": "link", "text": "x"} {"kind": "link", "text": "x"}',
        b'{"kind": "link", "text": "a\nb"}'.replace(b"\n", b"\t"),
        b"\x00",
        b'{"a"\x00: 1}',
    ],
    ids=lambda line: repr(line[:40]),
)
def test_a_line_that_is_no_request_is_refused_and_the_next_is_answered(converse: Converse, line: bytes) -> None:
    answers, status = converse(GOOD + line + b"\n" + GOOD)

    assert [answer["id"] for answer in answers[::2]] == ["next", "next"]
    assert answers[1]["error"]["code"] == "bad-request"
    assert answers[1]["error"]["line"] == 2
    assert answers[1]["error"]["says"]
    assert status == 1


@pytest.mark.parametrize(
    "id_json",
    [
        "7",
        "-0",
        "1e400",
        "1.50",
        "9" * 4_000,
        "9" * 5_000,
        "null",
        "true",
        '"a"',
        '"\\ud800"',
        '"\\u0000"',
        '[1, {"a": 1E5}]',
        '{"\\udfff": [1.0]}',
    ],
    ids=lambda id_json: id_json[:20],
)
@pytest.mark.parametrize("kind", ["link", "qr", "password", "change", "telepathy"])
def test_an_id_is_echoed_as_it_came(desk: Desk, id_json: str, kind: str) -> None:
    target = io.BytesIO()
    Conversation(desk, target).hold(io.BytesIO(f'{{"id": {id_json}, "kind": "{kind}", "text": "a.id"}}'.encode()))

    assert target.getvalue().startswith(f'{{"id": {id_json}, '.encode())


def test_a_request_without_an_id_is_answered_with_null(converse: Converse) -> None:
    assert converse(b'{"kind": "link", "text": "example.com"}')[0][0]["id"] is None


def test_half_characters_in_a_text_are_judged_and_answered_whole(converse: Converse) -> None:
    (answer,), status = converse(b'{"id": 1, "kind": "link", "text": "https://prakerja.vip/\\ud800"}')

    assert (answer["verdict"], status) == ("fake", 0)
    assert json.dumps(answer, ensure_ascii=False).encode("utf-8")


def test_a_mark_at_the_beginning_is_no_part_of_the_question(converse: Converse) -> None:
    answers, status = converse(b"\xef\xbb\xbf" + GOOD + b"\xef\xbb\xbf\n")

    assert ([answer["id"] for answer in answers], status) == (["next"], 0)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_refused_once_and_by_name(converse: Converse, encoding: str) -> None:
    answers, status = converse((GOOD.decode() * 50).encode(encoding))

    assert status == 1
    (answer,) = answers
    assert answer["error"]["code"] == "bad-request"
    assert "UTF-16" in answer["error"]["says"]


def test_windows_newlines_and_a_missing_last_one_are_fine(converse: Converse) -> None:
    answers, status = converse(GOOD.replace(b"\n", b"\r\n") + b"\r\n" + GOOD.strip())

    assert (len(answers), status) == (2, 0)


@pytest.mark.parametrize("letter", ["a", "é", "😀"])
@pytest.mark.parametrize("name", ["text", "sender"])
def test_limits_count_bytes(converse: Converse, letter: str, name: str) -> None:
    most = letter * (MAX_TEXT // len(letter.encode()))

    for text, refused in ((most, False), (most + "a" * 4, True)):
        request = {"id": 1, "kind": "message", "text": "x", name: text}
        (answer,), _ = converse(json.dumps(request).encode())
        assert (answer.get("error", {}).get("code") == "too-large") is refused
        assert answer["id"] == 1


@pytest.mark.parametrize("letter", ["a", "é", "😀"])
@pytest.mark.parametrize(
    "parts", [("old", "new"), ("text", "about"), ("text", "others"), ("text",), ("new",)], ids="+".join
)
def test_limits_count_the_bytes_of_all_texts_of_a_question_about_passwords(
    converse: Converse, letter: str, parts: tuple[str, ...]
) -> None:
    kind = "password" if "text" in parts else "change"
    share = letter * (MAX_TEXT // len(letter.encode()) // len(parts))

    for more, refused in (("", False), ("a" * 8, True)):
        texts = dict.fromkeys(parts, share + more)
        question = {"old": "", "new": "", **texts} if kind == "change" else texts
        lists = {name: [texts[name]] for name in ("about", "others") if name in texts}
        (answer,), _ = converse(json.dumps({"id": 1, "kind": kind, **question, **lists}).encode())
        assert (answer.get("error", {}).get("code") == "too-large") is refused
        assert answer["id"] == 1


@pytest.mark.parametrize("name", ["about", "others"])
def test_a_list_has_a_hundred_texts_at_most(converse: Converse, name: str) -> None:
    for size, refused in ((100, False), (101, True)):
        (answer,), _ = converse(json.dumps({"kind": "password", "text": "x", name: ["y"] * size}).encode())
        assert (answer.get("error", {}).get("code") == "too-large") is refused


def test_half_characters_in_a_password_are_judged(converse: Converse) -> None:
    given = b'{"kind": "password", "text": "a\\ud800", "about": ["\\udfff"], "others": ["\\ud800"]}\n'
    answers, status = converse(given + b'{"kind": "change", "old": "\\ud800", "new": "\\ud800"}')

    assert ([answer["kind"] for answer in answers], status) == (["password", "change"], 0)


@pytest.mark.parametrize("content", [b"[" + b"0," * 200_000 + b"0]", b'{"id": "' + b"x" * 70_000 + b'"}'])
def test_a_line_that_would_cost_memory_is_too_large(converse: Converse, content: bytes) -> None:
    answers, _ = converse(content + b"\n" + GOOD)

    assert [answers[0]["error"]["code"], answers[1]["id"]] == ["too-large", "next"]


class Endless:
    """A line that never ends, then a good one: given in chunks, held by nobody."""

    def __init__(self, chunks: int) -> None:
        self._chunks: Iterator[bytes] = iter([*[b"x" * 65_536] * chunks, b"\n" + GOOD])

    def read1(self, size: int = -1, /) -> bytes:
        return next(self._chunks, b"")


def test_an_endless_line_is_refused_without_being_held(desk: Desk) -> None:
    target = io.BytesIO()
    tracemalloc.start()

    status = Conversation(desk, target).hold(Endless(2_000))

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    first, second = [json.loads(line) for line in target.getvalue().splitlines()]
    assert (first["error"]["code"], first["error"]["line"], second["id"]) == ("too-large", 1, "next")
    assert status == 1
    assert peak < 40_000_000


def test_a_line_longer_than_the_cap_is_named_and_the_lines_after_it_keep_their_numbers() -> None:
    lines = read_lines(io.BytesIO(b"ab\n" + b"x" * 100 + b"\ncd\n\nef"), lambda: None, longest=10)

    assert [line[:2] for line in lines] == [(1, b"ab"), (2, None), (3, b"cd"), (4, b""), (5, b"ef")]


@pytest.mark.parametrize("kind", ["link", "password"])
def test_a_fault_of_ours_is_answered_without_the_text(
    desk: Desk, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> tuple[Programme, ...]:
        raise RuntimeError("hunter2")

    line = json.dumps({"id": 3, "kind": kind, "text": "hunter2"}).encode()
    target = io.BytesIO()
    desk = Desk(Engine(fail), desk.words, desk.programme, TODAY)

    status = Conversation(desk, target).hold(io.BytesIO(line + b"\n{}\n" + line))

    first, second, third = [json.loads(line) for line in target.getvalue().splitlines()]
    assert first == third == {"id": 3, "error": {"code": "internal"}}
    assert second["error"]["code"] == "bad-request"
    assert status == 70
    said = capsys.readouterr().err
    assert re.fullmatch(r"jaga-akun: [^\n]+ \(RuntimeError [\w.]+:\d+\)\n", said)  # once, and no text
