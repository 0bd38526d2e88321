"""What counts is in sight: the first reason and the first action without scrolling, and a name for every control."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement
from desktop.ui.places import Draft
from desktop.ui.verify.samples import drafts, samples
from tests.ui.shown import SMALL, Show

SAMPLES = (
    "official", "official-typed", "partner", "fake-link", "fake-letter", "fake-message", "unknown-link",
    "unproven-sender", "ten-links", "question",
)  # fmt: skip


@pytest.fixture
def judgement(request: pytest.FixtureRequest, pack: Programme, check: Callable[[Draft], Judgement]) -> Judgement:
    """The verdict about a sample."""
    sample = next(one for one in samples(pack) if one.name == request.param)
    return check(sample.draft)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("judgement", SAMPLES, indirect=True)
def test_the_first_reason_and_the_first_action_need_no_scrolling(
    show: Show, judgement: Judgement, language: str
) -> None:
    shell = show("verdict", judgement, language=language, scale=1.5, size=SMALL)
    page = shell.page
    first = page._first  # type: ignore[attr-defined]

    assert first.isVisible()
    assert first.mapTo(page, first.rect().bottomLeft()).y() <= page.height()


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
