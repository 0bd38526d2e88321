"""Where the files stand that the program ships: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # at run time `importlib.resources` takes three milliseconds, for a name
    from importlib.resources.abc import Traversable


@cache
def resources() -> "Traversable":
    """The folder of resources. In a wheel `resources/` has become `desktop/_resources` (decision 19)."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    from importlib.resources import files  # noqa: PLC0415  # only where the package is inside an archive

    return files("desktop") / "_resources"


def shipped(*names: str) -> bytes:
    """The content of a file that we ship, by its path in the folder; raises ContentError where it cannot be read."""
    try:
        return resources().joinpath(*names).read_bytes()
    except OSError:
        from desktop.logic.jsonfile import ContentError  # noqa: PLC0415  # it needs `resources` itself

        raise ContentError("/".join(names), "/", "a file that can be read") from None


def shipped_text(*names: str) -> str:
    """The same as text; raises ContentError where it is none."""
    content = shipped(*names)
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        from desktop.logic.jsonfile import ContentError  # noqa: PLC0415  # see above

        raise ContentError("/".join(names), "/", "text in UTF-8") from None


def own_licence() -> str:
    """Our own licence and the notice of what we ship. In a wheel both have gone among the resources."""
    packed = resources() / "LICENSE"
    folder = resources() if packed.is_file() else Path(__file__).resolve().parents[2]
    return "\n\n".join((folder / name).read_text(encoding="utf-8").strip("\n") for name in ("LICENSE", "NOTICE"))
