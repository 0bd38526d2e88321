"""The words that people walk through in a password: months, days, towns, colours, services, rows of keys, numbers.

Every family is short on purpose: it holds what people count through or choose from, not every word of its kind.
"""

from itertools import combinations, product

MONTHS = (
    "januari january jan", "februari february feb", "maret march mar", "april apr", "mei may", "juni june jun",
    "juli july jul", "agustus august agt agu ags aug", "september sept sep", "oktober october okt oct",
    "november nopember nov nop", "desember december des dec",
)  # fmt: skip
_FEASTS = (
    "muharram muharam safar shafar rabiulawal rabiulawwal rabiulakhir rabiultsani jumadilawal jumadilawwal "
    "jumadilakhir rajab syaban syakban shaban ramadan ramadhan romadhon ramadon puasa syawal syawwal lebaran "
    "zulkaidah dzulqaidah zulkaedah zulhijah zulhijjah dzulhijjah suro sura idulfitri idulfitr iduladha idul maulid "
    "mawlid dzulqa'dah zulqa'dah dzulka'dah dzulqadah zulqaidah dzulkaidah sya'ban isramiraj "
    "natal nyepi waisak imlek paskah galungan kuningan tahunbaru"
)
_DAYS = (
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday"
)
_DAYS_SHORT = "sen sel rab kam jum sab min mon tue wed thu fri sat sun"
_MARKET_DAYS = "pon wage kliwon legi pahing paing manis"
_PARTS_OF_DAY = "pagi siang sore malam subuh morning noon afternoon evening night"
_SEASONS = "hujan kemarau semi panas gugur dingin spring summer autumn fall winter"
_DIGITS = "satu dua tiga empat lima enam tujuh delapan sembilan"
_NUMBERS = (
    f"nol {_DIGITS} sepuluh sebelas seratus seribu sejuta kosong pertama kesatu kedua ketiga keempat kelima keenam "
    "ketujuh kedelapan kesembilan kesepuluh zero one two three four five six seven eight nine ten eleven twelve "
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
    "sydney berlin newyork seoul "
    # Cut short as on number plates of buses, boarding cards and in chats.
    "jkt jakut jaksel jaktim jakbar jakpus bdg sby mdn smg mks plg plb jogj jgj yk ygy diy slo mlg bgr dpk bks tgr "
    "tng srg crb crbn tgl pkl dps mtr kpg mnd amb pdg pku btm jmb bkl lpg bna ptk smd bpp bpn bjm plk kdi gtlo jpr "
    "jyp srng mdn kdr jbr bwi pwt clp mgl skb grt tsk tasik cjr krw purwakarta pwk subang sidoarjo sda gresik grs"
)
_COUNTRIES = (
    "indonesia indo ina idn ind ri nkri nusantara malaysia malay mys thailand thai filipina vietnam jepang japan "
    "jpn korea kor china cina india arab saudi mesir turki inggris england belanda holland jerman germany prancis "
    "france italia italy spanyol spain portugal argentina brasil brazil amerika america usa australia"
)
_SITES = (
    "facebook fb instagram ig insta twitter tw x tiktok tt youtube yt google gmail email mail surel yahoo ymail "
    "whatsapp wa telegram tele line discord snapchat threads zoom outlook hotmail live icloud apple microsoft "
    "tokopedia tokped toped shopee lazada bukalapak blibli olx gojek grab maxim indrive traveloka tiket dana ovo "
    "gopay linkaja shopeepay flip jenius jago seabank bca bri brimo bni bsi btn mandiri livin cimb danamon permata "
    "mega akulaku kredivo paypal binance pintu bibit ajaib telkomsel simpati indosat im3 xl axis tri smartfren byu "
    "indihome pln bpjs jkn pajak djp dukcapil sscasn cpns siapkerja linkedin github netflix spotify steam roblox "
    "pubg mlbb freefire kemnaker disnaker skillhub karirhub bsu "
    "dapodik simpatika simpkb emis siakad kantor sekolah kampus rumah wifi laptop hp"
)
_DRINKS = "kopi teh susu jus sirup soda cendol dawet wedang jamu kopisusu esteh"
_MEALS = "nasi bakso mie mi sate soto rendang gudeg pempek ketoprak gadogado rawon seblak"
_FLOWERS = "mawar melati anggrek kenanga dahlia tulip lavender teratai sakura kamboja cempaka matahari flamboyan"
_RELATIVES = (
    "suami istri paman bibi cucu "
    "ibu ayah mama papa mamah papah bunda bapak emak abah umi abi kakak adik kakek nenek mami papi"
)
_PETS = "kucing anjing kelinci burung ikan ayam hamster cat dog sapi kambing domba kerbau kuda bebek itik"
_TASTES = "manis pahit asin asam pedas gurih tawar"
_SIDES = "kiri kanan atas bawah depan belakang dalam luar utara selatan timur barat ganjil genap"
_SIZES = "besar sedang kecil panjang pendek tinggi rendah baru lama tua muda"
_LETTERS = "abc def ghi jkl mno pqr stu vwx xyz abcd efgh ijkl mnop qrst uvwx wxyz"
_RELIGIONS = "islam kristen katolik hindu buddha budha konghucu"
_RANKS = "sd smp sma smk kuliah kerja"

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_COLUMNS = (
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
    "qazwsxedcrfvtgbyhnujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
)
"""Keys as fingers go down and across; a piece begins where a column begins."""
_COLUMN = (4, 3, 2, 2)

