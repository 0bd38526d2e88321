"""What the six doors were given once they still take: seeds, and whatever had broken one of them."""

import json
import random
import zlib

import pytest

from tools.fuzzing.one import SAVED, by_hypothesis, saved
from tools.fuzzing.run import NAMES
from tools.fuzzing.shapes import json_changed, png_changed, reshaped
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


def chance(seed: int) -> random.Random:
    """The same changes for the same seed."""
    return random.Random(seed)  # noqa: S311  # no secret


@pytest.mark.parametrize("seed", range(2))
def test_a_changed_file_keeps_its_shape_and_its_door_takes_it(seed: int) -> None:
    for name in ("picture", "pack", "batch_line", "settings"):
        changed = [reshaped(name, one, chance(seed)) for one in saved(name)]
        assert any(changed)
        for one in filter(None, changed):
            TARGETS[name](one)


def test_json_stays_json_and_the_sums_of_a_png_are_right() -> None:
    for number in range(100):
        assert json.loads(json_changed(b'{"a": [1, {"b": "c"}], "d": null}', chance(number))) is not ...
        picture = png_changed((SAVED / "picture" / "qr.png").read_bytes(), chance(number))
        body = 4 + int.from_bytes(picture[8:12], "big")
        assert zlib.crc32(picture[12 : 12 + body]) == int.from_bytes(picture[12 + body : 16 + body], "big")
    assert reshaped("mail", b"From: a@b.id", chance(1)) is None
    assert reshaped("picture", b"GIF89a", chance(1)) is None
