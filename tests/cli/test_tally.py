"""`jaga-akun tally`: counted, exported for people and for a stick, merged; refusals that change and repeat nothing."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.adapters.kiosk_store import FILE_NAME
from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.adapters.tally_store import TallyStore
from desktop.cli import run, tally
from desktop.cli.help import plain_words
from desktop.commands import every_command
from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.languages import LANGUAGES
from tests.cli.conftest import ROOT

CANARY = "hunter2-rahasia"
ONE = ("--topic", "wallet", "--outcome", "done", "--assisted", "yes")
DAY = ("--at", "2026-11-24T09")
NO_HOURS = ("2019-12-31T23", "2026-02-30T09", "2026-11-24T24", "2026-11-24", "2026-11-24T9", "٢٠٢٦-11-24T09")
COMMANDS = every_command()

Printed = pytest.CaptureFixture[bytes]
Do = Callable[..., tuple[int, str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the data of this user belong; nothing is there."""
    store = TallyStore(StoreFile(tmp_path / "data", 0.01, FILE_NAME, KIOSK_STEPS))
    monkeypatch.setattr("desktop.adapters.tally_store.own_tally", lambda: store)
    return tmp_path / "data"


@pytest.fixture
def do(home: Path, capfdbinary: Printed) -> Do:
    """`do("record", ...)` -> status, output, trouble."""

    def done(*arguments: str) -> tuple[int, str, str]:
        status = run(["tally", *arguments], COMMANDS)
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return done


@pytest.fixture
def stick(do: Do, home: Path, tmp_path: Path) -> Path:
    """The file of another PC, which has counted four visits; this one has counted none."""
    file = tmp_path / "stick.json"
    assert do("record", *ONE, *DAY, "--times", "4")[0] == 0
    assert do("export", "--raw", str(file), "--today", "2026-11-24")[0] == 0
    (home / FILE_NAME).unlink()
    return file


def table(do: Do, *more: str) -> list[str]:
    status, out, err = do("export", "--csv", "-", "--today", "2026-11-24", *more)
    assert (status, err) == (0, "")
    head, *rows = out.splitlines()
    assert head == "day,topic,outcome,assisted,count"
    return rows


def test_the_words_of_the_options_are_those_of_the_logic() -> None:
    assert tuple(Outcome) == tally._OUTCOMES
    for language in LANGUAGES:
        assert all(topic in plain_words(language)(tally.TOPIC.says) for topic in Topic)


def test_a_visit_is_counted_at_the_hour_it_is(do: Do, home: Path) -> None:
    before = datetime.now()  # noqa: DTZ005  # the clock on the wall
    assert do("record", *ONE) == (0, "", "")
    after = datetime.now()  # noqa: DTZ005  # same

    with closing(sqlite3.connect(home / FILE_NAME)) as connection:
        ((day, hour, *rest),) = connection.execute("SELECT day, hour, topic, outcome, assisted, count FROM tally")
    assert (day, hour) in {(one.date().isoformat(), one.hour) for one in (before, after)}
    assert rest == ["wallet", "done", 1, 1]


@pytest.mark.parametrize(
    "hour", ["2020-01-01T00", "2026-11-24T23", "2028-02-29T12", "2099-12-31T09"], ids=["first", "late", "leap", "far"]
)
def test_any_real_hour_is_counted(do: Do, home: Path, hour: str) -> None:
    assert do("record", *ONE, "--at", hour, "--times", "1000")[0] == 0

    with closing(sqlite3.connect(home / FILE_NAME)) as connection:
        assert connection.execute("SELECT day, hour, count FROM tally").fetchall() == [
            (hour[:10], int(hour[11:]), 1000)
        ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("record", *ONE[2:]),
        ("record", *ONE[:2]),
        ("record", *ONE[:4]),
        ("record", *ONE, "--topic", CANARY),
        ("record", *ONE, "--topic", "WALLET"),
        ("record", *ONE, "--outcome", CANARY),
        ("record", *ONE, "--assisted", CANARY),
        ("record", *ONE, "--assisted", "true"),
        ("record", *ONE, CANARY),
        *(("record", *ONE, "--times", times) for times in ("0", "1001", "-1", "1e3", "٣", "01", "")),
        *(
            ("record", *ONE, "--at", hour)
            for hour in (
                "2019-12-31T23",
                "2026-02-30T09",
                "2026-11-24T24",
                "2026-11-24",
                "2026-11-24T9",
                "٢٠٢٦-11-24T09",
            )
        ),
        ("record", *ONE, "--store", ""),
        ("export",),
        ("export", "--csv", "-", "--raw", "x"),
        ("export", "--csv", ""),
        ("export", "--pdf", "-"),
        ("export", "--raw", "-"),
        ("export", "--csv", "-", "--from", "2026-11-25", "--to", "2026-11-24"),
        ("export", "--csv", "-", "--from", CANARY),
        ("export", "--csv", "-", "--today", "2019-01-01"),
        ("export", "--csv", "-", CANARY),
        ("merge",),
        ("merge", "x", f"--{CANARY}"),
        (CANARY,),
    ],
    ids=" ".join,
)
def test_anything_else_is_wrong_usage_and_makes_nothing(do: Do, home: Path, arguments: tuple[str, ...]) -> None:
    status, out, err = do(*arguments)

    assert (status, out) == (2, "")
    assert CANARY not in err
    assert not home.exists()


