"""`jaga-akun check-password`: what it reads from a pipe, what it says, its exit status, and that it repeats nothing."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.cli.check_password import STATUS
from desktop.cli.report_password import report_password
from desktop.cli.unseen import first_line
from desktop.logic.pack.programme import Programme
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.strength import BANDS, Strength
from desktop.logic.words import Words, load_words

Ask = Callable[..., list[dict[str, Any]]]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Give = Callable[[bytes], None]

ROOT = Path(__file__).resolve().parents[2]
CANARY = "zqxKaswari#7719"


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Put bytes on the standard input."""
    return lambda content: monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_every_score_has_an_exit_status() -> None:
    assert STATUS == (4, 4, 3, 0, 0)
    assert len(STATUS) == len(BANDS) + 1


def test_the_best_known_password_is_weak(give: Give, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    give(b"123456\n")

    assert run(["check-password"]) == 4
    assert "lemah" in capfdbinary.readouterr().out.decode().splitlines()[0].lower()


def test_json_is_the_answer_of_batch(give: Give, ask: Ask, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    give(b"Budi1998!\n")

    run(["check-password", "--json", "--today", "2026-11-24"])

    said = json.loads(capfdbinary.readouterr().out)
    (answer,) = ask([{"id": None, "kind": "password", "text": "Budi1998!"}])
    assert {**said, "milliseconds": 0} == {**answer, "milliseconds": 0}


@pytest.mark.parametrize(
    ("given", "password"),
    [
        (b"rahasia", "rahasia"),
        (b"rahasia\n", "rahasia"),
        (b"rahasia\r\nkedua\r\n", "rahasia"),
        (b"\xef\xbb\xbfrahasia\n", "rahasia"),
        (b" two  blanks \n", " two  blanks "),
        ("kätä\u2028sandi\n".encode(), "kätä\u2028sandi"),
        (b"", ""),
        (b"\n", ""),
        (b"a" * 100_000, "a" * 65_536),
        (b"a" + "é".encode() * 50_000, "a" + "é" * 32_767),
    ],
    ids=lambda value: repr(value[:14]),
)
def test_the_first_line_of_a_pipe_is_the_password(given: bytes, password: str) -> None:
    assert first_line(io.BufferedReader(io.BytesIO(given))) == password


def test_an_input_that_is_closed_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)

    assert run(["check-password", "--json"]) == 2


@pytest.mark.parametrize("given", [b"\xffrahasia\n", "rahasia\n".encode("utf-16")])
def test_a_line_that_is_no_utf_8_is_wrong_usage(
    given: bytes, give: Give, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    give(given)

    assert run(["check-password"]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert b"UTF-8" in err


SHOWN = f"""
import io, sys
from desktop.main import main
class Shown(io.StringIO):
    def isatty(self): return True
sys.stdin = Shown("{CANARY}")
sys.exit(main(["check-password"]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there getpass reads the console, whatever standard input is")
def test_a_terminal_that_would_show_what_is_typed_is_refused() -> None:
    # A session of its own has no terminal, and what stands for it here cannot be told to hide anything.
    command = [sys.executable, "-c", SHOWN]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, start_new_session=True)

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"tidak bisa menyembunyikan" in done.stderr
    assert CANARY.encode() not in done.stderr


@pytest.mark.parametrize("arguments", [[CANARY], ["-"], ["--json", CANARY], [CANARY, "--lang", "id"], ["", CANARY]])
def test_a_password_in_the_arguments_is_refused_and_the_reason_is_said(
    arguments: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["check-password", *arguments]) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.decode().startswith("jaga-akun: Jangan tulis kata sandi di perintah.")
    assert CANARY.encode() not in err


@pytest.mark.parametrize("option", ["--about", "--others", "--sender", "--file", "--via", "--kind", "--words"])
def test_no_option_takes_a_hint(option: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["check-password", option, CANARY]) == 2
    assert CANARY.encode() not in b"".join(capfdbinary.readouterr())


FINDINGS = (
    vocabulary.YEAR((4, 8), first="5", last="8"),
    vocabulary.NAME((0, 4), first="1", last="4"),
    vocabulary.DECORATION(),
    vocabulary.LISTED(entries="100000"),
)


def test_a_report_tells_the_band_the_times_the_findings_by_place_and_a_better_one(words: Words) -> None:
    said = report_password(Strength(4.2, 1, findings=FINDINGS), words).splitlines()

    assert said[0].startswith(f"{words('password.band.1')}. ")
    assert f"  {words('password.lasts.online.days', count=6)}" in said
    assert f"  {words('password.lasts.offline.seconds', count=1)}" in said
    found = said.index(words("cli.password.found"))
    places = [(words.number(100_000) in line, "1-4" in line, "5-8" in line) for line in said[found + 1 : found + 5]]
    assert places == [(True, False, False), (False, False, False), (False, True, False), (False, False, True)]
    better = said.index(words("cli.password.better"))
    assert len(said[better + 1].strip().split("-")) == 6
    assert "66" in said[better + 2]
    assert said[-1] == words("cli.password.estimate")


def test_a_proposal_is_a_fresh_one_each_time_and_not_made_for_the_best(programme: Programme) -> None:
    words = load_words("en", programme, strict=True)
    weak, best = Strength(1.0, 0), Strength(20.0, 4)

    assert report_password(weak, words) != report_password(weak, words)
    assert words("cli.password.better") not in report_password(best, words)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ((), CANARY.encode() + b"\n"),
        (("--json",), CANARY.encode() + b"\n" + CANARY.encode()),
        (("--lang", "en"), CANARY.encode() * 100),
        ((), CANARY.encode() + b"\xff"),
        ((CANARY,), b""),
        ((CANARY, "--help"), b""),
        (("--frobnicate", CANARY), b""),
        ((f"--{CANARY}",), b""),
        ((f"-{CANARY}",), b""),
        (("--json=" + CANARY,), b""),
        (("--today", CANARY), b""),
        (("--programme", CANARY), b""),
        (("--blocklist", CANARY), b""),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_no_part_of_a_password_is_in_any_output(jaga: Run, arguments: tuple[str, ...], given: bytes) -> None:
    done = jaga("check-password", *arguments, given=given)

    said = (done.stdout + done.stderr).decode().lower()
    assert not [part for part in ("zqx", "kaswari", "7719") if part in said]
    assert "traceback" not in said
    assert done.returncode in {0, 2, 3, 4}


@pytest.mark.slow
@pytest.mark.parametrize("command", ["check-password", "passphrase"])
def test_a_question_about_passwords_loads_neither_window_network_nor_link_checker(command: str) -> None:
    code = f"import sys\nfrom desktop.main import main\nmain([{command!r}])\nprint(*sys.modules, file=sys.stderr)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, input=b"x\n", capture_output=True, check=True)

    loaded = done.stderr.decode().split()
    assert "desktop.logic.passwords.passphrase" in loaded
    assert "desktop.logic.verify.check" not in loaded
    heavy = {"PySide6", "shiboken6", "socket", "ssl", "requests", "jsonschema", "sqlite3", "keyring", "ada_url"}
    assert not heavy & {name.partition(".")[0] for name in loaded}
