"""A file of ours that is missing or changed: the status is 70 and the file is named, by whatever needs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program once more, with its files as links: what is taken away there is still here."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "desktop", folder / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", folder / "resources", copy_function=os.symlink)
    return folder


def run(copy: Path, *arguments: str) -> tuple[int, str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=copy, input=b"hunter2\n", env=environment, capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no link without being asked for it")
def test_files_that_are_links_are_ours_all_the_same(copy: Path) -> None:
    assert run(copy, "selfcheck") == (0, "")


@pytest.mark.parametrize(
    ("file", "arguments"),
    [
        ("signs/patterns.json", ("check", "halo")),
        ("words/characters.bin", ("check-password",)),
        ("words/passphrase.txt", ("passphrase",)),
        ("programmes/prakerja/known.json", ("facts",)),
        ("texts/id/home.json", ("--until-painted",)),
        ("style/fonts/icons.json", ("--until-painted",)),
    ],
)
def test_a_missing_file_is_named(copy: Path, file: str, arguments: tuple[str, ...]) -> None:
    (copy / "resources" / file).rename(copy / "gone")
    try:
        status, said = run(copy, *arguments)
    finally:
        (copy / "gone").rename(copy / "resources" / file)

    assert (status, said.count("\n")) == (70, 1)
    assert Path(file).name in said


def test_a_changed_file_is_found_by_the_self_check(copy: Path) -> None:
    changed = copy / "resources" / "words" / "pins.txt"
    target = changed.readlink()
    changed.unlink()
    changed.write_text("000000\n")
    try:
        status, said = run(copy, "selfcheck", "--lang", "en")
    finally:
        changed.unlink()
        changed.symlink_to(target)

    assert (status, said) == (70, "")
