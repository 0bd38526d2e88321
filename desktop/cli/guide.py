"""The command `jaga-akun guide`: a recovery asked in the terminal, or its plan, paths or graph for a script."""

import datetime
import re

from desktop.arguments import LANG, PROGRAMME, Command, Given, Option, UsageError, flag, one_of
from desktop.cli.options import JSON, TODAY

_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)

LETTERS = ("complaint", "bank", "police")
"""The letters that a flow may have."""

DOT, MERMAID = "dot", "mermaid"
"""The languages in which the questions can be drawn."""


def minute(text: str) -> datetime.datetime:
    """A minute on the clock of the place, as 2026-11-24T13:40; raises ValueError."""
    if not _MINUTE.fullmatch(text):
        raise ValueError
    return datetime.datetime.fromisoformat(text)


ANSWERS = Option("--answers", "FILE|-", "", str)
LETTER = one_of("--letter", {name: name for name in LETTERS}, "cli.help.letter")
NOW = Option("--now", "YYYY-MM-DDTHH:MM", "cli.help.now", minute)
PATHS = flag("--paths", "")
RENDER_SET = flag("--render-set", "cli.help.render-set")
GRAPH = one_of("--graph", {name: name for name in (DOT, MERMAID)}, "")

_WAYS = {
    ANSWERS.name: {JSON.name, LETTER.name, TODAY.name, NOW.name},
    PATHS.name: {JSON.name, RENDER_SET.name},
    GRAPH.name: set[str](),
}
"""What may be asked without a talk, and the options that go with it."""

_TALK = {TODAY.name, NOW.name}
_ALWAYS = {LANG.name, PROGRAMME.name}


def _run(given: Given) -> int:
    written = given.values.keys() - _ALWAYS
    way = next((name for name in _WAYS if name in written), "")
    if not written - {way} <= _WAYS.get(way, _TALK):
        raise UsageError("cli.usage.guide")
    from desktop.cli.guiding import guide  # noqa: PLC0415  # a command pays for what it uses

    return guide(given, way)


GUIDE = Command(
    name="guide",
    forms=(
        ("", "cli.help.guide"),
        ("--answers FILE|-", "cli.help.guide.answers"),
        ("--paths", "cli.help.guide.paths"),
        ("--graph dot|mermaid", "cli.help.guide.graph"),
    ),
    run=_run,
    options=(ANSWERS, LETTER, PATHS, RENDER_SET, GRAPH, JSON, LANG, PROGRAMME, TODAY, NOW),
    statuses=((0, "cli.help.guide.ok"), (1, "cli.help.guide.open")),
    examples=("jaga-akun guide", "jaga-akun guide --answers answers.json --json"),
)
