"""The card for a passphrase is empty: numbered lines, folds, what never to write on it, and no name of an account."""

import inspect

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.passwords.card_sheet import phrase_card
from desktop.logic.passwords.passphrase import MOST_WORDS
from desktop.logic.sheet import Boxed, Fold, Paper, Ruled, paragraphs
from desktop.logic.words import Words


@pytest.mark.parametrize("paper", list(Paper))
def test_a_word_a_line_between_two_folds(words: Words, paper: Paper) -> None:
    blocks = phrase_card(words, paper).blocks
    folds = [index for index, block in enumerate(blocks) if isinstance(block, Fold)]
    lines = [block.label for block in blocks[folds[0] : folds[1]] if isinstance(block, Ruled)]

    assert len(folds) == 2
    assert lines == [*(f"{number}." for number in range(1, MOST_WORDS + 1)), words("phrase-card.between")]
    assert [block for block in blocks[folds[1] :] if isinstance(block, Boxed)]


def test_it_names_neither_the_account_nor_the_programme(words: Words, programme: Programme) -> None:
    text = " ".join(paragraphs(phrase_card(words))).lower()

    for name in (programme.name, programme.full_name, programme.home, "www", ".id"):
        assert name.lower() not in text


def test_nothing_of_a_person_can_come_onto_it() -> None:
    """It is made of sentences and a size of paper: there is no way for a phrase to get there."""
    assert list(inspect.signature(phrase_card).parameters) == ["words", "paper"]
