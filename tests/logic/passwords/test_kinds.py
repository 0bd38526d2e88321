"""Whole kinds of passwords that an attacker who knows Indonesia makes by rule, and what looks like them and is not."""

import json
import random
import string
from pathlib import Path

import pytest

from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.similarity import compare
from tests.logic.passwords.conftest import TODAY

DATA = Path(__file__).resolve().parents[2] / "data"
CASES = json.loads((DATA / "passwords_2.json").read_text("utf-8"))
KINDS: dict[str, list[str]] = json.loads((DATA / "password_kinds.json").read_text("utf-8"))
VARIANTS: list[tuple[str, str]] = [
    (old, new) for old, new in json.loads((DATA / "password_variants.json").read_text("utf-8"))
]
STRONG = 3
SMALL, DIGITS, CAPITALS, SIGNS = string.ascii_lowercase, string.digits, string.ascii_uppercase, "!@#$%&*=?+-_"

UNRELATED = [
    ("kertas!", "gunting!"),
    ("Gunung#Slamet7", "Pantai.Kuta9"),
    ("mejahijau", "kursirotan"),
    ("tehmanis", "sopirangkot"),
    ("bcaTulip55", "Kumbang#91"),
    ("angsa4terbang", "kuda9lari"),
    ("sendal2019", "cangkir1987"),
    ("qamus77", "lemari77"),
    ("bintang12", "zebra7"),
]


def test_every_development_case_of_passwords_is_judged_right(estimator: Estimator) -> None:
    wrong = []
    for case in CASES:
        if case["kind"] != "password":
            continue
        score = estimator.estimate(case["text"], about=case.get("about", ()), today=TODAY).score
        if not case["want"].get("min_score", 0) <= score <= case["want"].get("max_score", 4):
            wrong.append((case["pattern"], case["text"], score))

    assert not wrong


def test_every_development_case_of_a_change_is_judged_right() -> None:
    changes = [case for case in CASES if case["kind"] == "change"]

    assert changes
    assert [case for case in changes if compare(case["old"], case["new"]).likeness not in case["want"]["verdict"]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_password_of_a_kind_is_not_strong_however_it_is_spelled(estimator: Estimator, kind: str) -> None:
    assert [text for text in KINDS[kind] if estimator.estimate(text, today=TODAY).score >= STRONG] == []


@pytest.mark.parametrize("dress", ["{}", "{}!", "{}_2024", "@{}", "!{}xy#", "sayang{}", "{}rina99"])
@pytest.mark.parametrize(
    "number",
    ["081234509876", "087812349080", "3578015204950003", "norek1230009876543", "npwp-091234567406000", "B 1234 XYZ"],
)  # fmt: skip
def test_a_number_of_a_person_stays_one_with_something_beside_it(estimator: Estimator, number: str, dress: str) -> None:
    for text in (dress.format(number), dress.format(number.lower()), dress.format(number.title())):
        assert estimator.estimate(text, today=TODAY).score < STRONG


@pytest.mark.parametrize(
    ("letters", "size", "most"),
    [
        (SMALL, 10, 0.02),
        (SMALL + DIGITS, 10, 0.02),
        (SMALL + DIGITS + CAPITALS + SIGNS, 8, 0.05),
        (SMALL + DIGITS + CAPITALS, 12, 0.002),
        (DIGITS, 14, 0.01),
        ("0123456789abcdef", 16, 0.01),
    ],
)  # fmt: skip
def test_what_chance_made_is_hardly_ever_taken_for_a_kind(
    estimator: Estimator, letters: str, size: int, most: float
) -> None:
    chance = random.Random(15)  # noqa: S311  # the same passwords each time
    texts = ["".join(chance.choices(letters, k=size)) for _ in range(800)]

    assert sum(estimator.estimate(text, today=TODAY).score < STRONG for text in texts) <= most * len(texts)


@pytest.mark.parametrize("text", ["94716035820371", "7302958146029471", "rekam48392017", "jiwa98765432x7q"])
def test_digits_that_are_nobodys_number_count_as_chance(estimator: Estimator, text: str) -> None:
    assert estimator.estimate(text, today=TODAY).score >= STRONG


def test_every_variant_that_people_make_is_known_as_one() -> None:
    assert [(old, new) for old, new in VARIANTS if compare(old, new).likeness != "variant"] == []


@pytest.mark.parametrize(("old", "new"), UNRELATED)
def test_what_has_only_a_form_in_common_is_no_variant(old: str, new: str) -> None:
    assert compare(old, new).likeness == "different"