def test_a_table_for_people_and_its_days(do: Do) -> None:
    for day, times in (("2026-11-20", "3"), ("2026-11-23", "5"), ("2026-11-24", "2")):
        do("record", *ONE, "--at", f"{day}T09", "--times", times)

    rows = ["2026-11-20,wallet,done,yes,3", "2026-11-23,wallet,done,yes,5", "2026-11-24,merged,,,1-2"]
    assert table(do) == rows
    assert table(do, "--from", "2026-11-21", "--to", "2026-11-23") == rows[1:2]
    assert table(do, "--from", "2026-11-24") == rows[2:]


def test_what_is_older_than_ninety_days_is_deleted_by_an_export(do: Do, home: Path) -> None:
    for hour in ("2026-08-25T09", "2026-08-26T09"):
        do("record", *ONE, "--at", hour, "--times", "3")

    assert table(do) == ["2026-08-26,wallet,done,yes,3"]
    with closing(sqlite3.connect(home / FILE_NAME)) as connection:
        assert connection.execute("SELECT day FROM tally").fetchall() == [("2026-08-26",)]


def test_without_a_store_everything_is_empty_and_none_is_made(do: Do, home: Path, tmp_path: Path) -> None:
    assert table(do) == []
    assert do("export", "--raw", str(tmp_path / "a.json"))[0] == 0
    assert json.loads((tmp_path / "a.json").read_text()) == {"format": 1, "kind": "jaga-akun-tally", "pcs": []}
    assert not home.exists()


