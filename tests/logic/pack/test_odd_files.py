"""A file of a pack that is no ordinary one is refused: never followed, never waited for, never passed over."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.whole_pack import pack_problems

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")

Make = Callable[[Path], object]


def _huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(1 << 40)


def _linked(place: Path) -> None:
    """A link to a file that is right."""
    elsewhere = place.with_name("elsewhere.txt")
    elsewhere.write_text("{}")
    place.symlink_to(elsewhere)


KINDS: dict[str, Make] = {
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "link": _linked,
    "link to a device": lambda place: place.symlink_to("/dev/zero"),
    "link to nothing": lambda place: place.symlink_to(place.with_name("nowhere")),
    "huge": _huge,
}


@pytest.fixture
def pack(second_pack: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(second_pack, tmp_path / "pack"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["programme.json", "channels.json", "texts/id.json"])
def test_a_file_of_a_pack_that_is_none_is_refused(name: str, kind: str, pack: Path) -> None:
    (pack / name).unlink()
    KINDS[kind](pack / name)

    with pytest.raises(ContentError, match="at most 1,000,000 bytes" if kind == "huge" else "no link") as caught:
        load_programme(pack)
    assert caught.value.file == name


@pytest.mark.parametrize("name", ["known.json", "prevention.json", "report.json", "queue.json"])
def test_a_file_that_a_pack_need_not_have_is_refused_too_and_not_passed_over(name: str, pack: Path) -> None:
    (pack / name).unlink(missing_ok=True)
    os.mkfifo(pack / name)

    assert (name, "an ordinary file, no link") in {(one.file, one.expected) for one in pack_problems(pack)}


def test_flows_that_are_no_folder_are_refused(pack: Path) -> None:
    shutil.rmtree(pack / "flows", ignore_errors=True)
    os.mkfifo(pack / "flows")

    assert {one.file.partition("/")[0] for one in pack_problems(pack)} == {"flows"}
