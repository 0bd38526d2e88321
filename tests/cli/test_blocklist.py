"""`--blocklist FILE`: a centre's own list is really asked by the commands about passwords, and a wrong file refused."""

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.arguments import parse
from desktop.cli import COMMANDS, run
from desktop.cli.conversation import Conversation
from desktop.cli.desk import open_desk
from desktop.cli.options import Options
from desktop.engine import blocklist_fault
from desktop.logic.passwords.blocklist import open_blocklists
from tools.build_blocklist import build, ranked

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

STRONG_BUT_LEAKED = "Kwz7!palem#Rvq2"
CANARY = "zqxKaswari7719"
HOW = b'"python -m tools.build_blocklist --from LIST --out FILE".'
TAKE_IT = ("check-password", "batch")


def write(file: Path, *passwords: str) -> Path:
    file.write_bytes(build(ranked(passwords)))
    return file


@pytest.fixture
def blocklist(tmp_path: Path) -> Path:
    """A list of three."""
    return write(tmp_path / "pusat.bin", "pelatihan-71", STRONG_BUT_LEAKED, "jendela-angsa")


def ask(given: str, *options: str, jaga: Run) -> dict[str, Any]:
    """The answer of `batch` to one password."""
    line = json.dumps({"kind": "password", "text": given}).encode()
    answer: dict[str, Any] = json.loads(jaga("batch", *options, given=line).stdout)
    return answer


@pytest.mark.slow
def test_check_password_asks_the_list(jaga: Run, blocklist: Path) -> None:
    given = STRONG_BUT_LEAKED.encode()

    without = jaga("check-password", "--json", given=given)
    with_it = jaga("check-password", "--json", "--blocklist", str(blocklist), given=given)

    assert (without.returncode, json.loads(without.stdout)["listed"]) == (0, False)
    assert (with_it.returncode, json.loads(with_it.stdout)["listed"]) == (4, True)


@pytest.mark.slow
def test_batch_asks_the_list_beside_ours_and_says_how_long_the_longest_is(jaga: Run, blocklist: Path) -> None:
    option = f"--blocklist={blocklist}"
    ours = open_blocklists()

    answers = [ask(text, option, jaga=jaga) for text in (STRONG_BUT_LEAKED, "123456", "Kwz8!palem#Rvq9")]

    assert [answer["listed"] for answer in answers] == [True, True, False]
    (said,) = (one for one in answers[0]["findings"] if one["code"] == "password.listed")
    assert said["evidence"] == {"entries": str(ours.entries)}
    ours.close()


def test_a_good_list_is_not_opened_before_a_password_is_asked(blocklist: Path, tmp_path: Path) -> None:
    desk = open_desk(Options(blocklist=blocklist))
    write(tmp_path / "newer.bin", "Bxq4-kolam+Yjd6").replace(blocklist)  # fails on Windows while something holds it
    lines = [{"kind": "link", "text": "example.com"}]
    lines += [{"kind": "password", "text": text} for text in (STRONG_BUT_LEAKED, "Bxq4-kolam+Yjd6")]
    target = io.BytesIO()

    Conversation(desk, target).hold(io.BytesIO("\n".join(map(json.dumps, lines)).encode()))

    assert [json.loads(line).get("listed") for line in target.getvalue().splitlines()] == [None, False, True]


def missing(_file: Path) -> None:
    """Nothing is there."""


def cut(file: Path) -> None:
    write(file, "satu", "dua", "tiga")
    file.write_bytes(file.read_bytes()[:-1])


WRONG: dict[str, tuple[Callable[[Path], object], bytes, bytes]] = {
    "missing": (missing, b"tidak ada atau tidak bisa dibaca", b"does not exist or cannot be read"),
    "folder": (Path.mkdir, b"tidak ada atau tidak bisa dibaca", b"does not exist or cannot be read"),
    "empty": (Path.touch, b"bukan daftar yang utuh (byte 0)", b"is not complete (byte 0)"),
    "text": (lambda file: file.write_text("123456\nrahasia\n" * 9), b"utuh (byte 0)", b"complete (byte 0)"),
    "cut": (cut, b"bukan daftar yang utuh (byte 33)", b"is not complete (byte 33)"),
}
"""What makes the wrong file, and what is said of it in both languages."""


@pytest.mark.slow
@pytest.mark.parametrize("command", TAKE_IT)
@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_file_is_refused_at_the_start_in_one_sentence(
    jaga: Run, tmp_path: Path, command: str, kind: str
) -> None:
    make, indonesian, english = WRONG[kind]
    file = tmp_path / CANARY
    make(file)

    for language, said, see in (([], indonesian, b"Lihat"), (["--lang", "en"], english, b"See")):
        done = jaga(command, "--blocklist", str(file), *language, given=b'{"kind": "link", "text": "example.com"}\n')

        sentence, hint = done.stderr.splitlines()
        assert (done.returncode, done.stdout) == (2, b"")
        assert sentence.startswith(b"jaga-akun: ")
        assert said in sentence
        assert sentence.endswith(HOW)
        assert hint == see + b": jaga-akun --help"
        assert not [part for part in (CANARY, tmp_path.name, "Traceback") if part.encode() in done.stderr]


@pytest.mark.parametrize("path", ["\0", "\ud800", "", "x" * 5_000, f"{__file__}/inside"])
def test_a_path_that_leads_to_no_file_is_refused(path: str) -> None:
    assert blocklist_fault(Path(path)) == ("cli.blocklist.no-file", {})


@pytest.mark.parametrize("arguments", [["check", "x"], ["passphrase"], ["pack", "check", "x"]], ids=" ".join)
def test_a_command_that_asks_no_password_takes_no_list(
    arguments: list[str], blocklist: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert parse(arguments, COMMANDS)[0].name not in TAKE_IT

    assert run([*arguments, "--blocklist", str(blocklist)]) == 2
    assert blocklist.name.encode() not in capfdbinary.readouterr().err


@pytest.mark.slow
def test_the_tour_takes_no_list(jaga: Run, blocklist: Path, tmp_path: Path) -> None:
    done = jaga("tour", "--out", str(tmp_path / "pictures"), "--blocklist", str(blocklist))

    assert (done.returncode, done.stdout) == (2, b"")
    assert not (tmp_path / "pictures").exists()
