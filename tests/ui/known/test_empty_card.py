"""No secret is ever sent to a printer: the card that is printed beside a phrase is empty."""

import pickle

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.printing import Printed
from desktop.logic.sheet import Fold, Sheet, paragraphs
from desktop.ui.passwords.places import Passphrase
from desktop.ui.passwords.proposal import Kind, Wish
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.printing import OnePrinter, Outcome
from desktop.ui.sheets.pages import lay_out
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import Person


class Recorder:
    """A printer that keeps what is sent to it, as the bytes that the process of printing reads."""

    def __init__(self, printed: Printed = Printed.SENT) -> None:
        self.printed, self.sent = printed, list[bytes]()

    def names(self) -> tuple[str, ...]:
        return ("Depan",)

    def send(self, sheet: Sheet, printer: str, job: str) -> Printed:
        self.sent.append(pickle.dumps(("send", sheet, printer, job)))
        return self.printed

    def stop(self) -> None:
        """Nothing is under way."""


def at_a_printer(person: Person, printers: Recorder, wish: Wish) -> PassphrasePage:
    premises = person.window.premises
    premises.outside = premises.outside._replace(printing=lambda: OnePrinter(printers, "Depan"))
    person.goes_to(Passphrase(wish))
    page = person.shell.page
    assert isinstance(page, PassphrasePage)
    return page


@pytest.mark.parametrize("kind", [Kind.PHRASE, Kind.SPOKEN])
def test_no_word_of_the_phrase_on_the_page_is_sent(make_person: MakePerson, qtbot: QtBot, kind: Kind) -> None:
    printers, person = Recorder(), make_person()
    page = at_a_printer(person, printers, Wish(kind, 7 if kind is Kind.PHRASE else 9))
    parts = page.proposal.parts

    person.clicks(person.named(person.says("phrase-card.print")))
    qtbot.waitUntil(lambda: page.said.text.text() == person.says(Outcome.PRINTED.value))

    [sent] = printers.sent
    _, sheet, printer, job = pickle.loads(sent)  # noqa: S301  # our own
    said = " ".join(paragraphs(sheet))
    on_paper = " ".join(p.text for p in lay_out(sheet).pages)
    assert (printer, job) == ("Depan", "Jaga Akun")
    assert any(isinstance(block, Fold) for block in sheet.blocks)
    assert page.proposal.text.encode() not in sent
    assert page.proposal.parts == parts  # it still stands there to be copied by hand
    own = person.window.words()
    ours = " ".join(own.texts[key] for key in own.texts if key.startswith("phrase-card.")).lower().split()
    for part in {*parts} - {*ours}:
        assert part not in said.lower().split()
        assert part not in on_paper.lower().split()


def test_what_is_random_has_no_card(make_person: MakePerson) -> None:
    page = at_a_printer(make_person(), Recorder(), Wish(Kind.RANDOM, 20))

    assert page.card is not None
    assert not page.card.isVisible()


def test_a_printer_that_stands_still_is_said_and_the_phrase_stays(make_person: MakePerson, qtbot: QtBot) -> None:
    person = make_person()
    page = at_a_printer(person, Recorder(Printed.STOPPED), Wish())
    phrase = page.proposal.text

    person.clicks(person.named(person.says("phrase-card.print")))
    qtbot.waitUntil(lambda: page.said.text.text() == person.says(Outcome.BY_HAND.value))

    assert page.proposal.text == phrase
