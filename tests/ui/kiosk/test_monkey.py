"""A monkey at a kiosk: nothing falls, and after each of its visits nothing of it is left."""

import tempfile
from pathlib import Path

import pytest

from benchmarks.monkey import visits
from tests.traces import Canary
from tests.ui.kiosk.conftest import OpenKiosk

LOOKS = {1, 2, 4, 8, 16}
"""The visits after which all memory is searched, which takes longer than the visit: what stays is there later, too."""

CANARY = Canary("19482736", "05")


@pytest.mark.slow
def test_visits_of_a_monkey_leave_nothing(
    open_kiosk: OpenKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    opened = open_kiosk()

    for number in visits(opened.window, lambda: CANARY.text):
        assert number not in LOOKS or CANARY.everywhere(tmp_path) == [], number
        if number == max(LOOKS):
            break

    assert list(tmp_path.iterdir()) == []
    assert opened.ended == []
