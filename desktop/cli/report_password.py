"""How strong a password is, in words for a terminal: the band, how long it lasts, what was found, a better one."""

from desktop.logic.findings import Finding
from desktop.logic.passwords.passphrase import Passphrase, load_passphrase_words, make_passphrase, whole_bits
from desktop.logic.passwords.strength import Attacker, Strength, lasts
from desktop.logic.says import say
from desktop.logic.words import Words

_BEST = 4


def report_password(strength: Strength, words: Words) -> str:
    """The whole answer, lines ended by newlines; a proposal for what could be stronger. No letter of the password."""
    band = words(f"password.band.{strength.score}")
    parts = [
        [words("cli.password.score", band=band, score=str(strength.score))],
        [words("cli.password.lasts"), *(f"  {_lasts(strength, attacker, words)}" for attacker in Attacker)],
    ]
    if strength.findings:
        parts.append(
            [words("cli.password.found"), *(f"  {_reason(one, words)}" for one in by_place(strength.findings))]
        )
    if strength.score < _BEST:
        better = make_passphrase(load_passphrase_words())
        parts.append([words("cli.password.better"), f"  {better.text}", f"  {bits_in_words(better, words)}"])
    parts.append([words("cli.password.estimate")])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def bits_in_words(made: Passphrase, words: Words) -> str:
    """The exact strength of something that was made by chance, rounded down to whole bits."""
    return words("cli.passphrase.bits", bits=str(whole_bits(made.bits)))


def by_place(findings: tuple[Finding, ...]) -> list[Finding]:
    """What is true of the whole first, the worst of it at the top; then part by part as they stand."""
    return sorted(findings, key=lambda one: (one.spans[0] if one.spans else (-1, 0), one.severity.rank))


def _lasts(strength: Strength, attacker: Attacker, words: Words) -> str:
    unit, count = lasts(strength.guesses_log10, attacker)
    return words(f"password.lasts.{attacker}.{unit}", count=count)


def _reason(finding: Finding, words: Words) -> str:
    severity = words(f"cli.severity.{finding.severity}")
    place = f" {words('cli.password.place', **finding.evidence)}" if finding.spans else ""
    return f"[{severity}] {say(finding, words)}{place}"
