"""What was asked for on the command line. A refusal says what is wrong, never what was typed (decision 25)."""

import argparse
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Never

from desktop.logic.content import LANGUAGES
from desktop.logic.verify.judgement import Kind, Via

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CHECK_ONLY = ("text", "json", "via", "kind", "sender", "file")
_TEXT_ONLY = ("via", "kind", "sender")
_KINDS = (Kind.LINK, Kind.SENDER, Kind.MESSAGE)


class UsageError(Exception):
    """The arguments are wrong: the text id of what is wrong, and values of ours (never the person's) for it."""

    def __init__(self, text_id: str = "cli.usage", **values: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.values = values


@dataclass(frozen=True, slots=True)
class Options:
    """The arguments, each of its own type; nothing of them is ever shown (`repr=False`)."""

    command: str = ""
    text: tuple[str, ...] = field(default=(), repr=False)
    language: str = LANGUAGES[0]
    programme: Path | None = field(default=None, repr=False)
    today: date | None = None
    via: Via | None = None
    kind: Kind | None = None
    sender: str | None = field(default=None, repr=False)
    file: str | None = field(default=None, repr=False)
    json: bool = False
    version: bool = False
    help: bool = False

    @property
    def day(self) -> date:
        """The day the dated facts are judged at: the one that was named, else the clock's."""
        return self.today or datetime.now(tz=UTC).astimezone().date()


class _Parser(argparse.ArgumentParser):
    """argparse without its sentences: they repeat what was typed."""

    def error(self, message: str) -> Never:  # noqa: ARG002  # it holds what was typed
        raise UsageError


def parse(argv: list[str], commands: tuple[str, ...]) -> Options:
    """Read the arguments of any command; raises UsageError."""
    try:
        given = vars(_parser().parse_intermixed_args(argv))
    except argparse.ArgumentError:
        raise UsageError from None
    words: list[str] = given.pop("words")
    if given.get("version") or given.get("help"):
        return Options(
            command=words[0] if words else "",
            language=given.get("language", LANGUAGES[0]),
            version="version" in given,
            help="help" in given,
        )
    if not words or words[0] not in commands:
        raise UsageError("cli.usage.command", commands=", ".join((*commands, "tour")))
    options = Options(command=words[0], text=tuple(words[1:]), **given)
    _fits(options, given)
    return options


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="jaga-akun", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    parser.add_argument("words", nargs="*", default=[])
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--lang", dest="language", choices=LANGUAGES)
    parser.add_argument("--programme", type=Path)
    parser.add_argument("--today", type=_day)
    parser.add_argument("--via", type=Via)
    parser.add_argument("--kind", type=Kind, choices=_KINDS)
    parser.add_argument("--sender")
    parser.add_argument("--file")
    parser.add_argument("--json", action="store_true")
    return parser


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text)


def _fits(options: Options, given: dict[str, object]) -> None:
    if options.command == "check":
        if options.file is not None and (options.text or any(name in given for name in _TEXT_ONLY)):
            raise UsageError("cli.usage.file-and-text")
        if not options.text and options.file is None:
            raise UsageError("cli.usage.no-text")
    elif options.command == "pack":
        if len(options.text) != 2 or options.text[0] != "check" or set(given) - {"language"}:
            raise UsageError("cli.usage.pack")
    elif options.text or any(name in given for name in _CHECK_ONLY):
        raise UsageError


def language_of(argv: list[str]) -> str:
    """The language of a refusal: as good as it can be told from arguments that are wrong."""
    for name, value in zip(argv, (*argv[1:], ""), strict=False):
        language = value if name == "--lang" else name.removeprefix("--lang=")
        if language in LANGUAGES and name.startswith("--lang"):
            return language
    return LANGUAGES[0]
