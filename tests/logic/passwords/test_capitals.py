"""Capitals that are one habit of the whole cost once."""

import pytest

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.capitals import as_asked_for, as_before
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.matchers import Match
from tests.logic.passwords.conftest import TODAY

WORD = Match(4, 9, 3.0, vocabulary.WORD, 0.7)


@pytest.mark.parametrize("text", ["PatiJelek", "PATIJELEK"])
def test_a_word_that_goes_on_as_the_text_begins_costs_less(text: str) -> None:
    assert as_before(WORD, text).cost < WORD.cost


@pytest.mark.parametrize("text", ["patiJelek", "PatiJELEK", "Patijelek", "PATIjelek"])
def test_a_word_that_begins_a_habit_of_its_own_costs_what_it_did(text: str) -> None:
    assert as_before(WORD, text) == WORD


@pytest.mark.parametrize("text", ["Sayang1!", "Merdeka2024!", "Budi@123", "Budi_01!!"])
def test_a_capital_a_digit_and_a_sign_in_their_usual_order_are_one_habit(text: str) -> None:
    assert as_asked_for(text) > 0


@pytest.mark.parametrize("text", ["", "sayang1!", "Sayang1", "Sayang!", "SaYang1!", "1Sayang!", "xK9#mQ2!"])
def test_other_orders_are_no_habit(text: str) -> None:
    assert as_asked_for(text) == 0


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Merdeka2019!", "merdeka2019!"),
        ("KOPIHITAM", "kopihitam"),
        ("KopiHitam", "kopihitam"),
    ],
)
def test_the_habit_of_a_capital_adds_less_than_ten_times(estimator: Estimator, text: str, beside: str) -> None:
    plain, capital = (estimator.estimate(one, today=TODAY).guesses_log10 for one in (beside, text))

    assert plain - 0.5 <= capital < plain + 1
