"""`jaga-akun guide` at a terminal of its own: numbers, several of them, back, stop, and then the plan."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.cli.conftest import ROOT

pty = pytest.importorskip("pty", reason="Windows has no such terminals")


class Terminal:
    """A process at a terminal, read up to its next prompt."""

    def __init__(self, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desktop", "guide", *arguments],
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)

    def heard(self) -> str:
        """What is said until it asks for something, or ends."""
        said = b""
        while not said.endswith(b"\r\n> "):
            try:
                more = os.read(self._ours, 65_536)
            except OSError:  # how Linux says that the other side is closed
                break
            if not more:
                break
            said += more
        return said.decode().replace("\r\n", "\n")

    def answer(self, *lines: str) -> str:
        """Type lines one after the other, and hear what is said to the last of them."""
        said = ""
        for line in lines:
            os.write(self._ours, f"{line}\n".encode())
            said = self.heard()
        return said

    def press(self, key: bytes) -> str:
        os.write(self._ours, key)
        return self.heard()

    def close(self) -> None:
        os.close(self._ours)
        self.process.kill()
        self.process.wait()


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    opened = Terminal("--now", "2026-11-24T13:40")
    yield opened
    opened.close()


def test_numbers_lead_to_the_plan(terminal: Terminal) -> None:
    first = terminal.heard()
    second = terminal.answer("1")
    plan = terminal.answer("1", "1")

    assert "Pertanyaan 1, paling banyak " in first
    assert "Apa yang terjadi?" in first
    assert " 1. " in first
    assert "Pertanyaan 2, paling banyak " in second
    assert "SEKARANG" in plan
    assert "[ ] 1. Telepon bank" in plan
    assert terminal.process.wait() == 0


def test_several_answers_are_typed_with_a_comma(terminal: Terminal) -> None:
    terminal.heard()

    money = terminal.answer("1", "1, 2")
    code = terminal.answer("1")

    assert "Bagaimana uang itu keluar?" in money
    assert "Kode itu dari mana?" in code


def test_k_goes_back_and_another_answer_takes_the_place_of_the_first(terminal: Terminal) -> None:
    terminal.heard()

    back = terminal.answer("1", "k")
    other = terminal.answer("2")

    assert "Pertanyaan 1, " in back
    assert "Apa yang tampak saat masuk?" in other


def test_k_at_the_first_question_asks_it_again(terminal: Terminal) -> None:
    terminal.heard()

    assert "Pertanyaan 1, " in terminal.answer("K")


def test_what_is_no_answer_is_asked_for_again_and_not_repeated(terminal: Terminal) -> None:
    terminal.heard()

    for line in ("", "0", "99", "1,2", "satu", "1;2", "-1", "1,", "x" * 3_000, "١"):
        said = terminal.answer(line)
        assert "Ketik satu angka dari 1 sampai 5" in said, line
        assert "Pertanyaan 1, " in said, line
    assert "Pertanyaan 2, " in terminal.answer("1")


def test_unsure_is_chosen_alone(terminal: Terminal) -> None:
    terminal.heard()

    assert "Ketik angka dari 1 sampai 9" in terminal.answer("1", "1,9")
    assert "Pertanyaan 3" in terminal.answer("9")


@pytest.mark.parametrize("stop", [b"s\n", b"S\n", b"\x04"], ids=["s", "S", "Ctrl+D"])
def test_who_stops_gets_no_plan_and_nothing_is_kept(terminal: Terminal, stop: bytes) -> None:
    terminal.heard()

    said = terminal.press(stop)

    assert "Berhenti. Jawaban Anda tidak disimpan." in said
    assert "SEKARANG" not in said
    assert terminal.process.wait() == 1


def test_it_asks_in_the_other_language_too() -> None:
    terminal = Terminal("--lang", "en")

    assert "Question 1, at most " in terminal.heard()
    terminal.close()
