"""`jaga-akun kiosk set-pin`: two times the same good PIN, never among the arguments, never on the screen."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.policy_file import load_policy
from desktop.cli import run
from desktop.commands import every_command
from desktop.logic.kiosk.pin import is_pin
from desktop.logic.languages import LANGUAGES
from desktop.logic.words import FALLBACK, Words, load_texts

COMMANDS = every_command()
PIN = "830461"
POLICY = '{"idle_s": 30, "rooms": ["verify"]}'

SetPin = Callable[..., tuple[int, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "kiosk.json"
    place.write_text(POLICY)
    return place


@pytest.fixture
def set_pin(file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> SetPin:
    """`set_pin("830461\\n830461\\n", "--lang", "en")`: the status, and all that was written."""

    def typed(given: str | bytes, *options: str) -> tuple[int, str]:
        content = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        status = run(["kiosk", "set-pin", "--policy", str(file), "--stdin", *options], COMMANDS)
        return status, "".join(capfd.readouterr())

    return typed


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_pin_is_kept_and_every_other_key_stays(ends: str, set_pin: SetPin, file: Path) -> None:
    status, said = set_pin(f"{PIN}{ends}{PIN}{ends}")

    assert status == 0
    assert PIN not in said + file.read_text()
    kept = load_policy(file).policy
    assert kept.pin is not None
    assert is_pin(PIN, kept.pin)
    assert (kept.pin.n, kept.pin.r, kept.pin.p, len(kept.pin.salt)) == (32768, 8, 1, 16)
    assert (kept.idle_s, kept.rooms) == (30, ("verify",))


def test_each_pin_has_a_salt_of_its_own(set_pin: SetPin, file: Path) -> None:
    salts = set()
    for _ in range(3):
        set_pin(f"{PIN}\n{PIN}\n")
        salts.add(json.loads(file.read_text())["pin"]["salt"])

    assert len(salts) == 3


REFUSED = [
    (f"{PIN}\n830462\n", "cli.kiosk.pin.unequal"),
    (f"{PIN}\n", "cli.kiosk.pin.unequal"),
    (f"{PIN}\n{PIN} \n", "cli.kiosk.pin.unequal"),
    ("", "pin.fault.length"),
    ("83046\n83046\n", "pin.fault.length"),
    ("8304618304618\n8304618304618\n", "pin.fault.length"),
    ("83046a\n83046a\n", "pin.fault.digits"),
    ("٨٣٠٤٦١\n٨٣٠٤٦١\n", "pin.fault.digits"),
    ("777777\n777777\n", "pin.fault.repeated"),
    ("345678\n345678\n", "pin.fault.run"),
    ("147258\n147258\n", "pin.fault.common"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("given", "why"), REFUSED)
def test_a_pin_that_is_refused_changes_nothing_and_is_not_repeated(
    given: str, why: str, language: str, set_pin: SetPin, file: Path
) -> None:
    words = Words(language, load_texts(language), load_texts(FALLBACK))

    status, said = set_pin(given, "--lang", language)

    assert (status, said) == (1, f"jaga-akun: {words(why)}\n")
    assert file.read_text() == POLICY


def test_what_is_no_utf_8_is_wrong_usage(set_pin: SetPin, file: Path) -> None:
    assert set_pin(b"\xff\xfe\n\xff\xfe\n")[0] == 2
    assert file.read_text() == POLICY


@pytest.mark.parametrize("arguments", [(PIN,), (f"-{PIN}",), ("--", PIN), ("--pin", PIN), (f"--pin={PIN}",)])
def test_a_pin_among_the_arguments_is_wrong_usage(
    arguments: tuple[str, ...], file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["kiosk", "set-pin", "--policy", str(file), *arguments], COMMANDS) == 2

    assert PIN not in "".join(capfd.readouterr())
    assert file.read_text() == POLICY


def test_without_a_policy_it_is_wrong_usage(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["kiosk", "set-pin", "--stdin"], COMMANDS) == 2


@pytest.mark.parametrize("content", [None, "", '{"idle_s": 5}', '{"pin": {}}'])
def test_where_there_is_no_policy_that_can_be_used_nothing_is_written(
    content: str | None, set_pin: SetPin, file: Path
) -> None:
    file.unlink()
    if content is not None:
        file.write_text(content)

    status, said = set_pin(f"{PIN}\n{PIN}\n", "--lang", "en")

    assert status == 1
    assert said.startswith("jaga-akun: This policy cannot be used yet. Nothing was changed.\n  /")
    assert (file.read_text() if file.exists() else None) == content


def test_a_policy_that_cannot_be_written_says_so(set_pin: SetPin, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fsync", denied)

    assert set_pin(f"{PIN}\n{PIN}\n")[0] == 73
    assert file.read_text() == POLICY
