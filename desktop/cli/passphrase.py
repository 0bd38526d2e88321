"""`jaga-akun passphrase`: one secret made by chance, and how strong it is by the way it was made."""

from collections.abc import Mapping

from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.options import Options
from desktop.cli.report_password import bits_in_words
from desktop.logic.passwords.passphrase import (
    Passphrase,
    Separator,
    load_passphrase_words,
    make_passphrase,
    make_password,
    make_pronounceable,
)

MADE = 0

SEPARATORS: Mapping[str | None, Separator] = {
    None: Separator.HYPHEN,
    "dash": Separator.HYPHEN,
    "space": Separator.SPACE,
    "dot": Separator.DOT,
    "none": Separator.NONE,
}
"""What stands between the words, by the name that the command line has for it; None when none was named."""


def passphrase(options: Options) -> int:
    """Print a new secret and its bits; gives the exit status."""
    kind, made = _make(options)
    if options.json:
        terminal.write(encode({"kind": kind, "text": made.text, "bits": round(made.bits, 2)}) + "\n")
    else:
        terminal.write(f"{made.text}\n{bits_in_words(made, plain_words(options.language))}\n")
    return MADE


def _make(options: Options) -> tuple[str, Passphrase]:
    if options.password:
        return "password", make_password() if options.length is None else make_password(options.length)
    if options.pronounceable:
        return "pronounceable", make_pronounceable()
    words, separator = load_passphrase_words(), SEPARATORS[options.separator]
    if options.words is None:
        return "passphrase", make_passphrase(words, separator=separator)
    return "passphrase", make_passphrase(words, options.words, separator)
