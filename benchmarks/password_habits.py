"""Kinds of Indonesian passwords that nobody chose: put together by chance from what people put together.

A habit is a head (a name, a saying, a town ...) in some shape, with a middle, an ending, joiners, capitals and l33t.
Its truth is its number of choices, as in `password_templates`. The words are typical, written down for this benchmark.
The kinds are split in two by a hash of their names: one half was in sight when the estimator was mended, the other
was not.
"""

import hashlib
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import log10
from typing import NamedTuple

from benchmarks.password_templates import Pick, Template

KINDS = 240
_LEAST, _MOST = 2.5, 9.0
"""log10 of the sizes of the kinds that are kept: below and beyond is nothing to be told."""


def _list(words: str) -> list[str]:
    return words.split()


HEADS = {
    "name": _list("""
        adit alya anisa ardi aulia ayu bagas bella cindy daffa danu devi dinda doni edi elsa fahmi farah febri
        feri galih hana haris hasan ilham imam intan irfan iqbal joni karina kevin laras latifah leni lusi
        melati mira mirna naufal nia novi nur oktaviani panji rama rani reza rian ridwan rifki rini riska rosa
        salma sandi septi sinta sri surya tari tika toni tuti vera wawan wibowo winda yanti yoga yudi yuni zaki
        zulfa
    """),
    "nickname": _list("""
        acil bejo boim cici dede didi gugun ipul kaka koko lala memey nana ncek odi oneng pepi titi uun yaya
    """),
    "word": _list("""
        ayam bahagia baju bambu batik beras biru buku cahaya cerah coklat damai dunia ember gajah gitar guru
        hidup hitam ikan indah jalan jendela kasih kertas kuda kuning lampu lapar lemari makan meja merah minum
        musik nasi ombak pagi pantai pasar payung pelita perahu pisang pohon puisi putih roti salju sawah sehat
        sepatu sepeda singa sungai surga tangan teman tidur topi ungu warung
    """),
    "saying": _list("""
        alhamdulillah bismillah astaghfirullah insyaallah masyaallah subhanallah assalamualaikum allahuakbar
        tuhanmemberkati akusayangkamu akucintakamu akurindukamu sayangkamu cintaindonesia jangannyerah pastibisa
        akupastibisa bisaaja semangatpagi semangatkerja selamatpagi terimakasih hidupindonesia merdekaataumati
        gustiallah puji tuhan puasasenin sayangibu sayangmama akuanakbaik
    """),
    "town": _list("""
        jakarta bandung surabaya medan semarang makassar palembang bekasi depok bogor malang solo jogja denpasar
        padang pekanbaru banjarmasin pontianak samarinda balikpapan manado ambon kupang mataram lampung cirebon
        tegal kediri jember blitar klaten cianjur karawang garut sukabumi purwokerto magelang kudus pati sragen
    """),
    "club": _list("""
        persib persija persebaya arema barito bhayangkara madrid barcelona liverpool chelsea arsenal milan
        juventus
    """),
    "music": _list("""
        noah peterpan slank dewa sheila19 ungu nidji kangenband wali armada tulus raisa isyana rhoma blackpink
        bts exo
    """),
    "food": _list("""
        bakso sate rendang nasigoreng mieayam soto pecel gado2 ketoprak bubur tempe tahu sambal seblak cilok
        martabak siomay batagor pempek gudeg rawon durian mangga rambutan salak esteh kopi susu
    """),
    "animal": _list("""
        kucing anjing kelinci macan harimau singa elang naga kambing sapi kuda bebek ayam burung ikan kupu2
        semut
    """),
    "family": _list("""
        mama papa ibu ayah bunda bapak nenek kakek adik kakak anak istri suami keluarga mamah abi umi
    """),
    "faith": _list("""
        allah muhammad yesus maria islam bismillah sholat alquran masjid surga haleluya immanuel buddha krishna
    """),
    "hobby": _list("""
        mancing sepakbola futsal badminton renang gaming gitaris dota pubg freefire mobilelegend minecraft
        roblox naruto
    """),
    "chat": _list("""
        sayangku cintaku ayank beb cayang gokil anjay mantul kepo baper jomblo galau lebay bucin woles alay
    """),
    "regional": _list("""
        tresno urip rahayu sugih geulis kasep bagja horas mejuah basudara torang kitorang sumangat mugi lancar
    """),
    "work": _list("""
        kerja kantor gudang kasir guru sopir perawat polisi tentara dosen admin magang lembur gajian bos
    """),
    "brand": _list("""
        honda yamaha suzuki vario beat mio ninja avanza xenia jupiter vespa samsung oppo vivo xiaomi nokia
        indomie
    """),
    "month": _list("""
        januari februari maret april mei juni juli agustus september oktober november desember
    """),
    "day": _list("senin selasa rabu kamis jumat sabtu minggu"),
    "english": _list("""
        love baby angel happy lovely princess smile forever sweet star money secret hello friend rock dream
        lucky sunshine
    """),
    "programme": _list("prakerja kartuprakerja pelatihan insentif kerja lowongan sertifikat gelombang"),
}
MIDDLES = {
    "praise": _list("cantik ganteng imut manis keren cakep baik hebat lucu kece pintar jelek"),
    "feeling": _list("sayang cinta rindu kangen love benci suka"),
    "suffix": _list("ku mu nya"),
    "name": HEADS["name"][:40],
    "family": HEADS["family"],
    "town code": _list("jkt bdg sby mdn smg jogja bks bgr mlg solo"),
    "and, name": [word + name for word in ("dan", "n", "love", "cinta", "sayang") for name in HEADS["name"][:20]],
    "colour": _list("merah putih biru hitam hijau kuning"),
    "word": HEADS["word"],
    "bangsa": _list("indonesia jaya nusantara merdeka raya"),
}
_PLAIN = _list("""
        1 2 3 7 8 9 01 02 10 11 12 13 17 21 22 23 45 69 77 88 99 007 111 123 321 1234 12345
    """)
