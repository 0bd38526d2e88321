"""Letters say what was answered and nothing else, fit a page, and never ask anybody for a secret."""

import datetime
from collections.abc import Iterator
from functools import cache

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.letters import attachments, holds, letter_sheet, requests
from desktop.logic.recovery.model import Flow, Letter, Situation
from desktop.logic.recovery.plan import Plan, plan
from desktop.logic.recovery.routes import all_paths
from desktop.logic.sheet import Boxed, Heading, Lines, Numbered, Ruled, Sheet
from desktop.logic.verify.answer.vocabulary import MESSAGE_ASKS_CODE, MESSAGE_ASKS_PASSWORD
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import Words, load_words

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall
MOST_WORDS = 220

SITUATIONS = {
    "money": "money.sent",
    "money taken": "money.taken",
    "code of a bank": "code.bank",
    "money, code, same password": "money.sent code.mail password.given password.same access.in",
    "an app": "apk.installed access.in",
    "all at once": "money.sent money.taken code.mail code.bank code.whatsapp password.given password.same papers.sent "
    "apk.installed forward.dialled whatsapp.taken link.opened access.out mail.gone",
    "locked out, no mail, no number": "access.out password.changed mail.gone phone.dead",
    "mail refused": "access.out password.changed mail.refused phone.active",
    "not verified": "access.out blocked.verify",
    "called a cheat": "access.out blocked.cheating",
    "somebody registered me": "nik.joki",
    "phone lost": "phone.lost mail.open",
    "somebody else is in": "access.in misuse.seen wallet.foreign",
    "no code": "access.out nocode.signin limit.reached",
    "nothing is known": "unclear",
}


@cache
def flow() -> Flow:
    read = load(load_programme())
    assert read is not None
    return read


@cache
def situations() -> tuple[Situation, ...]:
    return tuple(dict.fromkeys(path.situation for path in all_paths(flow())))


@pytest.fixture(scope="session")
def checker(programme: Programme) -> Checker:
    return Checker((programme,), load_phrases("id"))


def planned(words: str, minutes: int | None = 40) -> Plan:
    ago = None if minutes is None else NOW - datetime.timedelta(minutes=minutes)
    return plan(flow(), frozenset(words.split()), NOW, dict.fromkeys(flow().order.elapsed, ago))


def lines(sheet: Sheet) -> Iterator[str]:
    """Everything that stands on a sheet, title and footer too."""
    yield sheet.title
    for block in sheet.blocks:
        match block:
            case Heading(text):
                yield text
            case Lines(texts) | Boxed(_, texts):
                yield from texts
            case Numbered():
                yield from (f"{block.mark} {block.title}", *block.texts, *block.small)
            case Ruled(label):
                yield label
    yield sheet.footer


def letters_of(made: Plan, words: Words) -> dict[str, Sheet]:
    return {letter.id: letter_sheet(letter, made, words) for letter in made.letters}


@pytest.mark.parametrize("name", SITUATIONS)
def test_every_letter_of_a_situation_has_requests_blanks_and_at_most_so_many_words(name: str, words: Words) -> None:
    made = planned(SITUATIONS[name])
    every = {one.id for one in flow().steps.values()}

    for letter in made.letters:
        for done, failed in ((set(), set()), (every, set()), (set(), every)):
            sheet = letter_sheet(letter, made, words, done, failed)
            said = list(lines(sheet))

            assert sum(len(line.split()) for line in said) <= MOST_WORDS
            assert any(isinstance(block, Numbered) for block in sheet.blocks), f"{letter.id} asks for something"
            assert any(isinstance(block, Ruled) for block in sheet.blocks)
            assert "{{" not in "".join(said)


@pytest.mark.parametrize(("situation", "expected"), [
    ("money.sent", {"bank", "police"}),
    ("access.out password.changed mail.gone phone.dead", {"complaint"}),
    ("nik.joki papers.sent", {"complaint", "police"}),
    ("link.opened", set()),
    ("apk.installed access.in", {"bank"}),
])  # fmt: skip
def test_a_plan_has_the_letters_that_its_steps_need(situation: str, expected: set[str]) -> None:
    assert {letter.id for letter in planned(situation).letters} == expected


@cache
def different() -> tuple[tuple[Letter, Plan], ...]:
    """Every letter of every plan, those that say the same once."""
    found: dict[tuple[object, ...], tuple[Letter, Plan]] = {}
    for situation in situations():
        made = plan(flow(), situation, NOW, {})
        there = frozenset(part.id for one in made.steps for part in (one.step, *one.parts))
        ways = frozenset(way for one in made.steps for way in one.chain)
        for letter in made.letters:
            true = tuple(holds(letter, text, situation) for text in letter.only)
            key = (
                letter.id,
                true,
                there.intersection(letter.requests),
                ways.intersection(letter.requests),
                *made.elapsed,
            )
            found.setdefault(key, (letter, made))
    return tuple(found.values())


