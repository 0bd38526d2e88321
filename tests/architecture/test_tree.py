"""The house rules that a glance at the tree can hold: names, sizes, licences, no foreign host."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from desktop.logic.pack.head import DEFAULT_PACK

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "desktop").rglob("*.py"))
LONGEST_FILE = 300


def tracked() -> list[Path]:
    """Every text file that belongs to the project; where git is missing, every file of its folders."""
    try:
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    files = (ROOT / name for name in listed.splitlines())
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()]


def test_the_code_names_no_programme_but_the_default_pack() -> None:
    pattern = re.compile("prakerja", re.IGNORECASE)

    named = [
        (file.name, line.strip())
        for file in CODE
        for line in file.read_text("utf-8").splitlines()
        if pattern.search(line)
    ]

    assert named == [("head.py", f'DEFAULT_PACK = "{DEFAULT_PACK}"')]


def test_no_file_grows_past_three_hundred_lines() -> None:
    files = [*CODE, *(ROOT / "tools").glob("*.py"), *(ROOT / "benchmarks").glob("*.py")]

    long = {
        str(file.relative_to(ROOT)): n for file in files if (n := file.read_text("utf-8").count("\n")) > LONGEST_FILE
    }

    assert not long


def test_every_module_says_why_it_exists() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in CODE
        if file.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(file.read_text("utf-8")))
    ]

    assert not silent


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "NOTICE",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "docs/threat-model.md",
        "requirements/run.txt",
        "requirements/dev.txt",
    ],
)
def test_what_a_reader_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).read_text("utf-8").strip()


def test_no_package_index_is_named_anywhere() -> None:
    # Written in halves, or this file would be the first to be found.
    hosts = ["pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org"]
    pattern = re.compile("|".join(map(re.escape, hosts)) + "|--(extra-)?index" + "-url")

    named = [str(file.relative_to(ROOT)) for file in tracked() if pattern.search(file.read_text("utf-8"))]

    assert not named


def test_every_locked_package_has_a_hash_and_run_is_a_part_of_the_others() -> None:
    names = ("run", "dev", "package")
    locks = {name: (ROOT / "requirements" / f"{name}.txt").read_text("utf-8") for name in names}
    pins = {name: set(re.findall(r"^([\w.-]+==\S+)", text, re.MULTILINE)) for name, text in locks.items()}

    assert pins["run"] < pins["dev"]
    assert pins["run"] < pins["package"]
    for name, text in locks.items():
        blocks = re.split(r"\n(?=\S)", text.strip())
        assert len(blocks) == len(pins[name])
        assert all("--hash=sha256:" in block for block in blocks)
