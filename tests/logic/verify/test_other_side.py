"""Messages as thieves and as honest people write them, by kind: how many are seen, and how many wrongly accused.

They were written before the grammar was read, as people write in chats (`tests/data/other_side.json`); half of each
kind was held back. At first sight 117 of its 141 thieves were seen (112 before), and 5 of its 147 honest ones were
accused (5 before); then it was read, too.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.logic.findings import Severity
from desktop.logic.verify.answer.judgement import Judgement, Verdict

from .conftest import Judge

DATA: dict[str, Any] = json.loads((Path(__file__).resolve().parents[2] / "data" / "other_side.json").read_text("utf-8"))
LEAST_SEEN, MOST_ACCUSED = 0.93, 0.005
CALM = frozenset({Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN})


@cache
def texts(side: str) -> tuple[str, ...]:
    return tuple(text for kind in DATA[side].values() for text in kind)


def is_seen(judgement: Judgement) -> bool:
    """It is called fake, or something in it is warned of."""
    warned = any(one.severity in {Severity.DANGER, Severity.WARNING} for one in judgement.findings)
    return judgement.verdict is Verdict.FAKE or warned


def test_most_thieves_are_seen_and_none_is_calmed(message: Judge) -> None:
    judged = [message(text) for text in texts("hostile")]
    assert not [one.text for one in judged if one.verdict in CALM]
    unseen = [one.text for one in judged if not is_seen(one)]
    assert len(unseen) <= (1 - LEAST_SEEN) * len(judged), unseen


def test_hardly_anybody_honest_is_accused(message: Judge) -> None:
    judged = [message(text) for text in texts("honest")]
    accused = [one.text for one in judged if one.verdict is Verdict.FAKE]
    assert len(accused) <= MOST_ACCUSED * len(judged), accused


@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
def test_words_of_safety_beside_a_false_message_never_calm_it(message: Judge, first: bool) -> None:
    false = [text for text in texts("hostile") if message(text).verdict is Verdict.FAKE]
    for number, text in enumerate(false):
        safe = DATA["safe"][number % len(DATA["safe"])]
        whole = f"{safe}\n{text}" if first else f"{text}\n{safe}"
        assert message(whole).verdict not in CALM, whole
