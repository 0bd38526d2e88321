"""The help: of everything, and of one command; it promises nothing that the program does not take."""

import re

import pytest

from desktop.arguments import parse
from desktop.cli import run
from desktop.cli.check import STATUS
from desktop.cli.help import help_text
from desktop.commands import UNTIL_PAINTED, every_command
from desktop.logic.languages import LANGUAGES

COMMANDS = every_command()
PAGES = tuple(command.name for command in COMMANDS if command.name and command.forms)
VALUES = {
    "TEXT": "x", "DIR": "x", "FILE": "x", "OUT": "x", "4..10": "4", "12..64": "64",
    "YYYY-MM-DD": "2026-11-24", "YYYY-MM-DD|unknown": "unknown", "YYYY-MM-DDTHH:MM": "2026-11-24T13:40",
    "YYYY-MM-DDTHH": "2026-11-24T13", "DAY": "2026-11-24", "TOPIC": "wallet", "1-1000": "7", "1..64": "2",
}  # fmt: skip


def page_of(language: str, command: str) -> str:
    """The help of a command, of everything for none."""
    return help_text(language, COMMANDS, tuple(command.split()))


def options_of(text: str) -> list[list[str]]:
    """The options that a help page lists, each as somebody would write it."""
    listed = re.findall(r"^  (--[a-z]\S*(?: \S+)?)$", text, re.MULTILINE)
    return [[VALUES.get(word, word.split("|")[0]) for word in row.split()] for row in listed]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", [("-h",), ("--help",), ("something", "--help")], ids=" ".join)
@pytest.mark.parametrize("command", PAGES)
def test_each_command_has_its_own_help(
    command: str, arguments: tuple[str, ...], language: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run([*command.split(), *arguments, "--lang", language], COMMANDS) == 0

    out, err = capfdbinary.readouterr()
    said = out.decode()
    assert err == b""
    assert said == page_of(language, command)
    assert "cli." not in said
    assert re.match(f"jaga-akun {command}[ \n]", said)
    assert set(re.findall(r"jaga-akun ([\w-]+)", said)) == {command.partition(" ")[0]}
    assert {"2", "70"} <= set(re.findall(r"^ +(\d+)  ", said, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", PAGES)
def test_a_command_takes_every_option_that_its_help_lists(command: str, language: str) -> None:
    listed = options_of(page_of(language, command))

    assert listed
    for option in listed:
        text = ["x"] if command in {"pack check", "kiosk check-policy", "tally merge"} else []
        asked, given = parse([*command.split(), *text, *option], COMMANDS)
        assert (asked.name, list(given.values)) == (command, [option[0]])


def test_a_word_that_begins_several_commands_lists_them(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["pack", "-h"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"jaga-akun pack check DIR\n")
    assert run(["pack", "mend", "."]) == 2
    assert capfdbinary.readouterr().err.splitlines()[0].endswith(b": pack check.")


def test_the_help_of_check_lists_every_status_of_a_verdict() -> None:
    assert set(re.findall(r"^ +(\d+)  ", help_text("id", COMMANDS, ("check",)), re.MULTILINE)) == {
        "2",
        "70",
        "74",
        *(str(status) for status in STATUS.values()),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_help_lists_each_command_and_how_to_measure_the_start(language: str) -> None:
    said = help_text(language, COMMANDS)

    assert all(f"jaga-akun {command}" in said for command in PAGES)
    assert "  --until-painted\n" in said
    assert parse(["--until-painted"], COMMANDS)[1].has(UNTIL_PAINTED)
    assert said.endswith("jaga-akun check -h\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_help_has_more_than_fifteen_words(language: str) -> None:
    sentences = [part for page in ("", *PAGES) for part in re.split(r"(?<=[.])\s+|\n", page_of(language, page))]

    assert max(len(sentence.split()) for sentence in sentences) <= 15


def test_a_command_that_only_the_program_writes_is_in_no_help() -> None:
    hidden = [command.name for command in COMMANDS if not command.forms]

    assert "printing-process" in hidden
    assert [name for name in hidden for language in LANGUAGES if name in help_text(language, COMMANDS)] == []
