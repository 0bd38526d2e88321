"""The folder of the program -> a package for Debian and Ubuntu, the same bits whenever it is made.

    PYTHONPATH=. python packaging/linux/deb.py FOLDER OUT

`SOURCE_DATE_EPOCH` is the time of everything in it. Prints the name of the package and its size.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from libraries import depends
from tree import lay_out, level

from desktop import __version__

MOST_BYTES = 55_000_000

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

CONTROL = """\
Package: jaga-akun
Version: {version}
Architecture: {architecture}
Maintainer: The authors of Jaga Akun <maintainers@jaga-akun.invalid>
Installed-Size: {kibibytes}
Depends: {depends}
Section: utils
Priority: optional
Description: Periksa tautan, pengirim, pesan, dan kata sandi tanpa jaringan
 Jaga Akun memberi tahu apakah tautan, pengirim, atau pesan itu resmi, membantu
 memulihkan akun, dan mengingatkan untuk memeriksa kata sandi. Independen, bukan
 aplikasi resmi. Tidak memerlukan jaringan.
 .
 Jaga Akun tells official links, senders and messages from fakes, helps to
 recover an account, and reminds of checking passwords. It is independent and
 works without a network.
"""


def make(folder: Path, out: Path) -> Path:
    """Write the package into `out`; gives its place. Raises KeyError for a library that no known package brings."""
    root = out / "root"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(folder, root)
    architecture = ARCHITECTURES[platform.machine()]
    _describe(root, architecture, depends(folder))
    level(root, int(os.environ["SOURCE_DATE_EPOCH"]))
    package = out / f"jaga-akun_{__version__}_{architecture}.deb"
    # One thread: with several the bits would depend on how many.
    command = ["dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", "-z6", "--build", str(root), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def _describe(root: Path, architecture: str, packages: list[str]) -> None:
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    control = CONTROL.format(
        version=__version__,
        architecture=architecture,
        kibibytes=sum(file.stat().st_size for file in files) // 1024,
        depends=", ".join(packages),
    )
    sums = "".join(f"{_md5(file)}  {file.relative_to(root)}\n" for file in files)
    about = root / "DEBIAN"
    about.mkdir()
    (about / "control").write_text(control, "utf-8")
    (about / "md5sums").write_text(sums, "utf-8")


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def main(arguments: list[str]) -> int:
    """Exit status: 0 for a package within its bound."""
    folder, out = map(Path, arguments)
    out.mkdir(parents=True, exist_ok=True)
    package = make(folder, out)
    size = package.stat().st_size
    print(f"{package}: {size / 1e6:.1f} MB (at most {MOST_BYTES / 1e6:.0f})")
    print(hashlib.sha256(package.read_bytes()).hexdigest())
    return 0 if size <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
