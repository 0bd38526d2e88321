"""The known hard inputs, each with the answers that are right."""

import json
from pathlib import Path

import pytest

from desktop.logic.verify.answer.judgement import Kind, Via
from desktop.logic.verify.check import Checker

from .conftest import TODAY

CASES = json.loads((Path(__file__).resolve().parents[2] / "data" / "links_and_senders.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["n"]))
def test_case_is_judged_right(checker: Checker, case: dict[str, object]) -> None:
    via = Via(str(case["via"])) if "via" in case else None
    judgement = checker.check(str(case["text"]), today=TODAY, kind=Kind(str(case["kind"])), via=via)
    assert judgement.verdict in case["verdict"]  # type: ignore[operator]  # a list of words in the file
    if case["kind"] == "link":
        assert (judgement.links[0].opens, judgement.links[0].registrable) == (case["opens"], case["registrable"])
