"""The command `jaga-akun check-password`: one password, typed unseen or from standard input, never in the arguments.

No hints either: a name or a birth date behind an option would stay in the history of the shell. `batch` takes them.
"""

from desktop.arguments import BLOCKLIST, Command, Given
from desktop.cli.options import JSON, JUDGING, options_of

GOOD, FAIR, WEAK = 0, 3, 4
STATUS = (WEAK, WEAK, FAIR, GOOD, GOOD)
"""The exit status of each score. 1 is none of them: it means only that the interpreter fell."""


def _run(given: Given) -> int:
    from desktop.cli.measuring import check_password  # noqa: PLC0415  # a command pays for what it uses

    return STATUS[check_password(options_of(given), json=given.has(JSON))]


CHECK_PASSWORD = Command(
    name="check-password",
    forms=(("", "cli.help.check-password"),),
    run=_run,
    options=(JSON, BLOCKLIST, *JUDGING),
    # An argument stays in the history of the shell, and everybody on the machine can list it: none is taken.
    otherwise="cli.usage.password-argument",
    statuses=(
        (GOOD, "cli.help.check-password.strong"),
        (FAIR, "cli.help.check-password.fair"),
        (WEAK, "cli.help.check-password.weak"),
        (130, "cli.help.interrupted"),
    ),
    examples=("jaga-akun check-password --lang en", "jaga-akun check-password --blocklist bigger.bin"),
)
