"""Whether what we ship is whole: each file against the manifest, and no file beside them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.logic.integrity import MANIFEST, Integrity, check_integrity
from tools.build_manifest import made

FILES = {"words/list.txt": b"satu\n", "style/face.ttf": b"\x00\x01", "texts/id/home.json": b"{}\n"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / MANIFEST).write_text(made(tmp_path))
    return tmp_path


def test_the_manifest_is_that_of_today(root: Path) -> None:
    assert (root / "resources" / MANIFEST).read_text("ascii") == made(root / "resources"), "run make manifest"


def test_what_we_ship_is_whole() -> None:
    found = check_integrity()

    assert found.whole
    assert found.files > 100


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda folder: (folder / "words/list.txt").write_bytes(b"dua\n"), "words/list.txt"),
        (lambda folder: (folder / "style/face.ttf").write_bytes(b""), "style/face.ttf"),
        (lambda folder: (folder / "style/face.ttf").unlink(), "style/face.ttf"),
        (lambda folder: shutil.rmtree(folder / "texts"), "texts/id/home.json"),
        (lambda folder: (folder / "texts/id/more.json").write_text("{}"), "texts/id/more.json"),
        (lambda folder: (folder / MANIFEST).unlink(), MANIFEST),
        (lambda folder: (folder / MANIFEST).write_text("no sum  words/list.txt"), MANIFEST),
        (lambda folder: (folder / MANIFEST).write_bytes(b"\xff"), MANIFEST),
    ],
)
def test_a_file_that_is_missing_changed_or_foreign_is_named(
    folder: Path, change: Callable[[Path], object], wrong: str
) -> None:
    assert check_integrity(folder) == Integrity(len(FILES))

    change(folder)

    assert check_integrity(folder).wrong == (wrong,)
    assert not check_integrity(folder).whole


def test_what_a_file_manager_leaves_there_is_no_alarm(folder: Path) -> None:
    (folder / ".DS_Store").touch()
    (folder / "Thumbs.db").touch()

    assert check_integrity(folder).whole


def test_of_many_only_some_are_named() -> None:
    assert Integrity(9, ("a", "b", "c")).named == "a, b, c"
    assert Integrity(9, ("a", "b", "c", "d", "e")).named == "a, b, c, …"
