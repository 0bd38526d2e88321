"""What `jaga-akun passphrase` does: draws one secret by chance and prints it with its bits."""

from collections.abc import Mapping

from desktop.arguments import Given, Option, UsageError
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.options import JSON
from desktop.cli.passphrase import LENGTH, PASSWORD, PRONOUNCEABLE, SEPARATOR, WORDS
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


def passphrase(given: Given) -> int:
    """Print a new secret and its bits; gives the exit status. Raises UsageError for what does not fit together."""
    _fit(given)
    kind, made = _make(given)
    if given.has(JSON):
        terminal.write(encode({"kind": kind, "text": made.text, "bits": round(made.bits, 2)}) + "\n")
    else:
        terminal.write(f"{made.text}\n{bits_in_words(made, plain_words(given.language))}\n")
    return MADE


def _fit(given: Given) -> None:
    of_words = given.has(WORDS) or given.has(SEPARATOR)
    ways = (of_words, given.has(PASSWORD), given.has(PRONOUNCEABLE))
    if sum(ways) > 1 or (given.has(LENGTH) and not given.has(PASSWORD)):
        raise UsageError("cli.usage.passphrase")
    _fit_between(given, WORDS, FEWEST_WORDS, MOST_WORDS)
    _fit_between(given, LENGTH, SHORTEST_PASSWORD, LONGEST_PASSWORD)


def _fit_between(given: Given, option: Option[int], least: int, most: int) -> None:
    number = given.get(option)
    if number is not None and not least <= number <= most:
        raise UsageError("cli.usage.number", option=option.name, least=str(least), most=str(most))


def _make(given: Given) -> tuple[str, Passphrase]:
    if given.has(PASSWORD):
        length = given.get(LENGTH)
        return "password", make_password() if length is None else make_password(length)
    if given.has(PRONOUNCEABLE):
        return "pronounceable", make_pronounceable()
    words, count, separator = load_passphrase_words(), given.get(WORDS), SEPARATED_BY[given.get(SEPARATOR)]
    if count is None:
        return "passphrase", make_passphrase(words, separator=separator)
    return "passphrase", make_passphrase(words, count, separator)
