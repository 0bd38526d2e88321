"""Starting from a checkout: what is missing is named with the one line that installs it."""

import json
import re
from pathlib import Path

import pytest

from desktop.system_libraries import DRAWING, WINDOW, missing
from tools import environment, start

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux session with neither a display nor a chosen platform."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_a_session_without_a_display_has_no_window(on_linux: pytest.MonkeyPatch) -> None:
    assert start.windowless()


@pytest.mark.parametrize(
    ("name", "value"), [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")]
)
def test_a_display_or_a_chosen_platform_is_enough(on_linux: pytest.MonkeyPatch, name: str, value: str) -> None:
    on_linux.setenv(name, value)

    assert not start.windowless()


def test_other_systems_always_have_a_window(on_linux: pytest.MonkeyPatch) -> None:
    on_linux.setattr("sys.platform", "win32")

    assert not start.windowless()
    assert start.needed() == {}


def test_the_libraries_of_a_window_are_asked_for_only_where_one_is_shown(on_linux: pytest.MonkeyPatch) -> None:
    assert start.needed() == DRAWING

    on_linux.setenv("DISPLAY", ":0")
    assert start.needed() == {**DRAWING, **WINDOW}

    on_linux.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start.needed() == DRAWING


def test_a_library_that_no_system_has_is_missing() -> None:
    assert missing(["libc.so.6-no-such-thing.so.9"]) == ["libc.so.6-no-such-thing.so.9"]


def test_the_complaint_names_each_library_once_and_the_line_that_installs_them() -> None:
    error = "libEGL.so.1: cannot open shared object file: No such file or directory"

    said = start.complaint(error, ["libEGL.so.1", "libxcb-cursor.so.0"])

    assert said.count("libEGL.so.1, libxcb-cursor.so.0") == 2
    assert re.search(r"^ +sudo apt-get install -y libegl1 .*libxcb-cursor0", said, re.MULTILINE)


def test_an_error_that_names_no_library_is_shown_as_it_is() -> None:
    assert "No module named 'PySide6'" in start.complaint("No module named 'PySide6'", [])


def test_a_window_library_that_is_missing_stops_the_start(
    on_linux: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_linux.setenv("DISPLAY", ":0")

    assert not start.probe(lambda _libraries: ["libxcb-cursor.so.0"])
    assert "libxcb-cursor.so.0" in capsys.readouterr().err


def test_a_drawing_library_that_qt_does_not_miss_stops_nothing(on_linux: pytest.MonkeyPatch) -> None:
    pytest.importorskip("PySide6")

    assert start.probe(lambda _libraries: ["libGL.so.1"])


def test_readme_and_ci_install_what_the_probe_asks_for() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    ci = (ROOT / ".ci" / "run").read_text("utf-8")

    assert " ".join([*DRAWING.values(), *WINDOW.values()]) in readme
    assert " ".join(DRAWING.values()) in ci


def test_a_wrong_name_of_a_set_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert environment.main(["all"]) == 2
    assert environment.main([]) == 2


def test_an_environment_that_fits_its_locks_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "stamp").write_text(json.dumps({"run": environment.fingerprint("run")}))
    made: list[str] = []

    assert environment.main(["run"], tmp_path / "stamp", made.append) == 0
    assert made == []


def test_an_environment_of_another_lock_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "stamp").write_text(json.dumps({"run": environment.fingerprint("run"), "dev": "older"}))
    made: list[str] = []

    assert environment.main(["dev"], tmp_path / "stamp", made.append) == 0
    assert made == ["dev"]


@pytest.mark.parametrize("stamp", ["", "{", "[]"])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, stamp: str) -> None:
    (tmp_path / "stamp").write_text(stamp)

    assert environment.installed(tmp_path / "stamp") == {}


def test_the_development_set_holds_all_that_running_needs() -> None:
    assert environment.SETS["dev"] == ("dev", "run")
