"""A monkey at a kiosk: nothing falls, and after each of its visits nothing of it is left."""

import tempfile
from pathlib import Path

import pytest

from benchmarks.monkey import visits
from tests.traces import Canary
from tests.ui.kiosk.conftest import OpenKiosk

VISITS = 20
CANARY = Canary("19482736", "05")


@pytest.mark.slow
def test_twenty_visits_of_a_monkey_leave_nothing(
    open_kiosk: OpenKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    opened = open_kiosk()

    for number in visits(opened.window, lambda: CANARY.text):
        assert CANARY.everywhere(tmp_path) == [], number
        if number == VISITS:
            break

    assert list(tmp_path.iterdir()) == []
    assert opened.ended == []
