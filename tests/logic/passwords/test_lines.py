"""Lines that everybody knows are at most score 1, however they are dressed; what nobody said before stays strong."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.matchers.lines import Lines
from desktop.logic.passwords.strength import STRONG
from tests.logic.passwords.conftest import TODAY, codes_of
from tools.build_password_words import lines

KNOWN = lines()


@pytest.mark.parametrize(
    "text",
    [
        "tongkosongnyaringbunyinya", "Tong kosong nyaring bunyinya!", "airberiaktandatakdalam99",
        "AirBeriakTandaTakDalam",
        "4irberi4kt4nd4t4kd4l4m", "sepandaipandaitupaimelompat", "halohalobandungibukotaperiangan",
        "balonkuadalima2024",
        "ketuhananyangmahaesa", "dimanabumidipijak", "twinkletwinklelittlestar1", "to be or not to be",
        "maytheforcebewithyou",
        "bapakamiyangadadisurga", "ajiningdirisakalathi", "horasbangsobatak", "keepcalmandcarryon", "hujanbulanjuni",
        "jatuhditimpatangga", "Kulihat Ibu Pertiwi", "nowomannocry", "gawisabumisampaimanuntung1", "itiswhatitis",
    ],
)  # fmt: skip
def test_a_line_is_weak_with_the_usual_turns(estimator: Estimator, text: str) -> None:
    strength = estimator.estimate(text, today=TODAY)

    assert strength.score <= 1
    assert vocabulary.HARD_TO_GUESS.id not in codes_of(strength)


@pytest.mark.parametrize(
    "text",
    [
        "tidakkenalmakatidaksayang",  # another word for "not"
        "sedikitlamalamajadibukit",  # a word left out, a shorter one
        "bagaipungukmerindukanbulan",  # a letter left out
        "habisgelapterbitterang",  # an ending left out
        "seperti katak didalam tempurung",
    ],
)
def test_a_line_is_known_as_people_remember_it(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "gerobak bersiul di atas kulkas ungu", "tujuh kancil membeli payung listrik",
        "sepatu merah menelan bulan kotak",
        "air mata kancil dijual kiloan besok", "bagai obeng menari balet",
    ],
)  # fmt: skip
def test_a_sentence_that_nobody_said_before_is_strong(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score >= STRONG


def test_a_built_line_is_no_beginning_of_another() -> None:
    assert sorted(set(KNOWN)) == KNOWN
    assert not [line for line, after in pairwise(KNOWN) if after.startswith(line)]


@given(st.data())
def test_every_beginning_of_a_line_is_known(data: PasswordData, draw: st.DataObject) -> None:
    line = draw.draw(st.sampled_from(KNOWN))
    size = draw.draw(st.integers(min(10, len(line)), len(line)))

    assert data.lines.known(line[:size]) == size


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=40))
def test_a_line_of_one_slip_is_remembered_and_chance_is_not(text: str) -> None:
    known = Lines(["tongkosongnyaringbunyinya"])

    assert known.remembered("tongkosonnyaringbunyinya")
    assert not known.remembered(f"q{text}")


def test_generated_phrases_are_no_lines(estimator: Estimator, data: PasswordData) -> None:
    source = random.Random(3)  # noqa: S311  # samples of a test
    words = sorted(data.public)

    weak = [
        phrase
        for phrase in (" ".join(source.sample(words, 4)) for _ in range(150))
        if estimator.estimate(phrase, today=TODAY).score < STRONG
    ]

    assert not weak
