"""Kinds that were written down after those of `password_fresh` had been looked at.

Their first sight is the figure for kinds that nobody had in sight (README); the lower scale was moved once after it.
"""

from benchmarks.password_templates import Pick, Template, size


def _list(words: str) -> list[str]:
    return words.split()


PEOPLE = _list("""
    hendra yusuf marlina sigit retno agnes yosef debora markus ruth samuel hotma tigor parlin nurhayati zulaikha hidayat
    faridah mansyur aminudin syamsul rosmiati jumiyati suwarni ketut nengah kadek putu gusti anak sagung dayu komang
""")
PARTNERS = _list("bayu dimas fikri gilang hafiz ilyas rendra satrio wisnu yogi aldi reno tegar vicky zaki")
LOVES = _list("ayang bebeb cinta sayangku kasihku honey jodohku mantan gebetan crush belahanjiwa kekasih")
OBJECTS = _list("""
    kalender gelang dompet kacamata helm jaket sarung peci kerudung sandal celana kaos topi tas ransel koper jam dinding
    kulkas kipas televisi laptop charger powerbank headset speaker mouse printer flashdisk
""")
NATURE = _list(
    "embun kabut gerimis badai petir fajar senja purnama samudra telaga rimba savana lembah tebing karang pasir"
)
PHRASES = _list("""
    janganlupabahagia hidupcumasekali sabaradabatasnya gakpapakok yangpentinghalal maumakanapa kerjakerjakerja
    besoklibur akhirbulan tanggaltua gajianlama dompettipis ngopidulu santaidulu rebahanaja pulangkampung mudiklebaran
    selamatulangtahun wargakonoha bismillahlulus yukbisayuk semogaberkah
""")
PRAYERS = _list(
    "bismillahirrahmanirrahim alhamdulillahirabbilalamin lailahaillallah allahumma aamiin bapakami salammaria "
    "omsantisantisanti namobuddhaya rahayusagungdumadi"
)
REGENCIES = _list("""
    banyuwangi bondowoso situbondo probolinggo pasuruan sidoarjo gresik bojonegoro nganjuk magetan boyolali sukoharjo
    karanganyar purworejo banjarnegara cilacap pekalongan pemalang cianjur subang purwakarta pandeglang
""")
STREETS = _list("sudirman thamrin gatotsubroto diponegoro ahmadyani merdeka pahlawan veteran imambonjol kartini")
TEAMS = _list("persis pss psis borneo baliunited dewa madura persik persita sriwijaya inter ajax dortmund spurs")
SHOWS = _list("upinipin dragonball onepiece spongebob conan shinchan tayo bobothebear frozen barbie pokemon cars")
SNACKS = _list("cireng cimol basreng keripik kerupuk rempeyek dodol lemper risol lumpia bakwan gorengan")
TRADES = _list("jualbaju onlineshop jastip katering fotokopi cucianmobil ternaklele kebunsawit tokobangunan warungkopi")
SUBJECTS = _list("matematika fisika kimia biologi sejarah geografi ekonomi sosiologi bahasa olahraga")
ZODIAC = _list("aries taurus gemini cancer leo virgo libra scorpio sagitarius capricorn aquarius pisces")
ALAY = _list("cemungudh ciyus miapah kamseupay unyu akoh qmu cyank lupz bebs gokill")
LEARN = _list("kursus pelatihan sertifikat prakerja upskill digital marketing barista desain coding")
ENGLISH = _list("hope faith peace grace smile dream shine bloom brave trust")

ENDS = _list("1 2 5 9 12 123 1234 00 03 05 08 14 25 55 90 95 111 321")
FORM = _list("1! 123! 12@ 01# 123* 2! 7! 88# 99! 10! 321! 1234! 00! 12!")
MARKS = list("!@#.*_")
YEARS = [str(year) for year in range(1980, 2027)]
SHORT_YEARS = [year[2:] for year in YEARS]
BIRTHDAYS = [f"{day:02}{month:02}" for month in range(1, 13) for day in range(1, 29)]
TO_99 = [f"{number:02}" for number in range(1, 100)]
_WITHOUT = str.maketrans("", "", "aiueo")


def _skeleton(word: str) -> str:
    return word[0] + word[1:].translate(_WITHOUT)


def _leet(word: str, p: Pick) -> str:
    return word.translate(str.maketrans(*p(["a 4", "aio 410", "ae @3"]).split()))


