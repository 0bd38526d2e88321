"""The command line: the same engine as the pages, for a terminal, a script or a help desk. Imports no Qt.

`run` is what `desktop.main` calls. Every command is a file beside this one; `main.py` opens windows and draws tours.
"""

from collections.abc import Callable, Mapping

from desktop.cli import terminal
from desktop.cli.options import Options, UsageError
from desktop.cli.parse import language_of, parse
from desktop.logic.jsonfile import ContentError

OK, USAGE, INTERRUPTED, INTERNAL = 0, 2, 130, 70


def _check(options: Options) -> int:
    from desktop.cli.check import check  # noqa: PLC0415  # a command pays for what it uses

    return check(options)


def _batch(options: Options) -> int:
    from desktop.cli.batch import batch  # noqa: PLC0415  # a command pays for what it uses

    return batch(options)


def _pack(options: Options) -> int:
    from desktop.cli.pack import pack  # noqa: PLC0415  # a command pays for what it uses

    return pack(options)


def _check_password(options: Options) -> int:
    from desktop.cli.check_password import check_password  # noqa: PLC0415  # a command pays for what it uses

    return check_password(options)


def _passphrase(options: Options) -> int:
    from desktop.cli.passphrase import passphrase  # noqa: PLC0415  # a command pays for what it uses

    return passphrase(options)


COMMANDS: Mapping[str, Callable[[Options], int]] = {
    "check": _check,
    "check-password": _check_password,
    "passphrase": _passphrase,
    "batch": _batch,
    "pack": _pack,
}
"""Name of a command -> what runs it and gives its exit status."""


def run(argv: list[str]) -> int:
    """Run a command, show the help or refuse; gives the exit status. Nothing that was typed is ever repeated."""
    try:
        return _run(argv)
    except UsageError as error:
        return _refuse(error, argv)
    except KeyboardInterrupt:
        terminal.forget()
        return INTERRUPTED
    except BrokenPipeError:
        terminal.forget()
        return OK
    except ContentError as error:  # what the program ships, so nothing of the person is in it
        terminal.complain(str(error))
        return INTERNAL
    except Exception:  # noqa: BLE001  # whatever it was: no text of a person in a traceback (decision 25)
        terminal.forget()
        terminal.complain(_said("cli.internal", argv))
        return INTERNAL


def _run(argv: list[str]) -> int:
    options = parse(argv, tuple(COMMANDS))
    if options.version:
        from desktop import __version__  # noqa: PLC0415  # only here

        terminal.write(f"jaga-akun {__version__}\n")
        return OK
    if options.help:
        from desktop.cli.help import help_text  # noqa: PLC0415  # only here

        terminal.write(help_text(options.language, options.command))
        return OK
    return COMMANDS[options.command](options)


def _refuse(error: UsageError, argv: list[str]) -> int:
    terminal.complain(f"{_said(error.text_id, argv, **error.values)}\n{_said('cli.usage.see-help', argv)}")
    return USAGE


def _said(text_id: str, argv: list[str], **values: str) -> str:
    """A sentence before and without a programme: in the language that was asked for, if that can be told."""
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something went wrong

    return sentence(text_id, language_of(argv), **values)
