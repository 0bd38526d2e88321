"""What goes wrong around the command line: a full disk, a closed input, a signal in the middle of an answer."""

import array
import errno
import fcntl
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import opening
from desktop.arguments import TourOptions
from desktop.cli.new_file import write_files
from desktop.cli.terminal import UnwritableError
from desktop.commands import every_command
from desktop.main import main
from tests.adapters.unwritable import full_disk

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROOT = Path(__file__).resolve().parents[2]
JAGA = (sys.executable, "-m", "desktop")
PIPE = 4_096

DATES = ("--kind", "email", "--every", "6", "--from", "2027-05-24", "--out", "-")
WRITING = (
    ("check", "x"),
    ("check-password",),
    ("passphrase",),
    ("guide", "--graph", "dot"),
    ("facts",),
    ("calendar", *DATES),
    ("card", *DATES),
    ("batch",),
    ("pack check", str(ROOT / "tests" / "packs" / "bank")),
    ("accounts", "list"),
    ("remind", "--status"),
    ("sheet", "--of", "report"),
    ("kiosk check-policy", "nowhere"),
    ("kiosk install", "--dry-run"),
    ("selfcheck",),
    ("tally export", "--csv", "-"),
)
SILENT = {"", "tour", "kiosk set-pin", "tally record", "tally merge"}
"""The window, and what answers by its status: on a full disk they have nothing to write there."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such files and signals")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [*WRITING, ("--version",), ("--help",)], ids=lambda one: one[0])
def test_a_full_disk_is_told_in_one_sentence_by_every_command(arguments: tuple[str, ...], jaga: Run) -> None:
    name, *rest = arguments
    with Path("/dev/full").open("wb") as full:
        done = jaga(*name.split(), *rest, given=b'{"kind": "link", "text": "x"}\n', out=full)

    assert (done.returncode, done.stderr.decode()) == (
        74, "jaga-akun: Jawabannya tidak bisa ditulis. Periksa ruang kosong, lalu ulangi.\n",
    )  # fmt: skip


def test_no_command_is_forgotten_above() -> None:
    named = {command.name for command in every_command() if command.forms}

    assert named == {arguments[0] for arguments in WRITING} | SILENT


def test_a_file_for_which_there_is_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "old.ics").write_bytes(b"old")

    with full_disk(), pytest.raises(UnwritableError):
        write_files({str(tmp_path / "old.ics"): b"new", str(tmp_path / "other.ics"): b"new"}, replace=True)

    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("old.ics", b"old")]


@pytest.mark.parametrize(("number", "status"), [(errno.ENOSPC, 74), (errno.EACCES, 73)])
def test_a_tour_that_cannot_write_says_so(
    number: int, status: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_options: TourOptions) -> int:
        raise OSError(number, "")

    monkeypatch.setattr(opening, "draw_tour", fail)

    assert main(["tour", "--out", "pictures"]) == status
    said = capfd.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_a_tour_without_a_folder_says_what_is_missing(jaga: Run) -> None:
    done = jaga("tour")

    assert done.returncode == 2
    assert b"jaga-akun tour --out FOLDER" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("command", ["batch", "check -", "check-password", "guide --answers -"])
def test_a_closed_input_is_wrong_usage(command: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "{sys.executable}" -m desktop {command} <&-'],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"jaga-akun: Masukan perintah ini tertutup.")


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no other system has small pipes")
@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 130)])
def test_a_signal_in_the_middle_of_an_answer_waits_for_its_end(number: int, status: int) -> None:
    asked = (*JAGA, "guide", "--graph", "dot")
    with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE, pipesize=PIPE) as process:
        assert process.stdout
        while _waiting(process.stdout.fileno()) < PIPE:  # the rest of its answer has no room: it stands in the write
            time.sleep(0.01)
        process.send_signal(number)
        time.sleep(0.05)
        answer = process.stdout.read()

    assert process.returncode == status
    assert answer.startswith(b"digraph")
    assert answer.endswith(b"}\n")


def _waiting(pipe: int) -> int:
    """How many bytes lie in it."""
    size = array.array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, size)
    return size[0]
