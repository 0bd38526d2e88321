"""A word with one letter before its hyphen stays whole on the screen, and is read and copied as it is written."""

import pytest

from desktop.ui.theme import Theme
from desktop.ui.widgets import PlainLabel
from desktop.ui.widgets.lines import keep_whole, set_lines

pytestmark = pytest.mark.usefixtures("application")


@pytest.mark.parametrize("word", ["e-wallet", "E-wallet", "e-mail"])
def test_such_a_word_is_not_broken_at_any_width(word: str) -> None:
    theme = Theme("light", 1.0)
    text = f"Telepon bank atau {word} Anda"
    font = theme.font("h3", bold=True)
    broken: set[str] = set()
    whole: set[str] = set()
    for width in range(100, 300):
        for starts, shown in ((broken, text), (whole, keep_whole(text))):
            layout = set_lines(shown, font, width).layout
            lines = [layout.lineAt(index) for index in range(layout.lineCount())]
            starts.update(shown[one.textStart() :][:6] for one in lines)

    assert any(one.startswith(word[2:5]) for one in broken)
    assert not any(one.startswith(("\u2060", word[2:5])) for one in whole)


def test_the_label_says_what_was_written() -> None:
    label = PlainLabel("Buka e-wallet", Theme("light", 1.0))

    assert label.text() == "Buka e-wallet"


@pytest.mark.parametrize("text", ["www.prakerja.go.id/formulir-pengaduan", "kata-kata", "2024-2026"])
def test_other_hyphens_are_left_alone(text: str) -> None:
    assert keep_whole(text) == text
