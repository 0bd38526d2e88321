"""The addresses of a judgement: the anatomy of one, the list of many, worst first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, PartRole, Verdict
from desktop.logic.verify.link.compare import as_seen
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.reasons import make_reason
from desktop.ui.widgets import Button, Column, Disclosure, Heading, Icon, IconLine, Kind, PlainLabel, Row, Rule
from desktop.ui.widgets.address_anatomy import AddressAnatomy, AnatomyWords
from desktop.ui.widgets.heard_as import fold
from desktop.ui.widgets.read_from_end import ReadFromEnd
from desktop.ui.widgets.readable_text import visible
from desktop.ui.widgets.seen_text import SeenText
from desktop.ui.widgets.slim_row import SlimRow

_IN_LIST = 12


def anatomy(link: LinkReading, words: Words, programme: Programme, theme: Theme) -> QWidget:
    """An address with all that is to be said of it: as it is seen, as it is opened, letter under letter."""
    details = address_details(link, words, programme, theme)
    if not details:
        return address(link, words, programme, theme)
    column = Column(theme, 20)
    for part in (address(link, words, programme, theme), *details):
        column.add(part)
    return column


def address(link: LinkReading, words: Words, programme: Programme, theme: Theme) -> QWidget:
    """An address as it is opened, in its parts; where letters deceive, as it is seen, with those letters in boxes."""
    if not has_odd_letters(link):
        return _parts(link, words, programme, theme)
    color, _ = theme.verdict(link.verdict)
    return SeenText(visible(as_seen(link)), _odd_letters(link, words), color, theme)


def address_details(link: LinkReading, words: Words, programme: Programme, theme: Theme) -> list[QWidget]:
    """Two names letter under letter; where letters deceive, what is opened too, and what those letters are."""
    color, _ = theme.verdict(link.verdict)
    comparison, found = comparison_of(link.findings, programme), list[QWidget]()
    named = link.opens and link.registrable and link.opens != link.registrable and not has_odd_letters(link)
    if link.verdict is Verdict.FAKE and named and link.opens and link.registrable:
        found.append(from_end(link.opens, link.registrable, words, theme))
    if has_odd_letters(link):
        found.append(_parts(link, words, programme, theme))
    if comparison is not None:
        found.append(letter_by_letter(comparison, color, words, theme))
    elif found:
        found += [PlainLabel(name, theme) for name in _odd_letters(link, words).values()]
    return found


def from_end(host: str, decisive: str, words: Words, theme: Theme) -> QWidget:
    """How the host is read: from its end to where its owner's name begins."""
    column = Column(theme, 10)
    column.add(Heading(words("anatomy.from-end"), theme))
    heard = words("anatomy.from-end.heard", host=host, decisive=decisive)
    start, stop = words("anatomy.from-end.start"), words("anatomy.from-end.stop")
    column.add(ReadFromEnd(host, decisive, start, stop, heard, theme))
    return column


def has_odd_letters(link: LinkReading) -> bool:
    """Whether letters in it look like others."""
    return any(finding.code == vocabulary.LINK_ODD_LETTER.id for finding in link.findings)


def _parts(link: LinkReading, words: Words, programme: Programme, theme: Theme) -> AddressAnatomy:
    """The anatomy of a link in the colour of its verdict."""
    said = AnatomyWords(words("anatomy.name"), _decisive(link, words, programme), words("anatomy.imitation"))
    return AddressAnatomy(link.parts, said, theme.verdict(link.verdict)[0], theme)


def _odd_letters(link: LinkReading, words: Words) -> dict[str, str]:
    """Each letter that looks like another, with its name."""
    return {
        finding.evidence["letter"]: words(
            "anatomy.odd-letter",
            letter=finding.evidence["letter"],
            script=words(f"script.{finding.evidence['script']}"),
            codepoint=finding.evidence["codepoint"],
        )
        for finding in link.findings
        if finding.code == vocabulary.LINK_ODD_LETTER.id
    }


