"""Every kind of text, picture and mail that was once read wrongly, given to the page as people give it.

The page tells texts apart by itself; where it reads another kind than was asked for, its answer may be sterner.
"""

import base64
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.logic.verify.answer.judgement import Verdict
from desktop.ui.places import Check
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.shown import Show
from tests.ui.verify.test_files import drop, files_in

DATA = Path(__file__).resolve().parents[2] / "data"
SHARES = {"check_read": 4, "check_messages": 4, "names": 4, "kinds_id": 48}
"""Of each kind in a file every so manyth is pasted; all of them are judged without a window elsewhere."""


def cases() -> Iterator[dict[str, Any]]:
    """What is given to the page: of each kind in each file the first, and its share of the others."""
    for name, share in SHARES.items():
        met: Counter[str] = Counter()
        for case in json.loads((DATA / f"{name}.json").read_text("utf-8")):
            if met[case["fault"]] % share == 0:
                yield case
            met[case["fault"]] += 1


CASES = list(cases())
KINDS = sorted({case["fault"] for case in CASES}, key=lambda kind: int(kind[1:]))
CALMEST_FIRST = tuple(
    verdict.value for verdict in (Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN, Verdict.UNKNOWN, Verdict.FAKE)
)


def give(shell: Shell, case: dict[str, Any], folder: Path) -> None:
    """Paste the text and press the button, or let the file fall on the page."""
    shell.open(Check(another=True))
    page = shell.page
    assert isinstance(page, CheckPage)
    if "base64" in case:
        path = folder / "contoh"
        path.write_bytes(base64.b64decode(case["base64"]))
        assert drop(page, files_in(path))
        return
    QGuiApplication.clipboard().setText(case["text"])
    page.paste.click()
    page.start()


def calmer(case: dict[str, Any], page: VerdictPage) -> bool:
    """The page's verdict is calmer than any that is allowed, or another one of the very kind that was asked for."""
    verdict, wanted = page.judgement.verdict.value, case["want"]
    if page.judgement.kind == case["kind"]:
        return verdict not in wanted
    return CALMEST_FIRST.index(verdict) < min(map(CALMEST_FIRST.index, wanted))


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_pastes_a_text_or_drops_a_file_is_never_calmed(
    qtbot: QtBot, show: Show, tmp_path: Path, kind: str
) -> None:
    shell = show("check")
    shell.setUpdatesEnabled(False)
    wrong = []
    for case in (case for case in CASES if case["fault"] == kind):
        give(shell, case, tmp_path)
        qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage))
        page = shell.page
        assert isinstance(page, VerdictPage)
        if calmer(case, page):
            wrong.append((page.judgement.kind, page.judgement.verdict, case.get("text", "file"), case["want"]))

    assert not wrong
