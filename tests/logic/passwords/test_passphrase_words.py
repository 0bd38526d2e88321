"""The built list of passphrase words: short, told apart by eye and by ear, and none that names or hurts anybody."""

import re
from collections import Counter
from pathlib import Path

import pytest

from desktop.logic.passwords.passphrase import load_passphrase_words
from tools import build_passphrase_words as tool

WORDS = load_passphrase_words()
LETTERS = "abcdefghijklmnopqrstuvwxyz"

# Words that come to mind when such a list is written and must never be on it.
NEVER = {
    "people": """
        aditya agung agus akbar andi anwar asih ayu bagas bagus bakti bambang bayu bima budi cahaya candra
        catur cinta citra damar darma dewi dian dimas eka elang fajar gading galih galuh ganda genta gilang
        gunawan guntur hadi hasan indah indra intan iwan jati joko juli karya kirana laksana lestari lintang
        luwes maya mega melani mentari mulia mulyani nalar nilam nugroho nurul pandu permata prima puji
        purnama puspa putra putri rahayu rahman ratih ratna ratu restu rini sabar sari satria siti suci surya
        tari taufan taufik teguh timbul tirta unggul utama wacana wahyu wibawa wibowo widodo wijaya wulan
        yudha yulia
    """,
    "places": """
        aceh ambon bali banda bandung banjar banten batak batam batang batu bekasi blitar bogor buru cilegon
        cina cirebon dayak depok dumai garut india jakarta jambi jawa jepang kamboja kediri kudus kupang
        lombok madiun madura makassar malang maluku manado mataram medan melayu metro padang palu papua pati
        sabang semarang serang solo solok sorong subang sumba sunda tegal ternate tuban
    """,
    "religion": """
        akhirat alkitab allah amin azan berkah biara bidah dakwah doa dosa gereja hadis hajat haji halal haram
        hijab hindu ibadah iblis imam iman injil islam jilbab jumat kafir khotbah kiai kitab kristen kubah
        kuil kurban lebaran masjid mukena musala nabi natal neraka paskah pastor pendeta puasa pura quran
        ramadan rasul sajadah salat salib santri setan subuh sunah surga syahid takbir tuhan ulama umrah ustaz
        vihara wudu zakat zikir
    """,
    "politics": """
        banteng bupati camat demo dewan garuda golkar golput gubernur jenderal komunis korupsi kudeta lurah
        makar menteri merdeka negara orde partai pemilu polisi politik presiden rakyat reformasi suap tentara
    """,
    "body and sex": """
        aborsi anus banci bencong bibir bokong bugil bulu bunting burit buritan burung cabul cium coli cupang
        dada dubur ereksi gairah genit germo haid hamil homo itil janda jantan jembut kelamin kemih kencing
        kentut ketek kloset kolor kondom kontol kulum kumis kuntul kutang lendir lesbi lonte lubang mani memek
        mesum mimisan montok nafsu nanah nenen ngentot onani orgasme paha pantat payudara pelacur pelir penis
        pentil pepek perawan perkosa pijat porno puki pusar puting raba ranjang remas rintih seks seksi
        selaput selir sodomi sperma sundal susu taik telek tetek tinja titit toket tongkol vagina zakar zina
    """,
    "rude here or there": """
        anjing anjir anjrit asu babi bacot bajing bajingan bangkai bangsat bedes bego bejat beruk bodoh boloho
        borok brengsek budek bujur butuh cangkem celaka celeng cicing congor culun dodol dungu edan entot
        gampret gathel geblek gelo gembel goblok gundik idiot jablay jahanam jalang jancok jelek kampret
        kanjut keparat kera keset kimak kirik kunyuk kupret lacur lancap momok monyet najis ndas ngehe ngewe
        pantek pejuh pekok pelit sableng sialan silit sinting sompret sontoloyo tempik tolol turuk tuyul udik
        wadon
    """,
    "violence": """
        ancam aniaya bacok bakar bantai begal belati bius bom bunuh cekik culik dor dukun gantung granat hajar
        hantam jambret keroyok ledak maling meriam pedang pelor peluru perang pukul racun rampok sabet sandera
        senapan siksa sunat tabrak tampar tawuran tembak teror tikam tinju tombak tonjok tusuk
    """,
    "illness and death": """
        arwah batuk buta cacar cacat demam diare flu gatal gila hantu jenazah kanker koma kubur kurap kusta
        lepra luka lumpuh makam mati maut mayat nyeri obat pilek pocong sakit stroke tuli tumor virus wabah
        wafat
    """,
    "disasters and insults of looks": """
        banjir gempa gemuk gendut gundul jerawat keling keriput kribo kurus longsor pesek pincang sipit
        tonggos tsunami
    """,
    "brands": """
        aqua baygon bintang bukalapak dana djarum gojek honda indomie jenius kijang lazada mandiri odol polo
        rinso sampo sanyo shopee sosro teflon tempo tokopedia vespa yamaha
    """,
    "spelled in two ways": """
        antri apotek apotik atlit cabai cabe cokelat coklat hafal hapal hutang ijin izin jadual jaman kaos
        kaus lembab lembap lobang merk nafas napas nomer nomor objek obyek praktek praktik resiko risiko satai
        sate sirop sirup sopir supir telor terong terung zaman
    """,
    "chat": """
        aja banget bikin bro cewek cowok doang emang enggak gimana gitu gokil gue kayaknya kepo lebay makasih
        ngapain nggak pengen sampe santuy udah yaudah
    """,
}


