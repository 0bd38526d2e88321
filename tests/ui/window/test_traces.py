"""After a whole visit, a file dialog and a password in it, "Selesai" and closing: no file is new, none has changed."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MAIL = b"From: a@example.com\r\nSubject: Halo\r\n\r\nhttps://prakerja.vip/\r\n"
FOLDERS = {"TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run"}


def tree(folder: Path) -> dict[str, str]:
    """Every folder and file below a folder, with what is in it."""
    return {
        str(one.relative_to(folder)): sha256(one.read_bytes()).hexdigest() if one.is_file() else "folder"
        for one in folder.rglob("*")
    }


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of a person are Linux's")
def test_a_whole_visit_leaves_no_trace_in_files_and_its_memory_is_closed(tmp_path: Path) -> None:
    word = "kenari" + "anatinj"[::-1]
    for name in (word, *FOLDERS.values()):
        (tmp_path / name).mkdir(mode=0o700)
    (tmp_path / word / "mail.eml").write_bytes(MAIL)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own = {name: str(tmp_path / folder) for name, folder in FOLDERS.items()}
    environment = {**kept, **own, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    before = tree(tmp_path)

    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.window.whole_session", word],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["closed"], "core size 0 and not dumpable after the first paint"
    assert tree(tmp_path) == before
