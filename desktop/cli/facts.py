"""The command `jaga-akun facts`: what is known about the programme today, each thing with its source and date."""

from desktop.arguments import LANG, PROGRAMME, Command, Given
from desktop.cli.options import JSON, TODAY


def _run(given: Given) -> int:
    from desktop.cli.telling_facts import tell_facts  # noqa: PLC0415  # a command pays for what it uses

    return tell_facts(given)


FACTS = Command(
    name="facts",
    forms=(("", "cli.help.facts"),),
    run=_run,
    options=(JSON, LANG, PROGRAMME, TODAY),
    statuses=((0, "cli.help.facts.ok"), (1, "cli.help.facts.none")),
    examples=("jaga-akun facts", "jaga-akun facts --json"),
)
