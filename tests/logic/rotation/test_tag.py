"""Old passwords known again: what is kept of one, when nothing is, and what a key ring that refuses does."""

from itertools import count

import pytest

from desktop.logic.rotation.old_passwords import OldPasswords, Switch
from desktop.logic.rotation.tag import MOST, KeyRefused, KeyRingLocked, NoKeyRing, Tags, learned, tag
from desktop.logic.store import StoreLocked
from tests.logic.rotation.tags_kept import MemoryKey, MemoryTags

SALT, KEY = bytes(range(32)), bytes(range(32, 64))
OLD, OTHER = "kapal senja rumput lompat", "kertas tenang sawah pelita"
STRONG, FAIR = 3, 2


def made(store: MemoryTags, key: MemoryKey) -> OldPasswords:
    numbers = count(1)
    return OldPasswords(store, key, lambda size: bytes([next(numbers)]) * size)


def switched_on() -> tuple[MemoryTags, MemoryKey, OldPasswords]:
    store, key = MemoryTags(), MemoryKey()
    old = made(store, key)
    assert old.turn_on() is Switch.ON
    return store, key, old


def test_a_tag_is_twelve_bits_of_password_salt_and_key() -> None:
    first = tag(OLD, SALT, KEY)

    assert 0 <= first < 4096
    assert first == tag(OLD, SALT, KEY)
    assert len({first, tag(OTHER, SALT, KEY), tag(OLD, KEY, KEY), tag(OLD, SALT, SALT)}) == 4


def test_the_same_letters_in_another_form_are_the_same_password() -> None:
    assert tag("cafe\u0301", SALT, KEY, cost=2) == tag("caf\u00e9", SALT, KEY, cost=2)


@pytest.mark.parametrize(("salt", "key"), [(b"", KEY), (SALT, b""), (SALT, KEY[:31])])
def test_no_tag_is_made_without_a_whole_salt_and_key(salt: bytes, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        tag(OLD, salt, key)


def test_ten_tags_are_kept_the_oldest_is_dropped_and_none_stands_twice() -> None:
    bits: tuple[int, ...] = ()
    for new in (*range(12), 5):
        bits = learned(bits, new)

    assert len(bits) == MOST
    assert bits == (2, 3, 4, 6, 7, 8, 9, 10, 11, 5)


def test_a_strong_password_is_known_again_in_a_later_visit() -> None:
    store, key, old = switched_on()
    old.learn(OLD, STRONG)

    later = made(store, key)

    assert later.knows(OLD, STRONG)
    assert not later.knows(OTHER, STRONG)


def test_in_the_visit_that_learned_it_a_password_is_not_called_old() -> None:
    _, _, old = switched_on()
    old.learn(OLD, STRONG)

    assert not old.knows(OLD, STRONG)


def test_a_password_that_is_not_strong_leaves_nothing_and_asks_nobody() -> None:
    store, key, old = switched_on()
    key.asked.clear()

    old.learn(OLD, FAIR)

    assert not made(store, key).knows(OLD, FAIR)
    assert store.kept.bits == ()
    assert key.asked == []


def test_with_the_switch_off_nothing_is_learned_and_the_key_ring_is_not_asked() -> None:
    store, key = MemoryTags(), MemoryKey()
    old = made(store, key)

    old.learn(OLD, STRONG)

    assert not old.is_on()
    assert not old.knows(OLD, STRONG)
    assert (store.kept, key.asked) == (Tags(), [])


def test_the_store_is_told_before_the_key_ring_is_touched() -> None:
    store, key = MemoryTags(), MemoryKey()
    store.fault = StoreLocked()

    assert made(store, key).turn_on() is Switch.NOT_KEPT
    assert key.asked == []


@pytest.mark.parametrize(
    ("fault", "came"),
    [
        (NoKeyRing("keyring.backends.fail"), Switch.NO_KEY_RING),
        (KeyRingLocked(), Switch.LOCKED),
        (KeyRefused("InitError"), Switch.REFUSED),
    ],
)
def test_a_key_ring_that_refuses_leaves_the_switch_off(fault: KeyRefused, came: Switch) -> None:
    store, key = MemoryTags(), MemoryKey()
    key.fault = fault

    assert made(store, key).turn_on() is came
    assert store.kept == Tags()
    assert store.was_on


def test_a_key_that_comes_after_its_person_gave_up_is_deleted_again() -> None:
    store, key = MemoryTags(), MemoryKey()

    assert made(store, key).turn_on(wanted=lambda: False) is Switch.OFF
    assert (store.kept, key.key) == (Tags(), None)


def test_switched_off_tags_and_key_are_gone() -> None:
    store, key, old = switched_on()
    old.learn(OLD, STRONG)

    assert old.turn_off() is Switch.OFF
    assert (store.kept, key.key) == (Tags(), None)
    assert not made(store, key).knows(OLD, STRONG)


def test_a_locked_key_ring_is_asked_once_in_a_visit_not_at_each_keystroke() -> None:
    store, key, _ = switched_on()
    later = made(store, key)
    key.asked.clear()
    key.fault = KeyRingLocked()

    assert not any(later.knows(text, STRONG) for text in (OLD, OTHER, OLD))
    assert key.asked == ["get"]


def test_the_key_is_read_once_a_visit_and_leaves_the_program_with_it() -> None:
    store, key, _ = switched_on()
    later = made(store, key)
    key.asked.clear()
    later.knows(OLD, STRONG)
    later.knows(OTHER, STRONG)
    assert key.asked == ["get"]

    later.forget()

    assert not later.knows(OLD, STRONG)
    assert key.asked == ["get"]


def test_nothing_of_tags_shows_in_a_repr() -> None:
    assert repr(Tags(SALT, (1234,))) == "Tags(...)"
