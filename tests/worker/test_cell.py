"""The cell, with real processes: good files are read as anywhere, bad ones cost their process and nothing else."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.hostile_bytes import bomb_of_scans, heavy
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.qr.picture import Picture, open_frames
from desktop.logic.verify.qr.scan import Codes
from desktop.logic.verify.read_file import NEITHER, GivenUp, Unreadable, read_file
from desktop.worker.cell import SECONDS, Cell
from tests.logic.verify.made_frames import FALSE, KINDS, OFFICIAL, card, moving
from tests.logic.verify.made_pictures import saved
from tests.worker.processes import gone, wait_until, wait_until_busy

ROOT = Path(__file__).resolve().parents[2]
MAIL = b"From: Prakerja <info@masuk-akun.xyz>\nSubject: Contoh\n\nMasuk di https://masuk-akun.xyz/login\n"
PAGE = (
    b"From: =?utf-8?q?Prakerja?= <a@b.id>\nSubject: =?utf-7?B?KzJBQS0=?=\n"
    b"Authentication-Results: x; dkim=pass header.d=b.id\n"
    b"Content-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: text/html\n\n<style>.a{display:none}</style>"
    b"<p>Halo <a href='https://b.id/'>tautan</a><span class=a>tak terlihat</span></p>\n--xx\n"
    b"Content-Type: application/zip; name=a.zip\n\nPK\n--xx--\n"
)


@pytest.fixture
def cell() -> Iterator[Cell]:
    made = Cell(spare=False)
    yield made
    made.end()


@pytest.fixture(scope="module")
def reading() -> Iterator[Cell]:
    """One for all files that do no harm."""
    made = Cell(spare=True)
    yield made
    made.end()


@pytest.mark.parametrize("content", [MAIL, PAGE, b"", b"hanya catatan", b"\xff\xd8\xff", b"BM", b"From:\n\n"])
def test_a_file_is_read_as_in_this_process(reading: Cell, content: bytes) -> None:
    assert reading.read(content) == read_file(content)
    assert reading.read(content, Kind.EMAIL) == read_file(content, Kind.EMAIL)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_read_as_in_this_process(reading: Cell, kind: str) -> None:
    content = moving([card(OFFICIAL), card(FALSE)], kind)

    read, here = reading.read(content), read_file(content)

    assert read == here
    assert isinstance(read, Codes)
    assert isinstance(here, Codes)
    assert read.shown == here.shown
    assert read.moves


def test_pixels_are_read_as_in_this_process(reading: Cell) -> None:
    picture = open_frames(saved(card(FALSE)))

    assert reading.read_pixels(picture) == Codes((FALSE,))
    unfinished = reading.read_pixels(Picture(picture.frames, more_grounds=True))
    assert isinstance(unfinished, Codes)
    assert not unfinished.complete


def test_a_picture_costs_its_process_and_a_mail_does_not(cell: Cell) -> None:
    cell.read(MAIL)
    first = cell.number
    cell.read(MAIL)
    second = cell.number
    cell.read(saved(card(FALSE)))

    assert first == second
    assert gone(first)


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read_by_another_process(cell: Cell) -> None:
    cell.held()
    first = cell.number
    cell._seconds = 0.3

    assert cell.read(heavy()) == GivenUp(Kind.QR)
    assert gone(first)
    cell._seconds = SECONDS
    assert cell.read(MAIL) == read_file(MAIL)


def test_a_process_that_somebody_ended_while_it_waited_is_replaced(cell: Cell) -> None:
    cell.read(MAIL)
    number = cell.number
    os.kill(number, signal.SIGKILL)
    wait_until(lambda: gone(number))

    assert cell.read(MAIL) == read_file(MAIL)


@pytest.mark.parametrize("command", [("/nowhere/at-all",), (sys.executable, "-c", "raise SystemExit(3)")])
def test_where_no_process_can_be_had_nothing_is_read(command: tuple[str, ...]) -> None:
    none = Cell(spare=False, command=command)
    none.prepare()

    assert none.read(MAIL) == GivenUp(Kind.EMAIL)
    assert none.read(saved(card(FALSE))) == GivenUp(Kind.QR)
    none.end()


def test_a_jpeg_of_many_scans_is_refused_before_it_is_decoded(reading: Cell) -> None:
    assert reading.read(bomb_of_scans(3_000)) == Unreadable("picture.too-many-scans")
    assert isinstance(reading.read(bomb_of_scans(20)), Codes)
    assert reading.read(b"hanya catatan") == NEITHER


def test_who_ends_the_cell_in_the_middle_of_a_file_waits_for_nothing(cell: Cell) -> None:
    answers: list[object] = []
    cell.held()
    number = cell.number
    asking = threading.Thread(target=lambda: answers.append(cell.read(heavy())))
    asking.start()
    wait_until_busy(number)

    cell.end()
    asking.join(2)

    assert gone(number)
    assert answers == [GivenUp(Kind.QR)]
    assert cell.read(MAIL) == GivenUp(Kind.EMAIL)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere it ends with its file at the latest")
@pytest.mark.parametrize("given", ["nothing", "a heavy file"])
def test_a_process_whose_parent_was_killed_ends_at_once(given: str) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT, given], cwd=ROOT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        number = int(parent.stdout.readline())
        if given != "nothing":
            wait_until_busy(number)
        parent.kill()

    wait_until(lambda: gone(number), SECONDS / 2)


PARENT = """
import sys, threading
from desktop.worker.cell import Cell
from benchmarks.hostile_bytes import heavy
cell = Cell(spare=False)
cell.held()
print(cell.number, flush=True)
cell.read(heavy()) if sys.argv[1] != "nothing" else threading.Event().wait()
"""
