"""A label and its number: RT05/RW11, tgl21bln4thn99, 700rb, 7jutaperbulan, blok F7 no 12, XII IPA 3.

An attacker who knows Indonesia needs no letter of them: he writes a label of some sixty and counts the numbers through.
One item is a label with a number, a number with a unit, a class or a block; items that follow each other are one match,
for who writes "RT" writes "RW" next.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import case_cost
from desktop.logic.passwords.normalised import Normalised

_SEPARATOR = r"[\s._:=#/()-]{0,2}"


def _choice(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_LABELS = _choice(
    "nomor nomer nmr blok blk lantai kamar kmr kav kavling gang jalan rumah kodepos pos tps dusun "
    "tgl tanggal bln bulan thn tahun jam pukul hari minggu umur usia ultah lahir tgllahir "
    "kelas kls kelompok klp shift sift semester smt sem angkatan gel gelombang batch tim regu grup group geng "
    "bab pasal ayat surat juz hal halaman seri part vol edisi level lvl season episode eps rank top juara urutan absen "
    "gaji utang hutang cicilan angsuran harga modal upah honor bonus insentif saldo tabungan target omzet untung dana "
    "bayar pinjam pinjaman kredit arisan jajan uang duit thr blt pin atm nik ktp rek bpjs sim nip nim nis nisn "
    "pintu gerbong kursi meja loket antrian antrean nomorantrian sektor cluster tower gedung ruang unit jalur bus angkot"
)
_SHORT_LABELS = _choice("no rt rw km lt gg jl jln th bl tg hr kk ke lv ep sd smp sma smk mi mts ma tk dp rp idr wa hp")
_GLUED_LABELS = _choice("rt rw no km")
"""Of two letters, or as short as an end of words: behind other letters stand only those, and with two digits."""

_MONEY = "rb rbu ribu ribuan rban jt jta juta jutaan jeti m k t miliar milyar milliar mlr triliun trilyun rupiah rp perak idr"
_MEASURES = (
    "dolar dollar usd persen prosen kali kg kilo kilogram gr gram ons ton km kilometer meter mtr cm mm liter ltr lt ml "
    "gb mb tb giga cc watt volt th thn tahun bl bln bulan hr hari jam mnt menit dtk detik mg mgg minggu orang org anak "
    "bersaudara saudara ekor biji buah butir lembar lbr unit pcs bungkus porsi piring gelas botol karung sak kotak dus "
    "lusin meteran hektar ha hp pk inci inch derajat lantai kamar gang bab juz ayat rakaat besar serangkai sekawan"
)
_UNITS = f"{_MONEY} {_MEASURES}".split()
_LONG_UNITS = _choice(" ".join(["rb", "jt", *(word for word in _UNITS if len(word) > 2)]))
_SHORT_UNITS = _choice(" ".join(["k m t x h l g %", *(word for word in _UNITS if len(word) < 3)]))
"""Those stand at the end of letters: chance puts two letters behind a digit often."""

_PERIODS = _choice("bulan bln bl hari hr minggu mgg mg tahun thn th jam orang org kg kilo anak gelas porsi biji bulannya")
_MAJORS = _choice(
    "ipa ips mipa mia iis ibb bahasa bhs agama tkj tjkt rpl pplg akl ak otkp mplb ap pm bdp mm dkv multimedia tkr tkro tsm "
    "tbsm tp tpm titl toi tav kimia farmasi perawat jasaboga boga busana perhotelan unggulan reguler"
)
_GRADE = r"(?:xi{0,3}|iv|vi{0,3}|ix|i{1,3}|v|1[0-2]|[1-9])"
_ROMAN = r"(?:xi{1,3}|iv|vi{1,3}|ix|i{2,3})(?![a-z])"

_TIMES = "(?:tgl|bln|bl|thn|th|hr|jam|mg|bab|juz|ayat|kamar|lantai|gang)"
"""Before a number these are its label: thn98bln5."""

_UNIT_WORD = (
    rf"(?!{_TIMES}[\s._-]?\d)(?:(?:{_LONG_UNITS})(?:an|nya)?|(?:{_SHORT_UNITS})(?=$|[^a-z0-9]|per|se))"
    rf"(?:[\s._-]?(?:per|/|se|tiap)[\s._-]?(?:{_PERIODS}))?"
)
_LABELLED = (
    rf"(?P<label>{_LABELS}|(?<![a-z])(?:{_SHORT_LABELS})|(?:{_GLUED_LABELS})(?={_SEPARATOR}\d\d))"
    rf"{_SEPARATOR}(?:ke-?)?(?P<number>\d{{1,7}}|{_ROMAN})(?!\d)(?P<measure>[\s._-]?{_UNIT_WORD})?"
)
_AMOUNT = (
    r"(?:(?:rp|idr)[\s.]?)?(?P<amount>(?<!\d)(?<![^a-z][a-z])(?<![^a-z][a-z]{2})(?:\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?))"
    rf"[\s._-]?(?P<unit>{_UNIT_WORD})"
)
_PRICE = r"(?P<price>(?<![a-z])rp[\s.]?\d{1,3}(?:[.,]?\d{3}){1,3})(?!\d)"
_CLASS = rf"(?P<class>(?<![a-z0-9])(?:(?:kelas|kls){_SEPARATOR})?{_GRADE}[\s._-]?(?:{_MAJORS})(?![a-z])[\s._-]?\d{{0,2}})(?!\d)"
_FORM = rf"(?P<form>(?:kelas|kls){_SEPARATOR}{_GRADE}[\s._-]?[a-k])(?![a-z])"
_BLOCK = (
    rf"(?P<block>(?:(?<![a-z])(?:unit|tipe|type)|blok|blk|block|kav|kavling|komplek|kompleks|perum|perumahan|gedung|tower|cluster|ruang|kamar|gang){_SEPARATOR}"
    r"[a-z]{1,2})(?:[\s._/-]?(?P<door>\d{1,3})(?!\d)|(?![a-z0-9]))"
)
_ITEM = re.compile(f"{_CLASS}|{_FORM}|{_BLOCK}|{_PRICE}|{_LABELLED}|{_AMOUNT}")

_TITLE = re.compile(
    r"(?<![a-z])(?:jl|jln|jalan|gg|gang|desa|ds|dusun|kel|kec|kab|prov|sd|smp|sma|smk|pt|cv|ud|toko|kedai|warung|osis|"
    r"pramuka|paskib|hmi|pmii|bem|ukm|umkm|pkk|posyandu|bpd|bumdes|kud|polsek|polres|kodim|koramil|puskesmas|rsud)"
    r"[\s._]?(?=[a-z]{2})|(?<![a-z])(?:tgl|tanggal|hari)?(?:lahir|kelahiran|ttl|ultah|jadian|nikah|anniv|wisuda|sejak)"
    r"[\s._:-]?(?=\d)"
)
"""What stands before a name: of a street, a village, a school, a firm, a club; and before a date."""

_TITLES = 1.3
_LABEL, _UNIT, _MEASURE, _PERIOD, _CLASSES, _FORMS, _LETTER_OF_BLOCK = 1.8, 1.4, 0.9, 0.9, 2.8, 2.6, 2.4
_LONGEST_UNIT = 8
"""log10 of the guesses for each: some sixty labels, two dozen units, a class of a dozen grades and some majors."""

_DIGIT, _ZEROS = 0.9, 0.3
_JOINING, _NEXT = 0.9, 0.9
"""What joining to another part costs; and what a label saves when another item stands before it."""

_GAP = 3


def find_labels(reading: Normalised) -> Iterator[Match]:
    """Every item, every run of items from its beginning on, with separators between them, and titles before a word."""
    for title in _TITLE.finditer(reading.lower):
        yield Match(*title.span(), _TITLES, vocabulary.LABELLED, _JOINING)
    run: list[tuple[int, float]] = []
    start = end = 0
    for found in _ITEM.finditer(reading.lower):
        if run and not _joined(reading.lower[end : found.start()]):
            yield from _items(start, run)
            run = []
        if not run:
            start = found.start()
        else:
            yield Match(*found.span(), _cost(found, reading), vocabulary.LABELLED, _JOINING)
        end = found.end()
        run.append((end, _cost(found, reading)))
    yield from _items(start, run)


def _items(start: int, run: list[tuple[int, float]]) -> Iterator[Match]:
    sums = accumulate((cost for _, cost in run), lambda sum_, cost: sum_ + cost - _NEXT)
    for (end, _), cost in zip(run[:_MOST_ITEMS], sums, strict=False):
        yield Match(start, end, cost, vocabulary.LABELLED, _JOINING)


_MOST_ITEMS = 8


def _joined(gap: str) -> bool:
    return len(gap) <= _GAP and not any(map(str.isalnum, gap))


def _cost(found: re.Match[str], reading: Normalised) -> float:
    return _guesses(found) + case_cost(reading.text[found.start() : found.end()])


def _guesses(found: re.Match[str]) -> float:
    """log10 of the guesses for one item in small letters."""
    if found["class"]:
        return _CLASSES
    if found["form"]:
        return _FORMS
    if found["block"]:
        return _LETTER_OF_BLOCK + (number_cost(found["door"]) if found["door"] else 0.0)
    if found["price"]:
        return _UNIT + number_cost(found["price"])
    if found["label"]:
        return _LABEL + number_cost(found["number"]) + (_MEASURE if found["measure"] else 0.0)
    return _UNIT + number_cost(found["amount"]) + (_PERIOD if len(found["unit"]) > _LONGEST_UNIT else 0.0)


def number_cost(written: str) -> float:
    """log10 of the guesses for a number: each digit, but zeros at its ends as one choice; a Roman one as a digit."""
    digits = "".join(filter(str.isdecimal, written))
    telling = digits.strip("0")
    return _DIGIT * max(len(telling), 1) + (_ZEROS if len(telling) < len(digits) else 0.0)
