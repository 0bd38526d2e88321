"""What happened to somebody who did what was asked: one way into the recovery, or its question."""

from pathlib import Path

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.situation import ENTRIES, OPENED, RECOVER, URGENT, entry_after
from desktop.logic.verify.answer.vocabulary import CODES


@pytest.mark.parametrize(
    ("codes", "entry"),
    [
        (("message.asks-code", "message.urges"), "told"),
        (("message.offers-app", "mail.attached-program-in-name"), "installed"),
        (("message.asks-code", "message.asks-fee"), URGENT),
        (("link.unlisted",), URGENT),
        ((), URGENT),
    ],
)
def test_one_thing_that_was_asked_is_the_entry_and_of_several_the_question(codes: tuple[str, ...], entry: str) -> None:
    assert entry_after(codes) == entry


def test_a_link_can_only_have_been_opened() -> None:
    assert entry_after(("link.app-with-name",), link=True) == OPENED


def test_every_code_here_is_one_of_the_vocabulary() -> None:
    assert set(ENTRIES) <= set(CODES)


def test_the_built_in_pack_has_every_entry(programme: Programme, root: Path) -> None:
    flow = load(programme, root / "resources" / "programmes" / programme.id)

    assert flow is not None
    assert {*ENTRIES.values(), OPENED, URGENT, RECOVER} <= flow.entries.keys()


@pytest.mark.parametrize(
    ("entry", "word"),
    [(OPENED, "link.opened"), ("typed", "password.given"), ("installed", "apk.installed"), ("sent", "papers.sent")],
)
def test_an_entry_says_what_happened(programme: Programme, entry: str, word: str) -> None:
    flow = load(programme)
    assert flow is not None
    chosen = flow.entries[entry].answers

    said = {
        word
        for node, options in chosen.items()
        for one in flow.questions[node].options
        if one.id in options
        for word in one.says
    }

    assert said == {word}
