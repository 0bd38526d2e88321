"""A reset or code message: what to do depends on whether one asked for it."""

from datetime import date

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.asked import Asked, advice_after, needs_asking
from desktop.logic.verify.answer.judgement import Judgement, Verdict, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import load_words

RESET = "Prakerja: permintaan atur ulang kata sandi. Buka https://www.prakerja.go.id/reset?kode=contoh"
CODE = "Prakerja: kode OTP Anda 123456. Jangan berikan kode ini kepada siapa pun."
FAKE = "Prakerja: permintaan atur ulang kata sandi. Buka https://prakerja.vip/reset"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker((load_programme(),), load_phrases("id"))


def judge(checker: Checker, text: str) -> Judgement:
    return checker.check(text, today=date(2026, 11, 24), via=Via.SMS)


@pytest.mark.parametrize("text", [RESET, CODE, FAKE])
def test_a_message_about_a_reset_or_a_code_asks(checker: Checker, text: str) -> None:
    assert needs_asking(judge(checker, text))


@pytest.mark.parametrize("text", ["https://www.prakerja.go.id/", "Apakah Prakerja sudah buka?", "", "PRAKERJA"])
def test_nothing_else_asks(checker: Checker, text: str) -> None:
    assert not needs_asking(judge(checker, text))


@pytest.mark.parametrize("text", [RESET, CODE, FAKE])
def test_each_answer_gives_at_most_three_advices_that_have_words(checker: Checker, text: str) -> None:
    words = load_words("id", load_programme())

    for asked in Asked:
        advice = advice_after(judge(checker, text), asked)
        assert 1 <= len(advice) <= 3
        assert all(key in words for key in advice)


def test_who_asked_still_types_the_address_and_keeps_the_code(checker: Checker) -> None:
    advice = advice_after(judge(checker, RESET), Asked.YES)

    assert advice[0] == "advice.asked.type-home"
    assert "advice.asked.code" in advice


def test_who_does_not_know_is_advised_as_who_did_not_ask(checker: Checker) -> None:
    judgement = judge(checker, RESET)

    assert advice_after(judgement, Asked.UNKNOWN) == advice_after(judgement, Asked.NO)
    assert "advice.asked.passwords" in advice_after(judgement, Asked.NO)


def test_a_fake_stays_fake_whatever_was_asked_for(checker: Checker) -> None:
    judgement = judge(checker, FAKE)

    assert judgement.verdict is Verdict.FAKE
    for asked in Asked:
        assert advice_after(judgement, asked)[0] == "advice.asked.fake"
        assert "advice.asked.check-host" not in advice_after(judgement, asked)
