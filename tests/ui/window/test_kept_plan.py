"""Where a plan is kept: in the person's own store, and nowhere on a shared computer."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.personal_store import MemoryPlanStore, PersonalStore
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.saved_plan import SavedPlan
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.page import Choose, Finish
from desktop.ui.shell import Shell
from desktop.window import Window
from tests.ui.clocks import passed

PLAN = SavedPlan("bank", 1, datetime.datetime(2026, 11, 24, 13, 40), {"start": ("given",)}, {}, {}, {})  # noqa: DTZ001  # as on the wall

Opened = Callable[[Window], Shell]


def with_store(application: Application, store: MemoryPlanStore | PersonalStore) -> Window:
    return Window(application, personal(MemorySettingsStore(), store=lambda: store), Rooms, ticks=passed())


def test_a_window_is_painted_before_anybody_asks_for_the_store(application: Application, open_shell: Opened) -> None:
    asked: list[str] = []

    def made() -> MemoryPlanStore:
        asked.append("made")
        return MemoryPlanStore(PLAN)

    window = Window(application, personal(MemorySettingsStore(), store=made), Rooms, ticks=passed())
    window.shell.ensurePolished()
    assert not asked

    open_shell(window)  # the first page looks for a kept plan once there is something to see
    assert background.wait_for_all()
    assert window.store is window.store
    assert window.store
    assert window.store.load() == PLAN
    assert asked == ["made"]


def test_where_nothing_is_kept_there_is_no_store(application: Application) -> None:
    assert Window(application, personal(MemorySettingsStore()), Rooms).store is None


def test_a_shared_computer_keeps_no_plan_and_what_was_kept_before_goes_with_the_person(
    application: Application, open_shell: Opened
) -> None:
    store = MemoryPlanStore(PLAN)
    window = with_store(application, store)
    shell = open_shell(window)

    shell.want(Choose("shared", "on"))
    assert window.store is None
    shell.want(Finish())

    assert store.load() is None
    shell.want(Choose("shared", "off"))
    assert window.store is store


def test_on_ones_own_computer_a_plan_stays(application: Application, open_shell: Opened) -> None:
    store = MemoryPlanStore(PLAN)
    shell = open_shell(with_store(application, store))

    shell.want(Finish(quick=True))

    assert store.load() == PLAN


@pytest.mark.parametrize("in_the_way", [True, False])
def test_a_visit_ends_whatever_the_store_says(
    application: Application, open_shell: Opened, tmp_path: Path, *, in_the_way: bool
) -> None:
    (tmp_path / "jaga-akun.sqlite3").mkdir() if in_the_way else None
    window = with_store(application, PersonalStore(tmp_path))
    shell = open_shell(window)
    shell.want(Choose("shared", "on"))

    shell.want(Finish())

    assert window.failed is in_the_way
    assert window.way.at_home
