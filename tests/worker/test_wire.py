"""Whatever comes out of the cell is a reading within its limits, or it is nothing."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.answer.shown_picture import CodePlace, ShownPicture
from desktop.logic.verify.mail.mail import Mail
from desktop.logic.verify.mail.mail_files import Attachment, Nature
from desktop.logic.verify.mail.mail_head import Authentication
from desktop.logic.verify.mail.mail_html import MAX_BODY, MAX_PAGE, Link, Page
from desktop.logic.verify.qr.scan import LARGEST_SHOWN, Codes
from desktop.logic.verify.read_file import NEITHER, FileRead, GivenUp
from desktop.logic.verify.sender.from_line import From
from desktop.worker.wire import MOST_ANSWER, Header, Question, next_question, receive_answer, send_answer, send_question

PAGE = Page("kata tautan", (Link("https://a.id/", "a", "tautan", (5, 11)),), "", "", False, True)
MAIL = Mail(
    True, ("Prakerja <a@b.id>",), (From("Prakerja", "a@b.id", ("c@d.id",)),), (), "Hal\ud800",
    Authentication(frozenset({("spf", "pass")}), frozenset({"b.id"})), "biasa", PAGE, PAGE,
    (Link("x", "form"),), (Attachment("a.zip", Nature.CLOSED, "", True),), False,
)  # fmt: skip
SHOWN = ShownPicture(2, 1, b"\x00\xff", (("isi", CodePlace(-0.1, 0.0, 1.0, 1.1)),))
CODES = Codes(("isi", "\x00\u202e"), False, True, SHOWN)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=20,
)


def sent(read: FileRead) -> bytes:
    stream = io.BytesIO()
    send_answer(stream, read)
    return stream.getvalue()


def framed(body: bytes) -> io.BytesIO:
    return io.BytesIO(len(body).to_bytes(8, "big") + body)


def changed(read: FileRead, *path: int, to: object) -> io.BytesIO:
    """The answer with one value of it exchanged: `path` leads there through the lists."""
    answer = json.loads(sent(read)[8:])
    place = answer[1]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return framed(json.dumps(answer).encode())


@pytest.mark.parametrize("read", [MAIL, CODES, Codes(()), NEITHER, GivenUp(Kind.QR), Mail(is_mail=False)])
def test_a_reading_arrives_as_it_was_sent(read: FileRead) -> None:
    arrived = receive_answer(io.BytesIO(sent(read)))

    assert arrived == read
    assert not isinstance(read, Codes) or not isinstance(arrived, Codes) or arrived.shown == read.shown


@pytest.mark.parametrize(
    "answer",
    [
        changed(MAIL, 6, to="a" * (MAX_BODY + 1)),
        changed(MAIL, 0, to=1),
        changed(MAIL, 1, to=["a"] * 6),
        changed(MAIL, 4, to="a" * 2_001),
        changed(MAIL, 9, to=[["x", "a", "", [0, 0]]] * 401),
        changed(MAIL, 2, 0, 0, to="a" * 6_001),
        changed(MAIL, 2, 0, 2, 0, to="a" * 6_001),
        changed(MAIL, 2, 0, 2, to=["a@b.id"] * 2_001),
        changed(MAIL, 3, to=[["a", "b" * 6_001, []]]),
        changed(MAIL, 7, 1, 0, 0, to="a" * (MAX_PAGE + 1)),
        changed(MAIL, 7, 1, 0, 2, to="a" * 201),
        changed(MAIL, 7, 3, to="a" * 201),
        changed(MAIL, 10, 0, 0, to="a" * 121),
        changed(CODES, 0, to=["1" * 10_001]),
        changed(MAIL, 0, to="true"),
        changed(MAIL, 7, 1, 0, 3, to=[5, 12]),
        changed(MAIL, 7, 1, 0, 3, to=[-1, 2]),
        changed(MAIL, 8, 1, 0, 3, to=[9, 3]),
        changed(MAIL, 7, 1, 0, 3, to=[5]),
        changed(MAIL, 10, 0, 1, to="worse"),
        changed(MAIL, 10, to=[["a", "closed", "", True, True]] * 51),
        changed(MAIL, 5, to=[[["spf"]], []]),
        changed(CODES, 0, to="isi"),
        changed(CODES, 3, 0, to=LARGEST_SHOWN + 1),
        changed(CODES, 3, 2, to="AAAA"),
        changed(CODES, 3, 2, to="no base64!"),
        changed(CODES, 3, 3, 0, 1, 0, to=float("nan")),
        changed(CODES, 3, 3, 0, 1, 0, to=1e300),
        changed(CODES, 3, 3, 0, 1, to={"top": 0.0}),
        changed(NEITHER, 0, to="app.name"),
        changed(GivenUp(Kind.QR), 0, to="link"),
        framed(b'["Header",[[]]]'),
        framed(b'["Mail"]'),
        framed(b"[" * 100_000),
        framed(b"1" * 10_000),
        framed(b"\xff"),
        framed(b""),
        io.BytesIO((MOST_ANSWER + 1).to_bytes(8, "big")),
    ],
)
def test_what_no_reading_can_be_is_nothing(answer: io.BytesIO) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # no word of what came may stand in it
        receive_answer(answer)


@given(json_values, st.sampled_from(["Mail", "Codes", "Unreadable", "GivenUp", "Page"]))
def test_any_json_is_a_reading_or_nothing(value: object, name: str) -> None:
    try:
        read = receive_answer(framed(json.dumps([name, value]).encode()))
    except ValueError:
        return
    assert sent(read) == sent(receive_answer(io.BytesIO(sent(read))))


@given(st.binary(max_size=60))
def test_any_bytes_are_a_reading_or_nothing(content: bytes) -> None:
    with pytest.raises((ValueError, EOFError)):
        receive_answer(io.BytesIO(content))


def test_a_question_arrives_as_it_was_asked() -> None:
    stream = io.BytesIO()
    asked = Question(Header((2, 3), Kind.QR, 1, 2, True), (b"ab", b"\x00\xff\n"))
    send_question(stream, asked)
    stream.seek(0)

    assert next_question(stream) == asked
    assert next_question(stream) is None


def test_an_error_of_the_wire_says_nothing_of_what_came() -> None:
    for answer in (changed(MAIL, 0, to="rahasia sekali"), framed(b'["Mail", "rahasia sekali"]')):
        with pytest.raises(ValueError, match=r"^(?!.*rahasia)"):
            receive_answer(answer)
