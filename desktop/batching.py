"""A batch that several processes answer: how they are started, and the command of one of them."""

from desktop.arguments import BLOCKLIST, Command, Given
from desktop.cli.batch import BATCH_PART, NO_PATHS, as_part, batch_options
from desktop.cli.options import JUDGING, Options


def by_many(options: Options, jobs: int) -> int:
    """Answer standard input by so many processes; gives the exit status."""
    from desktop.adapters.batch_process import BatchProcess  # noqa: PLC0415  # only for this command
    from desktop.adapters.own_command import own_command  # noqa: PLC0415  # same
    from desktop.cli.batch_jobs import batch_by  # noqa: PLC0415  # same

    command = own_command(*as_part(options))
    return batch_by(options, [BatchProcess(command) for _ in range(jobs)])


def _answer_part(given: Given) -> int:
    from desktop.cli.batch_part import serve  # noqa: PLC0415  # only for this command

    return serve(batch_options(given))


PART = Command(name=BATCH_PART, forms=(), run=_answer_part, options=(BLOCKLIST, *JUDGING, NO_PATHS))
