"""The commands of the window, and the list of all: a command more is one file and one line here or in `desktop.cli`."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.adapters.own_command import PRINTING, READING
from desktop.arguments import (
    BLOCKLIST,
    CALL,
    KIOSK_WINDOW,
    LANG,
    POLICY,
    PROGRAMME,
    TRIED,
    Command,
    Given,
    Option,
    TourOptions,
    UsageError,
    WindowOptions,
    flag,
    path,
)

if TYPE_CHECKING:
    from datetime import date

    from desktop.cli.accounting import Kept
    from desktop.cli.tallying import Tally
    from desktop.logic.kiosk.selfcheck import Check
    from desktop.logic.sheet import Sheet

UNTIL_PAINTED = flag("--until-painted", "cli.help.until-painted")
KIOSK = flag("--kiosk", "")
OUT = path("--out", "DIR", "")
ONLY = Option("--only", "TEXT", "cli.help.only", str)
ALL = flag("--all", "cli.help.all")


def _open_window(given: Given) -> int:
    if given.has(KIOSK):
        return _hold_the_screen(given)
    if given.has(POLICY):
        raise UsageError
    from desktop.opening import open_window  # noqa: PLC0415  # Qt, only where it is needed

    file = Path(given.texts[0]) if given.texts else None
    return open_window(
        WindowOptions(given.get(LANG), given.get(PROGRAMME), given.get(BLOCKLIST), given.has(UNTIL_PAINTED), file)
    )


def _hold_the_screen(given: Given) -> int:
    """A kiosk has one pack and one list, which nobody names: what stands there must not depend on who started it."""
    if given.texts or any(given.has(option) for option in (PROGRAMME, BLOCKLIST, UNTIL_PAINTED)):
        raise UsageError
    from desktop.kiosk_parent import hold_the_screen  # noqa: PLC0415  # only for this

    return hold_the_screen(given.get(POLICY), given.get(LANG))


def _open_kiosk_window(given: Given) -> int:
    from desktop.adapters.parent_pipe import is_a_child, parent_pipe  # noqa: PLC0415  # only for this command

    if not is_a_child():
        raise UsageError
    from desktop.adapters.process_safety import close_memory  # noqa: PLC0415  # same

    close_memory()  # before anything else: a person will type here
    pipe = parent_pipe()
    from desktop.kiosk_window import KioskOptions, open_kiosk  # noqa: PLC0415  # Qt, only where it is needed

    open_kiosk(KioskOptions(given.get(POLICY), given.get(LANG), pipe, given.has(CALL), given.get(TRIED)))


def _draw_tour(given: Given) -> int:
    options = TourOptions(_folder(given), given.get(PROGRAMME), given.get(ONLY) or "", given.has(ALL))
    from desktop.cli.new_file import unwritable  # noqa: PLC0415  # only for this command
    from desktop.opening import draw_tour  # noqa: PLC0415  # Qt, only where it is needed

    try:
        return draw_tour(options)
    except OSError as error:
        return unwritable(error, given.language)


def _print_card(given: Given) -> int:
    from desktop.cli.card import PAPER, PAPERS  # noqa: PLC0415  # before the first paint nobody asks for it
    from desktop.cli.dating import write_card  # noqa: PLC0415  # only for this command

    return write_card(given, given.get(PAPER) or PAPERS[0], _pdf)


def _make_sheet(given: Given) -> int:
    from desktop.cli.blank_sheet import make_sheet  # noqa: PLC0415  # only for this command

    return make_sheet(given, _pdf)


def _pdf(sheet: "Sheet") -> bytes:
    from desktop.ui.sheets.unseen import pdf_without_window  # noqa: PLC0415  # Qt, only where it is needed

    return pdf_without_window(sheet)


def _remind(given: Given) -> int:
    from desktop.cli.machine import Machine  # noqa: PLC0415  # only for this command
    from desktop.cli.reminding import reminding  # noqa: PLC0415  # same
    from desktop.premises import login_entry, system_notifier  # noqa: PLC0415  # same
    from desktop.reminder import kept_choices, one_reminder, personal_reminders  # noqa: PLC0415  # same

    return reminding(given, Machine(personal_reminders, system_notifier, login_entry, one_reminder, kept_choices))


def _accounts(given: Given) -> int:
    from desktop.cli.accounting import accounting  # noqa: PLC0415  # only for this command

    return accounting(given, _kept)


def _check_policy(given: Given) -> int:
    from desktop.adapters.policy_file import load_policy  # noqa: PLC0415  # only for this command
    from desktop.cli.kiosk_policy import check_policy  # noqa: PLC0415  # same

    return check_policy(given, load_policy)


def _set_pin(given: Given) -> int:
    from desktop.adapters.policy_file import load_policy, write_pin  # noqa: PLC0415  # only for this command
    from desktop.cli.kiosk_pin import PolicyFile, set_pin  # noqa: PLC0415  # same

    return set_pin(given, PolicyFile(load_policy, write_pin))


def _install_kiosk(given: Given) -> int:
    from desktop.adapters.own_command import own_command  # noqa: PLC0415  # only for this command
    from desktop.cli.kiosk_install import install  # noqa: PLC0415  # same

    return install(given, own_command())


def _self_check(given: Given) -> int:
    from desktop.cli.selfchecking import selfchecking  # noqa: PLC0415  # only for this command

    return selfchecking(given, _look_around)


def _look_around(named: Path | None, today: "date") -> "tuple[Check, ...]":
    """This process closes its memory first, as the window of a kiosk does: whether that can be had is looked at too."""
    from desktop.adapters.policy_file import load_policy, place_in_use, usual_place  # noqa: PLC0415  # same
    from desktop.adapters.probes.all import LookedFor, self_check  # noqa: PLC0415  # same
    from desktop.adapters.process_safety import close_memory  # noqa: PLC0415  # same
    from desktop.logic.pack.content import load_programme  # noqa: PLC0415  # same

    close_memory()
    policy = load_policy(place_in_use(named)).policy
    issued, two = load_programme().issued, policy.helper_screen
    return self_check(LookedFor(named or usual_place(), policy.printer, issued, today, two_displays=two))


def _record_tally(given: Given) -> int:
    from desktop.cli.tallying import record  # noqa: PLC0415  # only for this command

    return record(given, _tally)


def _export_tally(given: Given) -> int:
    from desktop.cli.tally_export import export  # noqa: PLC0415  # only for this command

    return export(given, _tally, _drawn)


def _merge_tally(given: Given) -> int:
    from desktop.cli.tallying import merge  # noqa: PLC0415  # only for this command
    from desktop.logic.kiosk.tally_raw import LARGEST  # noqa: PLC0415  # same
    from desktop.logic.plain_file import read_plain  # noqa: PLC0415  # same

    return merge(given, _tally, lambda name: read_plain(Path(name), LARGEST))


def _tally(named: Path | None) -> "Tally":
    from desktop.adapters.tally_store import named_tally, own_tally  # noqa: PLC0415  # only where one is opened

    return own_tally() if named is None else named_tally(named)


def _drawn(sheet: "Sheet") -> bytes:
    from desktop.ui.sheets.unseen import pdf_without_window  # noqa: PLC0415  # Qt, only where it is needed

    return pdf_without_window(sheet)


def _kept() -> "Kept":
    from desktop.adapters.personal_store import PersonalStore  # noqa: PLC0415  # only for this command
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same
    from desktop.cli.accounting import Kept  # noqa: PLC0415  # same

    return Kept(PersonalStore(data_folder()), _start_nothing_at_login, _delete_key)


def _start_nothing_at_login() -> None:
    from desktop.adapters.login_entry import login_entry  # noqa: PLC0415  # only to erase

    login_entry().remove()


def _delete_key() -> None:
    from desktop.adapters.key_ring import delete_key  # noqa: PLC0415  # only to erase

    delete_key()


def _serve_printing(_given: Given) -> int:
    from desktop.adapters.print_guard import guarded  # noqa: PLC0415  # only for this command
    from desktop.adapters.process_safety import close_memory  # noqa: PLC0415  # same

    close_memory()  # a sheet will be in it
    return guarded(_print)


def _print() -> int:
    import sys  # noqa: PLC0415  # same

    from desktop.adapters.cups_queue import cups_queue  # noqa: PLC0415  # same
    from desktop.ui.sheets.at_printer import serve  # noqa: PLC0415  # Qt, only where it is needed

    return serve(sys.stdin.buffer, sys.stdout.buffer, cups_queue)


def _serve_reading(_given: Given) -> int:
    from desktop.adapters.process_safety import close_memory  # noqa: PLC0415  # only for this command

    close_memory()  # a person's file will be in it
    from desktop.worker.serve import serve  # noqa: PLC0415  # same

    return serve()


def _folder(given: Given) -> Path:
    folder = given.get(OUT)
    if folder is None:
        raise UsageError("cli.usage.tour")
    return folder


WINDOW = Command(
    name="",
    forms=(("[FILE]", "cli.help.window"), ("--kiosk [--policy FILE]", "cli.help.window.kiosk")),
    run=_open_window,
    takes=(0, 1),
    options=(LANG, PROGRAMME, BLOCKLIST, UNTIL_PAINTED, KIOSK, POLICY),
    statuses=((0, "cli.help.window.ok"), (69, "cli.help.window.no-screen"), (75, "cli.help.window.runs")),
    examples=("jaga-akun --lang en", "jaga-akun --kiosk --policy kiosk.json"),
)

KIOSK_CHILD = Command(name=KIOSK_WINDOW, forms=(), run=_open_kiosk_window, options=(LANG, POLICY, CALL, TRIED))
"""No list of commands has it: the process that watches over a kiosk starts it."""

TOUR = Command(
    name="tour",
    forms=(("--out DIR", "cli.help.tour"),),
    run=_draw_tour,
    options=(OUT, PROGRAMME, ONLY, ALL),
    statuses=((0, "cli.help.tour.ok"), (73, "cli.help.dates.unwritable")),
    examples=("jaga-akun tour --out pictures --only check",),
)


PRINTER = Command(name=PRINTING, forms=(), run=_serve_printing)

READER = Command(name=READING, forms=(), run=_serve_reading)
"""Known beside the window, not behind it: who waits for a file does not wait for the other commands to be loaded."""


def every_command() -> tuple[Command, ...]:
    """All commands in the order of the help. The window opens without those of the command line being read."""
    from desktop.batching import PART, by_many  # noqa: PLC0415  # before the first paint nobody asks for them
    from desktop.cli import COMMANDS  # noqa: PLC0415  # same
    from desktop.cli.accounts import accounts_command  # noqa: PLC0415  # same
    from desktop.cli.batch import batch_command  # noqa: PLC0415  # same
    from desktop.cli.card import card_command  # noqa: PLC0415  # same
    from desktop.cli.kiosk import CHECK_POLICY, INSTALL, SET_PIN, kiosk_commands  # noqa: PLC0415  # same
    from desktop.cli.remind import remind_command  # noqa: PLC0415  # same
    from desktop.cli.selfcheck import selfcheck_command  # noqa: PLC0415  # same
    from desktop.cli.sheet import sheet_command  # noqa: PLC0415  # same
    from desktop.cli.tally import EXPORT, MERGE, RECORD, tally_commands  # noqa: PLC0415  # same

    checkup = (accounts_command(_accounts), card_command(_print_card), remind_command(_remind))
    kiosk = kiosk_commands({CHECK_POLICY: _check_policy, SET_PIN: _set_pin, INSTALL: _install_kiosk})
    tally = tally_commands({RECORD: _record_tally, EXPORT: _export_tally, MERGE: _merge_tally})
    at_a_centre = (sheet_command(_make_sheet), *kiosk, selfcheck_command(_self_check), *tally)
    commands = (*COMMANDS, batch_command(by_many), *checkup, *at_a_centre)
    return (WINDOW, *commands, TOUR, PRINTER, PART)
