"""The command `jaga-akun passphrase`: one secret made by chance, and how strong it is by the way it was made."""

import re

from desktop.arguments import LANG, Command, Given, Option, flag, one_of
from desktop.cli.options import JSON

SEPARATORS = ("dash", "space", "dot", "none")
"""What may stand between the words of a passphrase: the names that the command line has for it."""

_NUMBER = re.compile(r"\d{1,4}", re.ASCII)


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError
    return int(text)


WORDS = Option("--words", "4..10", "cli.help.words", _number)
SEPARATOR = one_of("--separator", {name: name for name in SEPARATORS}, "cli.help.separator")
PASSWORD = flag("--password", "cli.help.random")
PRONOUNCEABLE = flag("--pronounceable", "cli.help.pronounceable")
LENGTH = Option("--length", "12..64", "cli.help.length", _number)


def _run(given: Given) -> int:
    from desktop.cli.making import Wanted, passphrase  # noqa: PLC0415  # the source of chance takes milliseconds

    kinds = (given.has(PASSWORD), given.has(PRONOUNCEABLE))
    wanted = Wanted(given.get(WORDS), given.get(SEPARATOR), *kinds, given.get(LENGTH))
    return passphrase(wanted, given.language, json=given.has(JSON))


PASSPHRASE = Command(
    name="passphrase",
    forms=(("", "cli.help.passphrase"),),
    run=_run,
    options=(WORDS, SEPARATOR, PASSWORD, PRONOUNCEABLE, LENGTH, JSON, LANG),
    statuses=((0, "cli.help.passphrase.ok"),),
    examples=("jaga-akun passphrase --words 7", "jaga-akun passphrase --password --length 20"),
)
