"""The help, of everything or of one command, and single sentences before any programme pack is loaded."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.logic.words import Words, load_texts

Rows = tuple[tuple[str, str], ...]
"""What is written, and the text id of what it does or means."""

_WINDOW: Rows = (("jaga-akun", "cli.help.window"),)
_CHECK: Rows = (("jaga-akun check TEXT...|-", "cli.help.check"), ("jaga-akun check --file FILE", "cli.help.file"))
_CHECK_PASSWORD: Rows = (("jaga-akun check-password", "cli.help.check-password"),)
_PASSPHRASE: Rows = (("jaga-akun passphrase", "cli.help.passphrase"),)
_BATCH: Rows = (("jaga-akun batch < IN > OUT", "cli.help.batch"),)
_PACK: Rows = (("jaga-akun pack check DIR", "cli.help.pack"),)
_TOUR: Rows = (("jaga-akun tour --out DIR", "cli.help.tour"),)
_LANG: Rows = (("--lang id|en", "cli.help.lang"),)
_PROGRAMME: Rows = (("--programme DIR", "cli.help.programme"),)
_BLOCKLIST: Rows = (("--blocklist FILE", "cli.help.blocklist"),)
_JUDGING: Rows = (*_LANG, *_PROGRAMME, ("--today YYYY-MM-DD", "cli.help.today"))
_OF_CHECK: Rows = (
    ("--via whatsapp|sms|email|call|social", "cli.help.via"),
    ("--kind link|sender|message", "cli.help.kind"),
    ("--sender TEXT", "cli.help.sender"),
)
_JSON: Rows = (("--json", "cli.help.json"),)
_OF_PASSPHRASE: Rows = (
    ("--words 4..10", "cli.help.words"),
    ("--separator dash|space|dot|none", "cli.help.separator"),
    ("--password", "cli.help.random"),
    ("--pronounceable", "cli.help.pronounceable"),
    ("--length 12..64", "cli.help.length"),
)
_OF_PROGRAM: Rows = (("--until-painted", "cli.help.until-painted"), ("--version", "cli.help.version"))
_COMMANDS: Rows = (*_WINDOW, *_CHECK, *_CHECK_PASSWORD, *_PASSPHRASE, *_BATCH, *_PACK, *_TOUR)
_ALL: Rows = (*_COMMANDS, *_JUDGING, *_BLOCKLIST, *_JSON, *_OF_CHECK, *_OF_PASSPHRASE, *_OF_PROGRAM)

_OF_EVERY_COMMAND: Rows = (("2", "cli.help.wrong-usage"), ("70", "cli.help.fault"))


class _Page(NamedTuple):
    """The help of one command; `statuses` are those beside the two of every command."""

    takes: Rows
    examples: tuple[str, ...]
    options: Rows
    statuses: Rows


_PAGES: Mapping[str, _Page] = {
    "check": _Page(
        _CHECK,
        ('jaga-akun check "https://example.com"', "jaga-akun check - < message.txt", "jaga-akun check --file mail.eml"),
        (*_OF_CHECK, *_JSON, *_JUDGING, ("--", "cli.help.dash")),
        (("0", "cli.help.check.ok"), ("1", "cli.help.check.fake"), ("3", "cli.help.check.open")),
    ),
    "check-password": _Page(
        _CHECK_PASSWORD,
        ("jaga-akun check-password --lang en", "jaga-akun check-password --blocklist bigger.bin"),
        (*_JSON, *_BLOCKLIST, *_JUDGING),
        (
            ("0", "cli.help.check-password.strong"),
            ("1", "cli.help.check-password.weak"),
            ("3", "cli.help.check-password.fair"),
            ("130", "cli.help.interrupted"),
        ),
    ),
    "passphrase": _Page(
        _PASSPHRASE,
        ("jaga-akun passphrase --words 7", "jaga-akun passphrase --password --length 20"),
        (*_OF_PASSPHRASE, *_JSON, *_LANG),
        (("0", "cli.help.passphrase.ok"),),
    ),
    "batch": _Page(
        _BATCH,
        ("""echo '{"id": 1, "kind": "link", "text": "https://example.com"}' | jaga-akun batch""",),
        (*_BLOCKLIST, *_JUDGING),
        (("0", "cli.help.batch.ok"), ("1", "cli.help.batch.refused")),
    ),
    "pack": _Page(
        _PACK,
        ("jaga-akun pack check packs/bank",),
        _LANG,
        (("0", "cli.help.pack.ok"), ("1", "cli.help.pack.faulty")),
    ),
    "tour": _Page(
        _TOUR,
        ("jaga-akun tour --out pictures --only check",),
        (*_PROGRAMME, ("--only TEXT", "cli.help.only")),
        (("0", "cli.help.tour.ok"),),
    ),
}


def help_text(language: str, command: str = "") -> str:
    """The help of a command; of every command and option when none is named, or one that does not exist."""
    words = plain_words(language)
    if command in _PAGES:
        return _page(words, _PAGES[command])
    return "\n".join(
        (words("cli.help.title"), *_rows(words, _ALL), words("cli.help.status"), words("cli.help.more"), "")
    )


def _page(words: Words, page: _Page) -> str:
    statuses = sorted((*page.statuses, *_OF_EVERY_COMMAND), key=lambda row: int(row[0]))
    return "\n".join(
        (
            *(f"{syntax}\n    {words(text_id)}" for syntax, text_id in page.takes),
            words("cli.help.example"),
            *(f"  {example}" for example in page.examples),
            words("cli.help.options"),
            *_rows(words, page.options),
            words("cli.help.statuses"),
            *(f"  {status:>3}  {words(text_id)}" for status, text_id in statuses),
            "",
        )
    )


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
    return Words(language, load_texts(language), load_texts("id"))