YEARS = [str(year) for year in range(1970, 2027)]
ENDINGS = {
    "digits": _PLAIN,
    "year": YEARS,
    "two digits of a year": [year[2:] for year in YEARS],
    "two digits": [f"{number:02}" for number in range(100)],
    "three digits": [f"{number:03}" for number in range(1000)],
    "dd mm": [f"{day:02}{month:02}" for day in range(1, 29) for month in range(1, 13)],
    "!": ["!"],
    "!!": ["!", "!!", "!!!", "?", "."],
    "digits and !": [f"{digits}!" for digits in _PLAIN[:16]] + ["123!", "1234!"],
    "year and !": [f"{year}!" for year in YEARS],
    "sign and digits": [
        f"{sign}{digits}" for sign in "@#_.-" for digits in ("1", "01", "12", "123", "1234", "99", "88")
    ],
    "sign and year": [f"{sign}{year}" for sign in "@#_.-" for year in YEARS],
    "sign, year, !": [f"{sign}{year}!" for sign in "@#_" for year in YEARS[-20:]],
    "digits, sign": [f"{digits}{sign}" for digits in ("1", "12", "123", "01", "99") for sign in "@#.*$"],
    "tail of chat": _list("aja bgt deh dong oke ok yes banget selalu forever 4ever id"),
    "doubled sign and digits": ["@@123", "##1", "__01", "..99", "**77", "!!123"],
}


class _Part(NamedTuple):
    name: str
    choices: Sequence[str]


_NO_VOWELS = str.maketrans("", "", "aiueo")
_SHAPES: dict[str, Callable[[str], str]] = {
    "doubled": lambda word: word * 2,
    "skeleton": lambda word: word[0] + word[1:].translate(_NO_VOWELS),
    "held": lambda word: word + word[-1] * 2,
    "backwards": lambda word: word[::-1],
    "first three": lambda word: word[:3],
    "with 2": lambda word: f"{word}2",
}
_CASES: dict[str, Callable[[str], str]] = {
    "lower": str.lower,
    "First": lambda text: text[:1].upper() + text[1:],
    "Each": str.title,
    "ALL": str.upper,
    "last": lambda text: text[:-1] + text[-1:].upper(),
}
_LEETS = {
    name: str.maketrans(letters, signs)
    for name, letters, signs in (
        ("4", "a", "4"),
        ("@", "a", "@"),
        ("4130", "aieo", "4130"),
        ("0", "o", "0"),
        ("$", "s", "$"),
    )
}
_JOINERS = {"_": ["_"], "@": ["@"], "sign": list("@#_.-"), ".": ["."], "space": [" "]}


def _habit(chance: random.Random) -> Template:
    """One kind, by chance."""
    head = _part(HEADS, chance)
    shape = _maybe(_SHAPES, chance, 0.16)
    middle = _Part(*_named(MIDDLES, chance)) if chance.random() < 0.45 else None
    ending = _Part(*_named(ENDINGS, chance)) if middle is None or chance.random() < 0.75 else None
    joiner = _maybe(_JOINERS, chance, 0.2) if middle else ""
    case = chance.choices(list(_CASES), (55, 27, 8, 7, 3))[0]
    leet = _maybe(_LEETS, chance, 0.12)
    parts = [part for part in (head, middle, ending) if part]
    ways = [len(part.choices) for part in parts] + [len(_JOINERS.get(joiner, "1"))]
    size = sum(map(log10, ways))
    named = [head.name, shape, joiner and f"joined by {joiner}", middle and middle.name, ending and ending.name]
    name = ", ".join(filter(None, [*named, case if case != "lower" else "", leet and f"l33t {leet}"]))

    def make(pick: Pick) -> str:
        body = _SHAPES[shape](pick(head.choices)) if shape else pick(head.choices)
        if middle:
            other = pick(middle.choices)
            between = pick(_JOINERS[joiner]) if joiner else ""
            body = f"{body} {other}".title().replace(" ", between) if case == "Each" else body + between + other
        body = _CASES[case](body) if case != "Each" or not middle else body
        body = body.translate(_LEETS[leet]) if leet else body
        return body + (pick(ending.choices) if ending else "")

    return Template(name, size, make)


def _named(table: dict[str, list[str]], chance: random.Random) -> tuple[str, list[str]]:
    name = chance.choice(list(table))
    return name, table[name]


def _part(table: dict[str, list[str]], chance: random.Random) -> _Part:
    weights = [2 if name in ("name", "word", "saying", "town", "nickname") else 1 for name in table]
    name = chance.choices(list(table), weights)[0]
    return _Part(name, table[name])


def _maybe(table: Mapping[str, object], chance: random.Random, odds: float) -> str:
    return chance.choice(list(table)) if chance.random() < odds else ""


def habits(seed: int = 15) -> Iterator[Template]:
    """All kinds, each once."""
    chance = random.Random(seed)  # noqa: S311  # samples of a benchmark, no secrets
    found: set[str] = set()
    while len(found) < KINDS:
        habit = _habit(chance)
        if habit.name not in found and _LEAST <= habit.size_log10 <= _MOST:
            found.add(habit.name)
            yield habit


def is_held_back(habit: Template) -> bool:
    """Whether a kind belongs to the half that was not in sight."""
    return hashlib.sha256(b"habits " + habit.name.encode()).digest()[0] % 2 == 1


IN_SIGHT = tuple(habit for habit in habits() if not is_held_back(habit))
HELD_BACK = tuple(habit for habit in habits() if is_held_back(habit))
