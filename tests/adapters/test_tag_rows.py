"""Tags of old passwords in the personal store: ten at most, one salt, nothing after the switch is off."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.personal_store import PersonalStore
from desktop.logic.rotation.tag import MOST, Tags

SALT = bytes(range(32))


@pytest.fixture
def store(tmp_path: Path) -> PersonalStore:
    return PersonalStore(tmp_path / "data")


def the_file(folder: Path) -> Path:
    return folder / "data" / "jaga-akun.sqlite3"


def test_nothing_is_kept_before_the_switch_and_no_file_is_made(store: PersonalStore, tmp_path: Path) -> None:
    store.learn_tag(7)
    store.end_tags()

    assert store.tags() == Tags()
    assert not the_file(tmp_path).exists()


def test_switched_on_the_store_says_so_for_good(store: PersonalStore) -> None:
    store.begin_tags(SALT)
    assert (store.tags(), store.tag_was_on()) == (Tags(SALT), True)

    store.end_tags()

    assert (store.tags(), store.tag_was_on()) == (Tags(), True)


def test_at_most_ten_tags_lie_in_the_file(store: PersonalStore, tmp_path: Path) -> None:
    store.begin_tags(SALT)
    for bits in range(12):
        store.learn_tag(bits)

    assert store.tags() == Tags(SALT, tuple(range(2, 12)))
    with closing(sqlite3.connect(the_file(tmp_path))) as connection:
        assert connection.execute("SELECT length(tag_bits) FROM reminding").fetchone() == (2 * MOST,)


def test_a_new_beginning_has_no_tag_of_the_one_before(store: PersonalStore) -> None:
    store.begin_tags(SALT)
    store.learn_tag(7)

    store.begin_tags(bytes(32))

    assert store.tags() == Tags(bytes(32))


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE reminding SET tag_salt = x'00'", "UPDATE reminding SET tag_salt = 'text'",
        "UPDATE reminding SET tag_salt = NULL", "UPDATE reminding SET tag_bits = x'1000'",
        "UPDATE reminding SET tag_bits = x'00'", "UPDATE reminding SET tag_bits = 'kenari'",
        "UPDATE reminding SET tag_bits = zeroblob(22)",
    ],
)  # fmt: skip
def test_rows_that_we_never_wrote_are_damage(store: PersonalStore, tmp_path: Path, harm: str) -> None:
    store.begin_tags(SALT)
    store.learn_tag(7)
    with closing(sqlite3.connect(the_file(tmp_path))) as connection, connection:
        connection.execute(harm)

    assert store.tags() == Tags()
    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"