def test_every_letter_of_every_plan_asks_for_something_and_keeps_to_its_length(words: Words) -> None:
    for letter, made in different():
        assert requests(letter, made), (letter.id, sorted(made.situation))
        for done, failed in (((), ()), (flow().steps, ()), ((), flow().steps)):
            said = lines(letter_sheet(letter, made, words, done, failed))
            assert sum(len(line.split()) for line in said) <= MOST_WORDS, (letter.id, sorted(made.situation))


def test_no_letter_of_any_plan_asks_for_a_code_a_pin_or_a_password(programme: Programme, checker: Checker) -> None:
    words = load_words("id", programme, strict=True)
    said: set[str] = set()

    for letter, made in different():
        said.update(lines(letter_sheet(letter, made, words, flow().steps)))
        said.update(lines(letter_sheet(letter, made, words, (), flow().steps)))

    assert len(different()) > len(SITUATIONS)
    assert not {line for line in said if asks_for_a_secret(checker, line)}


def test_a_letter_as_a_whole_asks_for_no_secret_either(programme: Programme, checker: Checker) -> None:
    words = load_words("id", programme, strict=True)

    for name, situation in SITUATIONS.items():
        for letter, sheet in letters_of(planned(situation), words).items():
            assert not asks_for_a_secret(checker, "\n".join(lines(sheet))), (name, letter)


@pytest.mark.parametrize("line", ["Kirim kode OTP Anda kepada kami.", "Tulis kata sandi Anda di sini.", "PIN"])
def test_a_line_that_asks_for_a_secret_is_seen(checker: Checker, line: str) -> None:
    assert asks_for_a_secret(checker, line)


def asks_for_a_secret(checker: Checker, text: str) -> bool:
    """As our own check hears it; a line that is nothing but the name of a secret is a blank for it."""
    if text.strip().lower() in {"pin", "otp", "kode", "kode otp", "kata sandi", "password"}:
        return True
    codes = {finding.code for finding in checker.check(text, today=NOW.date()).findings}
    return not codes.isdisjoint({MESSAGE_ASKS_CODE.id, MESSAGE_ASKS_PASSWORD.id})


def test_the_notice_is_quoted_where_one_fits_and_left_blank_where_two_may(words: Words) -> None:
    one = "\n".join(lines(letters_of(planned("access.out blocked.verify"), words)["complaint"]))
    two = "\n".join(lines(letters_of(planned("access.out blocked.verify blocked.terms"), words)["complaint"]))

    assert "Akun gagal terverifikasi" in one
    assert words("letters.error") not in one
    assert "Akun gagal terverifikasi" not in two
    assert words("letters.error") in two


def test_the_time_is_told_when_it_is_known_and_left_blank_when_it_is_not(words: Words) -> None:
    known = "\n".join(lines(letters_of(planned("money.sent"), words)["bank"]))
    unknown = "\n".join(lines(letters_of(planned("money.sent", None), words)["bank"]))

    assert words.date(NOW.date()) in known
    assert "13.00" in known
    assert words("letters.time") not in known
    assert words("letters.time") in unknown
    assert "13.00" not in unknown


def test_what_was_done_is_told_and_what_failed_is_told_differently(words: Words) -> None:
    made = planned("money.sent")
    bank = next(letter for letter in made.letters if letter.id == "bank")

    done = list(lines(letter_sheet(bank, made, words, done=["iasc"])))
    failed = list(lines(letter_sheet(bank, made, words, failed=["iasc"])))
    neither = list(lines(letter_sheet(bank, made, words)))

    assert words(bank.done["iasc"]) in done
    assert words(bank.failed["iasc"]) in failed
    assert not {words(bank.done["iasc"]), words(bank.failed["iasc"])} & set(neither)
    assert words(bank.failed["iasc"]) not in done


def test_the_four_photos_go_only_with_the_form_and_only_where_they_are_needed(words: Words) -> None:
    letter = flow().letters["complaint"]
    needed = attachments(letter, planned("access.out mail.gone phone.dead"), words)
    not_needed = attachments(letter, planned("access.in misuse.seen"), words)

    photos = set(needed) - set(not_needed)

    assert len(photos) == 1
    assert all("Formulir Pengaduan" in photo and "KTP" in photo for photo in photos)


def test_a_letter_that_can_tell_nothing_leaves_room_to_write_it(words: Words) -> None:
    sheet = letters_of(planned("unclear"), words)["complaint"]

    assert Ruled(words("letters.happened"), 2) in sheet.blocks


def test_every_sentence_of_a_letter_is_said_in_some_situation() -> None:
    met = frozenset().union(*situations())

    for letter in flow().letters.values():
        for text, clauses in letter.only.items():
            assert any(clause.has <= met for clause in clauses), text
            assert any(holds(letter, text, situation) for situation in situations()), text
