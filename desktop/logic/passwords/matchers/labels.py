"""A label and its number: RT05/RW11, tgl21bln4thn99, 700rb, 7jutaperbulan, blok F7 no 12, XII IPA 3.

An attacker who knows Indonesia needs no letter of them: he writes a label of some sixty and counts the numbers through.
One item is a label with a number, a number with a unit, a class or a block; items that follow each other are one match,
for who writes "RT" writes "RW" next.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers import label_words as words
from desktop.logic.passwords.matchers.dictionary import case_cost
from desktop.logic.passwords.normalised import Normalised

_GAP, _SEPARATOR = r"[\s._-]?", r"[\s._:=#/()@!*+,-]{0,2}"
_GRADE = r"(?:xi{0,3}|iv|vi{0,3}|ix|i{1,3}|v|1[0-2]|[1-9])"
_ROMAN = r"(?:xi{1,3}|iv|vi{1,3}|ix|i{2,3})(?![a-z])"

_UNIT = (
    rf"(?!(?:{words.TIMES}){_GAP}\d)"
    rf"(?:(?:{words.LONG_UNITS})(?:an|nya)?|(?:{words.SHORT_UNITS})(?=$|[^a-z0-9]|per|se)|x(?=\d))"
)
_PER = rf"{_GAP}(?:per|/|se|tiap){_GAP}(?:{words.PERIODS})"

_CLASS = (
    rf"(?P<class>(?<![a-z0-9])(?:(?:kelas|kls){_SEPARATOR})?{_GRADE}{_GAP}(?:{words.MAJORS})(?![a-z])"
    rf"{_GAP}\d{{0,2}})(?!\d)"
)
_FORM = rf"(?P<form>(?:kelas|kls){_SEPARATOR}{_GRADE}{_GAP}[a-k])(?={_GAP}(?:{words.SCHOOLS})|[^a-z]|$)"
_TURNED = rf"(?P<turned>(?<![a-z])(?:{words.MAJORS}){_GAP}\d?{_GAP}(?:kelas|kls){_GAP}{_GRADE})(?![a-z0-9])"
_BLOCK = (
    rf"(?P<block>(?:{words.BLOCKS}|(?<![a-z])(?:unit|tipe|type)){_SEPARATOR}[a-z]{{1,2}})"
    r"(?:[\s._/-]?(?P<door>\d{1,3}(?:[/.-]\d{1,3})?)(?!\d)|(?![a-z0-9]))"
)
_HOUSE = (
    rf"(?P<house>(?<![a-z])(?:{words.ESTATES}){_GAP}[a-z]{{3,12}}?{_GAP}(?:blok|blk)?{_GAP}[a-k]{{1,2}})"
    r"[\s._/-]?(?P<of_house>\d{1,3}(?:[/.-]\d{1,3})?)(?!\d)"
)
_PRICE = r"(?P<price>(?:(?<![a-z])|(?<=[a-z]{3}))rp[\s.]?\d{1,3}(?:[.,]?\d{3}){1,3})(?!\d)(?:,-)?"
_LABELLED = (
    rf"(?P<label>{words.LABELS}|(?<![a-z])(?:{words.SHORT_LABELS})|(?:{words.GLUED_LABELS})(?={_SEPARATOR}\d\d))"
    rf"{_SEPARATOR}(?:ke-?)?(?P<number>\d{{1,7}}|{_ROMAN})(?!\d)(?P<measure>{_GAP}{_UNIT}(?:{_PER})?)?"
)
_NUMBER = r"\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?"
_OPEN = r"(?:(?<=jt|rb)|(?<=\dx)|(?<![^a-z][a-z])(?<![^a-z][a-z]{2}))"
"""An amount stands behind nothing, another amount or a word: chance puts digits behind a letter or two."""

_AMOUNT = (
    rf"(?:(?:rp|idr)[\s.]?)?(?P<amount>(?<!\d){_OPEN}(?:{_NUMBER}))"
    rf"{_GAP}{_UNIT}(?P<period>{_PER})?"
)
_ITEM = re.compile(f"{_CLASS}|{_FORM}|{_TURNED}|{_HOUSE}|{_BLOCK}|{_PRICE}|{_LABELLED}|{_AMOUNT}")
_TITLE = re.compile(
    rf"(?<![a-z])(?:(?:{words.TITLES})[\s._]?(?=[a-z]{{2}})|(?:tgl|tanggal|hari)?(?:{words.DATED})[\s._:-]?(?=\d))"
)
_VILLAGE = re.compile(
    rf"(?<![a-z])(?:(?:{words.VILLAGES}){_GAP}[a-z]{{4,12}}?(?=(?:{words.BEHIND_VILLAGES})|[^a-z]|$)"
    rf"|(?:{words.SHORT_VILLAGES}){_GAP}[a-z]{{4,12}}?(?=(?:{words.BEHIND_VILLAGES}){_GAP}\d))"
)

_COSTS = {
    "class": 2.6, "form": 2.4, "turned": 2.8, "block": 2.2, "house": 4.6, "price": 1.2, "label": 1.3, "amount": 1.2,
    "measure": 0.9, "period": 0.9,
}  # fmt: skip
"""log10 of the guesses for each: some sixty labels, two dozen units, a class of a dozen grades and some majors."""

_NUMBERS = ("door", "of_house", "price", "number", "amount")
_TITLES, _DIGIT, _ZEROS = 1.3, 0.8, 0.2
_VILLAGES = 6.0
"""log10 of the guesses for a title of a few and one of some eighty thousand villages or streets."""
_JOINING, _NEXT = 0.9, 1.1
"""What joining to another part costs; and what a label saves when another item stands before it."""

_ALL = 0.3
_LONGEST_GAP, _MOST_ITEMS = 3, 8


def find_labels(reading: Normalised) -> Iterator[Match]:
    """Every item, every run of items from its beginning on, with separators between them, and titles before a word."""
    for title in _TITLE.finditer(reading.lower):
        yield Match(*title.span(), _TITLES, vocabulary.LABELLED, _JOINING)
    for village in _VILLAGE.finditer(reading.lower):
        start, end = village.span()
        yield Match(start, end, _VILLAGES + _capitals(reading.text[start:end]), vocabulary.LABELLED, _JOINING)
    run: list[Match] = []
    for found in _ITEM.finditer(reading.lower):
        start, end = found.span()
        item = Match(start, end, _cost(found), vocabulary.LABELLED, _JOINING)
        if run and not _joined(reading.lower[run[-1].end : start]):
            yield from _merged(run, reading.text)
            run = []
        elif run:
            yield item._replace(cost=item.cost + _capitals(reading.text[start:end]))
        run.append(item)
    yield from _merged(run, reading.text)


def _merged(run: list[Match], text: str) -> Iterator[Match]:
    """The first item of a run, the first two as one match, the first three, and so on."""
    costs = accumulate((item.cost for item in run), lambda before, cost: before + cost - _NEXT)
    for item, cost in zip(run[:_MOST_ITEMS], costs, strict=False):
        start = run[0].start
        yield item._replace(start=start, cost=cost + _capitals(text[start : item.end]))


def _capitals(text: str) -> float:
    """log10 of the ways to set capitals: many labels are written in capitals anyway."""
    return _ALL if text.isupper() else case_cost(text)


def _joined(gap: str) -> bool:
    return len(gap) <= _LONGEST_GAP and not any(map(str.isalnum, gap))


def _cost(found: re.Match[str]) -> float:
    """log10 of the guesses for one item in small letters."""
    words_cost = sum(cost for name, cost in _COSTS.items() if found[name])
    return words_cost + sum(_number_cost(found[name]) for name in _NUMBERS if found[name])


def _number_cost(written: str) -> float:
    """log10 of the guesses for a number: each digit, or the number itself where that is less.

    Who tries numbers counts from one. Zeros at its ends are one choice; a Roman number is as a digit.
    """
    digits = "".join(filter(str.isdecimal, written))
    telling = digits.strip("0")
    counted = min(_DIGIT * len(telling), log10(int(telling))) if telling else 0.0
    return max(counted, _DIGIT) + (_ZEROS if len(telling) < len(digits) else 0.0)
