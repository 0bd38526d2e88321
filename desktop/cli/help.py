"""The help, of everything or of one command, and single sentences before any programme pack is loaded.

All of it is made from the commands' own values: what they take, their options, statuses and examples.
"""

from collections.abc import Iterable, Sequence

from desktop.arguments import VERSION, Command, Option, Rows, named, related
from desktop.logic.words import FALLBACK, Words, load_texts

_DASH: Rows = (("--", "cli.help.dash"),)
_OF_EVERY_COMMAND = ((2, "cli.help.wrong-usage"), (70, "cli.help.fault"), (74, "cli.help.unwritten"))


def help_text(language: str, commands: Sequence[Command], asked: tuple[str, ...] = ()) -> str:
    """The help of the command that these words begin with, or of those of that group ("pack"); else of everything."""
    words, command = plain_words(language), named(asked, commands)
    if command is not None and command.name:
        return _page(words, command)
    if asked and related(asked, commands):
        return "\n".join(_page(words, one) for one in related(asked, commands))
    return "\n".join(
        (words("cli.help.title"), *_everything(words, commands), words("cli.help.status"), words("cli.help.more"), "")
    )


def forms(command: Command) -> Rows:
    """Each form of a command as somebody would write it, and the text id of what it does."""
    return tuple((" ".join(filter(None, ("jaga-akun", command.name, form))), says) for form, says in command.forms)


def statuses(command: Command) -> list[tuple[int, str]]:
    """Every status that a command can end with, in order, and its text id."""
    return sorted((dict(_OF_EVERY_COMMAND) | dict(command.statuses)).items())


def written(option: Option[object]) -> str:
    """An option with what stands behind it: "--lang id|en"."""
    return f"{option.name} {option.shape}".rstrip()


def _everything(words: Words, commands: Sequence[Command]) -> tuple[str, ...]:
    options = {written(option): option for command in commands for option in command.options}
    rows = (row for command in commands for row in forms(command))
    return _rows(words, (*rows, *_told((*options.values(), VERSION))))


def _page(words: Words, command: Command) -> str:
    dash = _DASH if command.takes[1] is None else ()
    return "\n".join(
        (
            *(f"{syntax}\n    {words(text_id)}" for syntax, text_id in forms(command)),
            words("cli.help.example"),
            *(f"  {example}" for example in command.examples),
            words("cli.help.options"),
            *_rows(words, (*_told(command.options), *dash)),
            words("cli.help.statuses"),
            *(f"  {status:>3}  {words(text_id)}" for status, text_id in statuses(command)),
            "",
        )
    )


def _told(options: Iterable[Option[object]]) -> Rows:
    return tuple((written(option), option.says) for option in options if option.says)


def _rows(words: Words, rows: Rows) -> tuple[str, ...]:
    return tuple(f"  {syntax}\n      {words(text_id)}" for syntax, text_id in rows)


def sentence(text_id: str, language: str, **values: str) -> str:
    """One sentence of the command line; its id when even the texts cannot be read."""
    try:
        return plain_words(language)(text_id, **values)
    except Exception:  # noqa: BLE001  # said while something else is already wrong
        return text_id


def plain_words(language: str) -> Words:
    """The sentences that speak of no programme."""
    texts = load_texts(language)
    return Words(language, texts, texts if language == FALLBACK else load_texts(FALLBACK))
