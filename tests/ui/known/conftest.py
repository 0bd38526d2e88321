"""A person at the whole window, and a kiosk: as the tests of those have them."""

from tests.ui.kiosk.conftest import open_kiosk
from tests.ui.recovery.conftest import make_person, wall

__all__ = ["make_person", "open_kiosk", "wall"]
