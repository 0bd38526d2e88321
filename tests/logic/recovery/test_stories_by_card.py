"""What happens to people, told in the words of a situation, and what the fact cards would have them do.

Written from the cards and not from the steps: each row names main cards, so a step may be reworded or divided.
"""

import datetime
from typing import NamedTuple

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.plan import plan

NOW = datetime.datetime.fromisoformat("2026-11-24T13:40")


class Story(NamedTuple):
    """`begins`: the main cards of the first steps. `order`: cards that stand in this order. `has`, `lacks`: cards."""

    name: str
    words: str
    begins: str
    order: str = ""
    has: str = ""
    lacks: str = ""


STORIES = (
    Story("a mother paid an admission fee to a stranger's account",
          "money.sent", "MO-2 MO-1", "MO-1 RP-3 RP-2", "RP-1"),
    Story("the balance of a wallet went by itself at night",
          "money.taken", "MO-2 MO-1", "MO-1 WL-11", "RP-3", "RP-2"),
    Story("nobody knows whether money was sent or taken", "money.sent money.taken", "MO-2 MO-1", "MO-1 RP-3"),
    Story("an invitation as APK was installed, nothing is missing yet",
          "apk.installed access.in", "DV-1", "DV-1 MO-2 ML-1 AC-10"),
    Story("an APK was installed and the account emptied",
          "apk.installed money.taken access.in", "DV-1 MO-2 MO-1", "MO-1 ML-1 AC-10 RP-3"),
    Story("the bank's code was read out on the telephone", "code.bank", "MO-2", "MO-2 RP-1", "AC-16", "MO-1 AC-10"),
    Story("the programme's code was given, the account still opens",
          "code.mail access.in", "ML-1", "ML-1 AC-10 AC-14"),
    Story("the programme's code was given, the account is gone",
          "code.mail access.out mail.open", "ML-1", "ML-1 AC-7"),
    Story("the code of WhatsApp was passed on", "code.whatsapp", "DV-3", "DV-3 RP-1"),
    Story("WhatsApp asks friends for money in my name", "whatsapp.taken", "DV-3", "DV-3 RP-1", lacks="MO-1 AC-10"),
    Story("WhatsApp is taken and a friend has paid", "whatsapp.taken money.sent", "MO-2 MO-1", "MO-1 DV-3 RP-3"),
    Story("a star code was dialled for somebody on the line", "forward.dialled", "DV-2 DV-2", "DV-2 AC-16", "ML-1"),
    Story("a star code was dialled and the balance is gone",
          "forward.dialled money.taken", "MO-2 MO-1 DV-2", "DV-2 ML-1"),
    Story("a password was typed into a false page, the same as the mailbox has",
          "password.given password.same access.in", "ML-1", "ML-1 AC-10", "RP-4 AC-16"),
    Story("a password was typed into a false page, the mailbox has another",
          "password.given password.other access.in", "AC-10", "AC-10 RP-4", lacks="ML-1"),
    Story("KTP and selfie went to a stranger", "papers.sent", "AC-16", "AC-16 ID-1", lacks="MO-2 ML-1"),
    Story("a stranger registered me and has my KTP", "papers.sent nik.joki", "AC-16 RP-3", "RP-3 CT-1", "ID-1 AC-21"),
    Story("a link was opened and nothing given", "link.opened", "AC-16", "AC-16 RP-4", lacks="MO-2 ML-1 AC-10"),
    Story("a link was opened and a password given",
          "link.opened password.given password.other access.in", "AC-10", has="RP-4"),
    Story("the password was forgotten, the mailbox opens",
          "access.out mail.open password.forgotten", "AC-7", lacks="MO-2 ML-1 AC-10"),
    Story("the password was changed by somebody, the mailbox opens",
          "access.out password.changed mail.open", "ML-1", "ML-1 AC-7"),
    Story("the password was changed, the mailbox refuses too",
          "access.out password.changed mail.refused phone.active", "ML-2", "ML-2 ML-1 AC-6 CT-1"),
    Story("locked out, mailbox and number are both gone",
          "access.out mail.gone phone.dead", "AC-12", "AC-12 CT-1", "AC-13 AC-17", "ML-1 ML-2 AC-5 AC-6 AC-7 AC-10"),
    Story("locked out, the mailbox belonged to an old employer",
          "access.out mail.gone phone.active", "AC-6", "AC-6 CT-1", "AC-13", "ML-1 ML-2 AC-7 AC-10"),
    Story("which mailbox was it", "access.out mail.forgotten phone.active", "AC-8", "AC-8 AC-6", lacks="ML-1 AC-7"),
    Story("still signed in, but the mailbox refuses", "access.in mail.refused", "AC-10", "AC-10 ML-2 ML-1"),
    Story("still signed in, the mailbox is gone for good",
          "access.in mail.gone", "AC-10", "AC-10 CT-1", "AC-13", "ML-1 ML-2"),
    Story("foreign training stands in the account", "access.in misuse.seen", "AC-10", "AC-10 ML-1 AC-14 CT-1"),
    Story("a foreign wallet is linked", "access.in misuse.seen wallet.foreign", "AC-10", "AC-10 ML-1 WL-6"),
    Story("six times a code was asked for", "nocode.signin limit.reached", "AC-3 AC-1", "AC-1 CT-1"),
    Story("a code was asked for twice", "nocode.signin limit.below", "AC-3", has="AC-3", lacks="AC-1 CT-1"),
    Story("four wrong codes while registering", "nocode.registration limit.unknown", "AC-3 AC-24", lacks="AC-1 WL-5"),
    Story("the wallet's code was wrong too often", "nocode.wallet limit.reached", "AC-3 WL-5", lacks="AC-1 AC-24"),
    Story("the mail after registration never came", "nocode.verifymail", "AC-4", "AC-4 CT-1"),
    Story('blocked with "gagal terverifikasi"', "blocked.verify", "AC-17", has="AC-17 CT-1"),
    Story("blocked for the terms", "blocked.terms", "AC-18", "AC-18 CT-1"),
    Story("accused of cheating", "blocked.cheating", "CT-1", has="AC-19"),
    Story("the face scan fails", "blocked.photo", "AC-25", lacks="CT-1"),
    Story('"NIK sudah terdaftar"', "nik.registered", "AC-20", "AC-20 AC-6"),
    Story("the name does not match", "nik.mismatch", "AC-22"),
    Story("delete my account, please", "nik.change", "AC-23"),
    Story("the phone was stolen", "phone.lost mail.open", "DV-4 MO-2", "MO-2 ML-1 AC-12"),
    Story("the signal is gone all of a sudden", "phone.nosignal mail.open", "DV-5 MO-2", "MO-2 ML-1"),
    Story("the number has expired", "phone.dead mail.open", "AC-12", "AC-12 CT-1", "AC-11", "MO-2"),
    Story("the programme was used in an internet shop", "sharedpc.used access.in", "DV-6", "DV-6 ML-1 AC-10"),
    Story("a reset message that nobody asked for", "message.unasked", "AC-9", "AC-9 ML-1 AC-10"),
    Story("a training site leads to the sign-in", "message.provider", "AC-26", lacks="ML-1 AC-10"),
    Story("the incentive has not come", "incentive.missing", "WL-10"),
    Story("the wallet is not upgraded", "wallet.upgrade", "WL-4"),
    Story("the wallet is blocked", "wallet.blocked", "WL-8"),
    Story("when does it open again", "status.asked", "CT-2", lacks="CT-1"),
    Story("something is wrong and nobody knows what", "unclear", "AC-1", has="CT-1"),
)  # fmt: skip


UNTOLD = {
    "access.unknown", "mail.unknown", "message.asked", "nocode.reset", "phone.unknown", "wallet.fails", "wallet.name",
}  # fmt: skip
"""Words that come with others of the same kind and the same steps."""


@pytest.fixture(scope="module")
def flow(programme: Programme) -> Flow:
    found = load(programme)
    assert found is not None
    return found


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_people_get_what_the_cards_would_have_them_do(story: Story, flow: Flow) -> None:
    made = plan(flow, frozenset(story.words.split()), NOW, {})

    main = [step.cards[0] for step in made.steps]
    cards = [card for step in made.steps for card in step.cards]
    begins, order = story.begins.split(), story.order.split()
    assert main[: len(begins)] == begins
    assert [card for card in dict.fromkeys(main) if card in order] == order
    assert set(story.has.split()) <= set(cards)
    assert not set(story.lacks.split()) & set(main)


def test_the_stories_are_different_and_leave_few_words_untold(flow: Flow) -> None:
    told = {word for story in STORIES for word in story.words.split()}

    assert len({story.words for story in STORIES}) == len(STORIES) >= 30
    assert set(flow.words) - told == UNTOLD
