"""Our faces are loaded: a sheet is set in them."""

import pytest

from desktop.ui.application import Application


@pytest.fixture(autouse=True)
def _faces(application: Application) -> None:
    """As the window loads them."""
