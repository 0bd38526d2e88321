"""Every licence that the program names can be read in it."""

import pytest

from desktop.adapters.licences import Part, parts


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_a_licence_can_be_read(part: Part) -> None:
    assert part.read().strip()


def test_our_own_licence_comes_first_with_its_notice() -> None:
    text = parts()[0].read()

    assert "Apache License" in text
    assert "Copyright 2026" in text
