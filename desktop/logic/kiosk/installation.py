"""What makes a machine with systemd a kiosk, as the content of files: nothing is done here, only written down."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from desktop.logic.kiosk.policy_text import to_begin_with
from desktop.logic.resources import resources

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

POLICY_PLACE = "/etc/jaga-akun/kiosk.json"

PLACES: Mapping[str, str] = {
    "jaga-akun-kiosk.service": "/etc/systemd/system/jaga-akun-kiosk.service",
    "jaga-akun-kiosk.sysusers": "/etc/sysusers.d/jaga-akun-kiosk.conf",
    "jaga-akun-kiosk.pam": "/etc/pam.d/jaga-akun-kiosk",
    "kiosk.json": POLICY_PLACE,
}
"""Where each file belongs."""

_WITHIN_QUOTES = {"\\": "\\\\", '"': '\\"', "%": "%%", "$": "$$", "\n": "\\n", "\t": "\\t"}
"""systemd.service(5), "Command lines", and systemd.unit(5), "Specifiers"."""


def installation(program: Iterable[str]) -> dict[str, bytes]:
    """The files by their names; `program` is the command that starts this program, without arguments."""
    command = (*program, "--kiosk", "--policy", POLICY_PLACE)
    folder: Traversable = resources() / "kiosk"
    texts = {name: (folder / name).read_bytes() for name in PLACES if (folder / name).is_file()}
    unit = texts["jaga-akun-kiosk.service"]
    filled = unit.replace(b"{{command}}", in_a_unit(command).encode())
    return texts | {"jaga-akun-kiosk.service": filled, "kiosk.json": to_begin_with()}


def in_a_unit(command: Iterable[str]) -> str:
    """A command as a unit of systemd takes it: each word in quotes, nothing in it expanded."""
    return " ".join(f'"{"".join(_WITHIN_QUOTES.get(letter, letter) for letter in word)}"' for word in command)
