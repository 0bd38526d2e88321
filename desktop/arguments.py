"""What may be written behind `jaga-akun`: commands as values, and the one parser that reads by them.

A parser of our own, not argparse, for three reasons: the window reads its arguments before its first paint, and
argparse with its libraries takes milliseconds of that; its refusals repeat what was typed, which none of ours may
(decision 25); and it knows no command of two words ("pack check") with options before, between and behind them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, cast

from desktop.logic.languages import LANGUAGES
from desktop.logic.private import unshown

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)

Rows = tuple[tuple[str, str], ...]
"""What is written, and the text id of what it does."""


class UsageError(Exception):
    """The arguments are wrong: the text id of what is wrong, and values of ours (never the person's) for it."""

    def __init__(self, text_id: str = "cli.usage", **values: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.values = values


class Option(NamedTuple, Generic[Value_co]):
    """One option, and the type of its value.

    `name` as it is written ("--via"), `shape` as the help shows what stands behind it ("sms|email"; empty: nothing
    does), `says` the text id of what it does (empty: a form of its command tells it). `read` gives the value of what
    was written; ValueError and KeyError refuse it. One that may be written `often` is read from all its texts, with
    commas between them; of another the last one counts.
    """

    name: str
    shape: str
    says: str
    read: Callable[[str], Value_co]
    often: bool = False


def flag(name: str, says: str) -> Option[bool]:
    """An option that is there or not."""
    return Option(name, "", says, lambda _: True)


def one_of(name: str, choices: Mapping[str, Value], says: str) -> Option[Value]:
    """An option with one of these words behind it."""
    return Option(name, "|".join(choices), says, choices.__getitem__)


def many_of(name: str, choices: Mapping[str, Value], says: str) -> Option[tuple[Value, ...]]:
    """An option with one of these words behind it, which may be written more than once."""
    return Option(name, "|".join(choices), says, lambda text: tuple(choices[one] for one in text.split(",")), True)


def path(name: str, shape: str, says: str) -> Option[Path]:
    """An option with a file or a folder behind it."""
    return Option(name, shape, says, _path)


def _path(text: str) -> Path:
    if not text:  # Path("") is where the person happens to be
        raise ValueError
    return Path(text)


LANG = one_of("--lang", {language: language for language in LANGUAGES}, "cli.help.lang")
PROGRAMME = path("--programme", "DIR", "cli.help.programme")
BLOCKLIST = path("--blocklist", "FILE", "cli.help.blocklist")
POLICY = path("--policy", "FILE", "cli.help.policy")
CALL = flag("--call", "")
TRIED = Option("--tried", "SECONDS", "", float)
KIOSK_WINDOW = "kiosk-window"
"""The command of the process with the window of a kiosk: the one that watches over it starts it, nobody types it."""

HELP = flag("--help", "")
VERSION = flag("--version", "cli.help.version")


class Given:
    """What a command was given: the texts behind its name, and the values of its options by their names.

    An ordinary class: its `repr` shows nothing, and to make a named tuple's costs the start a quarter of a millisecond.
    """

    __slots__ = ("texts", "values")

    def __init__(self, texts: tuple[str, ...], values: Mapping[str, object]) -> None:
        self.texts = texts
        self.values = values

    def get(self, option: Option[Value]) -> Value | None:
        """The value of an option, None when it was not written."""
        return cast("Value | None", self.values.get(option.name))

    def has(self, option: Option[object]) -> bool:
        """Whether an option was written."""
        return option.name in self.values

    @property
    def language(self) -> str:
        """The language that was asked for, else the first one."""
        return self.get(LANG) or LANGUAGES[0]


class Command(NamedTuple):
    """One command: all that the parser, the help, the table of `docs/command-line.md` and the program know of it.

    `name`: its words ("pack check"), none for the window. `forms`: what may be written behind the name, with the text
    ids of what it does; none for a command that only the program itself writes, which no help names. `run` does the
    work, imports what that needs, and gives the exit status; it raises UsageError for what does not fit together.
    `takes`: the fewest and the most texts behind the name, None for any number; `otherwise`: what is said to another
    number. `statuses`: those it can end with and their text ids; 2 and 70 are everybody's.
    """

    name: str
    forms: Rows
    run: Callable[[Given], int]
    options: tuple[Option[object], ...] = ()
    takes: tuple[int, int | None] = (0, 0)
    otherwise: str = "cli.usage"
    statuses: tuple[tuple[int, str], ...] = ()
    examples: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())


Written = tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]
"""The arguments taken apart: words, and texts of options by their names; nobody knows yet for which command."""


