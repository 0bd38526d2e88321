"""As what a visit is counted: by its first page, by what was reached, and by how it ended; or not at all."""

import pytest

from desktop.kiosk_topics import topic_of
from desktop.logic.kiosk.policy import Policy
from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted
from desktop.logic.situation import CONTACT, OPENED, RECOVER, URGENT
from desktop.rooms.all import LISTED
from desktop.ui.checkup.reckon import ReckonPage
from desktop.ui.kiosk.places import CallStaff, Staff
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.places import About, Channels, Check, Checkup, Home, Place, Recovery
from desktop.ui.recovery.papers import POSTER
from desktop.ui.recovery.places import Paper
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import settle

COUNTS = Policy(tally=True, assisted=False)


@pytest.fixture
def counting(open_kiosk: OpenKiosk) -> Opened:
    return open_kiosk(COUNTS)


def finish(opened: Opened) -> list[Counted]:
    """The visit ends by its own button; what was counted since the beginning."""
    opened.shell.finish()
    settle()
    return opened.counted


def silence(opened: Opened) -> list[Counted]:
    opened.clock.now += 10_000
    opened.window.tick()
    settle()
    return opened.counted


@pytest.mark.parametrize(
    ("place", "topic"),
    [
        (Check(), Topic.SUSPICIOUS_MESSAGE),
        (Recovery(URGENT), Topic.ALREADY_HAPPENED),
        (Recovery(OPENED), Topic.ALREADY_HAPPENED),
        (Recovery(CONTACT), Topic.CONTACT_LOST),
        (Recovery(RECOVER), Topic.OTHER),
        (Password(), Topic.PASSWORD),
        (Passphrase(), Topic.PASSWORD),
        (Checkup(), Topic.CHECK_UP),
        (Channels(), Topic.OTHER),
        (About(), Topic.OTHER),
        (Home(), None),
        (Staff(), None),
        (CallStaff(), None),
    ],
    ids=str,
)
def test_the_first_page_tells_the_topic(place: Place, topic: Topic | None) -> None:
    assert topic_of(place) is topic


def test_every_room_with_a_tile_has_a_topic() -> None:
    assert all(topic_of(tile.opens) for one in LISTED for tile in one.tiles)


def test_nothing_is_counted_of_a_start_page_that_nobody_left(counting: Opened) -> None:
    assert silence(counting) == []
    counting.shell.open(Staff())
    assert finish(counting) == []


def test_who_opens_a_task_and_leaves_has_left_and_who_is_silent_timed_out(counting: Opened) -> None:
    counting.shell.open(Check())
    assert finish(counting) == [Counted(Topic.SUSPICIOUS_MESSAGE, Outcome.LEFT)]

    counting.shell.open(Password())
    counting.shell.open(Check())
    assert silence(counting)[1:] == [Counted(Topic.PASSWORD, Outcome.TIMED_OUT)]


@pytest.mark.parametrize("place", [Paper(POSTER), Passphrase()], ids=["a sheet", "the big print"])
def test_who_has_reached_a_sheet_is_done_however_the_visit_ends(counting: Opened, place: Place) -> None:
    counting.shell.open(place)
    assert [one.outcome for one in silence(counting)] == [Outcome.DONE]


def test_who_has_heard_of_their_password_is_done(counting: Opened, qtbot: object) -> None:
    counting.shell.open(Password())
    assert isinstance(counting.shell.page, PasswordPage)
    counting.shell.page.answered.emit()

    assert finish(counting) == [Counted(Topic.PASSWORD, Outcome.DONE)]


def test_who_has_chosen_a_date_is_done(counting: Opened) -> None:
    counting.shell.open(Checkup())
    assert isinstance(counting.shell.page, ReckonPage)
    counting.shell.page.every.choices["3"].click()

    assert finish(counting) == [Counted(Topic.CHECK_UP, Outcome.DONE)]


def test_the_helper_sends_on_and_the_policy_says_that_there_is_one(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(COUNTS.__class__(tally=True, assisted=True))
    opened.window.count.begin(Topic.WALLET)
    opened.shell.open(Channels())
    opened.window.count.refer()

    assert finish(opened) == [Counted(Topic.WALLET, Outcome.REFERRED, assisted=True)]


def test_a_visit_is_counted_once_and_the_next_one_by_itself(counting: Opened) -> None:
    counting.shell.open(Paper(POSTER))
    finish(counting)
    counting.window.tell_count()
    counting.shell.open(Check())

    assert [one.outcome for one in finish(counting)] == [Outcome.DONE, Outcome.LEFT]


def test_a_count_that_goes_wrong_ends_the_visit_all_the_same(counting: Opened) -> None:
    def fail(_counted: Counted) -> None:
        raise OSError

    counting.window.around = counting.window.around._replace(counted=fail)
    counting.shell.open(Check())
    with pytest.raises(OSError, match=r"^$"):
        counting.shell.finish()
    settle()

    assert (counting.window.way.here, counting.window.ending) == (Home(), False)


def test_without_the_word_of_the_policy_nothing_is_counted(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk()
    opened.shell.open(Check())

    assert finish(opened) == []
