"""What each command takes: its options, and whether a text may stand behind it."""

from collections.abc import Mapping

from desktop.cli.options import Options, UsageError

SEPARATORS = ("dash", "space", "dot", "none")
"""What may stand between the words of a passphrase: the names that the command line has for it."""

Given = Mapping[str, object]
"""The options that were written, by name."""

_JUDGING = frozenset({"language", "programme", "today"})
_OF_TEXT = frozenset({"via", "kind", "sender"})
_OF_WORDS = frozenset({"words", "separator"})

OPTIONS: Mapping[str, frozenset[str]] = {
    "check": _JUDGING | _OF_TEXT | {"file", "json"},
    "batch": _JUDGING | {"blocklist"},
    "pack": frozenset({"language"}),
    "check-password": _JUDGING | {"blocklist", "json"},
    "passphrase": _OF_WORDS | {"language", "json", "password", "pronounceable", "length"},
}
"""The options of each command."""


def fit(options: Options, given: Given) -> None:
    """Refuse what the command does not take; raises UsageError."""
    if options.command == "pack":
        _fit_pack(options, given)
    elif not given.keys() <= OPTIONS[options.command]:
        raise UsageError
    elif options.command == "check":
        _fit_check(options, given)
    elif options.command == "check-password":
        _fit_check_password(options)
    elif options.text:
        raise UsageError
    elif options.command == "passphrase":
        _fit_passphrase(options, given)


def _fit_check(options: Options, given: Given) -> None:
    if options.file is not None and (options.text or not _OF_TEXT.isdisjoint(given)):
        raise UsageError("cli.usage.file-and-text")
    if not options.text and options.file is None:
        raise UsageError("cli.usage.no-text")


def _fit_pack(options: Options, given: Given) -> None:
    if len(options.text) != 2 or options.text[0] != "check" or not given.keys() <= OPTIONS["pack"]:
        raise UsageError("cli.usage.pack")


def _fit_check_password(options: Options) -> None:
    """An argument stays in the history of the shell, and everybody on the machine can list it: none is taken."""
    if options.text:
        raise UsageError("cli.usage.password-argument")


def _fit_passphrase(options: Options, given: Given) -> None:
    from desktop.logic.passwords import passphrase  # noqa: PLC0415  # the source of chance takes milliseconds to load

    ways = (not _OF_WORDS.isdisjoint(given), options.password, options.pronounceable)
    if sum(ways) > 1 or (options.length is not None and not options.password):
        raise UsageError("cli.usage.passphrase")
    _fit_between("--words", options.words, passphrase.FEWEST_WORDS, passphrase.MOST_WORDS)
    _fit_between("--length", options.length, passphrase.SHORTEST_PASSWORD, passphrase.LONGEST_PASSWORD)


def _fit_between(option: str, number: int | None, least: int, most: int) -> None:
    if number is not None and not least <= number <= most:
        raise UsageError("cli.usage.number", option=option, least=str(least), most=str(most))
