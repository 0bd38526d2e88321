"""The judge's cap: what anybody can forge or write is at most unproven, and nowhere else is that decided."""

import ast
from pathlib import Path

import pytest

from desktop.logic.verify.answer.judge import capped
from desktop.logic.verify.answer.judgement import Kind, Verdict

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("kind", [Kind.SENDER, Kind.MESSAGE, Kind.EMAIL])
def test_who_sends_and_what_is_written_is_at_most_unproven_and_else_as_it_is(kind: Kind, verdict: Verdict) -> None:
    better = verdict in {Verdict.OFFICIAL, Verdict.PARTNER}
    assert capped(kind, verdict) is (Verdict.UNPROVEN if better else verdict)


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("kind", [Kind.LINK, Kind.QR])
def test_an_address_that_is_looked_up_exactly_keeps_its_verdict(kind: Kind, verdict: Verdict) -> None:
    assert capped(kind, verdict) is verdict


def test_nobody_but_the_judge_takes_the_worst_of_unproven_and_something() -> None:
    room = ROOT / "desktop" / "logic" / "verify"
    found = {
        path.relative_to(room).as_posix() for path in room.rglob("*.py") if _caps(ast.parse(path.read_text("utf-8")))
    }
    assert found == {"answer/judge.py"}


def _caps(tree: ast.Module) -> bool:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "worst")
    return any("Verdict.UNPROVEN" in map(ast.unparse, call.args) for call in calls)
