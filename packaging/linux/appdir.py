"""The folder of the program -> an AppDir: a folder that runs from wherever it is put, as `AppRun`.

PYTHONPATH=. python packaging/linux/appdir.py FOLDER OUT
"""

import os
import shutil
import sys
from pathlib import Path

from tree import lay_out, level


def make(folder: Path, root: Path) -> None:
    """Write it to `root`, in place of what is there."""
    shutil.rmtree(root, ignore_errors=True)
    lay_out(folder, root)
    for name, target in (
        ("AppRun", "usr/lib/jaga-akun/jaga-akun"),
        ("jaga-akun.desktop", "usr/share/applications/jaga-akun.desktop"),
        ("jaga-akun.svg", "usr/share/icons/hicolor/scalable/apps/jaga-akun.svg"),
        (".DirIcon", "jaga-akun.svg"),
    ):
        (root / name).symlink_to(target)
    level(root, int(os.environ["SOURCE_DATE_EPOCH"]))


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
