"""The sheet before a report: in the order of the form that asks for it, empty, and without a place for a secret."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.report_form import ReportForm, load_report, report_sheet
from desktop.logic.sheet import Code, Heading, Log, Numbered, Paper, Ruled, paragraphs
from desktop.logic.whole_pack import pack_problems
from desktop.logic.words import Words


@pytest.fixture(scope="module")
def form(programme: Programme) -> ReportForm:
    found = load_report(programme)
    assert found is not None
    return found


def test_the_parts_stand_in_the_order_of_iascs_own_form(form: ReportForm) -> None:
    assert [part.id for part in form.parts] == ["identity", "own", "other", "amount", "evidence", "story"]
    assert form.sources == ("S39",)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_sheet_has_only_lines_to_write_on(
    form: ReportForm, programme: Programme, words: Words, paper: Paper
) -> None:
    sheet = report_sheet(form, programme, words, paper)
    blanks = [block for block in sheet.blocks if isinstance(block, Ruled)]
    story = next(index for index, block in enumerate(sheet.blocks) if block == Heading(words("report.story")))

    assert len(blanks) == sum(len((*part.blanks, *part.wide)) for part in form.parts) + len(form.after)
    assert sheet.blocks[story + 1] == Ruled(words("report.story.lines"), 3)
    assert [block.rows for block in sheet.blocks if isinstance(block, Log)] == [3]
    assert {block.state for block in sheet.blocks if isinstance(block, Numbered)} == {"open"}
    assert [block.words for block in sheet.blocks if isinstance(block, Code)] == ["iasc.ojk.go.id"]


def test_no_line_asks_for_a_secret(form: ReportForm, programme: Programme, words: Words) -> None:
    asked = [block.label for block in report_sheet(form, programme, words).blocks if isinstance(block, Ruled)]

    assert not [label for label in asked if any(one in label for one in ("PIN", "OTP", "sandi", "password", "CVV"))]
    assert "OTP" in " ".join(paragraphs(report_sheet(form, programme, words)))  # never to be written here


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({"id": "story", "title": "report.story"}, ""),
        ({"id": "story", "title": "report.story", "blanks": []}, ""),
        ({"id": "story", "title": "report.story", "blanks": ["report.bank"], "ticks": ["report.bank"]}, ""),
        ({"id": "story", "title": "report.story", "blanks": ["report.bank"], "lines": 10}, "/lines"),
        ({"id": "own", "title": "report.story", "blanks": ["report.bank"]}, "/id"),
        ({"id": "story", "title": "no.such", "blanks": ["report.bank"]}, "/title"),
    ],
)
def test_a_broken_form_is_told_at_its_place(part: dict[str, object], told: str, root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(root / "resources" / "programmes" / "prakerja", folder)
    file = folder / "report.json"
    content = json.loads(file.read_text("utf-8"))
    content["parts"][5] = part
    file.write_text(json.dumps(content), "utf-8")

    assert f"/parts/5{told}" in {fault.place for fault in pack_problems(folder) if fault.file == "report.json"}
