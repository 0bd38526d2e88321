"""The command `jaga-akun pack check DIR`: every fault of a programme pack at once, for the person who writes it."""

from pathlib import Path

from desktop.arguments import LANG, Command, Given


def _run(given: Given) -> int:
    from desktop.cli.pack_report import report_pack  # noqa: PLC0415  # a command pays for what it uses

    (folder,) = given.texts
    return report_pack(Path(folder), given.language)


PACK_CHECK = Command(
    name="pack check",
    forms=(("DIR", "cli.help.pack"),),
    run=_run,
    options=(LANG,),
    takes=(1, 1),
    otherwise="cli.usage.pack",
    # 1 is "not usable yet", as it has been for those who write packs.
    statuses=((0, "cli.help.pack.ok"), (1, "cli.help.pack.faulty")),
    examples=("jaga-akun pack check packs/bank",),
)
