"""The file of a policy: what cannot be read is the strictest policy; a PIN is put into it and nothing else changes."""

import json
import os
import stat
from pathlib import Path

import pytest

from desktop.adapters import policy_file
from desktop.adapters.policy_file import load_policy, place_in_use, usual_place, write_pin
from desktop.logic.kiosk.pin import is_pin, kept
from desktop.logic.kiosk.policy import STRICTEST, Policy, read_policy
from desktop.logic.kiosk.policy_text import PolicyRefusedError, to_begin_with

PIN = kept("830461", bytes(16))
WRITTEN = '{"theme": "dark", "idle_s": 45,\n  "desk": {"hours": "08.00–15.00"}, "pin": null, "rooms": ["verify"]}'
GOOD = WRITTEN.replace('"pin": null, ', "")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "kiosk.json"
    place.write_text(GOOD, "utf-8")
    return place


def test_a_policy_is_read_from_its_file(file: Path) -> None:
    assert load_policy(file).policy == read_policy(GOOD.encode()).policy
    assert load_policy(file).policy.idle_s == 45


def test_where_nobody_wrote_a_policy_each_key_has_its_default() -> None:
    assert load_policy(None).policy == Policy()
    assert not load_policy(None).problems


def test_what_cannot_be_read_is_the_strictest_policy(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "big").write_bytes(b" " * 10_000_000)

    for place, code in (("gone", "unreadable"), ("", "unreadable"), ("pipe", "unreadable"), ("big", "large")):
        reading = load_policy(tmp_path / place)
        assert reading.policy == STRICTEST
        assert [(one.place, one.code) for one in reading.problems] == [("/", code)]


def test_the_usual_place_is_taken_where_none_is_named_and_a_file_is_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy_file, "usual_place", lambda: file)
    assert place_in_use(None) == file
    assert place_in_use(Path("other")) == Path("other")

    file.unlink()

    assert place_in_use(None) is None
    assert place_in_use(file) == file  # named, and gone: it is refused, not passed over


def test_the_usual_place_belongs_to_who_administers_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    assert usual_place() == Path("/etc/jaga-akun/kiosk.json")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("PROGRAMDATA", "D:/Data")
    assert usual_place() == Path("D:/Data/Jaga Akun/kiosk.json")


def test_a_pin_is_put_into_the_file_and_every_other_key_stays_in_its_place(file: Path) -> None:
    write_pin(file, PIN)

    content = json.loads(file.read_text("utf-8"))
    assert list(content) == ["theme", "idle_s", "desk", "rooms", "pin"]
    assert {name: content[name] for name in json.loads(GOOD)} == json.loads(GOOD)
    assert "08.00–15.00" in file.read_text("utf-8")
    reading = load_policy(file)
    assert not reading.problems
    assert reading.policy.pin == PIN
    assert is_pin("830461", PIN)
    assert [one.name for one in file.parent.iterdir()] == ["kiosk.json"]


def test_another_pin_takes_the_place_of_the_first(file: Path) -> None:
    write_pin(file, PIN)
    write_pin(file, kept("740193", bytes(16)))

    pin = load_policy(file).policy.pin
    assert pin is not None
    assert is_pin("740193", pin)


@pytest.mark.parametrize("mode", [0o640, 0o644, 0o600])
def test_rights_and_owner_of_the_file_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    if os.geteuid() == 0:
        os.chown(file, 0, 12)

    write_pin(file, PIN)

    about = file.stat()
    assert stat.S_IMODE(about.st_mode) == mode
    assert os.geteuid() != 0 or (about.st_uid, about.st_gid) == (0, 12)


def test_a_link_stays_a_link_and_its_file_has_the_pin(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(file)

    write_pin(link, PIN)

    assert link.is_symlink()
    assert load_policy(file).policy.pin == PIN


@pytest.mark.parametrize("content", [WRITTEN, "", "[]", None])
def test_nothing_is_written_into_a_policy_that_is_refused(content: str | None, tmp_path: Path) -> None:
    place = tmp_path / "kiosk.json"
    if content is not None:
        place.write_text(content, "utf-8")

    with pytest.raises(PolicyRefusedError):
        write_pin(place, PIN)

    assert (place.read_text("utf-8") if place.exists() else None) == content


def test_a_policy_that_says_nothing_takes_a_pin(file: Path) -> None:
    file.write_text("{}")

    write_pin(file, PIN)

    assert load_policy(file).policy == Policy(pin=PIN)


def test_where_nothing_can_be_written_the_policy_stays_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        write_pin(file, PIN)

    assert file.read_text("utf-8") == GOOD
    assert [one.name for one in file.parent.iterdir()] == ["kiosk.json"]


def test_the_policy_to_begin_with_says_every_key_with_its_default_and_has_no_pin() -> None:
    content = to_begin_with()

    assert read_policy(content).policy == Policy()
    assert list(json.loads(content))[:3] == ["format", "idle_s", "countdown_s"]
    assert "pin" not in json.loads(content)
