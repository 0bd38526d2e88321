"""Faults of the tiles of a help desk that only the flow as a whole can tell: a question that nobody comes to so."""

from collections.abc import Iterator

from desktop.logic.recovery.flow import allowed
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.queue import FILE, Leads, Queue, QueueTile
from desktop.logic.recovery.whole.fault import Fault
from desktop.logic.recovery.whole.graph import leads_there


def queue_faults(queue: Queue, flow: Flow) -> Iterator[Fault]:
    """All faults of tiles whose ids are known."""
    for number, tile in enumerate(queue.tiles):
        if tile.leads is Leads.RECOVERY:
            yield from _faults(tile, flow, f"/tiles/{number}")


def _faults(tile: QueueTile, flow: Flow, place: str) -> Iterator[Fault]:
    for node, options in tile.answers.items():
        if not allowed(flow.questions[node], options):
            yield Fault(FILE, f"{place}/answers/{node}", "options that can be chosen together")
            return
    if not leads_there(flow, tile.entry_of(flow)):
        at = "node" if tile.node is not None else "entry"
        yield Fault(FILE, f"{place}/{at}", "the question that its answers lead to")
