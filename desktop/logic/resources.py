"""Where the files stand that the program ships: inside the installed package, or beside it in a checkout."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def resources() -> Traversable:
    """The folder of resources. In a wheel `resources/` has become `desktop/_resources` (decision 19)."""
    packed = files("desktop") / "_resources"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2] / "resources"
