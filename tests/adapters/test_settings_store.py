"""Settings on disk: whole or not at all, the owner's only, a damaged file moved aside."""

import json
import os
import stat
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from desktop.adapters import settings_store
from desktop.adapters.clock import SystemClock
from desktop.adapters.one_at_a_time import one_at_a_time
from desktop.adapters.settings_store import FileSettingsStore, MemorySettingsStore, settings_folder
from desktop.logic.ports import Clock, SettingsStore
from tests.adapters.unwritable import full_disk, reachable, unwritable

CHOSEN = {"language": "en", "text_size": 150}


def test_what_was_saved_is_loaded_by_the_next_start(tmp_path: Path) -> None:
    FileSettingsStore(tmp_path / "jaga").keep(CHOSEN)

    store = FileSettingsStore(tmp_path / "jaga")

    assert store.load() == CHOSEN
    assert store.damaged is None


def test_nothing_kept_is_nothing_damaged(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path / "never")

    assert store.load() == {}
    assert store.damaged is None
    assert not (tmp_path / "never").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    FileSettingsStore(tmp_path / "jaga").keep(CHOSEN)

    assert stat.S_IMODE((tmp_path / "jaga" / "settings.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "jaga").stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_the_folders_above_it_are_made_for_the_owner_too_and_others_stay_as_they_are(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    FileSettingsStore(tmp_path / "config" / "jaga").keep(CHOSEN)

    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "config" / "jaga").stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_damaged_file_is_the_owner_s_only_once_it_is_moved_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    (tmp_path / "settings.json").chmod(0o644)

    FileSettingsStore(tmp_path).load()

    assert stat.S_IMODE((tmp_path / "settings.damaged-1.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 60_000, b"[" * 101 + b"]" * 101, b" " * 70_000 + b"{}", b"9" * 5_000],
)
def test_a_damaged_file_is_moved_aside_and_said_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    store = FileSettingsStore(tmp_path)

    assert store.load() == {}

    assert store.damaged == "settings.damaged-1.json"
    assert (tmp_path / "settings.damaged-1.json").read_bytes() == content
    assert not (tmp_path / "settings.json").exists()
    assert store.load() == {}
    assert store.damaged is None


def _huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(1 << 40)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
@pytest.mark.parametrize(
    "make",
    [
        os.mkfifo,
        Path.mkdir,
        _huge,
        lambda place: place.symlink_to(place.with_name("theirs")),
        lambda place: place.symlink_to("/dev/zero"),
        lambda place: place.symlink_to(place.with_name("nowhere")),
    ],
    ids=["pipe", "folder", "huge", "link", "link to a device", "link to nothing"],
)
def test_what_is_no_settings_file_is_never_read_followed_or_waited_for_and_said(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    (tmp_path / "theirs").write_text('{"language": "en"}')
    (tmp_path / "theirs").chmod(0o644)
    make(tmp_path / "settings.json")
    kind = stat.S_IFMT((tmp_path / "settings.json").lstat().st_mode)
    store = FileSettingsStore(tmp_path)

    assert (store.peek(), store.load()) == ({}, {})

    assert store.damaged == "settings.damaged-1.json"
    assert stat.S_IFMT((tmp_path / "settings.damaged-1.json").lstat().st_mode) == kind
    assert stat.S_IMODE((tmp_path / "theirs").stat().st_mode) == 0o644
    store.keep(CHOSEN)
    assert store.load() == CHOSEN
    assert (tmp_path / "theirs").read_text() == '{"language": "en"}'


def test_after_many_damaged_files_one_more_is_still_said(tmp_path: Path) -> None:
    for number in range(1, 1000):
        (tmp_path / f"settings.damaged-{number}.json").touch()
    (tmp_path / "settings.json").write_text("{")
    store = FileSettingsStore(tmp_path)

    assert store.load() == {}

    assert store.damaged == "settings.damaged-1000.json"
    assert (tmp_path / "settings.damaged-1000.json").read_text() == "{"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_damaged_file_that_must_stay_is_said_and_not_written_over() -> None:
    with reachable() as folder:
        folder.mkdir()
        file, store = folder / "settings.json", FileSettingsStore(folder)
        file.write_text("{")
        with unwritable(file):
            assert store.load() == {}
            assert store.damaged == "settings.json"
            with pytest.raises(PermissionError):
                store.keep(CHOSEN)

        assert file.read_text() == "{"


def test_two_windows_keep_each_other_s_choices(tmp_path: Path) -> None:
    one, other = FileSettingsStore(tmp_path), FileSettingsStore(tmp_path)
    one.load(), other.load()

    one.keep({"language": "en"})
    other.keep({"theme": "dark"})
    one.keep({"text_size": 150})

    assert other.load() == {"language": "en", "theme": "dark", "text_size": 150}


def test_many_windows_at_once_lose_no_choice(tmp_path: Path) -> None:
    threads = [Thread(target=FileSettingsStore(tmp_path).keep, args=({f"{name}": name},)) for name in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert FileSettingsStore(tmp_path).load() == {f"{name}": name for name in range(20)}
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lock on a folder")
def test_a_window_that_stands_still_holds_no_other_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_store, "_LONGEST_WAIT", 0.05)

    with one_at_a_time(tmp_path):
        FileSettingsStore(tmp_path).keep(CHOSEN)

    assert FileSettingsStore(tmp_path).load() == CHOSEN


def test_what_a_newer_program_kept_stays_whatever_it_is(tmp_path: Path) -> None:
    newer = '{"later": "\\ud800", "deep": [[[{"a": NaN}]]], "theme": "dark"}'
    (tmp_path / "settings.json").write_text(newer)

    FileSettingsStore(tmp_path).keep(CHOSEN)

    kept = (tmp_path / "settings.json").read_text("ascii")
    assert all(one in kept for one in ('"\\ud800"', "NaN", '"dark"', '"en"'))


def test_an_earlier_damaged_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "settings.damaged-1.json").write_text("first")
    (tmp_path / "settings.json").write_text("second")
    store = FileSettingsStore(tmp_path)

    store.load()

    assert store.damaged == "settings.damaged-2.json"
    assert (tmp_path / "settings.damaged-1.json").read_text() == "first"


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path)
    store.keep({"language": "id"})
    store.keep(CHOSEN)

    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert json.loads((tmp_path / "settings.json").read_text("utf-8")) == CHOSEN


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_said_and_the_old_choices_stay_and_nothing_else(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path)
    store.keep(CHOSEN)

    with full_disk(), pytest.raises(OSError, match=r".+"):
        store.keep({"language": "id"})

    assert store.load() == CHOSEN
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_what_a_killed_process_had_begun_goes_with_the_next_choice(tmp_path: Path) -> None:
    (tmp_path / "settings.jsonabc.new").write_text("{")
    (tmp_path / "settings.new").write_text("theirs")

    FileSettingsStore(tmp_path).keep(CHOSEN)

    assert sorted(file.name for file in tmp_path.iterdir()) == ["settings.json", "settings.new"]


def test_a_place_that_cannot_be_written_says_so_and_keeps_what_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(OSError, match=r".+"):
        FileSettingsStore(tmp_path / "file" / "jaga").keep(CHOSEN)


def test_what_cannot_be_written_leaves_the_old_settings(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path)
    store.keep(CHOSEN)

    with pytest.raises(TypeError):
        store.keep({"language": object()})

    assert store.load() == CHOSEN
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_memory_forgets_with_the_program() -> None:
    store = MemorySettingsStore()
    store.keep(CHOSEN)

    assert store.load() == CHOSEN
    assert MemorySettingsStore().load() == {}


def test_the_stores_and_the_clock_keep_the_promises_of_their_ports(tmp_path: Path) -> None:
    stores: tuple[SettingsStore, ...] = (FileSettingsStore(tmp_path), MemorySettingsStore())
    clock: Clock = SystemClock()

    assert all(store.damaged is None for store in stores)
    assert abs((clock.today() - datetime.now(UTC).date()).days) <= 1


def test_settings_live_in_a_folder_of_our_own() -> None:
    assert settings_folder().name == "jaga-akun"
