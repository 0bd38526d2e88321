"""`facts` and `sheet`: what the window shows, as text and JSON; a PDF says word for word what its JSON says."""

import io
import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.cli import run
from desktop.cli.sheet import KINDS
from desktop.commands import every_command
from desktop.logic.blank_sheets import Blank
from desktop.logic.known.read import Question
from desktop.logic.languages import LANGUAGES

COMMANDS = every_command()
Printed = pytest.CaptureFixture[bytes]


@pytest.fixture
def told(capfdbinary: Printed) -> "Printed":
    return capfdbinary


def asked(printed: Printed, *words: str) -> str:
    assert run(list(words), COMMANDS) == 0
    out, wrong = printed.readouterr()
    assert wrong == b""
    return out.decode()


def bare(text: str) -> str:
    """Without what a reader of PDF puts between letters and lines."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_as_text_and_as_json_say_the_same(language: str, told: Printed) -> None:
    text = asked(told, "facts", "--lang", language, "--today", "2026-12-24")
    value = json.loads(asked(told, "facts", "--json", "--lang", language, "--today", "2026-12-24"))

    assert [one["id"] for one in value["questions"]] == list(Question)
    assert all(len(line) <= 78 for line in text.splitlines())
    flat = bare(text)
    for one in value["questions"]:
        assert bare(one["asks"].upper()) in flat
        for said in (one["answer"], *(entry["says"] for entry in one["entries"])):
            assert bare(said) in flat
        for entry in one["entries"]:
            assert entry["date"]
            assert bare(entry["value"] or "") in flat
    assert bare(value["says"]) in flat
    assert value["age_days"] == 25
    assert value["overdue"] is False
    assert value["renew_by"] == "2027-01-31"


def test_facts_say_when_they_are_old(told: Printed) -> None:
    value = json.loads(asked(told, "facts", "--json", "--today", "2028-01-01"))

    assert value["overdue"] is True


def test_the_words_of_the_option_are_the_sheets() -> None:
    assert tuple(Blank) == KINDS


@pytest.mark.parametrize("paper", ["a4", "slip"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_text_of_a_pdf_equals_its_json(kind: str, paper: str, told: Printed, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    asking = ("sheet", "--of", kind, "--paper", paper, "--today", "2026-12-24")
    value = json.loads(asked(told, *asking, "--json"))

    assert asked(told, *asking, "--out", str(file)) == ""

    reader = PdfReader(io.BytesIO(file.read_bytes()), strict=True)
    [page] = reader.pages
    said = bare(page.extract_text())
    assert said.removesuffix("1/1") == bare("".join(value["paragraphs"]))
    assert (value["sheet"], value["paper"]) == (kind, paper)


def test_a_sheet_as_text_is_for_a_terminal(told: Printed) -> None:
    for kind in KINDS:
        assert all(len(line) <= 78 for line in asked(told, "sheet", "--of", kind).splitlines())


@pytest.mark.parametrize(
    "wrong",
    [(), ("--of", "report", "--json", "--out", "a.pdf"), ("--of", "report", "--replace"), ("--of", "rahasia77")],
)
def test_wrong_usage_of_sheet_is_not_repeated(wrong: tuple[str, ...], told: Printed) -> None:
    assert run(["sheet", *wrong], COMMANDS) == 2
    out, said = told.readouterr()
    assert out == b""
    assert b"rahasia77" not in said


def test_a_pack_without_them_has_no_sheet_and_no_facts(second_pack: Path, told: Printed, tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder)
    (folder / "known.json").unlink()

    assert run(["facts", "--programme", str(folder)], COMMANDS) == 1
    assert run(["sheet", "--of", "report", "--programme", str(folder)], COMMANDS) == 1
    assert told.readouterr().out == b""


def test_a_file_that_is_there_stays(told: Printed, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"mine")

    assert run(["sheet", "--of", "passphrase", "--out", str(file)], COMMANDS) == 1
    assert file.read_bytes() == b"mine"
    assert told.readouterr().err
