"""The command `jaga-akun batch`: one request a line, one answer a line, in order, streamed."""

from dataclasses import replace

from desktop.arguments import BLOCKLIST, Command, Given, flag
from desktop.cli.options import JUDGING, options_of

NO_PATHS = flag("--no-paths", "cli.help.no-paths")


def _run(given: Given) -> int:
    from desktop.cli.conversation import batch  # noqa: PLC0415  # a command pays for what it uses

    return batch(replace(options_of(given), paths=not given.has(NO_PATHS)))


BATCH = Command(
    name="batch",
    forms=(("< IN > OUT", "cli.help.batch"),),
    run=_run,
    options=(BLOCKLIST, *JUDGING, NO_PATHS),
    # A stream of JSON keeps 1 for "refused".
    statuses=((0, "cli.help.batch.ok"), (1, "cli.help.batch.refused")),
    examples=("""echo '{"id": 1, "kind": "link", "text": "https://example.com"}' | jaga-akun batch""",),
)
