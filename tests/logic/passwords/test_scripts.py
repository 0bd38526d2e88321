"""Marks are taken off before the lists are asked; words, alphabets and keyboards of other scripts are known too."""

import pytest

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.normalised import normalise
from desktop.logic.passwords.strength import STRONG
from tests.logic.passwords.conftest import TODAY, codes_of, places


@pytest.mark.parametrize(
    "text", ["sürabaya", "ñusantara", "mérdeká", "rahásia1", "Ìndonesia45", "sayang\u0301", "ｂａｎｄúｎｇ"]
)
def test_marks_on_a_known_word_hide_nothing(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score <= 1


def test_a_mark_is_told_with_its_part(estimator: Estimator) -> None:
    strength = estimator.estimate("séndok-Kx7", today=TODAY)

    assert places(strength, vocabulary.MARKED.id) in ([(0, 6)], [])
    assert normalise("bándúng").text == "bandung"
    assert normalise("bándúng").marked == {1, 4}
    assert normalise("пой").text == "пой", "in Cyrillic a mark makes another letter"


@pytest.mark.parametrize("about", ["Résty Novita", "Resty Novita"])
@pytest.mark.parametrize("text", ["resty95", "rèsty95", "R3sty95"])
def test_hints_fold_too(estimator: Estimator, about: str, text: str) -> None:
    strength = estimator.estimate(text, about=(about, "14-02-1995"), today=TODAY)

    assert strength.score <= 1
    assert vocabulary.ABOUT_OWNER.id in codes_of(strength)


@pytest.mark.parametrize(
    "text",
    [
        "абвгдежз", "ролджэ", "йцукен12", "фывапрол",  # Cyrillic
        "ابتثجحخد", "ضصثقفغعه", "شسيبلاتن",  # Arabic
        "กขคฆงจฉช", "ฟหกดเ้่า",  # Thai
        "あいうえおかきく", "アカサタナハ", "たていすかん", "いろはにほへと",  # kana
        "가나다라마바", "ㅂㅈㄷㄱㅅㅛ",  # Korean
        "αβγδεζηθ", "אבגדהוזח", "कखगघङचछज", "ꦲꦤꦕꦫꦏꦢ", "一二三四五六七",
        "aoeuidht", "qwfpgjluy", "azertyui",  # Latin keyboards
    ],
)  # fmt: skip
def test_an_order_of_letters_is_nothing_to_guess(estimator: Estimator, text: str) -> None:
    for written in (text, text[::-1], f"{text}1"):
        assert estimator.estimate(written, today=TODAY).score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "пароль77", "Наташа1990", "спартак", "حبيبي", "محمد2020", "السلامعليكم", "สวัสดี99", "รักแม่",
        "ありがとう", "さくら123", "我爱你1314", "生日快乐", "사랑해요", "비밀번호1", "שלום", "αγαπη", "नमस्ते",
    ],
)  # fmt: skip
def test_a_common_word_of_another_script_is_weak(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score <= 2


@pytest.mark.parametrize(
    "text", ["куыфщзжпъш", "ثكيظذغخصق", "ปฝฬฮฟอกญ", "めぬゐをろへた", "鯨梅鉛鶴庭漢蔵", "🦔🧲🍉🎲🧭🪁🦊🪀"]
)
def test_chance_in_another_script_stays_strong(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score >= STRONG


@pytest.mark.parametrize("text", ["rаhаsiа1", "рахасия", "кфрфышф", "ｒａｈａｓｉａ"])  # look-alikes are meant
def test_an_indonesian_word_in_borrowed_letters_is_weak(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score <= 2


def test_a_finding_points_at_what_was_typed(estimator: Estimator) -> None:
    assert places(estimator.estimate("e\u0301mber2024", today=TODAY), vocabulary.YEAR.id) == [(6, 10)]


def test_the_lists_are_as_a_password_is_read(data: PasswordData) -> None:
    known = [
        word for word in ("пароль", "สวัสดี", "사랑해", "حبيبي", "パスワード") if normalise(word).lower not in data.words
    ]

    assert not known
