"""What counts is in sight: what to do now without scrolling in any window, and a name for every control."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement
from desktop.ui.places import Draft
from desktop.ui.verify.samples import drafts, samples
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.shown import SMALL, WIDE, Show, cut_off

SAMPLES = (
    "official", "official-typed", "partner", "fake-link", "fake-letter", "fake-message", "unknown-link",
    "unproven-sender", "ten-links", "question", "reset",
)  # fmt: skip


@pytest.fixture
def judgement(request: pytest.FixtureRequest, pack: Programme, check: Callable[[Draft], Judgement]) -> Judgement:
    """The verdict about a sample."""
    sample = next(one for one in samples(pack) if one.name == request.param)
    return check(sample.draft)


HELD = ((1.5, SMALL), (2.0, WIDE))
"""Text size and window in which nobody has to scroll for what to do."""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("judgement", SAMPLES, indirect=True)
def test_what_to_do_is_the_first_thing_and_needs_no_scrolling(show: Show, judgement: Judgement, language: str) -> None:
    for scale, size in HELD:
        shell = show("verdict", judgement, language=language, scale=scale, size=size)
        page = shell.page
        assert isinstance(page, VerdictPage)

        assert page.now.mapTo(shell, QPoint(0, 0)).y() == shell.frame.geometry().top()
        asked = [page.question] if page.question is not None else [page.now.action]
        for one in (page.now.heading, *asked, *page.now.buttons):
            assert one.isVisible()
            assert one.mapTo(page, one.rect().bottomLeft()).y() <= page.height()
        assert cut_off(shell) == []


@pytest.mark.parametrize("page", ["check", "channels", "recovery"])
def test_everything_that_takes_the_keyboard_has_a_name(show: Show, page: str, pack: Programme) -> None:
    shell = show(page, dict(drafts(pack))["link"] if page == "check" else None)

    nameless = [
        type(widget).__name__
        for widget in shell.page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit)
        and not isinstance(widget, QAbstractScrollArea)
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
    ]

    assert nameless == []
