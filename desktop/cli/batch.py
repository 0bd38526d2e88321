"""The command `jaga-akun batch`: one request a line, one answer a line, in order, streamed."""

from collections.abc import Callable
from dataclasses import replace

from desktop.arguments import BLOCKLIST, LANG, PROGRAMME, Command, Given, Option, UsageError, flag
from desktop.cli.options import JUDGING, TODAY, Options, options_of

BATCH_PART = "batch-part"
"""The command of a process that answers a part of the lines. Nobody types it, so no help names it."""

MOST_JOBS = 64

NO_PATHS = flag("--no-paths", "cli.help.no-paths")


def _jobs(text: str) -> int:
    """How many processes; raises UsageError."""
    jobs = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0
    if not 1 <= jobs <= MOST_JOBS:
        raise UsageError("cli.usage.number", option="--jobs", least="1", most=str(MOST_JOBS))
    return jobs


JOBS = Option("--jobs", f"1..{MOST_JOBS}", "cli.help.jobs", _jobs)


def batch_command(many: Callable[[Options, int], int]) -> Command:
    """The command; `many` answers by so many processes, which the command line cannot start by itself."""

    def run(given: Given) -> int:
        from desktop.cli.conversation import batch  # noqa: PLC0415  # a command pays for what it uses

        options, jobs = batch_options(given), given.get(JOBS) or 1
        return batch(options) if jobs == 1 else many(options, jobs)

    return Command(
        name="batch",
        forms=(("< IN > OUT", "cli.help.batch"),),
        run=run,
        options=(BLOCKLIST, *JUDGING, NO_PATHS, JOBS),
        # A stream of JSON keeps 1 for "refused".
        statuses=((0, "cli.help.batch.ok"), (1, "cli.help.batch.refused")),
        examples=("""echo '{"id": 1, "kind": "link", "text": "https://example.com"}' | jaga-akun batch""",),
    )


def batch_options(given: Given) -> Options:
    """What the lines are judged with."""
    return replace(options_of(given), paths=not given.has(NO_PATHS))


def as_part(options: Options) -> tuple[str, ...]:
    """The arguments of a process that judges as these options say, at the same day whatever the clock says then."""
    files = ((PROGRAMME, options.programme), (BLOCKLIST, options.blocklist))
    named = [f"{option.name}={file}" for option, file in files if file is not None]
    others = () if options.paths else (NO_PATHS.name,)
    return (BATCH_PART, f"{LANG.name}={options.language}", f"{TODAY.name}={options.day.isoformat()}", *named, *others)
