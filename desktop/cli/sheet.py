"""The command `jaga-akun sheet`, all but the drawing, which needs Qt: empty sheets, to hang up or to fill in."""

from collections.abc import Callable

from desktop.arguments import LANG, PROGRAMME, Command, Given, one_of
from desktop.cli.card import PAPER
from desktop.cli.dates import OUT, REPLACE
from desktop.cli.options import JSON, TODAY

KINDS = ("facts", "report", "passphrase", "poster")
"""As in `logic/blank_sheets.py` (a test), which costs a start."""

OF = one_of("--of", {kind: kind for kind in KINDS}, "cli.help.sheet.of")


def sheet_command(run: Callable[[Given], int]) -> Command:
    """The command that `run` carries out."""
    return Command(
        name="sheet",
        forms=(("--of SHEET [--out FILE|-]", "cli.help.sheet"),),
        run=run,
        options=(OF, PAPER, OUT, REPLACE, JSON, LANG, PROGRAMME, TODAY),
        statuses=((0, "cli.help.sheet.ok"), (1, "cli.help.sheet.none"), (73, "cli.help.dates.unwritable")),
        examples=("jaga-akun sheet --of report --out report.pdf", "jaga-akun sheet --of facts --json"),
    )
