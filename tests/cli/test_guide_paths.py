"""`guide --paths` and `guide --graph`: every set of answers, the figures over them, and the drawing of the flow."""

import json
import re
import shutil
import subprocess
from typing import Any

import pytest

from desktop.cli.guide_paths import in_words
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.paths import Summary
from desktop.logic.words import load_words
from tests.cli.conftest import Run

MEMBERS = [
    "path", "answers", "situation", "asked", "steps", "cards", "first", "contacts", "waits", "sources", "render",
]  # fmt: skip
FIGURES = [
    "paths", "situations", "plans", "routes", "questions_max", "questions_median", "steps_max", "dead_ends",
    "unreachable", "cards_unused", "render_set",
]  # fmt: skip

Line = dict[str, Any]


@pytest.fixture(scope="module")
def printed(jaga: Run) -> bytes:
    done = jaga("guide", "--paths", "--json", PYTHONHASHSEED="1")
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@pytest.fixture(scope="module")
def lines(printed: bytes) -> list[Line]:
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.slow
def test_every_set_of_answers_is_a_line_and_the_last_line_counts_them(lines: list[Line]) -> None:
    *paths, last = lines
    summary = last["summary"]

    assert [path["path"] for path in paths] == list(range(1, len(paths) + 1))
    assert all(list(path) == MEMBERS for path in paths)
    assert list(summary) == FIGURES
    assert summary["paths"] == len(paths) == len({json.dumps(path["answers"]) for path in paths})
    assert summary["situations"] == len({tuple(path["situation"]) for path in paths})
    assert summary["plans"] == len({tuple(path["steps"]) for path in paths})
    assert summary["routes"] == len({tuple(path["asked"]) for path in paths})
    assert summary["render_set"] == sum(path["render"] for path in paths)
    assert summary["steps_max"] == max(len(path["steps"]) for path in paths)


@pytest.mark.slow
def test_no_way_ends_without_a_plan_and_nothing_stands_in_the_flow_for_nobody(lines: list[Line]) -> None:
    summary = lines[-1]["summary"]

    assert (summary["dead_ends"], summary["unreachable"], summary["cards_unused"]) == (0, [], [])
    assert summary["questions_max"] <= 7
    assert summary["questions_median"] <= 4
    assert all(path["first"] == path["steps"][0] for path in lines[:-1])
    assert all(path["contacts"] and path["sources"] for path in lines[:-1])


@pytest.mark.slow
def test_the_render_set_of_another_run_is_those_lines_byte_for_byte(printed: bytes, jaga: Run) -> None:
    done = jaga("guide", "--paths", "--json", "--render-set", PYTHONHASHSEED="2")

    rest = [line for line in printed.splitlines() if not line.endswith(b'"render": false}')]
    assert 1 < len(rest) < len(printed.splitlines())
    assert done.stdout.splitlines() == rest


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_is_told_in_words_too(lines: list[Line], programme: Programme, language: str) -> None:
    summary = Summary(**lines[-1]["summary"])

    said = in_words(summary._replace(paths=34_199, unreachable=("start", "form")), load_words(language, programme))

    assert len(said.splitlines()) == len(FIGURES)
    assert "guide." not in said
    assert {"id": ": 34.199\n", "en": ": 34,199\n"}[language] in said
    assert ": start, form\n" in said


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_flow_is_drawn_with_its_questions_and_its_steps_with_cards(jaga: Run, language: str) -> None:
    dot = jaga("guide", "--graph", "dot", "--lang", language).stdout.decode()
    mermaid = jaga("guide", "--graph", "mermaid", "--lang", language).stdout.decode()

    assert dot.startswith("digraph flow {\n")
    assert mermaid.startswith("flowchart LR\n")
    for drawn in (dot, mermaid):
        assert "MO-2" in drawn
        assert not re.search(r"\b(flow|step)\.[a-z_-]+\.", drawn)
    assert ("Apa yang terjadi?" in dot) is (language == "id")


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_accepts_the_drawing(jaga: Run) -> None:
    drawing = jaga("guide", "--graph", "dot").stdout

    svg = subprocess.run(["dot", "-Tsvg"], input=drawing, capture_output=True, check=True).stdout

    assert b"MO&#45;2" in svg
