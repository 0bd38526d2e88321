"""Reads the command line. A refusal says what is wrong, never what was typed (decision 25)."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Never

from desktop.cli.options import Options, UsageError
from desktop.cli.takes import SEPARATORS, fit
from desktop.logic.languages import LANGUAGES
from desktop.logic.verify.answer.judgement import Kind, Via

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_KINDS = (Kind.LINK, Kind.SENDER, Kind.MESSAGE)


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
    text: list[str] = given.pop("text")
    if given.get("version") or given.get("help"):
        return Options(
            command=text[0] if text else "",
            language=given.get("language", LANGUAGES[0]),
            version="version" in given,
            help="help" in given,
        )
    if not text or text[0] not in commands:
        raise UsageError("cli.usage.command", commands=", ".join((*commands, "tour")))
    options = Options(command=text[0], text=tuple(text[1:]), **given)
    fit(options, given)
    return options


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="jaga-akun", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    parser.add_argument("text", nargs="*", default=[])
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--lang", dest="language", choices=LANGUAGES)
    parser.add_argument("--programme", type=Path)
    parser.add_argument("--blocklist", type=Path)
    parser.add_argument("--today", type=_day)
    parser.add_argument("--via", type=Via)
    parser.add_argument("--kind", type=Kind, choices=_KINDS)
    parser.add_argument("--sender")
    parser.add_argument("--file")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--words", type=_number)
    parser.add_argument("--separator", choices=SEPARATORS)
    parser.add_argument("--password", action="store_true")
    parser.add_argument("--pronounceable", action="store_true")
    parser.add_argument("--length", type=_number)
    return parser


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text)


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError
    return int(text)


def language_of(argv: list[str]) -> str:
    """The language of a refusal: as good as it can be told from arguments that are wrong."""
    for name, value in zip(argv, (*argv[1:], ""), strict=False):
        language = value if name == "--lang" else name.removeprefix("--lang=")
        if language in LANGUAGES and name.startswith("--lang"):
            return language
    return LANGUAGES[0]
