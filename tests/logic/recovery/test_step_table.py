"""Each step of the built-in pack as the fact cards put it: its place, its cards, its sources.

The table stands beside the pack on purpose: who removes a step, swaps two or drops a source says so twice. What a pack
check can find by itself is in `test_seeded_faults.py`.
"""

import json
from pathlib import Path

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load

TABLE = Path(__file__).resolve().parents[2] / "data" / "recovery_steps.json"


def test_each_step_stands_where_and_rests_on_what_the_facts_say(programme: Programme) -> None:
    flow = load(programme)
    assert flow

    steps = {
        step.id: [step.group.word, step.phase, " ".join(step.cards), " ".join(step.sources)]
        for step in flow.steps.values()
    }

    assert steps == json.loads(TABLE.read_text("utf-8"))


def test_there_is_a_card_for_each_of_the_57_facts(programme: Programme) -> None:
    flow = load(programme)
    assert flow

    assert len(flow.cards) == 57
