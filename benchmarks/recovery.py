"""A plan against the least that could make it: one pass that only asks of every step whether its words are there."""

import argparse
import datetime
import time
from collections.abc import Callable

from desktop.logic.pack.content import load_programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow, Situation
from desktop.logic.recovery.paths import walk
from desktop.logic.recovery.plan import plan
from desktop.logic.recovery.routes import all_paths

RUNS, LIMIT, LIMIT_S = 9, 2.0, 5.0
NOW = datetime.datetime.fromisoformat("2026-11-24T13:40")


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time: what else the machine does is no part of it."""
    began = time.process_time()
    work()
    return time.process_time() - began


def bare_pass(flow: Flow) -> Callable[[Situation], None]:
    """The pass itself, on sets that were made before."""
    steps = [tuple(clause.has for clause in step.when) for step in flow.steps.values()]

    def ask(words: Situation) -> None:
        for alternatives in steps:
            any(alternative <= words for alternative in alternatives)

    return ask


def ratio(flow: Flow, situations: list[Situation], runs: int) -> float:
    """Plans of these situations to their bare passes, the best of some runs."""
    ask = bare_pass(flow)
    plans = min(cpu_seconds(lambda: [plan(flow, one, NOW, {}) for one in situations]) for _ in range(runs))
    passes = min(cpu_seconds(lambda: [ask(one) for one in situations]) for _ in range(runs))
    return plans / passes


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    flow = load(load_programme())
    if flow is None:
        raise SystemExit("the built-in pack has no flows/")
    situations = list(dict.fromkeys(one.situation for one in all_paths(flow)))
    first = cpu_seconds(lambda: [plan(flow, one, NOW, {}) for one in situations])
    print(f"first plans of all {len(situations):,} situations: {first:.1f} s (limit {LIMIT_S} s)")
    print(f"a plan: {ratio(flow, situations, runs):.2f} times the bare pass (limit {LIMIT})")
    everything = [frozenset(flow.words)] * 2_000
    print(f"a plan for all words at once: {ratio(flow, everything, runs):.2f} times the bare pass (limit {LIMIT})")
    print(f"all paths with their plans, and which of them to look at: {cpu_seconds(lambda: walk(flow)):.1f} s")
    for name, value in walk(flow).summary._asdict().items():
        print(f"{name}: {value}")


if __name__ == "__main__":
    main()
