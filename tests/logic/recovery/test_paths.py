"""Every set of answers with its plan, the figures over all of them, and the few of them that show everything."""

import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.paths import Outcome, Summary, walk
from desktop.logic.recovery.render_set import covering
from desktop.logic.recovery.routes import all_paths
from tests.logic.recovery.little_flow import files, little_flow, option, read, step

FLOW = little_flow()
WALKED = walk(FLOW)


def test_a_path_tells_its_answers_and_what_its_plan_names_in_plan_order() -> None:
    path = next(one for one in WALKED.paths if one.situation == ("money",))

    assert path.answers == {"start": ("given",), "harm": ("money",)}
    assert path.asked == ("start", "harm")
    assert path.outcome == Outcome(
        steps=("call", "centre"),
        cards=("MO-2", "MO-1"),
        first="call",
        contacts=("bank", "centre"),
        waits=(),
        sources=("S1", "S2"),
    )


def test_the_waits_of_a_path_are_those_of_its_plan() -> None:
    path = next(one for one in WALKED.paths if one.situation == ("out", "limit"))

    assert path.outcome.waits == ("code",)


def test_the_summary_counts_what_the_paths_show() -> None:
    outcomes = {one.outcome.steps for one in WALKED.paths}
    routes = {one.asked for one in WALKED.paths}

    assert WALKED.summary == Summary(
        paths=len(list(all_paths(FLOW))),
        situations=len({one.situation for one in WALKED.paths}),
        plans=len(outcomes),
        routes=len(routes),
        questions_max=5,
        questions_median=3,  # of 2 2 3 3 4 4 5
        steps_max=max(len(steps) for steps in outcomes),
        dead_ends=0,
        unreachable=(),
        cards_unused=(),
        render_set=sum(one.render for one in WALKED.paths),
    )


def test_what_no_path_comes_to_is_named() -> None:
    content = files()
    nodes, steps = content["flows/questions.json"]["nodes"], content["flows/steps.json"]["steps"]
    nodes.append({**nodes[4], "id": "island"})
    nodes[4]["options"] = [option("open"), option("gone", "gone")]  # nobody is unsure: no limit any more
    steps += [step("never", "now", 1, "AC-1", when=["in and out"]), step("nowhere", "now", 1, "AC-1")]
    content["flows/cards.json"]["cards"].append({**content["flows/cards.json"]["cards"][0], "id": "XX-1"})

    summary = walk(read(content)).summary

    assert summary.unreachable == (
        "island",
        "island=open",
        "island=gone",
        "island=unsure",
        "wait",
        "never",
        "nowhere",
    )
    assert summary.cards_unused == ("XX-1",)


def test_a_path_without_a_step_is_a_dead_end() -> None:
    content = files()
    for one in content["flows/steps.json"]["steps"]:
        if one["id"] not in {"call", "off"}:
            one.pop("when", None)
            one.pop("merge", None)

    assert walk(read(content)).summary.dead_ends > 0


def test_what_is_to_be_looked_at_shows_every_option_pair_and_step() -> None:
    def shown(render: bool) -> set[object]:
        found: set[object] = set()
        for one in WALKED.paths:
            if one.render or not render:
                options = [(node, chosen) for node, several in one.answers.items() for chosen in several]
                found.update(options, combinations(options, 2), one.outcome.steps)
        return found

    assert shown(render=True) == shown(render=False)
    assert WALKED.summary.render_set < len(WALKED.paths) / 2


@given(st.lists(st.integers(0, 2**12 - 1), max_size=30))
def test_the_masks_that_are_chosen_show_what_all_show_and_none_is_chosen_for_nothing(shown: list[int]) -> None:
    chosen = covering(shown)

    union = 0
    for place in chosen:
        union |= shown[place]
    assert all(mask | union == union for mask in shown)
    assert len(chosen) <= union.bit_count()


def test_the_one_that_shows_most_is_taken_first_and_of_equals_the_first() -> None:
    assert covering([0b0011, 0b0111, 0b1110, 0b0001, 0b1000]) == {1, 2}
    assert covering([0b01, 0b10, 0b01, 0b10]) == {0, 1}
    assert covering([]) == frozenset()


def test_two_runs_say_the_same(root: Path) -> None:
    script = (
        "from desktop.logic.recovery.paths import walk\n"
        "from tests.logic.recovery.little_flow import little_flow\n"
        "print(walk(little_flow()))"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert said[0] == said[1] != ""
