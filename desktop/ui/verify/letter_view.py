"""A saved mail: its From taken apart, its words with their marks, its files."""

import re

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, LinkReading, SenderKind, SenderReading
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.facts import Fact, FactList
from desktop.ui.widgets import Column, IconLine, PlainLabel
from desktop.ui.widgets.readable_text import visible

_HEAD = re.compile(r"(?:From: [^\n]*\n)*Subject: ")
_NAME = re.compile(r"From: (.*?)[\s\"']*<?[^<>\s]*@[^\s<>]*>?[^\n]*")
_FILES = ("mail.attached-", "mail.archive-")
REPLY = "sender.reply-elsewhere"


def words_at(judgement: Judgement) -> int:
    """Where in the text of a judged mail its own words begin: with the subject."""
    match = _HEAD.match(judgement.text)
    return match.end() if match else 0


def shown_name(judgement: Judgement) -> str:
    """The name that a mail program shows for the first sender; empty when it shows none."""
    match = _NAME.match(judgement.text)
    return match[1].strip(" \"'\t") if match else ""


def shown_text(judgement: Judgement, link: LinkReading) -> str:
    """The words that stand on a link, when they are not the address itself."""
    text = judgement.text[slice(*link.span)].strip()
    return "" if text.rstrip("/") in {link.text.rstrip("/"), ""} else text


def attached(judgement: Judgement) -> list[Finding]:
    """The findings about files, one a file."""
    found = (one for one in judgement.findings if one.code.startswith(_FILES))
    return list({one.evidence["file"]: one for one in reversed(list(found))}.values())[::-1]


class LetterHead(Column):
    """The deciding address large, the shown name above it, where answers go below it; then the files.

    `compared` is the address letter by letter, when it imitates one; it is put where there is room for it.
    """

    def __init__(
        self, judgement: Judgement, words: Words, programme: Programme, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words = words
        sender = next((one for one in judgement.senders if one.kind is SenderKind.EMAIL), None)
        self.add(FactList(self._facts(judgement, sender), theme))
        self._add_files(judgement)
        self.compared: QWidget | None = None
        comparison = comparison_of(sender.findings, programme) if sender else None
        if sender is not None and comparison is not None:
            self.compared = letter_by_letter(comparison, theme.verdict(sender.verdict)[0], words, theme)

    def _facts(self, judgement: Judgement, sender: SenderReading | None) -> list[Fact]:
        words, name = self._words, shown_name(judgement)
        facts = [Fact(words("letter.name"), visible(name))] if name else []
        if sender is not None:
            color, _ = self.theme.verdict(sender.verdict)
            facts.append(Fact(words("letter.address"), visible(sender.normal or sender.text), color, mono=True))
        else:
            facts.append(Fact(words("letter.address"), words("letter.no-address")))
        reply = next((one.evidence["address"] for one in judgement.findings if one.code == REPLY), "")
        if reply:
            facts.append(Fact(words("letter.reply-to"), visible(reply), mono=True))
        return facts

    def _add_files(self, judgement: Judgement) -> None:
        files = attached(judgement)
        if not files:
            return
        self.space(16)
        self.add(PlainLabel(self._words("letter.files", count=len(files)), self.theme, "small", "muted"))
        for finding in files:
            self.space(4)
            line = IconLine("file-text", visible(finding.evidence["file"]), self.theme, icon_color="muted")
            line.text.setAccessibleDescription(self._words("letter.file"))
            self.add(line)
