"""Settings on disk: whole or not at all, the owner's only, a damaged file moved aside."""

import json
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.adapters.clock import SystemClock
from desktop.adapters.settings_store import FileSettingsStore, MemorySettingsStore, settings_folder
from desktop.logic.ports import Clock, SettingsStore

CHOSEN = {"language": "en", "text_size": 150}


def test_what_was_saved_is_loaded_by_the_next_start(tmp_path: Path) -> None:
    FileSettingsStore(tmp_path / "jaga").save(CHOSEN)

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
    FileSettingsStore(tmp_path / "jaga").save(CHOSEN)

    assert stat.S_IMODE((tmp_path / "jaga" / "settings.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "jaga").stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_the_folders_above_it_are_made_for_the_owner_too_and_others_stay_as_they_are(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    FileSettingsStore(tmp_path / "config" / "jaga").save(CHOSEN)

    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "config" / "jaga").stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_a_damaged_file_is_the_owner_s_only_once_it_is_moved_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    (tmp_path / "settings.json").chmod(0o644)

    FileSettingsStore(tmp_path).load()

    assert stat.S_IMODE((tmp_path / "settings.damaged-1.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 60_000, b" " * 70_000 + b"{}", b"9" * 5_000])
def test_a_damaged_file_is_moved_aside_and_said_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    store = FileSettingsStore(tmp_path)

    assert store.load() == {}

    assert store.damaged == "settings.damaged-1.json"
    assert (tmp_path / "settings.damaged-1.json").read_bytes() == content
    assert not (tmp_path / "settings.json").exists()
    assert store.load() == {}
    assert store.damaged is None


def test_an_earlier_damaged_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "settings.damaged-1.json").write_text("first")
    (tmp_path / "settings.json").write_text("second")
    store = FileSettingsStore(tmp_path)

    store.load()

    assert store.damaged == "settings.damaged-2.json"
    assert (tmp_path / "settings.damaged-1.json").read_text() == "first"


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path)
    store.save({"language": "id"})
    store.save(CHOSEN)

    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert json.loads((tmp_path / "settings.json").read_text("utf-8")) == CHOSEN


def test_a_place_that_cannot_be_written_says_so_and_keeps_what_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(OSError, match=r".+"):
        FileSettingsStore(tmp_path / "file" / "jaga").save(CHOSEN)


def test_what_cannot_be_written_leaves_the_old_settings(tmp_path: Path) -> None:
    store = FileSettingsStore(tmp_path)
    store.save(CHOSEN)

    with pytest.raises(TypeError):
        store.save({"language": object()})

    assert store.load() == CHOSEN
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_memory_forgets_with_the_program() -> None:
    store = MemorySettingsStore()
    store.save(CHOSEN)

    assert store.load() == CHOSEN
    assert MemorySettingsStore().load() == {}


def test_the_stores_and_the_clock_keep_the_promises_of_their_ports(tmp_path: Path) -> None:
    stores: tuple[SettingsStore, ...] = (FileSettingsStore(tmp_path), MemorySettingsStore())
    clock: Clock = SystemClock()

    assert all(store.damaged is None for store in stores)
    assert abs((clock.today() - datetime.now(UTC).date()).days) <= 1


def test_settings_live_in_a_folder_of_our_own() -> None:
    assert settings_folder().name == "jaga-akun"