AFTERWARDS = (
    Template("Phrase, form", size(PHRASES, FORM), lambda p: p(PHRASES).capitalize() + p(FORM)),
    Template("phrase, year", size(PHRASES, YEARS), lambda p: p(PHRASES) + p(YEARS)),
    Template("prayer, birthday", size(PRAYERS, BIRTHDAYS), lambda p: p(PRAYERS) + p(BIRTHDAYS)),
    Template("prayer, name", size(PRAYERS, PEOPLE), lambda p: p(PRAYERS) + p(PEOPLE)),
    Template("Name, form", size(PEOPLE, FORM), lambda p: p(PEOPLE).title() + p(FORM)),
    Template("name, mark, year", size(PEOPLE, MARKS, YEARS), lambda p: p(PEOPLE) + p(MARKS) + p(YEARS)),
    Template("name, short year, mark", size(PEOPLE, SHORT_YEARS, MARKS),
             lambda p: p(PEOPLE) + p(SHORT_YEARS) + p(MARKS)),
    Template("name, love, ending", size(PARTNERS, LOVES, ENDS), lambda p: p(PARTNERS) + p(LOVES) + p(ENDS)),
    Template("love, name, ending", size(LOVES, PARTNERS, ENDS), lambda p: p(LOVES) + p(PARTNERS) + p(ENDS)),
    Template("Love_Name", size(LOVES, PARTNERS, MARKS), lambda p: p(LOVES).title() + p(MARKS) + p(PARTNERS).title()),
    Template("name, short form of a place", size(PEOPLE, REGENCIES), lambda p: p(PEOPLE) + _skeleton(p(REGENCIES))),
    Template("short form, name, ending", size(OBJECTS, PARTNERS, ENDS),
             lambda p: _skeleton(p(OBJECTS)) + p(PARTNERS) + p(ENDS)),
    Template("Object, number, mark", size(OBJECTS, TO_99, MARKS), lambda p: p(OBJECTS).title() + p(TO_99) + p(MARKS)),
    Template("object, nature", size(OBJECTS, NATURE), lambda p: p(OBJECTS) + p(NATURE)),
    Template("Nature, form", size(NATURE * 2, FORM), lambda p: p(NATURE).title() + p(FORM)),
    Template("0bj3ct, year", size(OBJECTS, 3, YEARS), lambda p: _leet(p(OBJECTS), p) + p(YEARS)),
    Template("place, birthday", size(REGENCIES, BIRTHDAYS), lambda p: p(REGENCIES) + p(BIRTHDAYS)),
    Template("people of a place, ending", size(3, REGENCIES, ENDS),
             lambda p: p(["arek", "wong", "orang"]) + p(REGENCIES) + p(ENDS)),
    Template("street, number", size(3, STREETS, TO_99), lambda p: p(["jl", "jalan", "jln"]) + p(STREETS) + p(TO_99)),
    Template("team till death", size(TEAMS, 4, ENDS),
             lambda p: p(TEAMS) + p(["selamanya", "juara", "sampaimati", "day"]) + p(ENDS)),
    Template("Show, name, mark", size(SHOWS, PARTNERS, MARKS), lambda p: p(SHOWS).title() + p(PARTNERS) + p(MARKS)),
    Template("snack, taste, number", size(SNACKS, 4, TO_99),
             lambda p: p(SNACKS) + p(["pedas", "gurih", "crispy", "asin"]) + p(TO_99)),
    Template("trade, name", size(TRADES, PEOPLE), lambda p: p(TRADES) + p(PEOPLE)),
    Template("subject, class, ending", size(SUBJECTS, 3, ENDS), lambda p: p(SUBJECTS) + p("789") + p(ENDS)),
    Template("zodiac, name, number", size(ZODIAC, PARTNERS, TO_99), lambda p: p(ZODIAC) + p(PARTNERS) + p(TO_99)),
    Template("alay, name, ending", size(ALAY, PARTNERS, ENDS), lambda p: p(ALAY) + p(PARTNERS) + p(ENDS)),
    Template("learn, place, year", size(LEARN, REGENCIES, 7), lambda p: p(LEARN) + p(REGENCIES) + p(YEARS[-7:])),
    Template("Learn, name, form", size(LEARN, PEOPLE, FORM), lambda p: p(LEARN).title() + p(PEOPLE) + p(FORM)),
    Template("my ENGLISH, name", size(ENGLISH, PEOPLE, 2), lambda p: p(["my", "the"]) + p(ENGLISH) + p(PEOPLE)),
    Template("NAME AND NAME", size(PARTNERS, PEOPLE, 2), lambda p: (p(PARTNERS) + p(["", "&"]) + p(PEOPLE)).upper()),
    Template("birthday, love", size(BIRTHDAYS, LOVES), lambda p: p(BIRTHDAYS) + p(LOVES)),
    Template("two birthdays", size(BIRTHDAYS, BIRTHDAYS), lambda p: p(BIRTHDAYS) + p(BIRTHDAYS)),
)  # fmt: skip
"""Written down on 29 November 2026, when everything else was done."""
