"""Kinds of Indonesian passwords that were written down when the estimator was done with the other ones, and run once.

Each is a template with its number of passwords, as in `password_templates`; the words are others, too. What was mended
after the first sight of them is said in the README beside the figure of that sight.
"""

from benchmarks.password_templates import Pick, Template, size


def _list(words: str) -> list[str]:
    return words.split()


NAMES = _list("""
    anton budi candra dinar eka fajar gita hesti indra juwita kusuma lutfi mulyono nining okta puspa rohman sulastri
    teguh utami vino wiwik yusron zainuddin arifin bagyo cahyani darmi ernawati ginanjar haryadi isnaini jumadi
    khairul lisna maulana nafisa paijo rusdi sekar tarjo umaroh warsito yatmi zulkarnain
""")
GIRLS = _list("ayunda bunga citra dara elok fitria gendis intan kirana larasati mawar nabila puteri rania shinta tiara")
BOYS = _list("arya bima damar fathan galang hanif jaka kevin lintang malik naufal rafi satria tirta yudha zidan")
CHILDREN = _list("alif azka kenzo rafa keisha naura zahra aqila arkan khalid")
WORDS = _list("""
    jendela payung sepeda lemari ember sapu handuk bantal guling kasur cermin lilin korek gelas piring sendok garpu
    kompor wajan panci cobek ulekan tampah caping cangkul parit sumur ladang kebun pagar genteng bambu rotan tikar
""")
FEELINGS = _list("senang sedih marah kecewa bahagia gembira tenang gelisah cemas lega puas jenuh bosan sepi hampa")
SAYINGS = _list("""
    alhamdulillah bismillah insyaallah masyaallah subhanallah semangatpagi ayosemangat pastibisa tetapsemangat
    akubisa kamubisa hidupsehat sukseselalu suksesselalu terimakasih selamatpagi jayaselalu berkahselalu sehatselalu
    puasasunnah sholatdulu jangannangis tuhanbaik tuhanbesertaku jesuslovesyou kasihibu doaibu restuibu
""")
HOPES = _list("lulus sukses kaya jodoh berkah sehat selamat juara menang lancar diterima naikgaji dapatkerja")
TOWNS = _list("""
    brebes ciamis demak grobogan indramayu jepara kebumen lumajang majalengka ngawi ponorogo rembang sumedang temanggung
    wonosobo bantul kuningan lamongan tuban pacitan trenggalek wonogiri sleman purbalingga batang
""")
PROVINCES = _list("jabar jateng jatim banten bali lampung riau jambi aceh papua maluku sulsel sumbar kalbar ntt ntb")
SCHOOLS = _list("sman smkn smpn sdn man mtsn")
BANDS = _list("padi letto ungu gigi naif netral kotak geisha vierra hijaudaun drive seventeen wali ungu five")
ARTISTS = _list("afgan judika rossa agnezmo tulus raisa anggun krisdayanti nike ayutingting viavallen dennycaknan")
KOREAN = _list("jungkook jimin taehyung lisa jennie jisoo baekhyun suga seventeen nct ateez straykids twice enhypen")
GAMES = _list("mobilelegends freefire pubg valorant genshin dota roblox minecraft clashofclans pointblank")
HEROES = _list("alucard layla miya zilong gusion fanny lesley balmond tigreal nana")
MOTORS = _list("vario beat scoopy supra revo mio nmax aerox satria ninja vixion pcx")
FOODS = _list("bakso seblak cilok batagor rendang ketoprak pecel rawon soto gado martabak klepon onde pempek tekwan")
DRINKS = _list("kopi teh susu jamu cendol dawet sirup boba kopisusu estehmanis")
ANIMALS = _list("kucing anjing hamster kelinci burung ikan ayam bebek kambing sapi kuda gajah harimau macan ular")
CATS = _list("mochi oyen milo kitty luna bobo chiko moli empus cimot")
FRUITS = _list("mangga rambutan durian salak jambu pepaya nanas semangka melon duku manggis sirsak")
FLOWERS = _list("mawar melati anggrek kamboja kenanga tulip lavender teratai sakura edelweis")
COLOURS = _list("merah biru hijau kuning putih hitam ungu abuabu coklat jingga")
FAMILY = _list("ibu ayah mama papa bunda abi umi kakak adik nenek kakek om tante")
JOBS = _list("guru perawat bidan sopir kasir satpam tukang petani nelayan ojol admin barista penjahit montir")
CHAT = _list("bucin gabut mager kepo baper santuy gaskeun mantul gercep receh")
VERBS = _list("cinta sayang rindu kangen suka")
PRAISE = _list("cantik ganteng manis imut lucu baik hebat keren pintar sholehah")
MONTHS = _list("jan feb mar apr mei jun jul agu sep okt nov des")
DAYS = _list("senin selasa rabu kamis jumat sabtu minggu")
NUMBERS = _list("satu dua tiga empat lima enam tujuh delapan sembilan")
BUSINESS = _list("warungbu tokopak kedaimas laundry salon bengkel pulsa angkringan lapak jayamotor")
FAITH = _list("allah nabi rasul malaikat surga yesus maria santo dewa buddha")
ENGLISH = _list("my love i you the best boy girl king queen baby mylove myangel mylife happyday sunshine goodday")
JAVANESE = _list("matursuwun sugengenjing mugimugi aluneng nrimo ojolali gustiallah sakmadyo wonge dewe ngapunten")
SUNDANESE = _list("hatur nuhun wilujeng sampurasun punten kasep geulis bageur abdi urang teteh akang")
PROGRAMME = _list("prakerja kartuprakerja pelatihan insentif lolosprakerja prakerjalolos akunprakerja")

