"""Nothing of a password, a hint or another password stays behind: canaries are planted, and the process is searched.

Searched is what `gc` tracks and what hangs on it: globals of every module, caches, instances, closures, log records
(decision 38). A canary is made when the test runs, so no source line and no constant holds it; what counts is a text
that was not there before and holds five characters of it in a row.
"""

import functools
import gc
import logging
import random
import string
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import ModuleType
from typing import NoReturn

import pytest
from zxcvbn.matching import RANKED_DICTIONARIES

from desktop.logic.findings import Span
from desktop.logic.network import Trouble, WebError
from desktop.logic.passwords.blocklist import Blocklists
from desktop.logic.passwords.breach import ask_breach, question, read_answer
from desktop.logic.passwords.change import change_findings
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.frequency import CharacterModel
from desktop.logic.passwords.matchers.dictionary import Dictionaries
from desktop.logic.passwords.normalised import normalise
from desktop.logic.passwords.owner import owner_of
from desktop.logic.passwords.segments import by_end, cheapest
from desktop.logic.passwords.similarity import compare
from desktop.logic.passwords.variants import listed_variant, variants
from tests.logic.passwords.conftest import TODAY

pytestmark = pytest.mark.slow

SHARED = 5
"""So many characters in a row are taken for a piece of the canary."""

Held = str | bytes | bytearray
_TEXTS = {str, bytes}
_HOLD_NOTHING = {*_TEXTS, int, float, bool, type(None)}


class Canary:
    """Random letters and digits, kept as numbers that are one too high: so it never finds itself."""

    def __init__(self, seed: int) -> None:
        letters = string.ascii_letters + string.digits
        drawn = random.Random(seed).choices(letters, k=14)  # noqa: S311  # the same in each run
        self._turned = [ord(letter) + 1 for letter in drawn]

    def text(self) -> str:
        return "".join(chr(number - 1) for number in self._turned)

    def is_in(self, held: Held) -> bool:
        """Whether a text holds five characters of it in a row, in any case, forwards or backwards."""
        # Letters of UTF-16 have a zero byte between them.
        low = (held if isinstance(held, str) else held.replace(b"\0", b"").decode("latin-1")).lower()
        whole = self.text().lower()
        pieces = [whole[place : place + SHARED] for place in range(len(whole) - SHARED + 1)]
        return any(piece in low or piece[::-1] in low for piece in pieces)


CANARIES = [Canary(seed) for seed in range(100, 110)]


def hanging_on(roots: Sequence[object]) -> set[Held]:
    """Every text that the objects hold, directly or through containers that `gc` has stopped to track."""
    found: set[Held] = set()
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        below = gc.get_referents(*waiting)
        # A dictionary shows its text keys to nobody who looks for cycles.
        below.extend([key for one in waiting if isinstance(one, dict) for key in one])
        found.update([one for one in below if type(one) in _TEXTS])
        others = [one for one in below if type(one) not in _HOLD_NOTHING]
        found.update([bytes(one) if isinstance(one, bytearray) else one for one in others if isinstance(one, Held)])
        untracked = {id(one): one for one in others if not gc.is_tracked(one)}
        waiting = [one for number, one in untracked.items() if number not in seen]
        seen.update(untracked)
    return found


def texts_of_the_process() -> set[Held]:
    gc.collect()
    return hanging_on(gc.get_objects())


def leaks(before: set[Held]) -> list[Held]:
    """New texts with a piece of a canary."""
    return [text for text in texts_of_the_process() - before if any(canary.is_in(text) for canary in CANARIES)]


def modules() -> list[ModuleType]:
    return [one for name, one in sys.modules.items() if name.split(".")[0] in {"desktop", "zxcvbn"}]


def password(number: int) -> str:
    """A password with a word, a year and a canary in it."""
    return f"Sayangku{CANARIES[number].text()}2024!"


def hints() -> tuple[str, ...]:
    return (f"{CANARIES[1].text()} Wibowo", f"{CANARIES[2].text()}@contoh.id", "12 Mei 1998", CANARIES[0].text())


class Offline:
    """A service that cannot be reached."""

    def get(self, url: str, headers: object, *, at_most: int) -> NoReturn:
        raise WebError(Trouble.UNREACHABLE)


class BrokenLists(Blocklists):
    def rank(self, text: str) -> NoReturn:
        raise RuntimeError("a broken list")


class BrokenModel(CharacterModel):
    def costs(self, lower: str) -> list[float]:
        return super().costs(lower)[1:]


class BrokenWords(Dictionaries):
    def stretches(self, letters: str) -> Iterator[Span]:
        yield 0, len(letters)


BREAKS: list[Callable[[PasswordData], PasswordData]] = [
    lambda data: replace(data, blocklists=BrokenLists()),
    lambda data: replace(data, model=BrokenModel(3, "", "", bytes(1))),
    lambda data: replace(data, words=BrokenWords()),
]
"""Data that makes an estimate fail: in a part of it, and in the engine itself."""


def ask_everything(estimator: Estimator, data: PasswordData) -> None:
    """Every question of the room, with canaries in every argument."""
    for text in (password(0), password(0).upper(), password(0)[::-1], "ﬁ" + password(0), CANARIES[0].text() * 2):
        estimator.estimate(text, about=hints(), others=(password(3), password(0), text + "9"), today=TODAY)
    change_findings(compare(password(3), password(4)))
    change_findings(compare(password(4), password(4) + "!"))
    listed_variant(password(5), data.blocklists)
    list(variants(password(5)))
    ask_breach(password(5), Offline(), lambda: True)
    for broken in BREAKS:
        failed(broken(data))


