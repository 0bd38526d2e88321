"""The four files of a pack's `flows/` -> its flow: read together, each held to the others and to the pack."""

from collections.abc import Callable

from desktop.logic.jsonfile import Node
from desktop.logic.pack.references import References
from desktop.logic.recovery import read_cards, read_order, read_questions, read_said, read_steps
from desktop.logic.recovery.flow_ids import FlowIds
from desktop.logic.recovery.model import Flow

FOLDER = "flows"

FILES = (read_questions.FILE, read_steps.FILE, read_cards.FILE, read_order.FILE)


def read_flow(open_file: Callable[[str], Node], pack: References) -> Flow:
    """The flow whose files `open_file` gives by their names, as `FILES` has them; `pack` are the ids of the pack.

    Raises ContentError, or notes every fault: as the nodes do.
    """
    questions, steps, cards, order = (open_file(name) for name in FILES)
    known = read_questions.with_questions(questions, FlowIds(pack))
    known = read_cards.with_cards(cards, read_steps.with_steps(steps, known))
    asked = read_questions.read_questions(questions, known)
    entry = steps.fields(read_steps.MEMBERS)
    return Flow(
        words=asked.words,
        start=asked.start,
        entries=asked.entries,
        questions=asked.questions,
        steps=read_steps.read_steps(entry["steps"], known),
        cards=read_cards.read_cards(cards, known),
        waits=read_steps.read_waits(entry["waits"], known),
        notices=read_said.read_said(entry["notices"], known),
        limits=read_said.read_said(entry["limits"], known),
        unknown=read_said.read_said(entry["unknown"], known),
        letters=read_said.read_letters(entry["letters"], known),
        dangers=read_said.read_dangers(entry["dangers"], known),
        order=read_order.read_order(order, known),
    )
