"""Every page runs with the pack of another organisation and shows no word of the first."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.content import Programme, load_vocabulary
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.logic.verify.check import Checker
from desktop.logic.words import load_words
from desktop.ui.page import Page, Surroundings
from desktop.ui.recovery.first_actions import FirstActionsPage
from desktop.ui.theme import Theme
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check import CheckPage, Draft
from desktop.ui.verify.samples import samples
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.verify.conftest import TODAY


def said(page: Page) -> str:
    widgets = page.findChildren(QWidget)
    texts = [label.text() for label in page.findChildren(QLabel)]
    names = [f"{widget.accessibleName()} {widget.accessibleDescription()}" for widget in widgets]
    return "\n".join([page.title, page.announcement, *texts, *names]).lower()


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_speaks_of_the_first_programme(
    qtbot: QtBot, second_programme: Programme, second_pack: Path, language: str
) -> None:
    around = Surroundings(load_words(language, second_programme), Theme("light", 1.0))
    checker = Checker(second_programme, load_vocabulary("id"))

    def check(draft: Draft) -> object:
        return checker.check(draft.text, today=TODAY, via=draft.via, typed=draft.typed)

    pages: list[Page] = [
        CheckPage(around, Draft(), check, checker.describe),  # type: ignore[arg-type]
        ChannelsPage(around, "", second_programme, None),
        ChannelsPage(around, "unknown", second_programme, None),
        *(VerdictPage(around, check(one.draft), second_programme) for one in samples(second_programme)),  # type: ignore[arg-type]
        *(
            FirstActionsPage(around, one.id, load_first_actions(second_programme, second_pack), second_programme)
            for one in load_first_actions(second_programme, second_pack)
        ),
    ]
    for page in pages:
        qtbot.addWidget(page)

    assert [page.title for page in pages if "prakerja" in said(page)] == []
