"""Messages as people here write them, made up by us: no ordinary one is fake, every fake is."""

import json
from collections import Counter
from pathlib import Path

import pytest

from desktop.logic.verify.answer.judgement import Verdict

from .conftest import Judge, codes_of

MESSAGES = json.loads((Path(__file__).resolve().parents[2] / "data" / "messages_id.json").read_text("utf-8"))

OPEN: dict[int, str] = {}
"""Number -> what the engine does not know yet. Strict: whoever teaches it takes the line out."""


def cases(*, fake: bool) -> list[object]:
    """The messages of one side, those that are known to fail marked so."""
    return [
        pytest.param(
            case["text"],
            id=f"{case['n']}-{case['group']}",
            marks=[pytest.mark.xfail(reason=OPEN[case["n"]], strict=True)] if case["n"] in OPEN else [],
        )
        for case in MESSAGES
        if case["fake"] is fake
    ]


@pytest.mark.parametrize("text", cases(fake=False))
def test_an_ordinary_message_is_not_fake(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict is not Verdict.FAKE, codes_of(judgement)


@pytest.mark.parametrize("text", cases(fake=True))
def test_a_fake_is_fake(message: Judge, text: str) -> None:
    judgement = message(text)
    assert judgement.verdict is Verdict.FAKE, codes_of(judgement)


def test_the_collection_holds_every_group_and_no_message_twice() -> None:
    assert len({case["text"] for case in MESSAGES}) == len(MESSAGES)
    sides = Counter(case["fake"] for case in MESSAGES)
    assert min(sides.values()) >= 60
    assert len({case["group"] for case in MESSAGES if case["fake"]}) == 12
