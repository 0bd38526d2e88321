"""Every page runs with the pack of another organisation and shows no word of the first."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.check import Checker
from desktop.logic.verify.mail.mail import Mail
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.verify.qr.scan import Codes
from desktop.logic.words import load_words
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Channels, Check, Draft
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.theme import Theme
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.file_samples import judged_files
from desktop.ui.verify.samples import samples
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.host import jobs_of_a_test
from tests.ui.shown import TODAY
from tests.ui.told import desk_of


def said(page: Page) -> str:
    widgets = page.findChildren(QWidget)
    texts = [label.text() for label in page.findChildren(QLabel)]
    names = [f"{widget.accessibleName()} {widget.accessibleDescription()}" for widget in widgets]
    return "\n".join([page.title, page.announcement, *texts, *names]).lower()


def test_no_sample_of_the_tour_uses_a_word_of_the_first_programme(second_programme: Programme) -> None:
    special = re.compile(r"gelombang|prakerja|pelatihan|insentif", re.IGNORECASE)
    read: list[Any] = []

    def keep(one: object) -> Any:  # noqa: ANN401  # nobody looks at a judgement here
        read.append(one)

    judged_files(second_programme, keep)
    shown = [one.draft.text for one in samples(second_programme)]
    shown += [code for one in read if isinstance(one, Codes) for code in one.payloads]
    for mail in (one for one in read if isinstance(one, Mail)):
        shown += [*mail.lines, mail.subject, mail.plain, mail.page.text if mail.page else ""]

    assert [text for text in shown if special.search(text)] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_speaks_of_the_first_programme(
    qtbot: QtBot, second_programme: Programme, second_pack: Path, language: str
) -> None:
    around = Surroundings(load_words(language, second_programme), Theme("light", 1.0), jobs_of_a_test)
    checker = Checker((second_programme,), load_phrases("id"))

    desk = desk_of(second_programme, second_pack)

    def check(draft: Draft) -> object:
        return checker.check(draft.text, today=TODAY, via=draft.via, typed=draft.typed)

    pages: list[Page] = [
        CheckPage(around, Check(), check, checker.describe),  # type: ignore[arg-type]
        ChannelsPage(around, Channels(), second_programme, None),
        ChannelsPage(around, Channels("unknown"), second_programme, None),
        *(VerdictPage(around, check(one.draft), second_programme) for one in samples(second_programme)),  # type: ignore[arg-type]
        *(QuestionPage(around, desk, node) for node in desk.flow.questions),
        *(StepPage(around, desk, step) for step in desk.flow.steps),
    ]
    for page in pages:
        qtbot.addWidget(page)

    assert [page.title for page in pages if "prakerja" in said(page)] == []
