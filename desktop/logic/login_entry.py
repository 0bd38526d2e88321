"""What makes a system start us at login, as text: an autostart file (XDG), a value of the registry, a LaunchAgent.

Each text is written and read back by the rules of its system, so that a path with blanks, quotes or dollar signs starts
the program that it names and no other. A command is the program's path and its arguments.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple

Command = tuple[str, ...]

REMIND = "remind"
"""The command that an entry starts."""

NAME = "Jaga Akun"
AUTOSTART_FILE = "jaga-akun-remind.desktop"
AGENT_LABEL = "id.jaga-akun.remind"
LONGEST_RUN_VALUE = 260
"""Characters; Windows starts no longer one (learn.microsoft.com, "Run and RunOnce Registry Keys")."""

_EXEC = re.compile(r"^Exec[ \t]*=[ \t]*(.*)$", re.MULTILINE)
_SWITCHED_OFF = re.compile(
    r"^(?:Hidden[ \t]*=[ \t]*true|X-GNOME-Autostart-enabled[ \t]*=[ \t]*false)[ \t]*$", re.MULTILINE
)
"""How desktops switch an entry off without deleting it."""

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WRITTEN = {"n": "\n", "t": "\t", "r": "\r", "s": " "}


class LoginState(NamedTuple):
    """Whether an entry is there (`on`), and whether it starts nothing any more because its program moved (`stale`)."""

    on: bool
    stale: bool = False


OFF = LoginState(on=False)


class LoginText(NamedTuple):
    """One kind of entry: `write` gives its text, `read` the command of a text; None for a text that starts nothing.

    `read` raises ValueError for a text that we never wrote; `write` for a path that the system cannot take.
    """

    write: Callable[[Command], str]
    read: Callable[[str], Command | None]


def state_of(text: str | None, kind: LoginText, is_there: Callable[[str], bool]) -> LoginState:
    """What an entry is worth. `text` is None for one that was deleted; `is_there` tells whether a program is there."""
    if text is None:
        return OFF
    try:
        command = kind.read(text)
    except ValueError:
        return LoginState(on=True, stale=True)
    if command is None:
        return OFF
    return LoginState(on=True, stale=not is_there(command[0]))


# Linux: freedesktop.org, "Desktop Entry Specification" 1.5, "The Exec key" and "Values", and "Autostart Specification".


def _autostart_text(command: Command) -> str:
    line = " ".join(map(_quoted_for_exec, command))
    return (
        f"[Desktop Entry]\nType=Application\nVersion=1.5\nName={NAME}\nExec={_escaped(line)}\n"
        "Terminal=false\nNoDisplay=true\nStartupNotify=false\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted_for_exec(argument: str) -> str:
    """In quotes, four characters wear a backslash; a percent sign would begin a field code."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%") + '"'


def _escaped(value: str) -> str:
    """The escapes of every text of such a file come on top of those of the quotes."""
    return "".join(_ESCAPES.get(letter, letter) for letter in value)


def _autostart_command(text: str) -> Command | None:
    if _SWITCHED_OFF.search(text):
        return None
    found = _EXEC.search(text)
    if found is None:
        raise ValueError
    value = re.sub(r"\\(.)", lambda escape: _WRITTEN.get(escape[1], escape[1]), found[1].strip())
    return _some(re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in _exec_words(value))


def _exec_words(value: str) -> Iterator[str]:
    for match in re.finditer(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', value, re.DOTALL):
        yield match[2] if match[1] is None else match[1]


def _some(words: Iterator[str]) -> Command:
    command = tuple(words)
    if not command:
        raise ValueError
    return command


AUTOSTART = LoginText(_autostart_text, _autostart_command)


# Windows: learn.microsoft.com, "Parsing C command-line arguments". Every argument is quoted: an unquoted path with a
# blank may start another program.


def _run_text(command: Command) -> str:
    text = " ".join(map(_quoted_for_windows, command))
    if len(text) > LONGEST_RUN_VALUE or any('"' in argument or ord(min(argument)) < 32 for argument in command):
        raise ValueError
    return text


def _quoted_for_windows(argument: str) -> str:
    """A backslash counts only before a quote, here the one at the end; no path there holds a quote."""
    return '"' + argument + "\\" * (len(argument) - len(argument.rstrip("\\"))) + '"'


def _run_command(text: str) -> Command:
    return _some(_unquoted(*match.groups()) for match in re.finditer(r'"([^"]*)"|([^\s"]+)', text))


def _unquoted(quoted: str | None, bare: str | None) -> str:
    if quoted is None:
        return bare or ""
    slashes = len(quoted) - len(quoted.rstrip("\\"))
    return quoted[: len(quoted) - slashes // 2] if slashes else quoted


RUN_VALUE = LoginText(_run_text, _run_command)


# macOS: launchd.plist(5). A property list takes no control character.


def _agent_text(command: Command) -> str:
    import plistlib  # noqa: PLC0415  # its XML takes milliseconds that other systems need not pay

    agent = {
        "Label": AGENT_LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Background",
        "LimitLoadToSessionType": "Aqua",
    }
    return plistlib.dumps(agent).decode("utf-8")


def _agent_command(text: str) -> Command | None:
    import plistlib  # noqa: PLC0415  # same

    agent: object = None
    with suppress(Exception):  # its XML reader has exceptions of its own
        agent = plistlib.loads(text.encode("utf-8"), fmt=plistlib.FMT_XML)
    if not isinstance(agent, dict):
        raise ValueError  # noqa: TRY004  # a text that we never wrote, not a wrong call
    if agent.get("Disabled") is True:
        return None
    words = agent.get("ProgramArguments")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError
    return _some(iter(words))


LAUNCH_AGENT = LoginText(_agent_text, _agent_command)
