"""What the system keeps of a process that holds somebody's words, looked at in processes of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at what Linux tells of a process")

CORES_WANTED = (
    "import os, resource; resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)\n"
)
OPEN = "from desktop.adapters.process_safety import close_memory, keep_no_core, memory_is_closed\n"
COLLECTED = Path("/proc/sys/kernel/core_pattern")


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{OPEN}{code}"],
        cwd=folder, capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip


def test_a_process_is_open_until_it_closes_its_memory(tmp_path: Path) -> None:
    done = run("print(memory_is_closed()); close_memory(); print(memory_is_closed())", tmp_path)

    assert (done.stdout.split(), done.stderr) == (["False", "True"], "")


def test_a_core_size_of_0_alone_is_not_closed(tmp_path: Path) -> None:
    assert run("keep_no_core(); print(memory_is_closed())", tmp_path).stdout.strip() == "False"


def test_what_a_process_starts_writes_no_core_either(tmp_path: Path) -> None:
    limits = "subprocess.check_output(['sh', '-c', 'ulimit -c; ulimit -H -c'], text=True)"
    code = f"import subprocess; keep_no_core(); print({limits})"

    assert run(code, tmp_path).stdout.split() == ["0", "0"]


@pytest.mark.parametrize("closing", ["keep_no_core()", "close_memory()"])
def test_a_crash_writes_no_core(closing: str, tmp_path: Path) -> None:
    if COLLECTED.read_text().startswith(("|", "/")):
        pytest.skip("cores go to a collector or elsewhere here")
    (tmp_path / "open").mkdir()
    (tmp_path / "closed").mkdir()
    before = run(f"{CORES_WANTED}os.abort()", tmp_path / "open")
    if not list((tmp_path / "open").iterdir()):
        pytest.skip("no core can be written here at all")

    done = run(f"{CORES_WANTED}{closing}\nos.abort()", tmp_path / "closed")

    assert (before.returncode, done.returncode) == (-6, -6)
    assert list((tmp_path / "closed").iterdir()) == []
