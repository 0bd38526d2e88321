"""What `jaga-akun kiosk install --dry-run` does: writes down what would make a machine a kiosk."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop.arguments import Given, UsageError
from desktop.cli import terminal
from desktop.cli.help import plain_words
from desktop.cli.kiosk import DRY_RUN, OUT
from desktop.cli.new_file import NotWrittenError, write_files
from desktop.logic.kiosk.installation import PLACES, installation

DONE = 0


def install(given: Given, program: Sequence[str]) -> int:
    """Print the files, or write them into a folder; gives the exit status. Raises UsageError without `--dry-run`."""
    if not given.has(DRY_RUN):
        raise UsageError("cli.usage.kiosk.install")
    files, folder = installation(program), given.get(OUT)
    if folder is None:
        terminal.write("\n".join(f"# ----- {PLACES[name]}\n{files[name].decode()}" for name in PLACES))
        return DONE
    return _write(given, files, folder)


def _write(given: Given, files: dict[str, bytes], folder: Path) -> int:
    words = plain_words(given.language)
    try:
        with suppress(OSError):  # then the files cannot be written either, which is told
            folder.mkdir()
        write_files({str(folder / name): content for name, content in files.items()}, replace=False)
    except NotWrittenError as error:
        terminal.complain(words("cli.kiosk.install.there" if error.status == 1 else error.text_id))
        return error.status
    said = (words("cli.kiosk.install.written"), *(f"  {name} -> {place}" for name, place in PLACES.items()))
    terminal.write("".join(f"{line}\n" for line in said))
    return DONE