def parse(argv: Sequence[str], commands: Sequence[Command]) -> tuple[Command, Given]:
    """The command that is meant and what it is given; raises UsageError."""
    return fit(split(argv, commands), commands)


def split(argv: Sequence[str], commands: Sequence[Command]) -> Written:
    """Words and options, in whatever order they stand; behind `--` all are words. Raises UsageError."""
    known: dict[str, Option[object]] = {option.name: option for one in commands for option in one.options}
    known |= {"-h": HELP, HELP.name: HELP, VERSION.name: VERSION}
    words, options = list[str](), dict[str, tuple[str, ...]]()
    rest = iter(argv)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--":
            words.extend(rest)
        elif name not in known:
            words.append(_word(argument, known))
        elif known[name].shape:
            options[name] = (*options.get(name, ()), value if equals else _word(next(rest, "--"), known))
        elif equals:
            raise UsageError
        else:
            options[known[name].name] = ("",)
    return tuple(words), options


def _word(argument: str, known: Mapping[str, object]) -> str:
    """The argument unless it is an option: one with a blank inside, or a number below 0, is none. Raises UsageError."""
    dashed = argument.startswith("-") and argument != "-"
    a_text = " " in argument or argument[1:].replace(".", "", 1).isdecimal()
    if argument.partition("=")[0] in known or (dashed and not a_text):
        raise UsageError
    return argument


def fit(written: Written, commands: Sequence[Command]) -> tuple[Command, Given]:
    """The command that the words begin with, and what stands behind it; raises UsageError for what it does not take."""
    words, given = written
    command = named(words, commands)
    if command is None:
        names = (one.name for one in related(words, commands) or commands if one.name and one.forms)
        raise UsageError("cli.usage.command", commands=", ".join(names))
    options, texts = {one.name: one for one in command.options}, words[len(command.words) :]
    if not given.keys() <= options.keys():
        raise UsageError
    values = {name: value_of(options[name], written_texts) for name, written_texts in given.items()}
    fewest, most = command.takes
    if len(texts) < fewest or (most is not None and len(texts) > most):
        raise UsageError(command.otherwise)
    return command, Given(texts, values)


def named(words: tuple[str, ...], commands: Sequence[Command]) -> Command | None:
    """The command with the longest name that the words begin with; without words, or with a file, that without one."""
    fitting = [one for one in commands if one.words == words[: len(one.words)] and (one.name or is_file(words))]
    return max(fitting, key=lambda one: len(one.words), default=None)


def is_file(words: tuple[str, ...]) -> bool:
    """Whether nothing stands there but at most one file, as "Open with" starts the window; a mistyped name is none."""
    word = "".join(words[:1])
    names_place = any(sign in word for sign in "/\\") and "://" not in word
    return not words or (len(words) == 1 and (names_place or word.lower().endswith(".eml")))


def related(words: tuple[str, ...], commands: Sequence[Command]) -> tuple[Command, ...]:
    """The commands of several words that begin as these do ("pack")."""
    return tuple(one for one in commands if len(one.words) > 1 and one.words[:1] == words[:1])


def value_of(option: Option[Value], texts: tuple[str, ...]) -> Value:
    """The value of what was written behind an option; raises UsageError, on which nothing of the text hangs."""
    with suppress(ValueError, KeyError):
        return option.read(",".join(texts) if option.often else texts[-1])
    raise UsageError


def language_of(argv: Sequence[str]) -> str:
    """The language of a refusal: as good as it can be told from arguments that are wrong."""
    return next(_languages(argv), LANGUAGES[0])


def _languages(argv: Sequence[str]) -> Iterator[str]:
    for name, value in zip(argv, (*argv[1:], ""), strict=False):
        language = value if name == LANG.name else name.removeprefix(f"{LANG.name}=")
        if language in LANGUAGES and name.startswith(LANG.name):
            yield language


@unshown
class WindowOptions(NamedTuple):
    """How to open the window. `language`, `programme` and `blocklist` are for this time only.

    `file` is a saved mail or a picture that is judged at once.
    """

    language: str | None = None
    programme: Path | None = None
    blocklist: Path | None = None
    until_painted: bool = False
    file: Path | None = None


@unshown
class TourOptions(NamedTuple):
    """Where the pictures go; `only` keeps to pictures whose name holds it, for a quick look.

    `everything`: every combination of language, look, size and window, not a choice of them.
    """

    out: Path
    programme: Path | None = None
    only: str = ""
    everything: bool = False
