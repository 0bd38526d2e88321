"""`calendar` and `card`: files that other readers understand, refusals that change nothing and repeat nothing."""

import io
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
import zxingcpp
from icalendar import Calendar
from PIL import Image
from pypdf import PdfReader

from desktop.cli import COMMANDS, run
from desktop.cli.card import PAPERS
from desktop.cli.dates import EVERY, KINDS
from desktop.commands import every_command
from desktop.logic.rotation import facts
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.sheet import Paper
from tests.cli.conftest import Run

Printed = pytest.CaptureFixture[bytes]

CANARY = "hunter2-rahasia"
ASKED = ("--kind", "email", "--every", "6", "--from", "2027-05-24")


def calendar(*arguments: str) -> int:
    return run(["calendar", *arguments], COMMANDS)


def starts(content: bytes) -> list[datetime]:
    return [event.decoded("DTSTART") for event in Calendar.from_ical(content).walk("VEVENT")]


def test_the_words_of_the_options_are_those_of_the_schedule() -> None:
    assert tuple(AccountKind) == KINDS
    assert tuple(map(int, EVERY)) == facts.EVERY
    assert tuple(Paper) == PAPERS


def test_a_calendar_is_written_and_its_dates_are_told(tmp_path: Path, capfdbinary: Printed) -> None:
    out = tmp_path / "a.ics"

    assert calendar("--kind", "programme", "--kind", "email", *ASKED[2:], "--out", str(out)) == 0

    assert starts(out.read_bytes()) == [datetime(2027, 5, 24, 9), datetime(2027, 6, 7, 9)]  # noqa: DTZ001  # floating
    told, wrong = capfdbinary.readouterr()
    assert told.decode().splitlines() == [
        "Periksa kata sandi email: Senin, 24 Mei 2027.",
        "Periksa kata sandi Prakerja: Senin, 7 Juni 2027.",
    ]
    assert wrong == b""
    assert [file.name for file in tmp_path.iterdir()] == ["a.ics"]


def test_a_dash_writes_the_calendar_alone_to_the_output(capfdbinary: Printed) -> None:
    assert calendar(*ASKED[:-1], "2027-05-31", "--out", "-", "--today", "2026-11-24") == 0

    content = capfdbinary.readouterr().out
    assert starts(content) == [datetime(2027, 5, 28, 9)]  # noqa: DTZ001  # floating
    assert b"DTSTAMP:20261124T000000Z\r\n" in content


def test_the_code_is_read_to_the_same_date_and_says_it_in_words(tmp_path: Path) -> None:
    out, picture = tmp_path / "a.ics", tmp_path / "a.png"

    assert calendar(*ASKED, "--out", str(out), "--qr", str(picture)) == 0

    with Image.open(picture) as image:
        (code,) = zxingcpp.read_barcodes(image)
        below = image.crop((0, image.width, image.width, image.height))
        assert below.getextrema()[0] == 0, "something is written under the code"
    assert "DTSTART:20270524T090000" in code.text.split("\n")


@pytest.mark.parametrize("there", ["out", "qr"])
def test_a_file_that_is_there_is_not_touched_and_no_other_is_written(
    tmp_path: Path, there: str, capfdbinary: Printed
) -> None:
    files = {"out": tmp_path / f"{CANARY}.ics", "qr": tmp_path / f"{CANARY}.png"}
    files[there].write_bytes(b"mine")

    assert calendar(*ASKED, "--out", str(files["out"]), "--qr", str(files["qr"])) == 1

    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"mine"]
    assert CANARY.encode() not in capfdbinary.readouterr().err
    assert calendar(*ASKED, "--out", str(files["out"]), "--qr", str(files["qr"]), "--replace") == 0
    assert all(file.read_bytes() != b"mine" for file in tmp_path.iterdir())
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("place", ["no-such/a.ics", "folder", "file/a.ics"])
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(
    tmp_path: Path, place: str, capfdbinary: Printed
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"mine")
    picture = tmp_path / f"{CANARY}.png"

    assert calendar(*ASKED, "--out", str(tmp_path / place), "--qr", str(picture), "--replace") == 73

    assert sorted(one.name for one in tmp_path.rglob("*")) == ["file", "folder"]
    assert CANARY.encode() not in capfdbinary.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        (*ASKED,),
        (*ASKED, "--out", ""),
        ("--every", "6", "--from", "2027-05-24", "--out", CANARY),
        ("--kind", CANARY, *ASKED[2:], "--out", CANARY),
        ("--kind", "email", "--every", "off", "--from", "2027-05-24", "--out", CANARY),
        ("--kind", "email", "--every", "4", "--from", "2027-05-24", "--out", CANARY),
        ("--kind", "email", "--every", "6", "--from", "2027-02-30", "--out", CANARY),
        ("--kind", "email", "--every", "6", "--from", "1999-12-31", "--out", CANARY),
        ("--kind", "email", "--every", "6", "--from", "2200-01-01", "--out", CANARY),
        ("--kind", "other", "--kind", "programme", *ASKED, "--out", CANARY),
        ("--kind", "other", *ASKED, "--out", CANARY, "--qr", CANARY + "2"),
        (*ASKED, "--out", CANARY, "--qr", CANARY),
        (*ASKED, "--out", CANARY, "--qr", "-"),
        (*ASKED, "--out", CANARY, "--today", "2200-01-01"),
        (*ASKED, "--out", CANARY, CANARY),
    ],
    ids=lambda arguments: " ".join(arguments)[:60],
)
@pytest.mark.parametrize("command", ["calendar", "card"])
def test_what_does_not_fit_together_is_refused_without_repeating_it(
    command: str, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Printed
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run([command, *arguments], every_command()) == 2

    told, wrong = capfdbinary.readouterr()
    assert told == b""
    assert CANARY.encode() not in wrong
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("paper", ["a4", "slip"])
def test_the_card_says_the_same_dates_and_the_official_address(jaga: Run, paper: str, tmp_path: Path) -> None:
    out = tmp_path / "card.pdf"
    both = ("--kind", "email", "--kind", "programme", *ASKED[2:])

    assert jaga("card", *both, "--out", str(out), "--paper", paper, DISPLAY="", QT_QPA_PLATFORM="").returncode == 0

    (page,) = PdfReader(io.BytesIO(out.read_bytes()), strict=True).pages
    text = " ".join(page.extract_text().split())
    for said in ("Senin, 24 Mei 2027", "Senin, 7 Juni 2027", "Lalu setiap 6 bulan.", "www.prakerja.go.id", "Catatan"):
        assert said in text
    assert "Program menganjurkan ganti kata sandi secara berkala." in text
    assert jaga("card", *both, "--out", str(out), LANG="C").returncode == 1


def test_the_calendar_needs_no_window(tmp_path: Path) -> None:
    code = (
        "import sys, json; from desktop.main import main\n"
        f"main(['calendar', *{list(ASKED)!r}, '--out', {str(tmp_path / 'a.ics')!r}])\n"
        "print(json.dumps(sorted(name for name in sys.modules if name.split('.')[0] in "
        "('PySide6', 'requests', 'keyring', 'zxcvbn', 'icalendar'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert json.loads(done.stdout.splitlines()[-1]) == []
