"""What is asked about a password, and what an answer means. No network: answers come from a table."""

import traceback
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.network import Document, Trouble, WebError
from desktop.logic.passwords.breach import (
    HEADERS,
    HOST,
    MOST_BYTES,
    Failure,
    Found,
    MalformedError,
    NotFound,
    Question,
    Reason,
    ask_breach,
    judge,
    question,
    read_answer,
)

PASSWORD = "password"  # noqa: S105  # everybody's
PREFIX, SUFFIX = "5BAA6", "1E4C9B93F3F0682250B6CF8331B7EE68FD8"
OTHER = "0018A45C4D1DEF81644B54AB7F969B88D65"
BODY = f"{OTHER}:10\r\n{SUFFIX}:9545824\r\n{'F' * 35}:0".encode()


class Table:
    """A service with one answer; what it was asked it remembers."""

    def __init__(self, answer: Document | Trouble) -> None:
        self._answer = answer
        self.asked: list[tuple[str, dict[str, str], int]] = []

    def get(self, url: str, headers: Mapping[str, str], *, at_most: int) -> Document:
        self.asked.append((url, dict(headers), at_most))
        if isinstance(self._answer, Trouble):
            raise WebError(self._answer)
        return self._answer


def wanted() -> bool:
    return True


def test_five_digits_go_out_and_thirty_five_stay() -> None:
    asked = question(PASSWORD)

    assert (asked.prefix, asked.suffix) == (PREFIX, SUFFIX)
    assert asked.url == f"https://{HOST}/range/{PREFIX}"


def test_the_suffix_is_not_shown() -> None:
    assert repr(question(PASSWORD)) == str(question(PASSWORD)) == "Question(prefix='5BAA6')"


@pytest.mark.parametrize("text", ["", "\ud800", "x" * 100_000, "kata\0sandi"], ids=ascii)
def test_any_text_has_a_question(text: str) -> None:
    asked = question(text)

    assert (len(asked.prefix), len(asked.suffix)) == (5, 35)


def test_the_text_is_asked_about_as_it_was_typed() -> None:
    assert len({question(text) for text in ("é", "e\u0301", "É", " é", "ｅ")}) == 5


def test_a_password_that_was_seen_is_found_with_its_count() -> None:
    service = Table(Document(200, BODY))

    assert ask_breach(PASSWORD, service, wanted) == Found(9_545_824)
    assert service.asked == [(f"https://{HOST}/range/{PREFIX}", HEADERS, MOST_BYTES)]


@pytest.mark.parametrize(
    "body",
    [
        f"{OTHER}:10",
        f"{OTHER}:10\r\n{SUFFIX}:0",  # padding that happens to be ours
        f"{OTHER}:10\n",
        f"{SUFFIX[1:]}0:7",
    ],
)
def test_a_password_that_was_not_seen_is_not_found(body: str) -> None:
    assert ask_breach(PASSWORD, Table(Document(200, body.encode())), wanted) == NotFound()


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (f"{SUFFIX}:1", 1),
        (f"{SUFFIX}:1\r\n", 1),
        (f"{SUFFIX}:1\n{OTHER}:2\n", 1),
        (f"{SUFFIX.lower()}:12", 12),
        (f"{SUFFIX}:000000000012", 12),
        (f"{SUFFIX}:0\r\n{SUFFIX}:5\r\n{SUFFIX}:0", 5),
        (f"{SUFFIX}:999999999999", 999_999_999_999),
    ],
)
def test_every_way_to_write_a_row_is_read(body: str, count: int) -> None:
    assert read_answer(body.encode(), SUFFIX) == count


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n",
        b"\r\n",
        b"<!DOCTYPE html><title>Masuk ke Wi-Fi</title>",
        b"\x1f\x8b\x08\0\0\0\0\0",
        b"\xff\xfe",
        f"{SUFFIX}:7\r\n\r\n{OTHER}:1".encode(),
        f"{SUFFIX}:7\r\n{OTHER}".encode(),
        f"{SUFFIX}:7\r\n{OTHER}:".encode(),
        f"{SUFFIX}:7\r\n{OTHER[:20]}".encode(),
        f"{SUFFIX}:-7".encode(),
        f"{SUFFIX}:7.0".encode(),
        f"{SUFFIX}: 7".encode(),
        f" {SUFFIX}:7".encode(),
        f"{SUFFIX}:7 ".encode(),
        f"{SUFFIX}:٧".encode(),
        f"{SUFFIX}:1234567890123".encode(),
        f"{SUFFIX}0:7".encode(),
        f"{SUFFIX[1:]}:7".encode(),
        f"{PREFIX}{SUFFIX}:7".encode(),
        f"{'G' * 35}:7".encode(),
        f"{SUFFIX}:7\r{OTHER}:1".encode(),
        f"{OTHER}:1\r\n".encode() * 60_000,
    ],
    ids=range(23),
)
def test_what_is_no_list_is_refused_and_never_not_found(body: bytes) -> None:
    with pytest.raises(MalformedError) as refused:
        read_answer(body, SUFFIX)

    assert SUFFIX not in "".join(traceback.format_exception(refused.value))
    assert ask_breach(PASSWORD, Table(Document(200, body)), wanted) == Failure(Reason.UNREADABLE)


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(body: bytes) -> None:
    assert isinstance(judge(Document(200, body), SUFFIX), Found | NotFound | Failure)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (429, Reason.BUSY),
        (503, Reason.BUSY),
        (204, Reason.REFUSED),
        (206, Reason.REFUSED),
        (301, Reason.REFUSED),
        (400, Reason.REFUSED),
        (403, Reason.REFUSED),
        (404, Reason.REFUSED),
        (500, Reason.REFUSED),
    ],
)
def test_only_status_200_is_an_answer(status: int, reason: Reason) -> None:
    assert ask_breach(PASSWORD, Table(Document(status, BODY)), wanted) == Failure(reason)


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_of_the_network_is_a_reason(trouble: Trouble) -> None:
    assert ask_breach(PASSWORD, Table(trouble), wanted) == Failure(Reason(trouble.value))


def test_who_gave_up_causes_no_question() -> None:
    service = Table(Document(200, BODY))

    assert ask_breach(PASSWORD, service, lambda: False) == Failure(Reason.GIVEN_UP)
    assert service.asked == []


def test_no_answer_holds_the_password_or_its_suffix() -> None:
    for document in (Document(200, BODY), Document(200, b"x"), Document(503)):
        said = repr(ask_breach(PASSWORD, Table(document), wanted))
        assert PASSWORD not in said
        assert SUFFIX not in said


def test_a_question_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Question(PREFIX, SUFFIX).prefix = "00000"  # type: ignore[misc]
