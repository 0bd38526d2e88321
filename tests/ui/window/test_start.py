"""What happens between the command and the first picture of the window, in a process of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
ENGINE = ("ada_url", "publicsuffixlist", "linkify_it", "jsonschema", "desktop.logic.verify.check")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.slow
def test_until_painted_ends_by_itself_and_says_time_and_memory() -> None:
    done = run("-m", "desktop", "--until-painted")

    assert done.returncode == 0
    assert re.fullmatch(r"\d+ ms \d+\.\d MiB\n", done.stdout)


@pytest.mark.slow
def test_nothing_of_the_engine_is_there_before_the_first_paint() -> None:
    code = (
        "import sys; from desktop.main import main; status = main(['--until-painted']);"
        f"print([name for name in {ENGINE} if name in sys.modules])"
    )

    done = run("-c", code)

    assert done.stdout.splitlines()[-1] == "[]", done.stderr


@pytest.mark.slow
def test_a_broken_pack_is_one_sentence_and_no_window(tmp_path: Path) -> None:
    done = run("-m", "desktop", "--until-painted", "--programme", str(tmp_path))

    assert done.returncode == 70
    assert len([line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]) == 1


@pytest.mark.slow
def test_a_crash_says_its_kind_and_place_and_no_words_of_a_person() -> None:
    code = (
        "import sys; from desktop.ui.application import quiet_excepthook; sys.excepthook = quiet_excepthook;"
        "raise ValueError('hunter2')"
    )

    done = run("-c", code)

    assert "ValueError" in done.stderr
    assert "hunter2" not in done.stderr
