"""The command `jaga-akun card`, all but the drawing, which needs Qt and so comes from above."""

from collections.abc import Callable

from desktop.arguments import Command, Given, one_of
from desktop.cli.dates import DATES, STATUSES

PAPERS = ("a4", "slip")
PAPER = one_of("--paper", {paper: paper for paper in PAPERS}, "cli.help.paper")


def card_command(run: Callable[[Given], int]) -> Command:
    """The command that `run` carries out."""
    return Command(
        name="card",
        forms=(("--kind KIND [--kind KIND] --every N --from DAY --out FILE|-", "cli.help.card"),),
        run=run,
        options=(*DATES, PAPER),
        statuses=STATUSES,
        examples=("jaga-akun card --kind email --every 6 --from 2027-05-24 --out card.pdf",),
    )
