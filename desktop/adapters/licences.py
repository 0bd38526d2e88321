"""Our licence, and by whose leave we use what others made: read from the packages and from the faces' own texts."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop.logic.resources import own_licence, shipped_text

# Distribution -> its licence, as its own metadata says it; by the names of requirements/run.txt.
_EVERYWHERE = {
    "ada-url": "Apache-2.0",
    "certifi": "MPL-2.0",
    "cffi": "MIT-0",
    "charset-normalizer": "MIT",
    "idna": "BSD-3-Clause",
    "jaraco-classes": "MIT",
    "jaraco-context": "MIT",
    "jaraco-functools": "MIT",
    "keyring": "MIT",
    "linkify-it-py": "MIT",
    "more-itertools": "MIT",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "publicsuffixlist": "MPL-2.0",
    "pycparser": "BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only",
    "requests": "Apache-2.0",
    "shiboken6": "LGPL-3.0-only",
    "urllib3": "MIT",
    "zxcvbn": "MIT",
    "zxing-cpp": "Apache-2.0",
}
_BEFORE_PYTHON_3_12 = {
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "lazy-importer": "Apache-2.0",
    "zipp": "MIT",
}
_OF_DESKTOP_NOTIFIER = {
    "bidict": "MPL-2.0",
    "desktop-notifier": "MIT",
    "packaging": "Apache-2.0 OR BSD-2-Clause",
    "typing-extensions": "PSF-2.0",
}
_OF_SYSTEM = {
    "linux": {"cryptography": "Apache-2.0 OR BSD-3-Clause", "jeepney": "MIT", "secretstorage": "BSD-3-Clause"},
    "win32": {
        **_OF_DESKTOP_NOTIFIER,
        "pywin32-ctypes": "BSD-3-Clause",
        "winrt-runtime": "MIT",
        "winrt-windows-applicationmodel-core": "MIT",
        "winrt-windows-data-xml-dom": "MIT",
        "winrt-windows-foundation": "MIT",
        "winrt-windows-foundation-collections": "MIT",
        "winrt-windows-storage-streams": "MIT",
        "winrt-windows-ui-notifications": "MIT",
    },
    "darwin": {**_OF_DESKTOP_NOTIFIER, "rubicon-objc": "BSD-3-Clause"},
}
_NAMES = {"pyside6-essentials": "Qt for Python"}
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
    made = [Part(_NAMES.get(name, name), licence, partial(_package_text, name)) for name, licence in packages().items()]
    return (own, *faces, *made)


def packages(system: str = sys.platform, python: tuple[int, ...] = sys.version_info[:2]) -> dict[str, str]:
    """What is installed with the program on a system, by its name in `requirements/run.txt`, and its licence."""
    older = _BEFORE_PYTHON_3_12 if python < (3, 12) else {}
    return dict(sorted((_EVERYWHERE | older | _OF_SYSTEM.get(system, {})).items()))


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
