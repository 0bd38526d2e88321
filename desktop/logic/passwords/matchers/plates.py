"""Number plates: B 1234 XYZ, alone, behind the name of a vehicle, or in the middle of other letters."""

import re
from collections.abc import Iterator
from math import log10
from typing import NamedTuple

from desktop.logic.passwords.matchers.label_words import choice
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.private import unshown

_REGIONS = (
    "aa|ab|ad|ae|ag|ba|bb|bd|be|bg|bh|bk|bl|bm|bn|bp|cc|cd|da|db|dc|dd|de|dg|dh|dk|dl|dm|dn|dp|dr|ds|dt|dw|ea|eb|ed|"
    "kb|kh|kt|ku|pa|pb|a|b|d|e|f|g|h|k|l|m|n|p|r|s|t|w|z"
)
"""The first letters of number plates, each a region (from memory of the police's list)."""

_VEHICLES = choice(
    "plat platno platnomor nopol kendaraan motor motorku mobil mobilku honda yamaha suzuki kawasaki toyota daihatsu "
    "beat vario supra supraxx suprax supra125 revo blade scoopy genio pcx adv crf megapro tiger verza cb cbr sonic "
    "gl mio nmax aerox vixion byson jupiter vega fizr soul xride lexi fazzio filano rx rxking scorpio mx ninja klx "
    "satria shogun smash spin nex address skywave vespa avanza xenia innova brio jazz mobilio freed hrv crv brv wrv "
    "civic city accord yaris vios agya ayla calya sigra rush terios fortuner pajero xpander kijang livina march "
    "juke ertiga swift ignis baleno karimun apv carry katana jimny panther traga colt l300 elf fuso hiace luxio "
    "granmax sirion raize rocky wuling almaz confero creta stargazer kia bmw mercy angkot bus truk truck pickup "
    "bajaj ojek ojol taksi"
)
"""What people ride and drive, and how a plate is called."""

_GAP = r"[\s._-]?"
_ALONE = re.compile(rf"(?<![a-z0-9])(?:{_REGIONS}){_GAP}([1-9]\d{{0,3}}){_GAP}([a-z]{{1,3}})(?![a-z0-9])")
_LABELLED = re.compile(rf"(?:{_VEHICLES}){_GAP}(?:{_REGIONS}){_GAP}([1-9]\d{{0,3}}){_GAP}(?=([a-z])([a-z])?([a-z])?)")
_GLUED = re.compile(rf"(?=((?:{_REGIONS}){_GAP}([1-9]\d{{2,3}}){_GAP}([a-z]{{2}}))([a-z])?)")
"""Between other letters it is one only when it is long: chance makes the short ones too."""

_COUNT = _REGIONS.count("|") + 1
_LETTERS = 24
"""Letters that plates use: no I and no O."""


@unshown
class Plate(NamedTuple):
    """Where a plate stands, and log10 of how many there are with as many digits and letters."""

    start: int
    end: int
    size_log10: float


def find_plates(reading: Normalised) -> Iterator[Plate]:
    """Every stretch that is written like a plate, with the letters at its end all small or all capital."""
    for plate in _written_like_plates(reading.lower):
        ending = "".join(filter(str.isalpha, reading.text[plate.end - 3 : plate.end]))
        if ending.islower() or ending.isupper() or (ending.istitle() and " " in reading.text[plate.start : plate.end]):
            yield plate


def _written_like_plates(lower: str) -> Iterator[Plate]:
    for match in _ALONE.finditer(lower):
        yield Plate(*match.span(), _size(*match.groups()))
    for match in _LABELLED.finditer(lower):
        number, *letters = match.groups()
        for end in range(1, sum(letter is not None for letter in letters) + 1):
            yield Plate(match.start(), match.end() + end, _size(number, "".join(letters[:end])))
    for match in _GLUED.finditer(lower):
        start, end = match.span(1)
        yield Plate(start, end, _size(match[2], match[3]))
        if match[4]:
            yield Plate(start, end + 1, _size(match[2], match[3] + match[4]))


def _size(number: str, letters: str) -> float:
    return log10(_COUNT * 9 * 10 ** (len(number) - 1) * _LETTERS ** len(letters))
