"""Our licence, and by whose leave we use what others made: read from the packages and from the faces' own texts."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop.logic.resources import own_licence, shipped_text

# Distribution -> its licence, as its own metadata says it.
_PACKAGES = {
    "PySide6_Essentials": "LGPL-3.0",
    "ada-url": "Apache-2.0",
    "publicsuffixlist": "MPL-2.0",
    "linkify-it-py": "MIT",
    "uc-micro-py": "MIT",
    "platformdirs": "MIT",
    "requests": "Apache-2.0",
    "urllib3": "MIT",
    "certifi": "MPL-2.0",
    "charset-normalizer": "MIT",
    "idna": "BSD-3-Clause",
}
# What shows a notification; each is installed on its own system only.
_OF_SYSTEM = {
    "linux": {"jeepney": "MIT"},
    "win32": {
        "desktop-notifier": "MIT",
        "bidict": "MPL-2.0",
        "packaging": "Apache-2.0 OR BSD-2-Clause",
        "typing_extensions": "PSF-2.0",
        "winrt-runtime": "MIT",
    },
    "darwin": {
        "desktop-notifier": "MIT",
        "bidict": "MPL-2.0",
        "packaging": "Apache-2.0 OR BSD-2-Clause",
        "typing_extensions": "PSF-2.0",
        "rubicon-objc": "BSD-3-Clause",
    },
}
_NAMES = {"PySide6_Essentials": "Qt for Python"}
_FACES = {
    "Atkinson Hyperlegible Next": ("OFL-1.1", "LICENCE-atkinson-hyperlegible-next.txt"),
    "Atkinson Hyperlegible Mono": ("OFL-1.1", "LICENCE-atkinson-hyperlegible-mono.txt"),
    "DejaVu Sans, Sans Mono": ("Bitstream Vera", "LICENCE-dejavu-fonts-ttf.txt"),
    "Phosphor Icons": ("MIT", "LICENCE-phosphor-icons.txt"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """The program itself or what others made: its name, its licence's name, and how to get the licence's text."""

    name: str
    licence: str
    read: Callable[[], str]


def parts() -> tuple[Part, ...]:
    """All parts, our own first; nothing is read before somebody wants to read it."""
    own = Part("Jaga Akun", "Apache-2.0", own_licence)
    faces = [Part(name, licence, partial(_face_text, file)) for name, (licence, file) in _FACES.items()]
    installed = _PACKAGES | _OF_SYSTEM.get(sys.platform, {})
    packages = [
        Part(_NAMES.get(name, name), licence, partial(_package_text, name)) for name, licence in installed.items()
    ]
    return (own, *faces, *packages)


def _face_text(file: str) -> str:
    return shipped_text("style", "fonts", file)


def _package_text(name: str) -> str:
    """The licence files that came with a package; what its metadata says when it brought none."""
    from importlib import metadata  # noqa: PLC0415  # 20 ms that only this page needs

    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return name
    names = ("licen", "copying", "notice")
    found = [file for file in distribution.files or () if any(word in file.name.lower() for word in names)]
    texts = [file.read_text(encoding="utf-8") for file in found if file.suffix in {"", ".txt", ".md", ".rst"}]
    said = distribution.metadata.json
    return "\n\n".join(texts) or str(said.get("license_expression") or said.get("license") or name)
