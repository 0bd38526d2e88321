"""Passwords as people who write English make them: templates, each with the number of passwords that it makes.

Written down after all that the estimator knows: a program for Indonesia must not praise them more than others do.
"""

from benchmarks.password_templates import Template, size


def _list(words: str) -> list[str]:
    return words.split()


NAMES = _list(
    "james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph "
    "jessica thomas sarah charles karen chris lisa daniel nancy matthew betty anthony sandra mark ashley donald emily "
    "steven kim andrew donna paul michelle joshua carol kenneth amanda kevin melissa brian deborah"
)
WORDS = _list(
    "summer winter flower tiger dragon monkey butter silver golden purple orange cheese coffee cookie banana pepper "
    "garden window bridge castle forest river ocean island thunder shadow rocket guitar piano soccer hockey tennis "
    "puppy kitten horse eagle falcon turtle rabbit spider ninja pirate wizard angel happy lucky crazy sunny sweet "
    "freedom secret welcome hello master princess diamond"
)
QUALITIES = _list("big little red blue green black white happy crazy lazy funny cool hot old new fast sweet super")
PLACES = _list(
    "london paris texas boston dallas denver chicago miami dublin sydney toronto florida vegas berlin jersey oakland"
)
TEAMS = _list("arsenal chelsea liverpool everton yankees cowboys lakers steelers packers celtics rangers eagles")
YEARS = [str(year) for year in range(1960, 2027)]
SHORT = [f"{year % 100:02}" for year in range(1960, 2027)]
DIGITS = [str(digit) for digit in range(10)]
TWO = [f"{number:02}" for number in range(100)]
ENDINGS = _list("1 12 123 1234 12345 ! !! 1! 123! 01 007 69 99 00 11")
SIGNS = list("!@#$.-_*")


def _leet(word: str) -> str:
    return word.translate(str.maketrans("aeios", "@3!0$"))


ENGLISH = (
    Template("name, year", size(NAMES, YEARS), lambda pick: pick(NAMES) + pick(YEARS)),
    Template("Name, year, sign", size(NAMES, YEARS, SIGNS), lambda p: p(NAMES).title() + p(YEARS) + p(SIGNS)),
    Template("word, ending", size(WORDS, ENDINGS), lambda pick: pick(WORDS) + pick(ENDINGS)),
    Template("Word, ending", size(WORDS, ENDINGS), lambda pick: pick(WORDS).title() + pick(ENDINGS)),
    Template("word, two digits", size(WORDS, TWO), lambda pick: pick(WORDS) + pick(TWO)),
    Template("l33t word, ending", size(WORDS, ENDINGS), lambda pick: _leet(pick(WORDS)) + pick(ENDINGS)),
    Template("i love name", size(NAMES), lambda pick: "ilove" + pick(NAMES)),
    Template("iloveyou, ending", size(ENDINGS), lambda pick: "iloveyou" + pick(ENDINGS)),
    Template("quality, word", size(QUALITIES, WORDS), lambda pick: pick(QUALITIES) + pick(WORDS)),
    Template(
        "Quality, Word, digit",
        size(QUALITIES, WORDS, DIGITS),
        lambda p: p(QUALITIES).title() + p(WORDS).title() + p(DIGITS),
    ),
    Template("two names", size(NAMES, NAMES), lambda pick: pick(NAMES) + pick(NAMES)),
    Template("name and name", size(NAMES, NAMES), lambda pick: f"{pick(NAMES)}and{pick(NAMES)}"),
    Template("place, year", size(PLACES, YEARS), lambda pick: pick(PLACES) + pick(YEARS)),
    Template("team, ending", size(TEAMS, ENDINGS), lambda pick: pick(TEAMS) + pick(ENDINGS)),
    Template("Team, sign, short year", size(TEAMS, SIGNS, SHORT), lambda p: p(TEAMS).title() + p(SIGNS) + p(SHORT)),
    Template("my, word, digit", size(WORDS, DIGITS), lambda pick: "my" + pick(WORDS) + pick(DIGITS)),
    Template("word twice", size(WORDS), lambda pick: pick(WORDS) * 2),
    Template("WORD, digits", size(WORDS, TWO), lambda pick: pick(WORDS).upper() + pick(TWO)),
    Template("word backwards, digit", size(WORDS, DIGITS), lambda pick: pick(WORDS)[::-1] + pick(DIGITS)),
    Template("name, sign, word", size(NAMES, SIGNS, WORDS), lambda pick: pick(NAMES) + pick(SIGNS) + pick(WORDS)),
)
