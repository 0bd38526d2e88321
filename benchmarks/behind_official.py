"""A false address behind an official one, 500 made-up cases: how many answers praise it.

Twenty ways to put one behind the other (lines, signs, hidden letters, markup, schemes, a name of the official one) with
25 false addresses, each read as whatever it looks like, as a link, as a sender and as a message.
"""

import itertools
import random
from collections import Counter
from datetime import date

from desktop.cli.desk import open_desk
from desktop.cli.options import Options
from desktop.logic.verify.answer.judgement import Kind, Verdict
from tools.imitations import hyphens, in_front, in_userinfo, other_suffix, trade_words

TODAY = date(2026, 11, 24)
PRAISE = {Verdict.OFFICIAL, Verdict.PARTNER}
CALM = {*PRAISE, Verdict.UNPROVEN}
OURS = "https://www.prakerja.go.id"
NOBODYS = (
    "https://login-akun.net/masuk",
    "pendaftaran-2026.com",
    "http://103.21.244.9/a",
    "bit.ly/3xKq9",
    "wa.me/628123456789",
)
WAYS = (
    "{ours} {false}", "{ours}\n{false}", "{ours}\n\n\n{false}", "{ours}/ atau {false}", "{ours}, {false}",
    "{ours};{false}",
    "{ours}|{false}", "({ours}) {false}", "[{ours}]({false})", '<a href="{false}">{ours}</a>', "{ours}\u200b {false}",
    "{ours}\u2028{false}", "{ours}\t{false}", "{ours} \u202e{false}", "{ours} > {false}", "{ours}\u00a0{false}",
    "{ours} (alamat baru: {false})", "Prakerja <{ours}> <{false}>", "{ours}\r\n{false}", "{ours}{gap}{false}",
)  # fmt: skip


def false_addresses(chosen: random.Random) -> list[str]:
    """25 of them: nobody's, and imitations of each kind."""
    name = open_desk(Options(today=TODAY)).programme.protected[0]
    makers = (other_suffix, hyphens, trade_words, in_front, in_userinfo)
    imitations = [address for make in makers for address in chosen.sample(list(make(name)), 4)]
    return [*NOBODYS, *imitations]


def main() -> None:
    """Print how many answers praise, how many are calm, and which."""
    desk = open_desk(Options(today=TODAY))
    texts = [
        way.format(ours=OURS, false=false, gap=" " * 500)
        for way, false in itertools.product(WAYS, false_addresses(random.Random(17)))  # noqa: S311  # the same each run
    ]
    answers = [
        (kind, text, desk.judge(text, kind, None, None).verdict)
        for text in texts
        for kind in (None, Kind.LINK, Kind.SENDER, Kind.MESSAGE)
    ]
    verdicts = Counter(verdict.value for _, _, verdict in answers)
    print(f"{len(texts)} cases, each read in four ways: {dict(verdicts)}")
    print(f"praised: {sum(verdict in PRAISE for _, _, verdict in answers)} of {len(answers)}")
    for kind, text, verdict in answers:
        if verdict in CALM:
            print(f"  {verdict.value} as {kind}: {text[:60]!r}")


if __name__ == "__main__":
    main()
