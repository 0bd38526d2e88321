"""The same window as for the verify pages."""

from tests.ui.verify.conftest import _quiet, check, checker, chosen, copied, faces, files, pack, show

__all__ = ["_quiet", "check", "checker", "chosen", "copied", "faces", "files", "pack", "show"]
