"""The host of a warning that people send on: readable, and no phone makes a link of it."""

from desktop.logic.verify.judgement import Judgement, Verdict


def defang(host: str) -> str:
    """A host that nothing can be tapped of: prakerja[.]vip."""
    return host.replace(".", "[.]").replace("@", "[at]").replace(":", "[:]").replace("/", "[/]")


def warning_host(judgement: Judgement) -> str | None:
    """The defanged host to warn of: that of the worst link, None when no link of it is fake or unknown."""
    bad = [link for link in judgement.links if link.opens and link.verdict in {Verdict.FAKE, Verdict.UNKNOWN}]
    worst = max(bad, key=lambda link: link.verdict.rank, default=None)
    return None if worst is None or worst.opens is None else defang(worst.opens)
