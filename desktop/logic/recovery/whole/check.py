"""Everything that is wrong with a flow whose files can be read: the checks of this folder, one after the other."""

from collections.abc import Iterator

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.whole.fault import Fault
from desktop.logic.recovery.whole.graph import question_faults
from desktop.logic.recovery.whole.plans import plan_faults
from desktop.logic.recovery.whole.steps import step_faults
from desktop.logic.recovery.whole.texts import text_faults
from desktop.logic.recovery.whole.walk import walk


def flow_faults(flow: Flow, programme: Programme) -> Iterator[Fault]:
    """All faults of the flow as a whole; `programme` is the pack that it belongs to. Takes about a second.

    Plans are asked for only where the questions come to situations: else everything would be missing at once.
    """
    ways = walk(flow)
    yield from question_faults(flow, ways)
    yield from step_faults(flow, programme)
    if ways.whole and ways.situations:
        yield from plan_faults(flow, ways.situations)
    yield from text_faults(flow, programme.texts)
