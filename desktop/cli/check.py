"""The command `jaga-akun check TEXT...|-`: one text or file, one verdict with its reasons, or as JSON."""

from desktop.arguments import Command, Given, Option, one_of
from desktop.cli.options import JSON, JUDGING, options_of
from desktop.logic.verify.answer.judgement import Kind, Verdict, Via

STATUS = {Verdict.OFFICIAL: 0, Verdict.PARTNER: 0, Verdict.UNKNOWN: 3, Verdict.UNPROVEN: 3, Verdict.FAKE: 4}
"""The exit status of each verdict. 1 is none of them: it means only that the interpreter fell."""

VIA = one_of("--via", {via.value: via for via in Via}, "cli.help.via")
KIND = one_of("--kind", {kind.value: kind for kind in (Kind.LINK, Kind.SENDER, Kind.MESSAGE)}, "cli.help.kind")
SENDER = Option("--sender", "TEXT", "cli.help.sender", str)
FILE = Option("--file", "FILE", "", str)


def _run(given: Given) -> int:
    from desktop.cli.judging import Asked, check  # noqa: PLC0415  # a command pays for what it uses

    options = options_of(given)
    of_text = (given.get(KIND), given.get(VIA), given.get(SENDER))
    return STATUS[check(Asked(given.texts, options, *of_text, given.get(FILE), given.has(JSON)))]


CHECK = Command(
    name="check",
    forms=(("TEXT...|-", "cli.help.check"), ("--file FILE", "cli.help.file")),
    run=_run,
    options=(VIA, KIND, SENDER, FILE, JSON, *JUDGING),
    takes=(0, None),
    statuses=((0, "cli.help.check.ok"), (3, "cli.help.check.open"), (4, "cli.help.check.fake")),
    examples=(
        'jaga-akun check "https://example.com"',
        "jaga-akun check - < message.txt",
        "jaga-akun check --file mail.eml",
    ),
)
