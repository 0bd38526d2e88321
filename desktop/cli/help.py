"""The help, and single sentences before any programme pack is loaded."""

from desktop.logic.words import Words, load_texts

_ROWS = (
    ("jaga-akun", "cli.help.window"),
    ("jaga-akun check TEXT...|-", "cli.help.check"),
    ("jaga-akun check --file FILE", "cli.help.file"),
    ("jaga-akun batch < IN > OUT", "cli.help.batch"),
    ("jaga-akun pack check DIR", "cli.help.pack"),
    ("jaga-akun tour --out DIR", "cli.help.tour"),
    ("--lang id|en", "cli.help.lang"),
    ("--programme DIR", "cli.help.programme"),
    ("--today YYYY-MM-DD", "cli.help.today"),
    ("--via whatsapp|sms|email|call|social", "cli.help.via"),
    ("--kind link|sender|message", "cli.help.kind"),
    ("--sender TEXT", "cli.help.sender"),
    ("--json", "cli.help.json"),
    ("--version", "cli.help.version"),
)


def help_text(language: str) -> str:
    """Every command and option with its sentence, and what the exit status means."""
    words = plain_words(language)
    rows = (f"  {syntax}\n      {words(text_id)}" for syntax, text_id in _ROWS)
    return "\n".join((words("cli.help.title"), *rows, words("cli.help.status"), ""))


def sentence(text_id: str, language: str, **values: str) -> str:
    """One sentence of the command line; its id when even the texts cannot be read."""
    try:
        return plain_words(language)(text_id, **values)
    except Exception:  # noqa: BLE001  # said while something else is already wrong
        return text_id


def plain_words(language: str) -> Words:
    """The sentences that speak of no programme."""
    return Words(language, load_texts(language), load_texts("id"))
