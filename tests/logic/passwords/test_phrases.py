"""Words of our own public list: two are never strong, three are enough for a locked account, four hold."""

import random
from collections.abc import Callable

import pytest

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.strength import STRONG
from tests.logic.passwords.conftest import TODAY, codes_of

Dress = Callable[[list[str], random.Random], str]

TWO: dict[str, Dress] = {
    "joined": lambda words, _: "".join(words),
    "hyphen": lambda words, _: "-".join(words),
    "capitals and a sign": lambda words, chance: chance.choice("-._#@ +").join(map(str.capitalize, words)),
    "two digits behind": lambda words, chance: f"{'-'.join(map(str.capitalize, words))}{chance.randrange(100)}",
    "a digit before, a sign behind": lambda words, chance: f"{chance.randrange(10)}{'_'.join(words)}!",
    "capitals": lambda words, chance: f"{' '.join(words).upper()}{chance.randrange(10)}",
    "digits between": lambda words, chance: f"{words[0]}{chance.randrange(100)}{words[1]}",
}


@pytest.mark.parametrize("dress", TWO)
def test_two_words_are_never_strong(estimator: Estimator, data: PasswordData, dress: str) -> None:
    chance, words = random.Random(11), sorted(data.public)  # noqa: S311  # samples of a test

    strong = [
        text
        for text in (TWO[dress](chance.sample(words, 2), chance) for _ in range(60))
        if estimator.estimate(text, today=TODAY).score >= STRONG
    ]

    assert not strong


@pytest.mark.parametrize("separator", ["-", " ", ".", "7"])
def test_three_words_are_enough_for_an_account_that_locks_and_say_so(
    estimator: Estimator, data: PasswordData, separator: str
) -> None:
    chance, words = random.Random(12), sorted(data.public)  # noqa: S311  # samples of a test

    scores = [
        (strength.score, vocabulary.THREE_WORDS.id in codes_of(strength))
        for strength in (estimator.estimate(separator.join(chance.sample(words, 3)), today=TODAY) for _ in range(60))
    ]

    assert set(scores) == {(3, True)}


@pytest.mark.parametrize("separator", ["-", " ", ".", "7"])
def test_four_words_hold(estimator: Estimator, data: PasswordData, separator: str) -> None:
    chance, words = random.Random(13), sorted(data.public)  # noqa: S311  # samples of a test

    for _ in range(60):
        strength = estimator.estimate(separator.join(chance.sample(words, 4)), today=TODAY)
        assert strength.score >= STRONG
        assert vocabulary.HARD_TO_GUESS.id in codes_of(strength)


def test_a_saying_of_three_words_is_not_taken_for_chance(estimator: Estimator) -> None:
    for text in ("kuda-kuda-kuda", "tahu isi pedas", "bunga mawar merah"):
        assert estimator.estimate(text, today=TODAY).score < STRONG


def test_three_rare_words_with_digits_between_are_worth_what_three_drawn_ones_are(estimator: Estimator) -> None:
    for text in ("Gelas7Pagar2Kunyit", "PakuKabel03Teko", "semut-wajan-tembok98", "9gelas7cangkul0domba"):
        strength = estimator.estimate(text, today=TODAY)
        assert (strength.score, vocabulary.THREE_WORDS.id in codes_of(strength)) == (3, True)


def test_three_words_that_people_put_together_are_not(estimator: Estimator) -> None:
    for text in (
        "Kopi7Susu7Manis7",
        "Ayah2Bunda3Kakak4",
        "Senin1Selasa2Rabu3",
        "Apel1Jeruk2Mangga3",
        "Budi7Rina2Tono3",
    ):
        assert estimator.estimate(text, today=TODAY).score < STRONG


def test_what_was_drawn_before_is_known_too(estimator: Estimator) -> None:
    assert estimator.estimate("Kucur-Pasok7", today=TODAY).score < STRONG


@pytest.mark.parametrize(
    ("text", "praised"),
    [
        ("mV4#tqZ9", True),  # small and capital letters, digits, signs, all by chance
        ("semut ketel bantal rawa", True),  # four words
        ("hxbqnwzfyd", False),  # one class
        ("94716035820371", False),
        ("daun-mertua-candi", False),  # three words
        ("k3v9xq2mzt", False),  # two classes
    ],
)
def test_hard_to_guess_is_said_only_of_chance_in_three_classes_or_four_words(
    estimator: Estimator, text: str, praised: bool
) -> None:
    strength = estimator.estimate(text, today=TODAY)

    assert strength.score >= STRONG
    assert (vocabulary.HARD_TO_GUESS.id in codes_of(strength)) is praised


@pytest.mark.parametrize(
    "text",
    [
        "rumah-kucing-sungai-pedas",
        "kulkas menyanyi di bawah jembatan",
        "nasi dingin dilempar ke bulan sabit",
        "obeng merah tidur di sungai",
        "tomat.lemari.ombak.gitar",
        "lantern mossy cobble drizzle",
        "payungketelmawarbesi",
        "kecapi mandau noken sasando",
        "SampanKetumbarLengkuasCobek3",
    ],
)
def test_four_words_of_any_list_hold_also_where_two_of_them_look_like_a_saying(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score >= STRONG
