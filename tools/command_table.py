"""Write the table of the commands into docs/command-line.md, from their own values: `python -m tools.command_table`."""

import re
from collections.abc import Sequence
from pathlib import Path

from desktop.arguments import Command
from desktop.cli.help import forms, plain_words, statuses, written
from desktop.commands import every_command

TARGET = Path(__file__).parents[1] / "docs" / "command-line.md"
HEAD = "| behind `jaga-akun` | what it does | options | exit statuses |\n|---|---|---|---|\n"


def table(commands: Sequence[Command]) -> str:
    """A row for each command, in English, lines ended by newlines."""
    return HEAD + "".join(f"| {' | '.join(_cells(command))} |\n" for command in commands if command.forms)


def _cells(command: Command) -> tuple[str, ...]:
    words = plain_words("en")
    return (
        ", ".join(_code(syntax.removeprefix("jaga-akun").strip()) for syntax, _ in forms(command)),
        " ".join(words(text_id) for _, text_id in forms(command)),
        " ".join(_code(written(option)) for option in command.options),
        ", ".join(f"{status} {words(text_id)}" for status, text_id in statuses(command)),
    )


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|") if text else "(nothing)"


def main() -> None:
    """Put the table in the place of the one that is there."""
    old = TARGET.read_text("utf-8")
    block = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
    TARGET.write_text(block.sub(lambda _: table(every_command()), old, count=1), "utf-8")


if __name__ == "__main__":
    main()
