"""The commands `jaga-akun kiosk ...`, all but what they do at the machine, which comes from above: for a centre."""

from collections.abc import Callable, Mapping

from desktop.arguments import LANG, POLICY, Command, Given, flag, path
from desktop.cli.options import JSON

STDIN = flag("--stdin", "cli.help.kiosk.stdin")
DRY_RUN = flag("--dry-run", "cli.help.kiosk.dry-run")
OUT = path("--out", "DIR", "cli.help.kiosk.out")

CHECK_POLICY, SET_PIN, INSTALL = "kiosk check-policy", "kiosk set-pin", "kiosk install"

Run = Callable[[Given], int]


def kiosk_commands(runs: Mapping[str, Run]) -> tuple[Command, ...]:
    """The three commands, in the order of the help; `runs` carries each out, by its name."""
    return _check_policy(runs[CHECK_POLICY]), _set_pin(runs[SET_PIN]), _install(runs[INSTALL])


def _check_policy(run: Run) -> Command:
    return Command(
        name=CHECK_POLICY,
        forms=(("FILE", "cli.help.kiosk.check-policy"),),
        run=run,
        options=(JSON, LANG),
        takes=(1, 1),
        otherwise="cli.usage.kiosk.check-policy",
        statuses=((0, "cli.help.kiosk.check-policy.ok"), (1, "cli.help.kiosk.check-policy.refused")),
        examples=("jaga-akun kiosk check-policy /etc/jaga-akun/kiosk.json",),
    )


def _set_pin(run: Run) -> Command:
    return Command(
        name=SET_PIN,
        forms=(("--policy FILE", "cli.help.kiosk.set-pin"),),
        run=run,
        options=(POLICY, STDIN, LANG),
        # An argument stays in the history of the shell, and everybody on the machine can list it: none is taken.
        otherwise="cli.usage.kiosk.pin-argument",
        statuses=(
            (0, "cli.help.kiosk.set-pin.ok"),
            (1, "cli.help.kiosk.set-pin.refused"),
            (73, "cli.help.dates.unwritable"),
            (130, "cli.help.interrupted"),
        ),
        examples=("jaga-akun kiosk set-pin --policy /etc/jaga-akun/kiosk.json",),
    )


def _install(run: Run) -> Command:
    return Command(
        name=INSTALL,
        forms=(("--dry-run", "cli.help.kiosk.install"),),
        run=run,
        options=(DRY_RUN, OUT, LANG),
        statuses=(
            (0, "cli.help.kiosk.install.ok"),
            (1, "cli.help.dates.there"),
            (73, "cli.help.dates.unwritable"),
        ),
        examples=("jaga-akun kiosk install --dry-run --out kiosk",),
    )