def test_no_file_is_written_over_unless_that_was_asked_for(do: Do, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    out.write_text("old")

    assert do("export", "--csv", str(out))[0] == 1
    assert out.read_text() == "old"
    assert do("export", "--csv", str(out), "--replace")[0] == 0
    assert out.read_text() == "day,topic,outcome,assisted,count\n"
    assert do("export", "--csv", str(tmp_path / "nowhere" / "a.csv"))[0] == 73


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_small_page_says_what_the_table_says(do: Do, tmp_path: Path, language: str) -> None:
    for n in range(0, 90, 9):
        do("record", *ONE, "--at", f"{date(2026, 11, 24) - timedelta(n)}T09", "--times", str(3 + n % 5))
    out = tmp_path / "a.pdf"

    assert do("export", "--pdf", str(out), "--today", "2026-11-24", "--lang", language) == (0, "", "")

    (page,) = PdfReader(out).pages
    words, text = plain_words(language), page.extract_text()
    assert out.stat().st_size < 100_000
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert str(sum(int(row.split(",")[-1]) for row in table(do))) in text
    assert words("tally.topic.wallet") in text
    assert words("tally.sheet.nobody") in text


def test_the_page_claims_no_days_of_which_nothing_is_kept(do: Do, tmp_path: Path) -> None:
    do("record", *ONE, *DAY, "--times", "3")
    out = tmp_path / "a.pdf"
    do("export", "--pdf", str(out), "--today", "2026-11-24", "--from", "2026-01-01", "--lang", "en")

    assert "26 August 2026 to 24 November 2026" in PdfReader(out).pages[0].extract_text()


def test_another_pc_is_merged_once_however_often_its_stick_comes(do: Do, stick: Path) -> None:
    do("record", *ONE, *DAY, "--times", "2")

    for _ in range(2):
        assert do("merge", str(stick), str(stick)) == (0, "", "")
        assert table(do) == ["2026-11-24,wallet,done,yes,6"]


def test_ones_own_file_changes_nothing(do: Do, home: Path, tmp_path: Path) -> None:
    do("record", *ONE, *DAY, "--times", "3")
    do("export", "--raw", str(tmp_path / "own.json"), "--today", "2026-11-24")
    do("record", *ONE, *DAY)
    content = (home / FILE_NAME).read_bytes()

    assert do("merge", str(tmp_path / "own.json")) == (0, "", "")
    assert (home / FILE_NAME).read_bytes() == content


def test_a_merge_brings_no_day_that_is_too_old_for_an_export_and_forgets_none(do: Do, stick: Path) -> None:
    do("record", *ONE, "--at", "2020-05-05T09", "--times", "3")
    assert do("merge", str(stick))[0] == 0

    _, out, _ = do("export", "--csv", "-", "--today", "2020-05-06")
    assert out.splitlines()[1:] == ["2020-05-05,wallet,done,yes,3", "2026-11-24,wallet,done,yes,4"]
    assert do("export", "--csv", "-", "--today", "2027-11-24")[1].splitlines()[1:] == []


def hostile(kind: str, stick: Path, tmp_path: Path) -> str:
    """The path of a file that is none of ours."""
    place = tmp_path / f"{CANARY}.json"
    good = stick.read_bytes()
    match kind:
        case "cut off":
            place.write_bytes(good[:-9])
        case "newer":
            place.write_bytes(good.replace(b'"format":1', b'"format":2'))
        case "huge":
            with place.open("wb") as opened:
                opened.truncate(1 << 40)
        case "deep":
            place.write_bytes(b'{"kind":' * 300_000)
        case "a word":
            place.write_bytes(good.replace(b"wallet", CANARY.encode()))
        case "link":
            place.symlink_to(stick)
        case "pipe":
            os.mkfifo(place)
        case "device":
            return "/dev/zero"
    return str(place)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices in folders")
@pytest.mark.parametrize("kind", ["missing", "cut off", "newer", "huge", "deep", "a word", "link", "pipe", "device"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_none_of_ours_changes_nothing(
    do: Do, stick: Path, home: Path, tmp_path: Path, kind: str, language: str
) -> None:
    bad = hostile(kind, stick, tmp_path)
    status, out, err = do("merge", bad, "--lang", language)

    assert (status, out) == (1, "")
    assert CANARY not in err
    assert len(err.splitlines()) == 1
    assert not (home / FILE_NAME).exists()

    assert do("merge", bad, str(stick))[0] == 1  # what is good beside it is taken
    assert table(do) == ["2026-11-24,wallet,done,yes,4"]


def test_a_damaged_store_is_moved_aside_and_that_is_said(do: Do, home: Path) -> None:
    home.mkdir()
    (home / FILE_NAME).write_bytes(b"damaged" * 100)

    status, _, err = do("record", *ONE, *DAY, "--times", "3")

    assert status == 0
    assert "jaga-akun-kiosk.damaged-1.sqlite3" in err
    assert table(do) == ["2026-11-24,wallet,done,yes,3"]


@pytest.mark.parametrize("action", [("record", *ONE), ("export", "--csv", "-"), ("merge", "STICK")], ids=" ".join)
def test_a_store_in_use_is_told_and_left_alone(do: Do, stick: Path, home: Path, action: tuple[str, ...]) -> None:
    do("record", *ONE)
    with closing(sqlite3.connect(home / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        status, out, err = do(*(str(stick) if word == "STICK" else word for word in action))

    assert (status, out, len(err.splitlines())) == (75, "", 1)


def test_the_counts_of_another_user_are_named_by_their_file(do: Do, home: Path, tmp_path: Path) -> None:
    theirs = ("--store", str(tmp_path / "theirs.sqlite3"))
    do("record", *ONE, *DAY, "--times", "3", *theirs)

    assert table(do, *theirs) == ["2026-11-24,wallet,done,yes,3"]
    assert not home.exists()
    (tmp_path / "photo.jpg").write_bytes(b"photo" * 200)
    status, _, err = do("record", *ONE, "--store", str(tmp_path / "photo.jpg"))
    assert (status, len(err.splitlines())) == (74, 1)
    assert "photo" not in err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_told_and_what_is_kept_is_exported_all_the_same(do: Do, home: Path) -> None:
    for hour in ("2026-08-25T09", "2026-11-24T09"):
        do("record", *ONE, "--at", hour, "--times", "3")
    content = (home / FILE_NAME).read_bytes()

    counted, exported = (
        subprocess.run(
            ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", sys.executable, "-m", "desktop", "tally", *words,
             "--store", str(home / FILE_NAME)],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )
        for words in (("record", *ONE), ("export", "--csv", "-", "--today", "2026-11-24"))
    )  # fmt: skip

    assert (counted.returncode, counted.stdout, len(counted.stderr.splitlines())) == (74, "", 1)
    assert (exported.returncode, exported.stdout.splitlines()[1:]) == (0, ["2026-11-24,wallet,done,yes,3"])
    assert len(exported.stderr.splitlines()) == 1
    assert (home / FILE_NAME).read_bytes() == content
