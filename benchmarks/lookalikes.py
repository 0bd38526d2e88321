"""How many machine-made look-alikes of the protected names are called fake, by class, and how many ordinary names.

The look-alikes come from `tools/imitations.py` and from dnstwist's generator, for each protected name of the built-in
pack. The ordinary names are the words of our own Indonesian and English sentences, our packages and Python's modules,
as hosts.
"""

import argparse
from collections.abc import Sequence
from datetime import date

from benchmarks.names import SUFFIXES, dnstwist_addresses, ordinary_addresses, ordinary_names
from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.judgement import Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools.imitations import TRICKS, imitations

TODAY = date(2026, 11, 24)
AIM = 99.0


def count(checker: Checker, urls: Sequence[str], verdict: Verdict) -> int:
    """How many of the addresses get this verdict."""
    return sum(checker.check(url, today=TODAY, kind=Kind.LINK).verdict is verdict for url in urls)


def main() -> None:
    """Print the share of each class and of all, the wrong officials, and the false alarms."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    programme = load_programme()
    checker = Checker((programme,), load_phrases("id"))
    classes = {trick: imitations(programme, trick) for trick in TRICKS}
    classes["dnstwist's generator"] = list(dnstwist_addresses(programme))
    fake = official = 0
    for name, urls in classes.items():
        found = count(checker, urls, Verdict.FAKE)
        fake += found
        official += count(checker, urls, Verdict.OFFICIAL)
        print(f"{name:32}{found:6} of {len(urls):6} fake{100 * found / max(len(urls), 1):8.2f} %")
    total = sum(map(len, classes.values()))
    print(f"look-alikes called fake: {fake} of {total}, {100 * fake / total:.2f} % (at least {AIM:.0f} %); "
          f"called official: {official}")  # fmt: skip
    ordinary = list(ordinary_addresses(programme))
    alarms = count(checker, ordinary, Verdict.FAKE)
    print(f"false alarms: {alarms} of {len(ordinary)} ordinary hosts ({len(ordinary_names(programme))} words under "
          f".{', .'.join(SUFFIXES)})")  # fmt: skip


if __name__ == "__main__":
    main()