def failed(broken: PasswordData) -> str:
    """The whole story of an error inside, as a crash report would tell it."""
    try:
        Estimator(broken, ("prakerja",)).estimate(password(0), about=hints(), others=(password(3),), today=TODAY)
    except Exception as error:  # noqa: BLE001  # whichever
        return "".join(traceback.format_exception(error))
    raise AssertionError("nothing broke")


def holders() -> list[tuple[str, Callable[[str], object]]]:
    """Ways to keep a text, each of which the search must see."""
    module = sys.modules["desktop.logic.passwords.estimator"]
    kept: list[object] = []

    def closed(text: str) -> Callable[[], str]:
        return lambda: text

    def cached(text: str) -> object:
        function = functools.lru_cache(len)
        function(text)
        return function

    def in_a_global(text: str) -> object:
        module.__dict__["_kept"] = {"deep": [(("x", text),)]}
        return module

    def raised(text: str) -> object:
        return ValueError(f"not {text}")

    return [
        ("a list", lambda text: [text]),
        ("a tuple in a dictionary in a tuple", lambda text: ({"a": ((text, "b"), 1)}, kept)),
        ("the key of a dictionary", lambda text: [{f"{text}!": 1}]),
        ("a piece of it", lambda text: [text[3:9].upper()]),
        ("bytes", lambda text: [text.encode()]),
        ("a closure", closed),
        ("a cache", cached),
        ("a global of a module", in_a_global),
        ("an exception", raised),
        ("an instance", lambda text: CharacterModel(1, "", text, bytes(len(text) + 1))),
    ]


@pytest.fixture(scope="module")
def before(estimator: Estimator, data: PasswordData) -> set[Held]:
    """What the process holds before anything is asked."""
    return texts_of_the_process()


def test_the_search_finds_whatever_is_kept(before: set[Held]) -> None:
    kept = [keep(canary.text()) for (_, keep), canary in zip(holders(), CANARIES, strict=True)]

    found = leaks(before)

    named = zip(holders(), CANARIES, strict=True)
    assert [name for (name, _), canary in named if not any(canary.is_in(text) for text in found)] == []
    del kept, found
    sys.modules["desktop.logic.passwords.estimator"].__dict__.pop("_kept")


def test_nothing_that_was_asked_stays_in_the_process(
    estimator: Estimator, data: PasswordData, before: set[Held], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    ask_everything(estimator, data)

    assert len(leaks(before)) == 0  # the texts themselves are not shown
    assert not any(canary.is_in(record.getMessage()) for record in caplog.records for canary in CANARIES)


def test_no_module_keeps_a_global_of_what_was_asked(estimator: Estimator, data: PasswordData) -> None:
    def held() -> dict[str, set[Held]]:
        return {one.__name__: hanging_on([vars(one), *vars(one).values()]) for one in modules()}

    before = held()

    ask_everything(estimator, data)

    after = held()
    assert after.keys() == before.keys()
    for name, texts in after.items():
        assert not any(canary.is_in(text) for text in texts - before[name] for canary in CANARIES), name


def test_no_cache_of_the_program_grows_by_what_was_asked(estimator: Estimator, data: PasswordData) -> None:
    ask_everything(estimator, data)  # what is loaded once is loaded
    caches = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
    ours = [one for one in caches if one.__module__.startswith(("desktop.", "zxcvbn."))]
    sizes = [one.cache_info().currsize for one in ours]

    ask_everything(estimator, data)

    assert ours
    assert [one.cache_info().currsize for one in ours] == sizes


def test_zxcvbn_is_told_nothing_of_the_owner(estimator: Estimator, data: PasswordData) -> None:
    ask_everything(estimator, data)

    assert not RANKED_DICTIONARIES.get("user_inputs")


@pytest.mark.parametrize("number", range(len(BREAKS)))
def test_an_error_inside_tells_no_text(data: PasswordData, number: int) -> None:
    told = failed(BREAKS[number](data))

    assert "Traceback" in told
    assert not any(canary.is_in(told) for canary in CANARIES)


def test_no_value_shows_a_text(estimator: Estimator, data: PasswordData) -> None:
    reading = normalise(password(0))
    asked = question(password(0))
    values: list[object] = [
        reading,
        owner_of(hints(), TODAY, data.regions),
        estimator.estimate(password(0), about=hints(), others=(password(0),), today=TODAY),
        compare(password(0), password(0) + "1"),
        asked,
        cheapest(by_end([], len(reading)), [1.0] * len(reading), 0, len(reading)),
        estimator,
        data.blocklists,
    ]

    for value in values:
        assert not any(canary.is_in(repr(value) + str(value)) for canary in CANARIES), type(value)
    assert asked.suffix not in repr(asked)


def test_an_answer_that_cannot_be_read_is_refused_without_telling_what_was_asked() -> None:
    suffix = question(password(0)).suffix

    with pytest.raises(Exception, match="no list") as refused:
        read_answer(b"<html>" + suffix.encode(), suffix)

    assert suffix not in "".join(traceback.format_exception(refused.value))
    assert Blocklists().rank(password(0)) is None
