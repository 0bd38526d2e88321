"""What `jaga-akun passphrase` does: draws one secret by chance and prints it with its bits."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.report_password import bits_in_words
from desktop.logic.passwords.passphrase import (
    FEWEST_WORDS,
    LONGEST_PASSWORD,
    MOST_WORDS,
    SHORTEST_PASSWORD,
    Passphrase,
    Separator,
    load_passphrase_words,
    make_passphrase,
    make_password,
    make_pronounceable,
)

MADE = 0

SEPARATED_BY: Mapping[str | None, Separator] = {
    None: Separator.HYPHEN,
    "dash": Separator.HYPHEN,
    "space": Separator.SPACE,
    "dot": Separator.DOT,
    "none": Separator.NONE,
}
"""What stands between the words, by the name that the command line has for it; None when none was named."""


class Wanted(NamedTuple):
    """What kind of secret is wanted: so many words and what stands between them, a random password, syllables."""

    words: int | None
    separator: str | None
    password: bool
    pronounceable: bool
    length: int | None


def passphrase(wanted: Wanted, language: str, *, json: bool) -> int:
    """Print a new secret and its bits; gives the exit status. Raises UsageError for what does not fit together."""
    _fit(wanted)
    kind, made = _make(wanted)
    if json:
        terminal.write(encode({"kind": kind, "text": made.text, "bits": round(made.bits, 2)}) + "\n")
    else:
        terminal.write(f"{made.text}\n{bits_in_words(made, plain_words(language))}\n")
    return MADE


def _fit(wanted: Wanted) -> None:
    of_words = wanted.words is not None or wanted.separator is not None
    if sum((of_words, wanted.password, wanted.pronounceable)) > 1 or (
        wanted.length is not None and not wanted.password
    ):
        raise UsageError("cli.usage.passphrase")
    _fit_between("--words", wanted.words, FEWEST_WORDS, MOST_WORDS)
    _fit_between("--length", wanted.length, SHORTEST_PASSWORD, LONGEST_PASSWORD)


def _fit_between(option: str, number: int | None, least: int, most: int) -> None:
    if number is not None and not least <= number <= most:
        raise UsageError("cli.usage.number", option=option, least=str(least), most=str(most))


def _make(wanted: Wanted) -> tuple[str, Passphrase]:
    if wanted.password:
        return "password", make_password() if wanted.length is None else make_password(wanted.length)
    if wanted.pronounceable:
        return "pronounceable", make_pronounceable()
    words, separator = load_passphrase_words(), SEPARATED_BY[wanted.separator]
    if wanted.words is None:
        return "passphrase", make_passphrase(words, separator=separator)
    return "passphrase", make_passphrase(words, wanted.words, separator)
