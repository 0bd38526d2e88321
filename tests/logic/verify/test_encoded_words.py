"""Encoded words of a header (RFC 2047): what cannot be read stays as it is, and no sender stops the check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.sender.from_line import decoded, read_from


@pytest.mark.parametrize(
    "word",
    [
        "=?ätf-7?q?+AGE?=",  # a charset that is no ASCII
        "=?utf-8?b?a?=",  # base64 with a letter too few
        "=?utf-8?b?a=b?=",
        "=?no-such?q?x?=",
        "=?utf-8?q?=ff?=",
        "=?\x00?b?YQ==?=",
        "=?idna?q?" + "x" * 80 + "?=",
    ],
)
def test_a_word_that_cannot_be_read_stops_nothing(word: str) -> None:
    found = read_from(f"From: {word} <a@example.com>")

    assert found is not None
    assert found.address == "a@example.com"


@given(st.text(max_size=12), st.sampled_from("qQbB?x"), st.text(alphabet="=+/abAB01_ \n?é", max_size=20))
def test_any_word_is_read_or_stays(charset: str, kind: str, text: str) -> None:
    assert isinstance(decoded(f"x =?{charset}?{kind}?{text}?= y"), str)


@pytest.mark.parametrize(
    "codec", ["hex", "idna", "punycode", "utf-7", "unicode_escape", "rot13", "zlib", "bz2", "undefined"]
)
def test_what_python_calls_a_codec_and_no_mail_uses_stops_nothing(codec: str) -> None:
    for word in (f"=?{codec}?q?=78=9c=03?=", f"=?{codec}?b?eJwDAA==?=", f"=?{codec}?q?\\N{{x}}?="):
        assert isinstance(decoded(word), str)
