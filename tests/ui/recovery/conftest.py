"""A person at the whole window, with a clock that a test moves and a store that it looks into."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.personal_store import MemoryPlanStore
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.ports import PlanStore
from desktop.premises import Can, Premises, personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.shell import Shell
from desktop.window import Window
from tests.ui.recovery.person import Person, Wall

MakePerson = Callable[..., Person]


@pytest.fixture
def wall() -> Wall:
    """The clock on the wall: 13.40 on 24 November 2026."""
    return Wall()


@pytest.fixture
def store() -> MemoryPlanStore:
    """Where a plan is kept."""
    return MemoryPlanStore()


@pytest.fixture
def make_person(
    application: Application, open_shell: Callable[[Window], Shell], wall: Wall, clock: Callable[[], float],
    announced: list[str],
) -> MakePerson:  # fmt: skip
    """make_person(store=, can=, folder=, ticks=): somebody at the first page of a window of their own."""

    def made(
        store: PlanStore | None = None, can: Can | None = None, folder: Path | None = None,
        ticks: Callable[[], float] = clock,
    ) -> Person:  # fmt: skip
        kept = None if store is None else lambda: store
        outside = personal(MemorySettingsStore(), store=kept).outside._replace(clock=wall)
        window = Window(
            application, Premises(outside, can or Can(), folder), Rooms, None, ticks,
            lambda _, text: announced.append(text),
        )  # fmt: skip
        return Person(window, open_shell(window), wall, announced)

    return made


@pytest.fixture
def person(make_person: MakePerson, store: MemoryPlanStore) -> Person:
    """Somebody at their own machine."""
    return make_person(store)