def test_the_list_is_2048_sorted_words_of_four_to_seven_letters() -> None:
    assert len(WORDS) == tool.COUNT == 2048
    assert list(WORDS) == sorted(set(WORDS))
    assert [word for word in WORDS if not re.fullmatch("[a-z]{4,7}", word)] == []


def test_the_file_is_plain_ascii_with_one_word_a_line() -> None:
    assert tool.TARGET.read_bytes() == "".join(f"{word}\n" for word in WORDS).encode("ascii")


def slips(word: str) -> set[str]:
    """Everything that one letter more, less or other makes of a word."""
    less = {word[:place] + word[place + 1 :] for place in range(len(word))}
    other = {word[:place] + letter + word[place + 1 :] for place in range(len(word)) for letter in LETTERS}
    more = {word[:place] + letter + word[place:] for place in range(len(word) + 1) for letter in LETTERS}
    return (less | other | more) - {word}


def test_no_slip_of_one_letter_makes_another_word() -> None:
    known = set(WORDS)

    alike = {word: found for word in WORDS if (found := slips(word) & known)}

    assert not alike


def test_no_word_begins_another() -> None:
    known = set(WORDS)

    begun = [(word, word[:end]) for word in WORDS for end in range(1, len(word)) if word[:end] in known]

    assert not begun


def test_no_word_is_another_with_a_prefix() -> None:
    known = set(WORDS)

    affixed = [
        word for word in WORDS for prefix in tool.PREFIXES if word.startswith(prefix) and word[len(prefix) :] in known
    ]

    assert not affixed


def test_no_two_words_sound_alike() -> None:
    heard = Counter(map(tool.sound, WORDS))

    assert [word for word in WORDS if heard[tool.sound(word)] > 1] == []


@pytest.mark.parametrize("group", NEVER)
def test_no_word_names_or_hurts_anybody(group: str) -> None:
    never = set(NEVER[group].split())

    assert never
    assert never.isdisjoint(WORDS)
    assert never.isdisjoint(tool.read(tool.CANDIDATES))


def test_every_word_was_written_down_by_hand() -> None:
    assert set(WORDS) <= tool.read(tool.CANDIDATES).keys()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("zaman", "jaman"),
        ("izin", "ijin"),
        ("syarat", "sarat"),
        ("khabar", "kabar"),
        ("fikir", "pikir"),
        ("vokal", "pokal"),
        ("maaf", "map"),
        ("gubug", "gubuk"),
        ("sebab", "sebap"),
        ("murid", "murit"),
        ("hutang", "utang"),
        ("tanah", "tana"),
        ("kalau", "kalo"),
        ("pakai", "pake"),
        ("siyang", "siang"),
        ("buwat", "buat"),
        ("massa", "masa"),
        ("qari", "kari"),
        ("taxi", "taksi"),
    ],
)
def test_two_spellings_of_one_sound_are_heard_as_one(said: str, heard: str) -> None:
    assert tool.sound(said) == tool.sound(heard)


@pytest.mark.parametrize(
    ("said", "other"), [("gelang", "gelak"), ("batu", "batuk"), ("roti", "rode"), ("pintu", "pinta")]
)
def test_two_words_that_differ_to_the_ear_stay_two(said: str, other: str) -> None:
    assert tool.sound(said) != tool.sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("batu", "bata"),
        ("batu", "bantu"),
        ("tali", "talia"),
        ("main", "mainan"),
        ("ajar", "terajar"),
        ("ikan", "pikan"),
        ("jasad", "zasat"),
        ("bawa", "pembawa"),
    ],
)
def test_two_words_that_can_be_taken_for_each_other_are_rivals(one: str, other: str) -> None:
    rivals = tool.conflicts([one, other, "gunung"])

    assert rivals["gunung"] == set()
    assert rivals[one] == {other}
    assert rivals[other] == {one}


def test_the_largest_set_is_preferred_to_its_one_common_rival() -> None:
    against = tool.conflicts(["kota", "kita", "kopa", "kotak"])

    assert tool.choose(against, {"kota": 0}) == {"kita", "kopa", "kotak"}


def test_of_two_rivals_the_commoner_stays() -> None:
    against = tool.conflicts(["batu", "bata"])

    assert tool.choose(against, {"batu": 5, "bata": 9}) == {"batu"}
    assert tool.choose(against, {"batu": 9, "bata": 5}) == {"bata"}


def test_a_commoner_word_takes_the_place_of_its_only_rival() -> None:
    against = tool.conflicts(["batu", "bata", "gunung"])

    assert tool.exchange({"bata", "gunung"}, against, {"batu": 1, "bata": 2}) == {"batu", "gunung"}
    assert tool.exchange({"bata", "gunung"}, against, {"batu": 3, "bata": 2}) == {"bata", "gunung"}


def test_a_commoner_word_with_two_rivals_takes_no_place() -> None:
    against = tool.conflicts(["kota", "kita", "kopa"])

    assert tool.exchange({"kita", "kopa"}, against, {"kota": 0}) == {"kita", "kopa"}


@pytest.mark.parametrize("text", ["buku buku", "ibu", "Batu", "kacamata", "anak-anak"])
def test_a_candidate_that_is_malformed_or_stands_twice_stops_the_tool(tmp_path: Path, text: str) -> None:
    (tmp_path / "theme.txt").write_text(f"# A theme.\n{text}\n", encoding="ascii")

    with pytest.raises(SystemExit, match=r"theme\.txt"):
        tool.read(tmp_path)
