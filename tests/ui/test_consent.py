"""One yes is one request: the answer may bring the question for the next host, which waits for a yes of its own."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui import background
from desktop.ui.theme import Theme
from desktop.ui.widgets.consent import Answer, Consent, Line, Question, Way, Wish
from tests.ui.host import jobs_of_a_test
from tests.ui.shown import settle


class Hosts:
    """Each host answers with the name of the next, the last with nothing; keeps who was asked."""

    def __init__(self, *row: str) -> None:
        self.row, self.asked = row, list[str]()
        self.wishes: list[Wish] = []
        self.go = threading.Event()
        self.go.set()

    def ask(self, host: str, wish: Wish) -> str:
        self.asked.append(host)
        self.go.wait(60)
        following = self.row.index(host) + 1
        return self.row[following] if wish() and following < len(self.row) else ""


@pytest.fixture
def hosts() -> Hosts:
    return Hosts("satu.example", "dua.example")


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def consent(qtbot: QtBot, hosts: Hosts, heard: list[str]) -> Consent:
    made = Consent(Theme("light", 1.0), lambda _widget, text: heard.append(text), jobs_of_a_test)
    qtbot.addWidget(made)
    made.rest(Way("again", "globe", lambda: made.offer(question(hosts, hosts.row[0]))))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def question(hosts: Hosts, host: str, back: Callable[[], None] = lambda: None) -> Question[str]:
    """The question about a host; what it answers becomes the question about the next."""

    def take(wish: Wish) -> Callable[[], str]:
        hosts.wishes.append(wish)
        return partial(hosts.ask, host, wish)

    def tell(following: str) -> Answer | None:
        if following == "late":
            back()
            return None
        return Answer((line(f"{host} told"),), following=question(hosts, following) if following else None)

    return Question[str](
        lines=(line(f"ask {host}?"),),
        described=f"ask {host}?",
        yes="yes",
        no="no",
        stop="stop",
        asking=line("asking"),
        declined=Answer((line("declined"),)),
        stopped=Answer((line("stopped"),)),
        take=take,
        tell=tell,
        late="late",
    )


def line(key: str) -> Line:
    return Line("globe", key, key)


def press(consent: Consent, index: int = 0) -> None:
    consent.buttons[index].setFocus()
    QTest.keyClick(consent.buttons[index], Qt.Key.Key_Return)
    settle()


def labels(consent: Consent) -> list[str]:
    return [button.label for button in consent.buttons]


def test_nothing_is_asked_before_a_yes(consent: Consent, hosts: Hosts) -> None:
    press(consent)

    assert consent.said == "ask satu.example?"
    assert labels(consent) == ["yes", "no"]
    assert hosts.asked == []


def test_the_next_host_is_asked_about_and_not_asked(
    qtbot: QtBot, consent: Consent, hosts: Hosts, heard: list[str]
) -> None:
    press(consent)
    press(consent)
    qtbot.waitUntil(lambda: not consent.waiting)
    settle()

    assert consent.said == "satu.example told"
    assert labels(consent) == ["yes", "no"]
    assert consent.buttons[0].accessibleDescription() == "ask dua.example?"
    assert heard == ["asking", "satu.example told ask dua.example?"]
    assert hosts.asked == ["satu.example"]


def test_the_next_host_is_asked_after_another_yes(qtbot: QtBot, consent: Consent, hosts: Hosts) -> None:
    press(consent)
    for _ in hosts.row:
        press(consent)
        qtbot.waitUntil(lambda: not consent.waiting)
        settle()

    assert consent.said == "dua.example told"
    assert labels(consent) == []
    assert hosts.asked == list(hosts.row)
    assert len(set(hosts.wishes)) == 2


def test_a_no_to_the_next_host_asks_it_nothing(qtbot: QtBot, consent: Consent, hosts: Hosts) -> None:
    press(consent)
    press(consent)
    qtbot.waitUntil(lambda: not consent.waiting)

    press(consent, 1)

    assert consent.said == "declined"
    assert hosts.asked == ["satu.example"]


def test_what_the_thread_has_not_taken_is_dropped_with_the_wish(consent: Consent, hosts: Hosts) -> None:
    lost: list[str] = []
    hosts.go.clear()
    press(consent)
    press(consent)
    hosts.wishes[0].lost = lambda: lost.append("dropped")

    press(consent)

    assert consent.said == "stopped"
    assert lost == ["dropped"]
    assert not hosts.wishes[0]()
    hosts.go.set()
    assert background.wait_for_all()
    settle()
    assert consent.said == "stopped"


def test_an_answer_that_is_none_leaves_what_was_put_in_place(qtbot: QtBot, hosts: Hosts, heard: list[str]) -> None:
    hosts.go.clear()
    made = Consent(Theme("light", 1.0), lambda _widget, text: heard.append(text), jobs_of_a_test, deadline_ms=1)
    qtbot.addWidget(made)

    def back() -> None:
        made.rest(Way("again", "globe", lambda: made.offer(question(hosts, hosts.row[0], back))))

    back()
    made.show()
    press(made)
    press(made)
    qtbot.waitUntil(lambda: not made.waiting)

    assert made.said == ""
    assert labels(made) == ["again"]
    hosts.go.set()
