"""Where nothing comes out of a printer: it is written by hand, said large, and phones scan the official addresses."""

from desktop.logic.sheet import Code
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import FlowRow, PlainLabel, Sunken
from desktop.ui.widgets.qr_code import QrCode


class ByHand(Sunken):
    """Large: write it by hand. Then what to write, and the codes. They are drawn when they are first shown."""

    def __init__(self, codes: tuple[Code, ...], words: Words, theme: Theme) -> None:
        super().__init__(theme, 10)
        self.margins(26, 20, 26, 24)
        self._codes, self._words, self._shown = codes, words, False
        self.headline = self.add(PlainLabel(words("by-hand.title"), theme, "verdict", bold=True))
        self.add(PlainLabel(words("by-hand.what"), theme, "lead"))

    def show_codes(self) -> None:
        """All of it."""
        if not self._shown and self._codes:
            self._shown = True
            self.space(6)
            self.add(PlainLabel(self._words("by-hand.scan"), self.theme, "body", "muted"))
            row = self.add(FlowRow(self.theme, 28))
            for code in self._codes:
                name = self._words("plan.take.code", address=code.words)
                row.add(QrCode(code.address, code.words, name, self.theme))
        self.show()
