"""Files of one visit, in a folder of their own that goes with everything in it."""

from pathlib import Path


class TemporaryFolder:
    """A folder below the system's own for temporary files; nothing is made until somebody asks."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def folder(self) -> Path:
        """The folder, readable by its owner only (0700); raises OSError."""
        import tempfile  # noqa: PLC0415  # most visits need none

        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="jaga-akun-"))
        return self._folder

    def clear(self) -> None:
        """Remove it. What cannot be removed now (open on Windows) is tried again the next time."""
        import shutil  # noqa: PLC0415  # most visits need none

        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            if not self._folder.exists():
                self._folder = None
