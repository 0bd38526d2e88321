"""A saved mail: its From taken apart, its words with their marks, its files."""

from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Letter, LinkReading, SenderKind, SenderReading
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.facts import Fact, told
from desktop.ui.widgets import Column, FlowRow, IconLine, PlainLabel
from desktop.ui.widgets.readable_text import visible


def shown_text(judgement: Judgement, link: LinkReading) -> str:
    """The words that stand on a link, when they are not the address itself."""
    text = judgement.text[slice(*link.span)].strip()
    return "" if text.rstrip("/") in {link.text.rstrip("/"), ""} else text


class LetterHead(Column):
    """The deciding address large; below it the shown name, where answers go, and the files.

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
        super().__init__(theme, 10, parent)
        self._words = words
        sender = next((one for one in senders if one.kind is SenderKind.EMAIL), None)
        self.add(told(self._address(sender), theme))
        row = self.add(FlowRow(theme, 36, 10))
        for fact in self._others(letter):
            row.add(told(fact, theme))
        self._add_files(row, letter.files)
        self.compared: QWidget | None = None
        comparison = comparison_of(sender.findings, programme) if sender else None
        if sender is not None and comparison is not None:
            self.compared = letter_by_letter(comparison, theme.verdict(sender.verdict)[0], words, theme)

    def _address(self, sender: SenderReading | None) -> Fact:
        """The address that decides, large."""
        label = self._words("letter.address")
        if sender is None:
            return Fact(label, self._words("letter.no-address"))
        color, _ = self.theme.verdict(sender.verdict)
        return Fact(label, visible(sender.normal or sender.text), color, mono=True)

    def _others(self, letter: Letter) -> list[Fact]:
        """What the mail says of itself."""
        words, name, elsewhere = self._words, letter.shown_name, letter.reply_to
        facts = [Fact(words("letter.name"), visible(name))] if name else []
        return [*facts, Fact(words("letter.reply-to"), visible(elsewhere), mono=True)] if elsewhere else facts

    def _add_files(self, row: FlowRow, files: tuple[str, ...]) -> None:
        if not files:
            return
        column = row.add(Column(self.theme, 2))
        column.add(PlainLabel(self._words("letter.files", count=len(files)), self.theme, "small", "muted"))
        for file in files:
            line = IconLine("file-text", visible(file), self.theme, icon_color="muted")
            line.text.setAccessibleDescription(self._words("letter.file"))
            column.add(line)
