"""What goes into the folder that PyInstaller makes, and what of Qt, of Pillow and of the system stays out of it."""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A row of PyInstaller's tables: the place in the folder, the file (of a link what it points to), the kind."""

NOT_OURS = {"altgraph", "macholib", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools"}
"""What only the making of the folder needs."""

_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qjpeg", "qgif", "qwebp"),
    "printsupport": ("",),
    "styles": ("",),
    "wayland-decoration-client": ("bradient",),
    "wayland-shell-integration": ("xdg-shell",),
    "platforminputcontexts": ("compose", "ibus"),
}
"""Folder of Qt's plug-ins -> how the names of those begin that stay (a "lib" before it aside). Other folders go."""

_QT_PARTS = {"EglFSDeviceIntegration", "EglFsKmsSupport", "EglFsKmsGbmSupport", "Network", "OpenGL", "OpenGLWidgets",
             "Pdf", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick", "Svg", "VirtualKeyboard",
             "WaylandEglClientHwIntegration", "WlShellIntegration"}  # fmt: skip
"""Parts of Qt that no page of ours and no plug-in above needs. DBus stays: QtGui is bound to it."""

_PILLOW_PARTS = ("_avif", "_imagingcms", "_imagingft", "_imagingtk", "libavif", "libbrotli", "liblcms2", "libfreetype",
                 "libharfbuzz")  # fmt: skip
"""Picture formats that we refuse, colour profiles, faces."""

_OF_PYTHON = ("libpython", "libcrypto", "libssl", "libffi", "libsqlite3", "liblzma", "libbz2",
              "_cffi_backend")  # fmt: skip
"""What of a Linux system goes along: Python is bound to these versions. All else is a desktop's own
(`packaging/linux/libraries.py`), and ours would not fit to it."""


def our_distributions() -> list[str]:
    """The packages of the lock that are installed here, by name: their metadata holds their licences."""
    names = {re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower() for one in distributions()}
    return sorted(names - NOT_OURS - ({"packaging"} if sys.platform.startswith("linux") else set()))


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of a table that stay, in one order: of a link what it points to decides."""
    return sorted(
        (place, file, kind)
        for place, file, kind in entries
        if is_wanted(PurePath(file if kind == "SYMLINK" else place))
    )


def is_wanted(place: PurePath) -> bool:
    """Whether a file goes into the folder."""
    parts = place.parts
    if "PySide6" in parts:
        return _is_wanted_of_qt(parts, place.name.removeprefix("lib"))
    if parts[0] in {"PIL", "pillow.libs"}:
        return not place.name.startswith(_PILLOW_PARTS)
    of_system = sys.platform.startswith("linux") and len(parts) == 1 and ".so" in place.name
    return not of_system or place.name.startswith(_OF_PYTHON)


def _is_wanted_of_qt(parts: tuple[str, ...], name: str) -> bool:
    if "translations" in parts:
        return False
    if "plugins" in parts:
        folder = parts[parts.index("plugins") + 1]
        return any(name.startswith(start) for start in _PLUGINS.get(folder, ())) and "egl" not in name
    return re.sub(r"^Qt6?|\..*$", "", name) not in _QT_PARTS
