"""What happened to somebody who did what was asked: one situation, or the question which."""

from pathlib import Path

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.logic.situation import OPENED, SITUATIONS, situation_after
from desktop.logic.verify.answer.vocabulary import CODES


@pytest.mark.parametrize(
    ("codes", "situation"),
    [
        (("message.asks-code", "message.urges"), "otp"),
        (("message.offers-app", "mail.attached-program-in-name"), "apk"),
        (("message.asks-code", "message.asks-fee"), None),
        (("link.unlisted",), None),
        ((), None),
    ],
)
def test_one_thing_that_was_asked_is_the_situation_and_of_several_none(
    codes: tuple[str, ...], situation: str | None
) -> None:
    assert situation_after(codes) == situation


def test_a_link_can_only_have_been_opened() -> None:
    assert situation_after(("link.app-with-name",), link=True) == OPENED


def test_every_code_here_is_one_of_the_vocabulary() -> None:
    assert set(SITUATIONS) <= set(CODES)


def test_the_built_in_pack_helps_in_every_situation(programme: Programme, root: Path) -> None:
    folder = root / "resources" / "programmes" / programme.id
    known = {situation.id for situation in load_first_actions(programme, folder)}
    assert {*SITUATIONS.values(), OPENED} <= known
