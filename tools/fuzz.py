"""Looks for a text that the engine judges wrongly for certain, stumbles over, or takes too long for.

    python tools/fuzz.py [--seconds 60] [--seed N] [--pack DIR]

Texts are put together from address grammar, look-alike letters, message wrappers and senders. What is held against them
is in `tools/invariants.py`. Prints a line for each exception: its number and kind only. The texts themselves go to
`build/fuzz-<seed>.txt`; the same seed makes the same texts again. Status 0: nothing found; 1: something.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.text import HIDDEN, confusables
from desktop.logic.verify.answer.judgement import Judgement, Kind, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools.imitations import TRICKS, imitations
from tools.invariants import broken

TODAY = date(2026, 11, 24)
SLOWEST = 0.25
"""Seconds for one text of at most a few thousand characters; the machine may be busy, so a slow one is tried again."""
BUILD = Path(__file__).resolve().parent.parent / "build"

SCHEMES = (
    "https://", "http://", "", "//", "https:", "http:/", "HTTPS:\\\\", "javascript://", "intent://", "data:", "hxxps://",
    "ftp://", "https//",
)  # fmt: skip
SEPARATORS = (
    "@", "\\", "/", "?", "#", ":", "%2e", "%40", "\u200b", "\u3002", "\u2215", ".", "-", "&", ";", " ", "\t",
    "..", ":443",
    "[", "]", "%00", "|",
)  # fmt: skip
STRANGERS = (
    "evil.com", "masuk-akun.xyz", "bit.ly", "wa.me", "t.me", "google.com/url?q=", "127.0.0.1", "0x7f.1",
    "[::1]", "xn--a",
)  # fmt: skip
WRAPPERS = (
    "*{}*", "_{}_", "~{}~", "<{}>", "({})", "[klik]({})", '<a href="{}">x</a>', "\U0001f449{}\U0001f448", "Klik:{}",
    "{},kuota", "\u202e{}\u202c", "`{}`", "{}\n{}", "[{}]({})", "“{}”",
)  # fmt: skip
PHRASES = (
    "Selamat! ", "daftar sekarang di ", "klaim ", "kirim kode OTP ", "JANGAN BERIKAN ", "biaya admin 50rb ", "gel 72 ",
    "bagikan ke 5 grup ", "\n\n", "pasti lolos ", "hoaks ", "beneran ga? ", "0812-3456-7890 ", "*21*0812# ",
    "From: A <a@b.c> ", "NIK ", "apk ",
)  # fmt: skip


class Maker:
    """Makes texts about one programme from a seed."""

    def __init__(self, programme: Programme, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  # the same texts for the same seed, no secret
        own = [channel.value for channel in programme.channels]
        names = [text for name in programme.protected for text in (name.name, name.host)]
        self._pieces = (*names, *own, *programme.signs.claims, *STRANGERS, "go", "id", "co.id", "www.")
        self._fakes = [url for trick in TRICKS for url in imitations(programme, trick)[:200]]
        self._odd = list(confusables())
        self._hidden = sorted(HIDDEN)
        self._kinds: tuple[Callable[[], str], ...] = (
            self.address, self.swapped, self.wrapped, self.message, self.sender, self.noise,
        )  # fmt: skip

    def text(self) -> str:
        """The next text."""
        return self._chance.choice(self._kinds)()

    def address(self) -> str:
        """Pieces of addresses in any order."""
        chance = self._chance
        makers = chance.choices((self._piece, self._separator, self._letters), k=chance.randint(1, 7))
        return chance.choice(SCHEMES) + "".join(make() for make in makers)

    def swapped(self) -> str:
        """An address with one to three of its characters replaced, hidden ones put in, or cut."""
        letters = list(self._chance.choice((self._piece(), self._fake(), f"https://{self._piece()}/")))
        for _ in range(self._chance.randint(1, 3)):
            at = self._chance.randrange(len(letters))
            letters[at] = self._chance.choice(
                (self._chance.choice(self._odd), letters[at] + self._chance.choice(self._hidden), "", letters[at] * 2)
            )
        return "".join(letters)

    def wrapped(self) -> str:
        """An address inside what messengers and writers put around it, perhaps more than once."""
        text = self._chance.choice((self.address, self.swapped, self._fake))()
        for _ in range(self._chance.randint(1, 3)):
            wrapper = self._chance.choice(WRAPPERS)
            text = wrapper.replace("{}", text, 1).replace("{}", self.address())
        return text

    def message(self) -> str:
        """Phrases and addresses."""
        chance = self._chance
        made = (self.wrapped, self.address, self._piece, lambda: chance.choice(PHRASES), self._letters)
        return chance.choice(("", " ")).join(chance.choice(made)() for _ in range(chance.randint(2, 14)))

    def sender(self) -> str:
        """Something like a From header, a handle or a number."""
        chance = self._chance
        number = "".join(chance.choices("0123456789O+-. ()", k=chance.randint(3, 16)))
        return chance.choice(
            (f"{self._piece()} <{self._letters()}@{self._piece()}>", f"@{self.swapped()}", number,
             f"{self._piece()} {number}", f'From: "{self._piece()}" <{self.swapped()}>\r\n <{self._piece()}>',
             f"*{number}#",
             f"=?UTF-8?Q?{self._letters()}?="),
        )  # fmt: skip

    def noise(self) -> str:
        """Any characters at all, half characters too; sometimes one pattern many times."""
        if self._chance.random() < 0.2:
            return self._chance.choice((self._separator, self._letters, self._piece))() * self._chance.randint(2, 200)
        return "".join(
            chr(self._chance.choice((self._chance.randrange(0x110000), self._chance.randrange(0x250))))
            for _ in range(30)
        )

    def _piece(self) -> str:
        return self._chance.choice(self._pieces)

    def _fake(self) -> str:
        return self._chance.choice(self._fakes)

    def _separator(self) -> str:
        return self._chance.choice(SEPARATORS)

    def _letters(self) -> str:
        return "".join(self._chance.choices("abcdefghijklmnopqrstuvwxyz0123456789-._", k=self._chance.randint(1, 9)))


Invariants = Callable[[Judgement, Kind, Programme], Iterable[str]]
"""What a judgement breaks."""


def faults(
    checker: Checker,
    programme: Programme,
    text: str,
    kind: Kind | None,
    via: Via | None,
    broken: Invariants = broken,
) -> Iterator[str]:
    """What is wrong with the judgement of one text."""
    began = time.perf_counter()
    try:
        judgement = checker.check(text, today=TODAY, kind=kind, via=via)
    except Exception as error:  # noqa: BLE001  # any exception is what is looked for
        yield f"raised {type(error).__name__}"
        return
    if time.perf_counter() - began > SLOWEST and _again(checker, text, kind, via) > SLOWEST:
        yield "slow"
    yield from broken(judgement, judgement.kind, programme)


def _again(checker: Checker, text: str, kind: Kind | None, via: Via | None) -> float:
    began = time.perf_counter()
    checker.check(text, today=TODAY, kind=kind, via=via)
    return time.perf_counter() - began


def main(argv: list[str] | None = None, broken: Invariants = broken) -> int:
    """Run until the time is over; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--pack", type=Path)
    parser.add_argument("--notes", type=Path, default=BUILD, help="the folder for the texts that broke something")
    given = parser.parse_args(argv)
    programme = load_programme(given.pack)
    checker = Checker((programme,), load_phrases("id"))
    maker, chance = Maker(programme, given.seed), random.Random(given.seed)  # noqa: S311  # same texts, no secret
    end, number, found = time.monotonic() + given.seconds, 0, 0
    given.notes.mkdir(exist_ok=True)
    with (given.notes / f"fuzz-{given.seed}.txt").open("w", encoding="ascii") as notes:
        while time.monotonic() < end:
            number += 1
            text = maker.text()
            kind = chance.choice((None, Kind.LINK, Kind.MESSAGE, Kind.SENDER))
            via = chance.choice((None, None, *Via))
            for fault in faults(checker, programme, text, kind, via, broken):
                found += 1
                print(f"seed {given.seed}, text {number}, kind {kind}, via {via}: {fault}")
                notes.write(f"{number}\t{kind}\t{via}\t{fault}\t{text!a}\n")
    print(f"seed {given.seed}: {number} texts, {found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