_MONTH, _FEAST, _DAY, NUMBER, _ROW, _ACROSS = (
    "month", "Hijri month or feast", "day", "number", "row of keys", "keys across rows",
)  # fmt: skip
SITE, NUMBER_OR_WORD = "site", "number or its word"
KEYS = frozenset({_ROW, _ACROSS})
ORDERED = KEYS | {_MONTH, _FEAST, _DAY, NUMBER}
"""Families with an order of their own: walking them is plain even where nothing stands beside the word."""

CHOSEN = frozenset(
    {
        "drink",
        "meal",
        "relative",
        "pet",
        "flower",
        "taste",
        "side",
        "size",
        "letters",
        "religion",
        "rank",
        NUMBER_OR_WORD,
    }
)
"""Families of everyday words, which two strangers may choose as well: they need more beside them."""


def _named() -> dict[str, str]:
    """Word -> its family; a word of two families keeps the first."""
    families: dict[str, str] = {}
    for family, words in (
        (_MONTH, " ".join(MONTHS)), (_FEAST, _FEASTS), (_DAY, f"{_DAYS} {_DAYS_SHORT}"), (NUMBER, _NUMBERS),
        ("market day", _MARKET_DAYS), ("part of a day", _PARTS_OF_DAY), ("season", _SEASONS), ("colour", _COLOURS),
        ("town", _TOWNS), ("country", _COUNTRIES), (SITE, _SITES), ("drink", _DRINKS), ("meal", _MEALS),
        ("relative", _RELATIVES), ("pet", _PETS), ("taste", _TASTES), ("flower", _FLOWERS),
        ("side", _SIDES), ("size", _SIZES), ("letters", _LETTERS),
        ("religion", _RELIGIONS), ("rank", _RANKS),
    ):  # fmt: skip
        for word in words.split():
            families.setdefault(word, family)
    for digit, ending in product(_DIGITS.split(), ("belas", "puluh", "ratus", "ribu", "juta")):
        families.setdefault(digit + ending, NUMBER)
    for ten, digit in product(_DIGITS.split(), repeat=2):
        families.setdefault(f"{ten}puluh{digit}", NUMBER)
    return families


def _families() -> dict[str, str]:
    families = _named()
    for row in _ROWS:
        for start, end in combinations(range(len(row) + 1), 2):
            if end - start >= (4 if start else 3):
                families[row[start:end]] = families[row[start:end][::-1]] = _ROW
    for columns, wide in zip(_COLUMNS, _COLUMN, strict=True):
        for start, end in combinations(range(0, len(columns) + 1, wide), 2):
            if end - start >= 3:
                families[columns[start:end]] = _ACROSS
    return families


FAMILY = _families()
"""Word -> its family."""
