"""The host of a warning that people send on: readable, and no phone makes a link of it."""

from desktop.logic.verify.answer.judgement import Judgement, Verdict


def defang(host: str) -> str:
    """A host that nothing can be tapped of: contoh[.]vip."""
    return host.replace(".", "[.]").replace("@", "[at]").replace(":", "[:]").replace("/", "[/]")


def warning_host(judgement: Judgement) -> str | None:
    """The defanged host to warn of: that of the first fake link, None when there is none."""
    fakes = (link.opens for link in judgement.links if link.opens and link.verdict is Verdict.FAKE)
    host = next(fakes, None)
    return None if host is None else defang(host)