SHORT = _list("1 12 123 1234 01 02 07 10 11 17 21 22 99 88 77 007")
MARKED = _list("1! 12! 123! 01! 99! 1234! 123# 123@ !! !1 !123 11! 21! 88!")
SIGNED = _list("@123 #123 _123 @1 #1 _1 @01 _01 @99 #99 _99 .123 -123 *123")
TWO = [f"{number:02}" for number in range(100)]
BORN = [str(year) for year in range(1965, 2013)]
NOW = [str(year) for year in range(2015, 2027)]
DATES = [f"{day:02}{month:02}" for month in range(1, 13) for day in range(1, 29)]
SIGNS = list("@#_.-")
TO_28 = [str(day) for day in range(1, 29)]
_WITHOUT = str.maketrans("", "", "aiueo")


def _skeleton(word: str) -> str:
    return word[0] + word[1:].translate(_WITHOUT)


def _halves(p: Pick, one: list[str], other: list[str]) -> str:
    """The beginnings of two names as one: budi and siti are busi."""
    return p(one)[:2] + p(other)[:3]


def _held(word: str, p: Pick) -> str:
    return word + word[-1] * int(p("123"))


FRESH = (
    Template("Saying, ending, sign", size(SAYINGS, MARKED), lambda p: p(SAYINGS).capitalize() + p(MARKED)),
    Template("saying, sign, year", size(SAYINGS, SIGNS, NOW), lambda p: p(SAYINGS) + p(SIGNS) + p(NOW)),
    Template("saying, name", size(SAYINGS, NAMES), lambda p: p(SAYINGS) + p(NAMES)),
    Template("saying, year of birth", size(SAYINGS, BORN), lambda p: p(SAYINGS) + p(BORN)),
    Template("Name, praise, ending", size(GIRLS, PRAISE, SHORT), lambda p: p(GIRLS).title() + p(PRAISE) + p(SHORT)),
    Template("name, praise, sign, number", size(GIRLS, PRAISE, SIGNED), lambda p: p(GIRLS) + p(PRAISE) + p(SIGNED)),
    Template("name loves name", size(BOYS, VERBS, GIRLS), lambda p: p(BOYS) + p(VERBS) + p(GIRLS)),
    Template("name and name, ending", size(BOYS, GIRLS, 3, SHORT),
             lambda p: p(BOYS) + p(["dan", "&", "n"]) + p(GIRLS) + p(SHORT)),
    Template("NameName, year", size(BOYS, GIRLS, NOW), lambda p: p(BOYS).title() + p(GIRLS).title() + p(NOW)),
    Template("halves of two names, ending", size(BOYS, GIRLS, SHORT), lambda p: _halves(p, BOYS, GIRLS) + p(SHORT)),
    Template("name, skeleton of a town", size(NAMES, TOWNS), lambda p: p(NAMES) + _skeleton(p(TOWNS))),
    Template("skeleton of a name, date", size(NAMES, DATES), lambda p: _skeleton(p(NAMES)) + p(DATES)),
    Template("skeleton, name", size(WORDS, GIRLS), lambda p: _skeleton(p(WORDS)) + p(GIRLS)),
    Template("Skeleton, ending, sign", size(WORDS, MARKED), lambda p: _skeleton(p(WORDS)).capitalize() + p(MARKED)),
    Template("child, date of birth", size(CHILDREN, DATES), lambda p: p(CHILDREN) + p(DATES)),
    Template("child and child", size(CHILDREN, CHILDREN, 3), lambda p: p(CHILDREN) + p(["", "dan", "_"]) + p(CHILDREN)),
    Template("family, name, number", size(FAMILY, CHILDREN, TWO), lambda p: p(FAMILY) + p(CHILDREN) + p(TWO)),
    Template("I love my family", size(2, VERBS, FAMILY, SHORT),
             lambda p: p(["aku", "saya"]) + p(VERBS) + p(FAMILY) + p(SHORT)),
    Template("Word, sign, number, !", size(WORDS, SIGNED), lambda p: p(WORDS).title() + p(SIGNED) + "!"),
    Template("word, colour", size(WORDS, COLOURS), lambda p: p(WORDS) + p(COLOURS)),
    Template("WORD, two digits", size(WORDS, TWO), lambda p: p(WORDS).upper() + p(TWO)),
    Template("Word.Word", size(WORDS, FEELINGS), lambda p: f"{p(WORDS)}.{p(FEELINGS)}".title()),
    Template("very, feeling", size(5, FEELINGS, SHORT),
             lambda p: p(FEELINGS) + p(["banget", "bgt", "sekali", "terus", "selalu"]) + p(SHORT)),
    Template("may I, hope, year", size(4, HOPES, NOW),
             lambda p: p(["semoga", "pasti", "harus", "mau"]) + p(HOPES) + p(NOW)),
    Template("Town, people, number", size(TOWNS, 4, TWO),
             lambda p: p(["anak", "arek", "wong", "cah"]).title() + p(TOWNS) + p(TWO)),
    Template("town, province", size(TOWNS, PROVINCES), lambda p: p(TOWNS) + p(PROVINCES)),
    Template("school, number, town", size(SCHOOLS, 9, TOWNS), lambda p: p(SCHOOLS) + p("123456789") + p(TOWNS)),
    Template("band, fan, year", size(BANDS, 3, BORN), lambda p: p(BANDS) + p(["fans", "lovers", "mania"]) + p(BORN)),
    Template("artist_number", size(ARTISTS, TWO), lambda p: f"{p(ARTISTS)}_{p(TWO)}"),
    Template("Korean, verb, !", size(KOREAN, 4, 2),
             lambda p: p(KOREAN).title() + p(["love", "mylove", "oppa", "bias"]) + p(["!", "!!"])),
    Template("name, game, ending", size(BOYS, GAMES, SHORT), lambda p: p(BOYS) + p(GAMES) + p(SHORT)),
    Template("hero, pro, number", size(HEROES, 4, TWO),
             lambda p: p(HEROES) + p(["pro", "gg", "savage", "ml"]) + p(TWO)),
    Template("motor, colour, ending", size(MOTORS, COLOURS, SHORT), lambda p: p(MOTORS) + p(COLOURS) + p(SHORT)),
    Template("food, taste, ending", size(FOODS, 5, SHORT),
             lambda p: p(FOODS) + p(["pedas", "enak", "manis", "lezat", "gurih"]) + p(SHORT)),
    Template("drink.food", size(DRINKS, FOODS, 2), lambda p: p(DRINKS) + p(["", "."]) + p(FOODS)),
    Template("pet, name of it, !", size(ANIMALS, CATS, 2), lambda p: p(ANIMALS).title() + p(CATS) + p(["!", "1!"])),
    Template("f100d, number", size(FRUITS, 3, TWO),
             lambda p: p(FRUITS).translate(str.maketrans(*p(["a 4", "ai 41", "a @"]).split())) + p(TWO)),
    Template("flower, girl", size(FLOWERS, GIRLS, SHORT), lambda p: p(FLOWERS) + p(GIRLS) + p(SHORT)),
    Template("job, name, ending", size(JOBS, NAMES, SHORT), lambda p: p(JOBS) + p(NAMES) + p(SHORT)),
    Template("chat, year, !", size(CHAT, NOW, 2), lambda p: p(CHAT).title() + p(NOW) + p(["!", "!!"])),
    Template("day, month", size(DAYS, 28, MONTHS), lambda p: p(DAYS) + p(TO_28) + p(MONTHS)),
    Template("numbers in words", size(NUMBERS, NUMBERS, NUMBERS), lambda p: p(NUMBERS) + p(NUMBERS) + p(NUMBERS)),
    Template("business, name, ending", size(BUSINESS, NAMES, SHORT), lambda p: p(BUSINESS) + p(NAMES) + p(SHORT)),
    Template("servant of, ending", size(FAITH, 4, SHORT),
             lambda p: p(["hamba", "anak", "umat", "cinta"]) + p(FAITH) + p(SHORT)),
    Template("English, name, ending", size(ENGLISH, NAMES, SHORT), lambda p: p(ENGLISH) + p(NAMES) + p(SHORT)),
    Template("Javanese, number", size(JAVANESE, SIGNED), lambda p: p(JAVANESE) + p(SIGNED)),
    Template("Sundanese, name", size(SUNDANESE, NAMES), lambda p: p(SUNDANESE) + p(NAMES)),
    Template("Programme, name, year", size(PROGRAMME, NAMES, NOW[-7:]),
             lambda p: p(PROGRAMME).title() + p(NAMES) + p(NOW[-7:])),
    Template("Programme, sign, date", size(PROGRAMME, SIGNS, DATES), lambda p: p(PROGRAMME) + p(SIGNS) + p(DATES)),
    Template("date, name", size(DATES, NAMES), lambda p: p(DATES) + p(NAMES)),
    Template("number, Word, sign", size(SHORT, WORDS, SIGNS), lambda p: p(SHORT) + p(WORDS).title() + p(SIGNS)),
    Template("NAME in capitals, date", size(NAMES, DATES), lambda p: p(NAMES).upper() + p(DATES)),
    Template("name doubled, number", size(CATS, TWO), lambda p: p(CATS) * 2 + p(TWO)),
    Template("held, ending", size(CHAT + PRAISE, 3, SHORT),
             lambda p: _held(p(CHAT + PRAISE), p) + p(SHORT)),
)  # fmt: skip
"""Written down on 29 November 2026, after the mending for `password_habits`."""
