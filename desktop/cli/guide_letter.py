"""One letter of a plan for the terminal: the sheet that is printed, as text or with its attachments as JSON."""

from desktop.cli.guided import Guided
from desktop.cli.sheet_text import sheet_text
from desktop.logic.recovery.letters import attachments, letter_sheet
from desktop.logic.recovery.model import Letter


def letter_text(guided: Guided, letter: Letter) -> str:
    """The whole letter, lines ended by newlines. Nothing in it can steer the terminal."""
    return sheet_text(letter_sheet(letter, guided.plan, guided.ground.words, guided.done, guided.failed))


def letter_value(guided: Guided, letter: Letter) -> dict[str, object]:
    """The letter as `guide --letter --json` prints it."""
    listed = attachments(letter, guided.plan, guided.ground.words)
    return {"letter": letter.id, "text": letter_text(guided, letter), "attachments": list(listed)}
