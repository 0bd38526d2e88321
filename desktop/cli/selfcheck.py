"""The command `jaga-akun selfcheck`, all but its looking, which comes from above: how hard the lock of a kiosk is."""

from collections.abc import Callable

from desktop.arguments import LANG, POLICY, Command, Given
from desktop.cli.options import JSON


def selfcheck_command(run: Callable[[Given], int]) -> Command:
    """The command that `run` carries out."""
    return Command(
        name="selfcheck",
        forms=(("", "cli.help.selfcheck"),),
        run=run,
        options=(POLICY, JSON, LANG),
        statuses=((0, "cli.help.selfcheck.ok"),),
        examples=("jaga-akun selfcheck --json",),
    )
