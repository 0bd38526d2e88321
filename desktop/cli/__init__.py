"""The command line: the same engine as the pages, for a terminal, a script or a help desk. Imports no Qt.

`run` is what `desktop.main` calls. Every command is a file beside this one that says what may be written, as a value,
and imports what does the work when it is run; `desktop.commands` adds those of the window.
"""

from collections.abc import Sequence

from desktop.arguments import HELP, LANG, VERSION, Command, UsageError, fit, language_of, split, value_of
from desktop.cli import terminal
from desktop.cli.calendar import CALENDAR
from desktop.cli.check import CHECK
from desktop.cli.check_password import CHECK_PASSWORD
from desktop.cli.facts import FACTS
from desktop.cli.guide import GUIDE
from desktop.cli.pack_check import PACK_CHECK
from desktop.cli.passphrase import PASSPHRASE
from desktop.logic.jsonfile import ContentError

COMMANDS = (CHECK, CHECK_PASSWORD, PASSPHRASE, GUIDE, FACTS, CALENDAR, PACK_CHECK)
"""The commands that need no window, in the order of the help."""

OK, USAGE, INTERRUPTED = 0, 2, 130
UNAVAILABLE, INTERNAL, UNWRITTEN = 69, 70, 74
"""As in sysexits.h: EX_UNAVAILABLE, EX_SOFTWARE, EX_IOERR."""


def run(argv: Sequence[str], commands: Sequence[Command] = COMMANDS) -> int:
    """Run a command, show the help or refuse; gives the exit status. Nothing that was typed is ever repeated."""
    try:
        return _run(argv, commands)
    except UsageError as error:
        return _refuse(error, argv)
    except KeyboardInterrupt:
        terminal.forget()
        return INTERRUPTED
    except BrokenPipeError:
        terminal.forget()
        return OK
    except terminal.UnwritableError:
        terminal.forget()
        terminal.complain(_said("cli.unwritten", argv))
        return UNWRITTEN
    except ContentError as error:  # what the program ships, so nothing of the person is in it
        terminal.complain(str(error))
        return INTERNAL
    except Exception as error:  # noqa: BLE001  # whatever it was: no text of a person in a traceback (decision 25)
        return fallen(error, argv)


def fallen(error: Exception, argv: Sequence[str]) -> int:
    """Say of an error that nobody expected what it was, without a value; gives the exit status."""
    from desktop.cli.fault import place_of  # noqa: PLC0415  # only when something went wrong
    from desktop.system_libraries import lack_of, named_in  # noqa: PLC0415  # same

    terminal.forget()
    lack = lack_of(named_in(str(error))) if isinstance(error, ImportError) else None
    if lack is not None:
        text_id, values = lack
        terminal.complain(_said(text_id, argv, **values))
        return UNAVAILABLE
    terminal.complain(f"{_said('cli.internal', argv)} ({place_of(error)})")
    return INTERNAL


def _run(argv: Sequence[str], commands: Sequence[Command]) -> int:
    written = split(argv, commands)
    words, options = written
    if VERSION.name in options:
        from desktop import __version__  # noqa: PLC0415  # only here

        terminal.write(f"jaga-akun {__version__}\n")
        return OK
    if HELP.name in options:
        return _help(options.get(LANG.name), words, commands)
    command, given = fit(written, commands)
    return command.run(given)


def _help(language: tuple[str, ...] | None, words: tuple[str, ...], commands: Sequence[Command]) -> int:
    from desktop.cli.help import help_text  # noqa: PLC0415  # only here
    from desktop.logic.languages import LANGUAGES  # noqa: PLC0415  # same

    spoken = LANGUAGES[0] if language is None else value_of(LANG, language)
    terminal.write(help_text(spoken, commands, words))
    return OK


def _refuse(error: UsageError, argv: Sequence[str]) -> int:
    terminal.complain(f"{_said(error.text_id, argv, **error.values)}\n{_said('cli.usage.see-help', argv)}")
    return USAGE


def _said(text_id: str, argv: Sequence[str], **values: str) -> str:
    """A sentence before and without a programme: in the language that was asked for, if that can be told."""
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something went wrong

    return sentence(text_id, language_of(argv), **values)
