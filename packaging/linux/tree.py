"""The folder of the program as Linux wants it: below `usr`, with menu entry, icon, manual and list of parts."""

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from sysconfig import get_path

from manual import manual_page

from tools.sbom import sbom

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def lay_out(folder: Path, root: Path) -> None:
    """Write everything below `root`, which is not there yet; `folder` is what PyInstaller made."""
    shutil.copytree(folder, root / "usr/lib/jaga-akun", symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/jaga-akun").symlink_to("../lib/jaga-akun/jaga-akun")
    share = root / "usr/share"
    _put(share / "applications/jaga-akun.desktop", (HERE / "jaga-akun.desktop").read_bytes())
    _put(share / "icons/hicolor/scalable/apps/jaga-akun.svg", (ROOT / "resources/style/mark.svg").read_bytes())
    for language, where in (("en", "man"), ("id", "man/id")):
        page = manual_page(language).encode()
        _put(share / where / "man1/jaga-akun.1.gz", gzip.compress(page, mtime=0))
    _put(share / "doc/jaga-akun/copyright", (HERE / "copyright").read_bytes())
    _put(share / "doc/jaga-akun/python-licence.txt", (Path(get_path("stdlib")) / "LICENSE.txt").read_bytes())
    _put(share / "doc/jaga-akun/changelog.gz", gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    _put(share / "doc/jaga-akun/sbom.cdx.json", json.dumps(sbom("linux"), indent=1).encode() + b"\n")


def level(root: Path, moment: int) -> None:
    """Give everything the same modes and the same time (seconds since 1970), whoever builds it and when."""
    for path in (root, *_all(root)):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _all(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*"), reverse=True))


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
