"""Kinds that somebody wrote who had made none of the estimator's lists, scales and other templates; run once.

Their figure in the README is that of the first sight: nothing was mended by them.
"""

from benchmarks.password_templates import Pick, Template, size


def _list(words: str) -> list[str]:
    return words.split()


NAMES = _list(
    "rini dewi agus slamet wulan tika yanti hendri dodi lilis nining karno tuti bagus intan melati sri joko anwar "
    "ridho fatimah zulkifli marlina herman novi ratih gita tegar arif salsabila kevin clara yudi imam sofyan maya"
)
CHILDREN = _list("rafi naura azka alya zidan keisha arkan nayla raffa aqila daffa syifa kenzo queen fathir almira")
CALLS = _list("mas mbak kak bang teh uda bli pak bu cak neng abang")
CITIES = _list("medan solo padang ambon kupang bandung manado garut blitar tegal metro sorong palu bogor jambi batam")
JOBS = _list("guru bidan ojol kurir kasir satpam perawat petani nelayan montir barista penjahit sopir admin")
FOODS = _list("bakso seblak rendang cireng martabak pecel soto gudeg cilok batagor ketoprak siomay pempek rawon")
HOBBIES = _list("mancing futsal badminton sepedaan nonton ngopi ngaji masak jahit camping karaoke main")
STUDIES = _list("akuntansi farmasi hukum sipil mesin kimia sastra elektro agribisnis keperawatan manajemen biologi")
BRANDS = _list("honda yamaha beat vario supra avanza xenia oppo vivo samsung xiaomi nokia indomie aqua")
WORDS = _list(
    "langit senja kopi hujan rindu sepi mimpi awan pasir ombak daun lilin jendela sepatu payung kertas bintang cahaya "
    "angin embun jalan rumah pagar sawah kebun sungai jembatan perahu"
)
ENGLISH = _list("lovely pretty cute super smart cool sweet happy lucky magic crazy angel")
VERBS = _list("suka cinta mau rindu butuh cari punya sayang benci ingat")
FEELINGS = _list("capek bahagia galau kesel laper ngantuk senang sedih bosan pusing")
BANS = _list("lupa lelah marah nyerah galau malas sombong ngutang curang bohong")
DAYS = _list("senin selasa rabu kamis jumat sabtu minggu")
TIMES = _list("pagi siang sore malam")
MONTHS = _list("jan feb mar apr mei jun jul agu sep okt nov des")
TEAMS = _list("persib persija arema persebaya psm timnas barcelona chelsea arsenal liverpool")
ARTISTS = _list("noah sheila dewa slank peterpan ungu geisha tulus raisa mahalini")
YEARS = [str(year) for year in range(1985, 2027)]
TWO = [f"{number:02}" for number in range(100)]
DIGITS = [str(digit) for digit in range(10)]
ENDINGS = _list("1 12 123 1234 321 01 99 00 ! 1! 123! 88 77 007")
SIGNS = list("@#_.!")


def _date(pick: Pick) -> str:
    return pick(TWO[1:29]) + pick(TWO[1:13]) + pick(YEARS)


def _swapped(name: str) -> str:
    return name.translate(str.maketrans("aieo", "4130"))


STRANGERS = (
    Template("call, name, two digits", size(CALLS, NAMES, TWO), lambda p: p(CALLS) + p(NAMES) + p(TWO)),
    Template("child and child", size(CHILDREN, CHILDREN), lambda p: f"{p(CHILDREN)}dan{p(CHILDREN)}"),
    Template("mother of child", size(CHILDREN, ENDINGS), lambda p: "bunda" + p(CHILDREN) + p(ENDINGS)),
    Template("name, city", size(NAMES, CITIES), lambda p: p(NAMES) + p(CITIES)),
    Template("name, month, year", size(NAMES, MONTHS, TWO), lambda p: p(NAMES) + p(MONTHS) + p(TWO)),
    Template("job, name, digit", size(JOBS, NAMES, DIGITS), lambda p: p(JOBS) + p(NAMES) + p(DIGITS)),
    Template("food, ending", size(FOODS, ENDINGS), lambda p: p(FOODS) + p(ENDINGS)),
    Template("Food, ending, heat", size(FOODS, TWO), lambda p: p(FOODS).title() + "pedas" + p(TWO)),
    Template("hobby, year", size(HOBBIES, YEARS), lambda p: p(HOBBIES) + p(YEARS)),
    Template("I verb food", size(VERBS, FOODS), lambda p: "aku" + p(VERBS) + p(FOODS)),
    Template("City, year, !", size(CITIES, YEARS), lambda p: p(CITIES).title() + p(YEARS) + "!"),
    Template("team, shirt", size(TEAMS, TWO), lambda p: p(TEAMS) + p(TWO)),
    Template("study, year", size(STUDIES, YEARS), lambda p: p(STUDIES) + p(YEARS)),
    Template("brand, word", size(BRANDS, WORDS), lambda p: p(BRANDS) + p(WORDS)),
    Template(
        "Name@City, digit", size(NAMES, CITIES, DIGITS), lambda p: f"{p(NAMES).title()}@{p(CITIES).title()}{p(DIGITS)}"
    ),
    Template("two words, digit", size(WORDS, WORDS, DIGITS), lambda p: p(WORDS) + p(WORDS) + p(DIGITS)),
    Template("Word, sign, Word", size(WORDS, SIGNS, WORDS), lambda p: p(WORDS).title() + p(SIGNS) + p(WORDS).title()),
    Template("English, name", size(ENGLISH, NAMES), lambda p: p(ENGLISH) + p(NAMES)),
    Template("two names, year", size(NAMES, NAMES, YEARS), lambda p: p(NAMES) + p(NAMES) + p(YEARS)),
    Template("date, name", size(28, 12, YEARS, NAMES), lambda p: _date(p) + p(NAMES)),
    Template("day, time, ending", size(DAYS, TIMES, ENDINGS), lambda p: p(DAYS) + p(TIMES) + p(ENDINGS)),
    Template("artist, year", size(ARTISTS, YEARS), lambda p: p(ARTISTS) + p(YEARS)),
    Template("l33t name, ending", size(NAMES, ENDINGS), lambda p: _swapped(p(NAMES)) + p(ENDINGS)),
    Template("name, Name", size(NAMES), lambda p: (name := p(NAMES)) + name.title()),
    Template("feeling, very, two digits", size(FEELINGS, TWO), lambda p: p(FEELINGS) + "banget" + p(TWO)),
    Template("do not, ending", size(BANS, ENDINGS), lambda p: "jangan" + p(BANS) + p(ENDINGS)),
    Template("Name, sign, two digits", size(NAMES, SIGNS, TWO), lambda p: p(NAMES).title() + p(SIGNS) + p(TWO)),
    Template("word of the heart, name", size(VERBS, NAMES, ENDINGS), lambda p: p(VERBS) + p(NAMES) + p(ENDINGS)),
)
