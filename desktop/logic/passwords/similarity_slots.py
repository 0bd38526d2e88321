"""The places in a password that people walk through: a month, a day, a town, a colour, a row of keys, a number.

Who must change a password every month writes januari24, then maret24. Every family below is short on purpose: it holds
what people count through or choose from, not every word of its kind.
"""

import re
from collections import Counter
from itertools import combinations

from desktop.logic.distance import ends_in_common
from desktop.logic.passwords.similarity_rules import NO_LETTER, counted, signs_dropped

_MONTHS = (
    "januari january jan", "februari february feb", "maret march mar", "april apr", "mei may", "juni june jun",
    "juli july jul", "agustus august agt agu ags aug", "september sept sep", "oktober october okt oct",
    "november nopember nov nop", "desember december des dec",
)  # fmt: skip
_DAYS = (
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday"
)
_DAYS_SHORT = "sen sel rab kam jum sab min mon tue wed thu fri sat sun"
_PARTS_OF_DAY = "pagi siang sore malam subuh morning noon afternoon evening night"
_SEASONS = "hujan kemarau semi panas gugur dingin spring summer autumn fall winter"
_NUMBERS = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu "
    "pertama kedua ketiga keempat kelima zero one two three four five six seven eight nine ten eleven twelve "
    "first second third fourth fifth"
)
_COLOURS = (
    "merah biru kuning hijau putih hitam ungu jingga oranye coklat cokelat abu abuabu pink emas perak "
    "red blue yellow green white black purple orange brown grey gray gold silver"
)
_TOWNS = (
    "jakarta bandung surabaya medan semarang makassar palembang yogyakarta jogja jogjakarta yogya solo surakarta "
    "malang bogor depok bekasi tangerang serang cirebon tegal pekalongan denpasar bali lombok mataram kupang manado "
    "ambon padang pekanbaru batam jambi bengkulu lampung aceh pontianak samarinda balikpapan banjarmasin "
    "palangkaraya kendari palu gorontalo ternate jayapura sorong madiun kediri jember banyuwangi purwokerto cilacap "
    "magelang sukabumi garut tasikmalaya cianjur karawang london paris tokyo singapore singapura mekah madinah "
    "sydney berlin newyork seoul"
)
_SITES = (
    "facebook fb instagram ig twitter tiktok youtube google gmail email mail yahoo whatsapp wa telegram line "
    "tokopedia tokped shopee lazada bukalapak blibli gojek grab dana ovo gopay linkaja bca bri bni mandiri linkedin "
    "github netflix"
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_COLUMNS = (
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
    "qazwsxedcrfvtgbyhnujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
)
"""Keys as fingers go down and across; a piece begins where a column begins."""
_COLUMN = (4, 3, 2, 2)
_MONTH, _DAY, _NUMBER, _ROW, _ACROSS = "month", "day", "number", "row of keys", "keys across rows"
_KEYS = frozenset({_ROW, _ACROSS})
_ORDERED = _KEYS | {_MONTH, _DAY, _NUMBER}
"""Families with an order of their own: walking them is plain even where nothing stands beside the word."""


def _families() -> dict[str, str]:
    """Word -> its family; a word of two families keeps the first."""
    families: dict[str, str] = {}
    for family, words in (
        (_MONTH, " ".join(_MONTHS)), (_DAY, f"{_DAYS} {_DAYS_SHORT}"), (_NUMBER, _NUMBERS),
        ("part of a day", _PARTS_OF_DAY), ("season", _SEASONS), ("colour", _COLOURS), ("town", _TOWNS),
        ("site", _SITES),
    ):  # fmt: skip
        for word in words.split():
            families.setdefault(word, family)
    for row in _ROWS:
        for start, end in combinations(range(len(row) + 1), 2):
            if end - start >= (4 if start else 3):
                families[row[start:end]] = families[row[start:end][::-1]] = _ROW
    for columns, wide in zip(_COLUMNS, _COLUMN, strict=True):
        for start, end in combinations(range(0, len(columns) + 1, wide), 2):
            if end - start >= 3:
                families[columns[start:end]] = _ACROSS
    return families


_FAMILY = _families()
_LONGEST = max(map(len, _FAMILY))
_BACK = 5
"""How far two words of a family may agree at their ends: "selasa" and "senin", "september" and "november"."""
_MONTH_NUMBER = {word: f"{number:02}" for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKENS = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_MOST_TOKENS = 24


def _family(one: str, other: str) -> str | None:
    """The family that both words belong to."""
    family = _FAMILY.get(one)
    if family is None or _FAMILY.get(other) != family:
        return None
    # A hand that takes the next row takes as many keys; zxcvbnm is the shortest row.
    apart = abs(len(one) - len(other))
    return None if family in _KEYS and apart > (1 if min(len(one), len(other)) < 7 else 3) else family


def walked(one: str, other: str, prefix: int, suffix: int) -> bool:
    """True when two lower-case texts are the same but for one word, and both words are of one family.

    `prefix` and `suffix` are how many characters the texts have in common at their ends (they do not overlap).
    """
    family, beside = _walked_within(one, other, prefix, suffix)
    if family is not None:
        return beside > 0 or family in _ORDERED
    return _walked_tokens(one, other)


def _walked_within(one: str, other: str, prefix: int, suffix: int) -> tuple[str | None, int]:
    """The family of the word that differs, and how many characters stand beside it; it may be glued on: gajimaret."""
    if one == other or max(len(one), len(other)) - prefix - suffix > _LONGEST:
        return None, 0
    for start in range(prefix, max(prefix - _BACK, 0) - 1, -1):
        for end in range(suffix, max(suffix - _BACK, 0) - 1, -1):
            first, second = one[start : len(one) - end], other[start : len(other) - end]
            family = _family(first, second)
            if family is None:
                continue
            # The short ones stand in ordinary words: mar-ia, jun-ia.
            glued = (one[start - 1 : start] + one[len(one) - end :][:1]).strip(NO_LETTER)
            if not glued or start + end >= 4 or min(len(first), len(second)) >= 4:
                return family, start + end
    return None, 0


def _walked_tokens(one: str, other: str) -> bool:
    """The number beside the word may walk as well, and the order may change: desember2024, januari2025, 2025januari."""
    mine, yours = _TOKENS.findall(one), _TOKENS.findall(other)
    if len(mine) != len(yours) or not 1 < len(mine) <= _MOST_TOKENS:
        return False
    shared = Counter(mine) & Counter(yours)
    changed = False
    for ours, theirs in zip(_left(mine, shared), _left(yours, shared), strict=True):
        if _near(ours, theirs):
            continue
        if ours.isdecimal() or theirs.isdecimal():
            return False
        family, _ = _walked_within(ours, theirs, *ends_in_common(ours, theirs))
        if family is None:
            return False
        changed = True
    return changed


def _left(tokens: list[str], shared: Counter[str]) -> list[str]:
    """The tokens that the other text has not, numbers last, so that they can be laid side by side."""
    return sorted((Counter(tokens) - shared).elements(), key=lambda token: (token.isdecimal(), _FAMILY.get(token, "")))


def _near(one: str, other: str) -> bool:
    """True for two numbers that people step between: 7 and 8, 01 and 02, 2024 and 2026, 123 and 456."""
    if not (one.isdecimal() and other.isdecimal()) or max(len(one), len(other)) > 8:
        return False
    if len(one) == len(other) >= 3 and counted(one) and counted(other):
        return True
    return abs(int(one) - int(other)) <= (12 if len(one) == 4 else 3)


def is_the_next_number(one: str, other: str) -> bool:
    """True for two numbers of which one is the other plus one, up to 20 digits: 03058709, 03058710."""
    return max(len(one), len(other)) <= 20 and abs(int(one) - int(other)) == 1


def is_the_same_day(one: str, other: str) -> bool:
    """True for a day, month and year in another order or form: 12051998, 1998-05-12, 12mei1998, 120598."""
    if not all(text[0].isdecimal() and text[-1].isdecimal() for text in (one, other)):
        return False
    short, long = sorted((_date_digits(one), _date_digits(other)), key=len)
    if len(short) not in {6, 8} or len(long) not in {6, 8} or not (short + long).isdecimal():
        return False
    left = Counter(_halves(long)) - Counter(_halves(short))
    return not left if len(short) == len(long) else left in (Counter(["19"]), Counter(["20"]))


def _date_digits(text: str) -> str:
    """A date in digits alone: 12-05-1998, 12mei1998; other texts without their symbols."""
    words = _LETTERS.findall(text)
    number = _MONTH_NUMBER.get(words[0]) if len(words) == 1 else None
    return signs_dropped(text.replace(words[0], number) if number else text)


def _halves(digits: str) -> list[str]:
    """The digits two by two."""
    return [digits[place : place + 2] for place in range(0, len(digits), 2)]
