"""The few arguments that concern a window. Whatever else is given belongs to the command line in `desktop.cli`."""

from pathlib import Path
from typing import NamedTuple

from desktop.logic.private import unshown

WITH_VALUE = ("--lang", "--programme", "--blocklist", "--out", "--only")
TOUR = "tour"


@unshown
class WindowOptions(NamedTuple):
    """How to open the window. `language`, `programme` and `blocklist` are for this time only."""

    language: str | None = None
    programme: Path | None = None
    blocklist: Path | None = None
    until_painted: bool = False


@unshown
class TourOptions(NamedTuple):
    """Where the pictures go; `only` keeps to pictures whose name holds it, for a quick look."""

    out: Path
    programme: Path | None = None
    only: str = ""


def command_of(arguments: list[str]) -> str | None:
    """The first argument that is no option and no option's value; None when there is none."""
    rest = iter(arguments)
    for argument in rest:
        if argument in WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return None


def window_options(arguments: list[str], languages: tuple[str, ...]) -> WindowOptions | None:
    """The options of the window, None when there is anything that the window does not understand."""
    values, flags = _split(arguments)
    if values is None or set(values) - {"--lang", "--programme", "--blocklist"} or flags - {"--until-painted"}:
        return None
    language = values.get("--lang")
    if language is not None and language not in languages:
        return None
    folder, file = (_path(values, name) for name in ("--programme", "--blocklist"))
    return WindowOptions(language, folder, file, "--until-painted" in flags)


def tour_options(arguments: list[str]) -> TourOptions | None:
    """The options of `tour`, None when they are wrong."""
    values, flags = _split([argument for argument in arguments if argument != TOUR])
    if values is None or flags or "--out" not in values or set(values) - {"--out", "--programme", "--only"}:
        return None
    return TourOptions(Path(values["--out"]), _path(values, "--programme"), values.get("--only", ""))


def _path(values: dict[str, str], name: str) -> Path | None:
    return Path(values[name]) if name in values else None


def _split(arguments: list[str]) -> tuple[dict[str, str] | None, set[str]]:
    """Options with a value, and flags. No values at all (None) when one lacks its value or stands alone."""
    values: dict[str, str] = {}
    flags: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in WITH_VALUE:
            given = value if equals else next(rest, None)
            if not given:
                return None, flags
            values[name] = given
        elif argument.startswith("--"):
            flags.add(argument)
        else:
            return None, flags
    return values, flags
