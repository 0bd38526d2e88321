"""Seconds that nobody can set."""

import datetime
import sys
import time
from pathlib import Path

import pytest

from desktop.adapters.sleepless_clock import sleepless

TEN_YEARS = datetime.timedelta(days=3652).total_seconds()


@pytest.mark.parametrize("by", [TEN_YEARS, -TEN_YEARS], ids=["forward", "back"])
def test_a_clock_on_the_wall_that_is_set_by_ten_years_moves_nothing(monkeypatch: pytest.MonkeyPatch, by: float) -> None:
    wall, before = time.time(), sleepless()
    monkeypatch.setattr(time, "time", lambda: wall + by)

    assert 0 <= sleepless() - before < 60


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc/uptime is Linux's")
def test_it_counts_the_time_that_the_machine_slept() -> None:
    uptime = float(Path("/proc/uptime").read_text("ascii").split()[0])  # since boot, sleep included

    assert abs(sleepless() - uptime) < 5
