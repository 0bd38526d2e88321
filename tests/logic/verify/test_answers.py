"""A question is answered by what is known and by what is not, and by no verdict."""

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.answers import OTHER, PICTURE, answer_ids, answer_to
from desktop.logic.verify.check import Checker
from desktop.logic.words import load_words

from .conftest import TODAY, Judge


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Ini nomor wa prakerja asli ga sih?", "answer.whatsapp"),
        ("Apakah benar Prakerja punya WhatsApp?", "answer.whatsapp"),
        ("grup telegram prakerja itu resmi ga ya?", "answer.telegram"),
        ("Apa benar ada aplikasi Prakerja?", "answer.app"),
        ("Apakah benar prakerja sudah dibuka?", "answer.opening"),
        ("Prakerja itu bayar ga ya kak, beneran?", "answer.fee"),
    ],
)
def test_a_question_is_answered_by_its_topic(message: Judge, programme: Programme, text: str, answer: str) -> None:
    judgement = message(text)

    assert "message.question" in {finding.code for finding in judgement.findings}
    assert answer_to(judgement, programme.texts["id"]) == answer


def test_a_pack_without_that_answer_leads_to_its_channels(message: Judge) -> None:
    assert answer_to(message("Apakah benar Prakerja punya WhatsApp?"), ()) == OTHER


def test_what_is_no_question_has_no_answer(message: Judge, programme: Programme) -> None:
    for text in (
        "Kirim kode OTP ke admin Prakerja",
        "Waspada penipuan, jangan klik link prakerja palsu",
        "Selamat pagi",
    ):
        assert answer_to(message(text), programme.texts["id"]) is None


def test_a_picture_that_nobody_can_read_has_one(checker: Checker, programme: Programme) -> None:
    assert answer_to(checker.codes((), today=TODAY), programme.texts["id"]) == PICTURE


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_answer_has_its_sentence(programme: Programme, language: str) -> None:
    words = load_words(language, programme, strict=True)

    assert all(words(key) for key in answer_ids())
