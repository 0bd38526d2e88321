"""Drawing what is wished for, with the house's own words and the computer's best chance."""

from desktop.logic.passwords.passphrase import (
    Separator,
    load_passphrase_words,
    make_passphrase,
    make_password,
    make_pronounceable,
)
from desktop.ui.passwords.proposal import SEPARATORS, Kind, Proposal, Wish

_GROUP = 4  # so many characters are copied by hand at a glance


def draw(wish: Wish) -> Proposal:
    """A fresh password; nobody has seen it and nothing keeps it."""
    match wish.kind:
        case Kind.PHRASE:
            separator = SEPARATORS[wish.separator]
            made = make_passphrase(load_passphrase_words(), wish.length, separator)
            return Proposal(made.words, separator, made.bits)
        case Kind.SPOKEN:
            made = make_pronounceable(wish.length)
            return Proposal(made.words, Separator.HYPHEN, made.bits)
    made = make_password(wish.length)
    groups = tuple(made.text[start : start + _GROUP] for start in range(0, wish.length, _GROUP))
    return Proposal(groups, Separator.NONE, made.bits)
