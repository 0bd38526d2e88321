"""Why a programme pack that somebody named cannot be used: a text id and its values, none of which repeats the path."""

from pathlib import Path

from desktop.logic.jsonfile import ContentError

NO_FOLDER, NO_PACK, BROKEN = "cli.programme.no-folder", "cli.programme.no-pack", "cli.programme.broken"


def folder_fault(folder: Path) -> str | None:
    """What is wrong with the folder before anything in it is read; None when it looks like a pack."""
    if not is_folder(folder):
        return NO_FOLDER
    return None if (folder / "programme.json").is_file() else NO_PACK


def pack_fault(folder: Path, error: ContentError) -> tuple[str, dict[str, str]]:
    """What to say of the pack in `folder` that `error` refused; what is wrong with the folder itself goes first."""
    missing = folder_fault(folder)
    if missing is not None:
        return missing, {}
    return BROKEN, {"file": error.file, "place": error.place, "expected": error.expected}


def is_folder(folder: Path) -> bool:
    """Whether there is such a folder that may be read; one that is out of our reach is none."""
    try:
        next(folder.iterdir(), None)
    except (OSError, ValueError):  # ValueError: a zero byte or half a character in the path
        return False
    return True
