"""What a part of the program pulls in: judged in fresh processes, where nothing else was imported before."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for folder in ("logic", "cli", "adapters")
    for file in (ROOT / "desktop" / folder).rglob("*.py")
)
HEAVY = ("ada_url", "publicsuffixlist", "linkify_it", "jsonschema", "PySide6", "platformdirs")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_logic_command_line_and_adapters_run_where_qt_is_not_installed() -> None:
    without_qt = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"

    run(without_qt + "\n".join(f"import {module}" for module in MODULES))


def test_starting_with_the_built_in_pack_loads_no_library_of_the_engine() -> None:
    loaded = run(
        "import sys\n"
        "from desktop.logic.pack.content import load_programme\n"
        "from desktop.logic.words import load_words\n"
        "load_words('id', load_programme())\n"
        "print(*sys.modules)"
    ).split()

    assert not set(loaded) & set(HEAVY)
