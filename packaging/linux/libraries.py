"""The libraries of the system that the folder of the program needs, and the least system that has them.

    python packaging/linux/libraries.py FOLDER

Prints the packages of Debian and Ubuntu, and the version of glibc. Ends with 1 for a library that is not known here.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

GLIBC = {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0",
         "librt.so.1", "libutil.so.1", "libresolv.so.2"}  # fmt: skip

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Library -> its package. Names that Debian 13 and Ubuntu 24.04 changed ("t64") are still provided there."""


def programs(folder: Path) -> Iterator[Path]:
    """Every program and library of a folder."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(4) == b"\x7fELF":
                    yield file


def needed(folder: Path) -> set[str]:
    """The libraries that something in the folder is bound to and that are not in it."""
    wanted = {name for file in programs(folder) for name in re.findall(r"NEEDED\s+(\S+)", _dump("-p", file))}
    return wanted - {file.name for file in folder.rglob("*")} - GLIBC


def glibc(folder: Path) -> tuple[int, ...]:
    """The newest version of glibc that something in the folder asks for."""
    versions = (re.findall(r"GLIBC_([\d.]+)", _dump("-T", file)) for file in programs(folder))
    return max(tuple(map(int, version.split("."))) for found in versions for version in found)


def depends(folder: Path) -> list[str]:
    """The packages that the folder needs; raises KeyError for a library that is not known here."""
    return sorted({f"libc6 (>= {'.'.join(map(str, glibc(folder)))})", *(PACKAGES[name] for name in needed(folder))})


def _dump(what: str, file: Path) -> str:
    return subprocess.run(["objdump", what, str(file)], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    print("\n".join(depends(Path(sys.argv[1]))))
