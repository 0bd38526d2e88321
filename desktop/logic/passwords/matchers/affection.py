"""What people say of somebody they like: "aku sayang" before a name, "cantik" behind it.

Few words of few kinds stand there, so who guesses tries them with every name. The order of the words is ours.
"""

import re
from collections.abc import Iterable, Iterator
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import case_cost
from desktop.logic.passwords.normalised import Normalised


def _ranks(words: str) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(words.split(), 1)}


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WHO = _ranks("aku saya gue gw ku ane kami kita beta abdi kulo")
_FEELS = _ranks("cinta sayang rindu kangen suka benci mau ingin butuh kagum tresno tresna bogoh love miss")
_PRAISED = _ranks("""
    cantik ganteng manis imut lucu keren sayang cinta cute cool cakep baik hebat mantap asik kece love lovely unyu
    pintar cerdas kuat kaya gagah tampan ayu bagus ceria bahagia sukses setia sabar soleh sholeh solehah sholehah
    tersayang tercinta terbaik tercantik selalu selamanya galau jomblo gila jelek nakal bandel cengeng gaul seksi sexy
""")

_GAP = r"[\s._-]?"
_OPENING = re.compile(rf"(?<![a-z])({_one_of(_WHO)}){_GAP}({_one_of(_FEELS)})(?={_GAP}[a-z]{{2}})")
_EPITHET = re.compile(rf"(?<=[a-z]{{3}})(?:{_one_of(_PRAISED)})(?![a-z])")

_SAID, _JOINING = 0.3, 0.6
"""log10 of what the grammar costs on top of its words, and of what joining a part of it costs, as a suffix."""


def find_affection(reading: Normalised) -> Iterator[Match]:
    """Every beginning "who feels" with letters behind it, and every word of praise behind other letters."""
    for found in _OPENING.finditer(reading.lower):
        cost = _SAID + log10(_WHO[found[1]] + _FEELS[found[2]]) + _case(found, reading)
        yield Match(*found.span(), cost, vocabulary.SAYING, _JOINING)
    for found in _EPITHET.finditer(reading.lower):
        cost = log10(_PRAISED[found.group()] + 1) + _case(found, reading)
        yield Match(*found.span(), cost, vocabulary.WORD, _JOINING)


def _case(found: re.Match[str], reading: Normalised) -> float:
    return case_cost(reading.text[found.start() : found.end()])
