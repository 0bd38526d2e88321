"""An empty card for a passphrase: whoever has one writes it there by hand. No secret is ever sent to a printer.

It names no programme and no address: who finds it does not learn which account it opens.
"""

from collections.abc import Iterator

from desktop.logic.passwords.passphrase import MOST_WORDS
from desktop.logic.sheet import Block, Boxed, Fold, Lines, Paper, Ruled, Sheet
from desktop.logic.words import Words

_STEPS, _NEVER = 3, 4


def phrase_card(words: Words, paper: Paper = Paper.A4) -> Sheet:
    """Three parts between two folds, as a letter is folded: how to, the words, what never to write there."""
    return Sheet(words("phrase-card.title"), paper, tuple(_blocks(words)), words("phrase-card.footer"), most=1)


def _blocks(words: Words) -> Iterator[Block]:
    yield Lines(tuple(words(f"phrase-card.how.{number}") for number in range(1, _STEPS + 1)))
    yield Fold(words("phrase-card.fold.down"))
    yield from (Ruled(f"{number}.") for number in range(1, MOST_WORDS + 1))
    yield Ruled(words("phrase-card.between"))
    yield Fold(words("phrase-card.fold.up"))
    yield Boxed(words("phrase-card.never"), tuple(words(f"phrase-card.never.{n}") for n in range(1, _NEVER + 1)))
    yield Lines((words("phrase-card.place"), words("phrase-card.lost")))