def _decisive(link: LinkReading, words: Words, programme: Programme) -> str:
    owner = next((channel.owner for channel in programme.channels if channel.id == link.channel), None)
    if owner is not None:
        return words("anatomy.owner", owner=owner)
    decisive = {part.text for part in link.parts if part.role is PartRole.DECISIVE}
    if link.opens is None:
        return words("anatomy.not-a-site")
    if link.registrable is None:
        return words("anatomy.ip")
    return words("anatomy.site" if link.registrable in decisive or link.opens in decisive else "anatomy.account")


def decisive_text(link: LinkReading) -> str:
    """What decides in a link, for a list."""
    return "".join(part.text for part in link.parts if part.role is PartRole.DECISIVE) or visible(link.text)


def worst_links_first(links: Sequence[LinkReading]) -> tuple[LinkReading, ...]:
    """The same links, the worst first, each address once."""
    once = {(link.text, link.opens): link for link in links}
    return tuple(sorted(once.values(), key=lambda link: -link.verdict.rank))


class LinkList(Column):
    """Links with their verdicts; each opens its anatomy and its reasons. Very many come on demand.

    `seen` has for a link's text the words that stand on it, where a mail shows other words than the address.
    """

    def __init__(
        self,
        heading: str,
        links: Sequence[LinkReading],
        words: Words,
        programme: Programme,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        seen: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._programme, self._seen = words, programme, seen or {}
        self.heading = self.add(Heading(heading, theme))
        self.space(8)
        for link in links[:_IN_LIST]:
            self.add(self._row(link))
        if links[_IN_LIST:]:
            rest = tuple(links[_IN_LIST:])
            more = self.add(Disclosure(words("verdict-page.more-links", count=len(rest)), theme))
            more.toggled.connect(lambda opened: self._fill(more, rest) if opened else None)

    def _fill(self, more: Disclosure, rest: Sequence[LinkReading]) -> None:
        if more.body.box.count() == 0:
            for link in rest[:200]:
                more.body.add(self._row(link))

    def _row(self, link: LinkReading) -> QWidget:
        words, theme = self._words, self.theme
        key, icon = theme.verdict(link.verdict)
        row = Column(theme)
        row.add(Rule(theme))
        row.space(8)
        line = row.add(Row(theme, 12))
        line.add(Icon(icon, theme, 28, key), 0, Qt.AlignmentFlag.AlignTop)
        both = line.add(SlimRow(theme, 12), 1)
        text = both.add(Column(theme, 0), 1)
        if has_odd_letters(link):
            text.add(SeenText(visible(as_seen(link)), _odd_letters(link, words), key, theme, 20))
        else:
            text.add(PlainLabel(decisive_text(link), theme, "lead", bold=True, mono=True))
        text.add(PlainLabel(words(f"verdict.{link.verdict}.word"), theme, "small", key, bold=True))
        if shown := self._seen.get(link.text):
            text.add(PlainLabel(words("letter.on-link", shown=visible(shown)), theme, "small", "muted"))
        detail = Button(words("verdict-page.see-address"), theme, "caret-down", Kind.GHOST, icon_after=True)
        both.add(detail, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        fold(detail)
        detail.setAccessibleDescription(decisive_text(link))
        body = row.add(Column(theme, 8))
        body.hide()
        detail.toggled.connect(lambda opened: self._open(detail, body, link, opened=opened))
        row.space(4)
        return row

    def _open(self, button: Button, body: Column, link: LinkReading, *, opened: bool) -> None:
        body.setVisible(opened)
        button.relabel(button.label, "caret-up" if opened else "caret-down")
        if not opened or body.box.count():
            return
        body.add(anatomy(link, self._words, self._programme, self.theme))
        for finding in link.findings[:3]:
            reason = make_reason(finding, self._words, self._programme)
            body.add(IconLine("info-fill", reason.text, self.theme, icon_color="muted", strong=reason.strong))
        body.space(12)
