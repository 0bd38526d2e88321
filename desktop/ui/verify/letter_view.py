"""A saved mail: its From taken apart, its words with their marks, its files."""

from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Letter, LinkReading, SenderKind, SenderReading
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.facts import Fact, FactList
from desktop.ui.widgets import Column, IconLine, PlainLabel
from desktop.ui.widgets.readable_text import visible


def shown_text(judgement: Judgement, link: LinkReading) -> str:
    """The words that stand on a link, when they are not the address itself."""
    text = judgement.text[slice(*link.span)].strip()
    return "" if text.rstrip("/") in {link.text.rstrip("/"), ""} else text


class LetterHead(Column):
    """The deciding address large, the shown name above it, where answers go below it; then the files.

    `compared` is the address letter by letter, when it imitates one: a detail.
    """

    def __init__(
        self,
        letter: Letter,
        senders: tuple[SenderReading, ...],
        words: Words,
        programme: Programme,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words = words
        sender = next((one for one in senders if one.kind is SenderKind.EMAIL), None)
        self.add(FactList(self._facts(letter, sender), theme))
        self._add_files(letter.files)
        self.compared: QWidget | None = None
        comparison = comparison_of(sender.findings, programme) if sender else None
        if sender is not None and comparison is not None:
            self.compared = letter_by_letter(comparison, theme.verdict(sender.verdict)[0], words, theme)

    def _facts(self, letter: Letter, sender: SenderReading | None) -> list[Fact]:
        words, name = self._words, letter.shown_name
        facts = [Fact(words("letter.name"), visible(name))] if name else []
        if sender is not None:
            color, _ = self.theme.verdict(sender.verdict)
            facts.append(Fact(words("letter.address"), visible(sender.normal or sender.text), color, mono=True))
        else:
            facts.append(Fact(words("letter.address"), words("letter.no-address")))
        if letter.reply_to:
            facts.append(Fact(words("letter.reply-to"), visible(letter.reply_to), mono=True))
        return facts

    def _add_files(self, files: tuple[str, ...]) -> None:
        if not files:
            return
        self.space(16)
        self.add(PlainLabel(self._words("letter.files", count=len(files)), self.theme, "small", "muted"))
        for file in files:
            self.space(4)
            line = IconLine("file-text", visible(file), self.theme, icon_color="muted")
            line.text.setAccessibleDescription(self._words("letter.file"))
            self.add(line)
