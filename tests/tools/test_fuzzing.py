"""What the six doors were given once they still take: seeds, and whatever had broken one of them."""

import pytest

from tools.fuzzing.one import SAVED, by_hypothesis, saved
from tools.fuzzing.run import NAMES
from tools.fuzzing.targets import TARGETS, BrokenPromiseError, promise


def test_there_are_six_doors_and_each_has_saved_inputs() -> None:
    assert set(TARGETS) == set(NAMES) == {folder.name for folder in SAVED.iterdir()}
    assert len(NAMES) == 6
    assert sum(file.stat().st_size for file in SAVED.rglob("*") if file.is_file()) < 200_000


@pytest.mark.parametrize("name", NAMES)
def test_a_door_takes_every_saved_input(name: str) -> None:
    inputs = saved(name)

    for data in (*inputs, *(one[: len(one) // 2] for one in inputs), b""):
        TARGETS[name](data)
    assert len(inputs) >= 4


def test_a_promise_that_does_not_hold_is_a_fault() -> None:
    promise(True, "said")
    with pytest.raises(BrokenPromiseError, match="said"):
        promise(False, "said")


def test_without_atheris_saved_inputs_are_changed_at_random(capsys: pytest.CaptureFixture[str]) -> None:
    by_hypothesis("settings", 0)
    assert "executed_units: 0" in capsys.readouterr().err


def test_a_fault_is_found_by_changing_saved_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    def door(data: bytes) -> None:
        promise(data in saved("settings"), "nothing was changed")

    monkeypatch.setitem(TARGETS, "settings", door)

    with pytest.raises(BrokenPromiseError):
        by_hypothesis("settings", 1)
