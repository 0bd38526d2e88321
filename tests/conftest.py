"""What every test may rely on: no window, no trace in the person's own folders, the packs, strict words."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from hypothesis import HealthCheck, settings

from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.paths import Walked, walk
from desktop.logic.words import Words, load_words

# Before any test imports Qt: no test may need or open a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two shared cores make deadlines lie; a database of examples would hold state between runs.
settings.register_profile(
    "here", deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).resolve().parent.parent
SECOND_PACK = ROOT / "tests" / "packs" / "bank"


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings of a test never land among those of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name)))
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_failure_waits_for_ever() -> Iterator[None]:
    """What fails within `with Popen(...)` would wait for a process that nobody ends any more."""
    leave = subprocess.Popen.__exit__

    def end(
        process: "subprocess.Popen[bytes]",
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            process.kill()
        leave(process, kind, error, trace)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess.Popen, "__exit__", end)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The built-in pack."""
    return load_programme()


@pytest.fixture(scope="session")
def flow(programme: Programme) -> Flow:
    """The questions and steps of the built-in pack."""
    found = load(programme)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def walked(flow: Flow) -> Walked:
    """Every set of answers with what its plan comes to. Kept for longer it would slow down whatever searches memory."""
    return walk(flow)


@pytest.fixture(scope="session")
def second_pack() -> Path:
    """The folder of a fictitious pack of another organisation."""
    return SECOND_PACK


@pytest.fixture(scope="session")
def second_programme(second_pack: Path) -> Programme:
    """A fictitious bank: no word of the built-in programme may show with it."""
    return load_programme(second_pack)


@pytest.fixture(scope="session", params=LANGUAGES)
def words(request: pytest.FixtureRequest, programme: Programme) -> Words:
    """The sentences of each language in turn; a missing one fails the test."""
    return load_words(request.param, programme, strict=True)
