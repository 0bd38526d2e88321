"""Passwords as people in Indonesia make them: templates, each with the number of passwords that it makes.

Whoever knows a template needs no more guesses than it makes passwords; that is the truth an estimate is held against
(decision 39). The words were written down for this benchmark, not taken from the lists of the estimator.
The estimator's scale was drawn with these templates in sight: they are no independent test of it.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Pick = Callable[[Sequence[str]], str]
Make = Callable[[Pick], str]


def _list(words: str) -> list[str]:
    return words.split()


NAMES = _list(
    "agus budi dewi siti rina andi putri rizky wahyu dian eko fitri hendra indah joko kartika lina maya nita "
    "oki puji ratna sari tono umar vina wati yanto zaenal bayu citra dimas erni fajar gilang heru ika jihan "
    "kiki lestari mega nanda pratiwi rudi slamet tri ujang wulan yusuf aisyah bambang cahyo desi endang "
    "firman gunawan hartono iwan jamal kurnia lukman mulyadi nurul oktavia prasetyo rahmat sutrisno taufik "
    "untung vivi widodo yulia zahra asep cecep dadang euis neneng ketut wayan made nyoman butet ucok togar "
    "maruli simon yohana daud rahel fransiska"
)
WORDS = _list(
    "sayang cinta rahasia merdeka semangat bunga mawar melati kucing kambing kelinci harimau garuda pelangi "
    "bintang bulan matahari langit laut gunung hujan senja pagi malam rumah sekolah kampus kerja uang rejeki "
    "sukses bahagia senyum rindu kangen galau cantik ganteng manis imut lucu sandi kunci pintu mobil motor "
    "kopi susu teh nasi goreng bakso sate rendang sambal durian mangga jeruk apel semangka kelapa batu api "
    "angin tanah besi emas perak intan berlian raja ratu pangeran pendekar jagoan juara hebat mantap keren "
    "asik santai sabar ikhlas syukur doa"
)
SAYINGS = _list(
    "bismillah alhamdulillah subhanallah allahuakbar astaghfirullah insyaallah masyaallah assalamualaikum "
    "akucintakamu akusayangkamu sayangku cintaku ibuku ayahku mamaku papaku anakku keluargaku semangatterus "
    "pantangmenyerah tuhanyesus haleluya indonesiaraya bhinnekatunggalika"
)
TOWNS = _list(
    "jakarta bandung surabaya medan semarang makassar palembang bekasi depok tangerang bogor malang solo "
    "yogyakarta denpasar padang pekanbaru banjarmasin pontianak samarinda manado ambon jayapura kupang "
    "mataram lampung serang cirebon tegal kediri jember madiun sukabumi garut tasikmalaya purwokerto magelang "
    "salatiga"
)
CLUBS = _list("persib persija arema persebaya psm bonek viking jakmania madura milan juventus chelsea arsenal madrid")
MONTHS = _list("januari februari maret april mei juni juli agustus september oktober november desember")
YEARS = [str(year) for year in range(1970, 2027)]
SIGNS = list("@#_.-!*")
DAYS = [f"{day:02}" for day in range(1, 29)]
MONTH_NUMBERS = [f"{month:02}" for month in range(1, 13)]
BIRTH_YEARS = [str(year) for year in range(1965, 2010)]
DIGITS, LETTERS = list("0123456789"), list("ABCDEFGHJKLMNPQRSTUVWXYZ")
TO_999 = [str(number) for number in range(1, 1000)]
SHORT_ENDINGS = _list("123 12 1 12345 321 01 99 88 77")
MOBILE = _list("0812 0813 0821 0822 0852 0853 0857 0856 0877 0878 0895 0896 0898")
DISTRICTS = [f"{town}{district:02}" for town in ("3201", "3273", "3578", "1271", "7371") for district in range(1, 20)]
PLATES = _list("B D L AB AD BK DK F H N")
_LEET = {"a": "a4@", "i": "i1", "e": "e3", "o": "o0", "s": "s5$"}


class Template(NamedTuple):
    """How a password is made, and log10 of how many different ones can be."""

    name: str
    size_log10: float
    make: Make


def size(*choices: Sequence[str] | int) -> float:
    """log10 of how many passwords so many choices make."""
    return sum(math.log10(choice if isinstance(choice, int) else len(choice)) for choice in choices)


def _leet(word: str, pick: Pick) -> str:
    return "".join(pick(_LEET.get(letter, letter)) for letter in word)


def _run(pick: Pick, digits: int) -> str:
    return "".join(pick(DIGITS) for _ in range(digits))


_LEET_WAYS = 12
"""Ways to swap the letters of a word of ours in the middle."""

TEMPLATES = (
    Template("name, year", size(NAMES, YEARS), lambda p: p(NAMES) + p(YEARS)),
    Template("Name, year", size(NAMES, YEARS), lambda p: p(NAMES).title() + p(YEARS)),
    Template(
        "name, ddmmyy",
        size(NAMES, DAYS, MONTH_NUMBERS, BIRTH_YEARS),
        lambda p: p(NAMES) + p(DAYS) + p(MONTH_NUMBERS) + p(BIRTH_YEARS)[2:],
    ),
    Template(
        "Name, ddmmyyyy",
        size(NAMES, DAYS, MONTH_NUMBERS, BIRTH_YEARS),
        lambda p: p(NAMES).title() + p(DAYS) + p(MONTH_NUMBERS) + p(BIRTH_YEARS),
    ),
    Template("name, 1 to 999", size(NAMES, TO_999), lambda p: p(NAMES) + p(TO_999)),
    Template("name, usual ending", size(NAMES, SHORT_ENDINGS), lambda p: p(NAMES) + p(SHORT_ENDINGS)),
    Template("couple", size(NAMES, NAMES), lambda p: p(NAMES) + p(NAMES)),
    Template("word, year", size(WORDS, YEARS), lambda p: p(WORDS) + p(YEARS)),
    Template("Word, sign, year", size(WORDS, SIGNS, YEARS), lambda p: p(WORDS).title() + p(SIGNS) + p(YEARS)),
    Template(
        "Word, sign, year, !", size(WORDS, SIGNS, YEARS), lambda p: p(WORDS).title() + p(SIGNS) + p(YEARS) + "!"
    ),
    Template(
        "l33t, sign, year",
        size(WORDS, _LEET_WAYS, SIGNS, YEARS),
        lambda p: _leet(p(WORDS), p).title() + p(SIGNS) + p(YEARS),
    ),
    Template("l33t, number", size(WORDS, _LEET_WAYS, 99), lambda p: _leet(p(WORDS), p) + p(TO_999[:99])),
    Template("two words", size(WORDS, WORDS), lambda p: p(WORDS) + p(WORDS)),
    Template("aku, verb, name", size(5, NAMES), lambda p: "aku" + p(WORDS[:2] + WORDS[32:35]) + p(NAMES)),
    Template("name, praise", size(NAMES, 5), lambda p: p(NAMES) + p(WORDS[35:40])),
    Template("word, -ku -mu -nya, ending", size(WORDS, 3, SHORT_ENDINGS),
             lambda p: p(WORDS) + p(["ku", "mu", "nya"]) + p(SHORT_ENDINGS)),
    Template("doubled", size(WORDS), lambda p: p(WORDS) * 2),
    Template("saying, ending", size(SAYINGS, SHORT_ENDINGS), lambda p: p(SAYINGS) + p(SHORT_ENDINGS)),
    Template("Saying, ending, !", size(SAYINGS, SHORT_ENDINGS),
             lambda p: p(SAYINGS).title() + p(SHORT_ENDINGS) + "!"),
    Template("town, year", size(TOWNS, YEARS), lambda p: p(TOWNS) + p(YEARS)),
    Template("Town, sign, year", size(TOWNS, SIGNS, YEARS), lambda p: p(TOWNS).title() + p(SIGNS) + p(YEARS)),
    Template("town, 1 to 999", size(TOWNS, TO_999), lambda p: p(TOWNS) + p(TO_999)),
    Template("club, year", size(CLUBS, YEARS), lambda p: p(CLUBS) + p(YEARS)),
    Template("ddmmyyyy", size(DAYS, MONTH_NUMBERS, BIRTH_YEARS),
             lambda p: p(DAYS) + p(MONTH_NUMBERS) + p(BIRTH_YEARS)),
    Template("dd-mm-yyyy", size(DAYS, MONTH_NUMBERS, BIRTH_YEARS),
             lambda p: f"{p(DAYS)}-{p(MONTH_NUMBERS)}-{p(BIRTH_YEARS)}"),
    Template("d month yyyy", size(DAYS, MONTHS, BIRTH_YEARS),
             lambda p: p(DAYS).lstrip("0") + p(MONTHS) + p(BIRTH_YEARS)),
    Template("telephone", size(MOBILE, 10**8), lambda p: p(MOBILE) + _run(p, 8)),
    Template("NIK", size(DISTRICTS, 28, 12, 45, 2, 9),
             lambda p: p(DISTRICTS) + str(int(p(DAYS)) + int(p(["0", "40"]))).zfill(2) + p(MONTH_NUMBERS)
             + p(BIRTH_YEARS)[2:] + "000" + p(DIGITS[1:])),
    Template("number plate", size(PLATES, 9000, 24**3),
             lambda p: p(PLATES) + p(DIGITS[1:]) + _run(p, 3) + "".join(p(LETTERS) for _ in range(3))),
)  # fmt: skip


LABELS = _list(
    "rt rw no kelas shift tim regu kelompok semester bab lantai kamar gang blok usia umur jam absen gel batch"
)
UNITS = _list("rb ribu jt juta k persen kg km tahun bulan hari jam anak orang")
PERIODS = ["perbulan", "perhari", "/bln", "/hari", "perminggu", "pertahun"]
GRADES, MAJORS = _list("x xi xii 10 11 12"), _list("ipa ips tkj rpl akl mipa bahasa tkr")
ACCOUNTS = _list("rek norek bca bri mandiri npwp ktp nik bpjs wa hp nohp")
VEHICLES = _list("beat vario mio supra scoopy nmax avanza xenia innova brio")
TO_99 = [f"{number:02}" for number in range(1, 100)]
ROUND = [str(number) for number in (*range(1, 10), *range(10, 100, 5), *range(100, 1000, 50))]
LONG_WORDS = [word for word in WORDS if len(word) > 5]
_NO_VOWELS = str.maketrans("", "", "aiueo")


def _skeleton(word: str) -> str:
    return word[0] + word[1:].translate(_NO_VOWELS)


def _held(word: str, pick: Pick) -> str:
    place = word.index(pick([letter for letter in word if letter in "aiueo"]))
    return word[:place] + word[place] * int(pick("345")) + word[place + 1 :]


def _chat(word: str) -> str:
    return (word[:-2] + "nk" if word.endswith("ng") else word.replace("u", "oe")) + "qu"


BY_RULE = (
    Template("RT and RW", size(20, 20), lambda p: f"rt{p(TO_99[:20])}rw{p(TO_99[:20])}"),
    Template("RT/RW, capital", size(20, 20), lambda p: f"RT{p(TO_99[:20])}/RW{p(TO_99[:20])}"),
    Template("label, number", size(LABELS, TO_99), lambda p: p(LABELS) + p(TO_99)),
    Template("Label, sign, number", size(LABELS, SIGNS, TO_99), lambda p: p(LABELS).title() + p(SIGNS) + p(TO_99)),
    Template("word, label, number", size(WORDS, LABELS, TO_99), lambda p: p(WORDS) + p(LABELS) + p(TO_99)),
    Template("sum", size(ROUND, UNITS), lambda p: p(ROUND) + p(UNITS)),
    Template("sum, period", size(ROUND, 4, PERIODS), lambda p: p(ROUND) + p(UNITS[:4]) + p(PERIODS)),
    Template("word, sum", size(WORDS, ROUND, UNITS), lambda p: p(WORDS) + p(ROUND) + p(UNITS)),
    Template("tgl, bln, thn", size(DAYS, MONTH_NUMBERS, BIRTH_YEARS),
             lambda p: f"tgl{p(DAYS)}bln{p(MONTH_NUMBERS)}thn{p(BIRTH_YEARS)[2:]}"),
    Template("class", size(GRADES, MAJORS, 6), lambda p: p(GRADES) + p(MAJORS) + p(DIGITS[1:7])),
    Template("block, number", size(LETTERS, 20, TO_99), lambda p: f"blok{p(LETTERS)}{p(TO_99[:20])}no{p(TO_99)}"),
    Template("account, ten digits", size(ACCOUNTS, 10**10), lambda p: p(ACCOUNTS) + _run(p, 10)),
    Template("wa, telephone", size(3, MOBILE, 10**8), lambda p: p(ACCOUNTS[-3:]) + p(MOBILE) + _run(p, 8)),
    Template("vehicle, plate", size(VEHICLES, PLATES, 9000, 24**3),
             lambda p: p(VEHICLES) + p(PLATES) + p(DIGITS[1:]) + _run(p, 3) + "".join(p(LETTERS) for _ in range(3))),
    Template("skeleton, year", size(LONG_WORDS, YEARS), lambda p: _skeleton(p(LONG_WORDS)) + p(YEARS)),
    Template("skeleton, ending", size(LONG_WORDS, SHORT_ENDINGS),
             lambda p: _skeleton(p(LONG_WORDS)) + p(SHORT_ENDINGS)),
    Template("held letter, ending", size(WORDS, 2, 3, SHORT_ENDINGS), lambda p: _held(p(WORDS), p) + p(SHORT_ENDINGS)),
    Template("chat -qu, year", size(WORDS, YEARS), lambda p: _chat(p(WORDS)) + p(YEARS)),
    Template("every letter twice", size(WORDS), lambda p: "".join(letter * 2 for letter in p(WORDS))),
    Template("two letters, nine places", size(26 * 25 // 2, 2**9),
             lambda p: "".join(p(two) for two in [[p(LETTERS).lower(), p(LETTERS).lower()]] for _ in range(9))),
)  # fmt: skip
"""Kinds that are made by rule. They were written after the matchers for them, and nothing was chosen by them."""


def passwords(each: int, seed: int = 2026, templates: Sequence[Template] = TEMPLATES) -> Iterator[tuple[Template, str]]:
    """So many passwords of each template, the same ones for the same seed."""
    source = random.Random(seed)  # noqa: S311  # samples of a benchmark, no secrets
    for template in templates:
        for _ in range(each):
            yield template, template.make(source.choice)
