"""The manual page, in both languages, from the commands' own values: `manual_page("en")` in the language of groff."""

from desktop import __version__
from desktop.cli.help import forms, plain_words, statuses, written
from desktop.commands import every_command

KEPT = (
    "~/.config/jaga-akun/settings.json",
    "~/.local/share/jaga-akun/jaga-akun.sqlite3",
    "~/.local/share/jaga-akun/jaga-akun-kiosk.sqlite3",
    "~/.config/autostart/jaga-akun-remind.desktop",
)
"""What the program may keep in a person's home; the key of old passwords is in the key ring, as "jaga-akun"."""

_PROSE = {
    "id": {
        "name": "NAMA", "uses": "PENGGUNAAN", "options": "PILIHAN", "statuses": "STATUS AKHIR", "files": "BERKAS",
        "says": "periksa tautan, pengirim, pesan, dan kata sandi tanpa jaringan",
        "kept": "Program ini menyimpan di rumah Anda, hanya bila Anda memintanya:",
        "ring": "Kunci kata sandi lama ada di gantungan kunci sistem, dengan nama jaga-akun.",
        "stays": "Saat paket dihapus, berkas di rumah tetap ada. "
        "Hapus semuanya dahulu dengan: jaga-akun accounts erase --yes. "
        "Lalu hapus folder ~/.config/jaga-akun.",
        "policy": "Aturan kios, ditulis oleh pengelola komputer. Menghapus paket tidak menghapusnya.",
    },
    "en": {
        "name": "NAME", "uses": "SYNOPSIS", "options": "OPTIONS", "statuses": "EXIT STATUS", "files": "FILES",
        "says": "check links, senders, messages and passwords without a network",
        "kept": "The program keeps in your home, only where you ask for it:",
        "ring": "The key of old passwords is in the key ring of the system, by the name of jaga-akun.",
        "stays": "When the package is removed, what is in your home stays. "
        "Delete all of it first with: jaga-akun accounts erase --yes. "
        "Then delete the folder ~/.config/jaga-akun.",
        "policy": "The policy of a kiosk, written by who administers the machine. Removing the package leaves it.",
    },
}  # fmt: skip


def manual_page(language: str) -> str:
    """The page as groff reads it."""
    prose, words = _PROSE[language], plain_words(language)
    commands = [command for command in every_command() if command.forms]
    options = {written(option): option.says for one in commands for option in one.options if option.says}
    ends = {status: text_id for one in commands for status, text_id in statuses(one) if status in {2, 70, 74}}
    return "".join(
        (
            f'.TH JAGA-AKUN 1 "" "jaga-akun {__version__}"\n',
            _section(prose["name"]), f"jaga-akun \\- {_plain(prose['says'])}\n",
            _section(prose["uses"]), *(_row(form, words(says)) for one in commands for form, says in forms(one)),
            _section(prose["options"]), *(_row(option, words(says)) for option, says in options.items()),
            _section(prose["statuses"]), *(_row(str(end), words(says)) for end, says in sorted(ends.items())),
            _section(prose["files"]), _paragraph(prose["kept"]), *(f".TP\n{_plain(file)}\n" for file in KEPT),
            _paragraph(prose["ring"]), _paragraph(prose["stays"]), _row("/etc/jaga-akun/kiosk.json", prose["policy"]),
        )
    )  # fmt: skip


def _section(title: str) -> str:
    return f".SH {title}\n"


def _row(head: str, says: str) -> str:
    return f".TP\n.B {_plain(head)}\n{_plain(says)}\n"


def _paragraph(text: str) -> str:
    return f".PP\n{_plain(text)}\n"


def _plain(text: str) -> str:
    """A text that groff prints as it is."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe
