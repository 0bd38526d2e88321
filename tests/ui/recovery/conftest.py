"""The same window as for the verify pages."""

from tests.ui.verify.conftest import _quiet, check, checker, copied, faces, pack, show

__all__ = ["_quiet", "check", "checker", "copied", "faces", "pack", "show"]
