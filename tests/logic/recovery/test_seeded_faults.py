"""Each fault that a pack can have is told with file and place, and the packs that we ship have none of them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.whole_pack import pack_problems
from tests.logic.recovery import seeds_elsewhere, seeds_in_questions, seeds_in_steps
from tests.logic.recovery.seeding import Copy, Seen

ROOT = Path(__file__).resolve().parents[3]
PACKS = (ROOT / "resources" / "programmes" / "prakerja", ROOT / "tests" / "packs" / "bank")
IN_A_FLOW = {**seeds_in_questions.SEEDS, **seeds_in_steps.SEEDS, **seeds_elsewhere.IN_TEXTS}
SEEDS = {**IN_A_FLOW, **seeds_elsewhere.IN_FILES}
# In the large pack each takes most of a second, and none is told in another way there: every third.
SHARES = {PACKS[0]: 3, PACKS[1]: 1}
CASES = [
    *(
        pytest.param(folder, seed, id=f"{name}-{folder.name}")
        for folder, share in SHARES.items()
        for name, seed in list(IN_A_FLOW.items())[::share]
    ),
    *(pytest.param(PACKS[1], seed, id=name) for name, seed in seeds_elsewhere.IN_FILES.items()),
]


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_a_pack_of_ours_has_no_fault(folder: Path) -> None:
    assert [str(problem) for problem in pack_problems(folder)] == []


@pytest.mark.parametrize(("folder", "seed"), CASES)
def test_a_seeded_fault_is_told_with_file_and_place(folder: Path, seed: Callable[[Copy], Seen], tmp_path: Path) -> None:
    pack = Copy(Path(shutil.copytree(folder, tmp_path / "pack")))
    seen = seed(pack)

    told = {(problem.file, problem.place): problem.expected for problem in pack_problems(pack.folder)}

    assert seen.expected in told.get((seen.file, seen.place), ""), told


@pytest.mark.parametrize("seed", IN_A_FLOW.values(), ids=IN_A_FLOW)
def test_a_pack_with_a_fault_is_not_loaded(second_pack: Path, seed: Callable[[Copy], Seen], tmp_path: Path) -> None:
    pack = Copy(Path(shutil.copytree(second_pack, tmp_path / "pack")))
    seed(pack)

    with pytest.raises(ContentError):
        load(load_programme(pack.folder), pack.folder)


def test_a_pack_without_a_fault_is_loaded(second_pack: Path, second_programme: Programme) -> None:
    assert load(second_programme, second_pack)


def test_every_fault_of_the_list_is_seeded() -> None:
    numbers = {int(name.split()[0]) for name in SEEDS if name.split()[0].isdigit()}

    assert numbers == set(range(1, 41))
