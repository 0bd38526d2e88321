"""How the character model is learnt: what was seen costs less, and the same texts give the same bytes."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords.frequency import STEPS, CharacterModel, read_character_model
from tools import build_characters
from tools.build_characters import SIGNS, Weighed, build, passwords, words

LEARNT: list[Weighed] = [("sayang", 50.0), ("sayangku", 20.0), ("rahasia", 30.0), ("123456", 60.0)]


def model(texts: list[Weighed]) -> CharacterModel:
    return read_character_model(build(texts))


def cost(texts: list[Weighed], text: str) -> float:
    return sum(model(texts).costs(text))


@pytest.mark.parametrize("text", [text for text, _ in LEARNT])
def test_a_text_that_was_learnt_costs_less_than_one_that_was_not(text: str) -> None:
    assert cost(LEARNT, text) < cost(LEARNT, text[::-1])
    assert cost(LEARNT, text) < cost([one for one in LEARNT if one[0] != text], text)


def test_what_comes_more_often_costs_less() -> None:
    rare, often = cost([*LEARNT, ("merdeka", 20.0)], "merdeka"), cost([*LEARNT, ("merdeka", 200.0)], "merdeka")

    assert often < rare


def test_what_was_learnt_makes_no_text_impossible() -> None:
    assert 0 < cost(LEARNT, "zq~") < 3 * 7


@given(st.lists(st.tuples(st.text("ab1", min_size=1, max_size=6), st.floats(1, 1e6)), min_size=1, max_size=6))
def test_after_any_beginning_the_chances_of_all_letters_make_one_whole(texts: list[Weighed]) -> None:
    learnt = model(texts)
    signs = [chr(code) for code in range(32, 127)]

    for before in ("", texts[0][0], "b1"):
        whole = sum(10 ** -learnt.costs(before + sign)[-1] for sign in signs)
        # A hundredth for what was never seen, where there are SIGNS; the rest is the end of a text, and rounding.
        assert whole < 1 + len(signs) / SIGNS + 0.1


def test_the_same_texts_give_the_same_bytes() -> None:
    assert build(LEARNT) == build(list(LEARNT))
    assert build(LEARNT) != build(LEARNT[:-1])


@pytest.mark.parametrize("odd", ["kafé", "пароль", "a\nb", "🔒"])
def test_what_holds_no_plain_letters_teaches_nothing(odd: str) -> None:
    assert build([*LEARNT, (odd, 1e6)]) == build(LEARNT)


def test_nothing_learnt_is_a_model_as_well() -> None:
    assert all(0 < one < 7 for one in model([]).costs("sayang"))


def test_a_counted_password_weighs_less_than_its_count() -> None:
    (_, rare), (text, often) = passwords([("a", 400), ("BudI", 40_000)])

    assert text == "budi"
    assert 1 < often / rare < 100


def test_the_first_words_of_a_list_weigh_most(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("satu\ndua\n")
    (tmp_path / "a.txt").write_text("tiga\n")
    (tmp_path / "notes.md").write_text("empat\n")

    found = list(words(tmp_path))

    assert [word for word, _ in found] == ["tiga", "satu", "dua"]
    assert found[0][1] == found[1][1] > found[2][1] > 0


def test_a_cost_fits_into_a_byte_however_rare() -> None:
    learnt = model([("ab", 1e9), ("ba", 1.0)])

    assert max(learnt.costs("abba~")) <= (255 * 5) / STEPS + 2
    assert not any(math.isnan(one) for one in learnt.costs("abba~"))


def test_another_counted_list_than_the_named_one_ends_the_build(tmp_path: Path) -> None:
    before = build_characters.TARGET.read_bytes()
    other = tmp_path / "counted.tsv.gz"
    other.write_bytes(b"another list")

    with pytest.raises(SystemExit, match="sha256"):
        build_characters.main(["--counted", str(other)])

    assert build_characters.TARGET.read_bytes() == before
