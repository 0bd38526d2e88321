"""A page as a screen reader meets it, and what must be true of every page there."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.heard import listen
from desktop.ui.kiosk.key import Key
from desktop.ui.shell import Shell
from desktop.ui.widgets import Disc, Pressable
from desktop.ui.widgets.secret_edit import SecretEdit

Role = QAccessible.Role
_NAMED = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.Graphic, Role.Grouping, Role.Heading,
    Role.ProgressBar, Role.StaticText,
}  # fmt: skip
_FOCUSED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.Heading, Role.StaticText}
_UNHEARD = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


class Node(NamedTuple):
    """Something that is heard, and what lies in it in the order of reading. `path` leads there from the window."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str
    value: str
    rect: QRect
    state: QAccessible.State
    level: int
    path: str
    inside: tuple["Node", ...]

    @property
    def said(self) -> tuple[str, str, str]:
        """All of its texts."""
        return self.name, self.description, self.value

    def all(self) -> Iterator["Node"]:
        """It and all that lies in it, in the order of reading."""
        yield self
        for one in self.inside:
            yield from one.all()

    def radios(self) -> Iterator["Node"]:
        """Those in it that are in no group of their own."""
        for one in self.inside:
            if one.role is Role.RadioButton:
                yield one
            elif one.role is not Role.Grouping:
                yield from one.radios()


def tree(widget: QWidget) -> Node:
    """What is heard of a widget."""
    listen(widget)
    node = _node(QAccessible.queryAccessibleInterface(widget), "")
    assert node is not None, "nothing is heard of it"
    return node


def _node(of: QAccessibleInterface | None, above: str) -> Node | None:
    if of is None or not of.isValid():
        return None
    state, widget = of.state(), of.object()
    if state.invisible or not isinstance(widget, QWidget):
        return None
    name, text = of.text(QAccessible.Text.Name), QAccessible.Text
    path = f"{above}/{type(widget).__name__}" + (f"({name[:30]})" if name else "")
    found = (_node(of.child(index), path) for index in range(of.childCount()))
    level, inside = _level(of.attributesInterface()), tuple(one for one in found if one is not None)
    said = name, of.text(text.Description), of.text(text.Value)
    return Node(widget, of.role(), *said, of.rect(), state, level, path, inside)


def _level(attributes: QAccessibleAttributesInterface | None) -> int:
    """That of a heading, else 0."""
    return 0 if attributes is None else int(attributes.attributeValue(QAccessible.Attribute.Level) or 0)


def faults(shell: Shell) -> list[str]:
    """What somebody who hears this window would miss, each with its rule and its place."""
    whole = tree(shell)
    return [f"{rule.__name__}: {found}" for rule in RULES for found in rule(whole)]


def reading_order_is_visual_order(whole: Node) -> Iterator[str]:
    for node in whole.all():
        seen = [one for one in node.inside if one.rect.isValid()]
        for first, second in pairwise(seen):
            a, b = first.rect, second.rect
            across = a.left() < b.right() and b.left() < a.right()
            beside = a.top() < b.bottom() and b.top() < a.bottom()
            if (across and b.bottom() <= a.top()) or (beside and b.right() <= a.left()):
                yield f"{second.path} after {first.path}"


def headings_have_levels_that_skip_none(whole: Node) -> Iterator[str]:
    headings = [node for node in whole.all() if node.role is Role.Heading]
    levels = [node.level for node in headings]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"levels {levels}: {[node.name for node in headings]}"
    yield from (f"{b.path}: {b.level} after {a.level}" for a, b in pairwise(headings) if b.level > a.level + 1)
    yield from (f"{node.path}: no level" for node in headings if not node.level)


def what_has_a_role_has_a_name(whole: Node) -> Iterator[str]:
    yield from (node.path for node in whole.all() if node.role in _NAMED and not node.name.strip())


def what_has_a_name_has_a_role(whole: Node) -> Iterator[str]:
    for node in whole.all():
        if node.role is Role.Client and (node.name or node.description) and node is not whole:
            yield node.path


def what_unfolds_is_a_button_that_says_so(whole: Node) -> Iterator[str]:
    for node in whole.all():
        if isinstance(node.widget, Pressable) and node.widget.isCheckable():
            state, opened = node.state, node.widget.isChecked()
            told = node.role is Role.Button and state.expandable and not state.checkable
            if not told or (state.expanded, state.collapsed) != (int(opened), int(not opened)):
                yield node.path


def what_can_be_pressed_can_be_reached(whole: Node) -> Iterator[str]:
    for node in whole.all():
        enabled = not node.state.disabled and not isinstance(node.widget, Key)  # which must not take the keyboard
        if node.role in {Role.Button, Role.CheckBox, Role.EditableText} and enabled and not node.state.focusable:
            yield node.path


def radios_stand_whole_in_a_group(whole: Node) -> Iterator[str]:
    grouped = {radio.path for group in whole.all() if group.role is Role.Grouping for radio in group.radios()}
    for node in whole.all():
        if node.role in {Role.RadioButton, Role.CheckBox} and node.rect.size() != node.widget.size():
            yield f"{node.path} is {node.rect.width()} x {node.rect.height()}"
        if node.role is Role.RadioButton and node.path not in grouped:
            yield f"{node.path} is asked by nobody"


def tab_goes_in_reading_order(whole: Node) -> Iterator[str]:
    window, chain, at = whole.widget, list[QWidget](), whole.widget.nextInFocusChain()
    while at is not None and at is not window:
        chain.append(at)
        at = at.nextInFocusChain()
    read = [node for node in whole.all() if node.widget.focusPolicy() & Qt.FocusPolicy.TabFocus and node is not whole]
    places = [chain.index(node.widget) for node in read if node.widget in chain and not node.state.disabled]
    starts = places.index(min(places)) if places else 0  # the chain is a ring
    turned = places[starts:] + places[:starts]
    yield from (f"{read[turned.index(b)].path}: {a} then {b}" for a, b in pairwise(turned) if b < a)


def tab_enters_each_group_once(whole: Node) -> Iterator[str]:
    for group in whole.all():
        if group.role is not Role.Grouping:
            continue
        radios = [node.widget for node in group.radios()]
        stops = [one for one in radios if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        chosen = [one for one in radios if isinstance(one, QAbstractButton) and one.isChecked()]
        if radios and (len(stops) != 1 or (chosen and stops != chosen)):
            yield f"{group.path}: {len(stops)} of {len(radios)}, {len(chosen)} chosen"


def nothing_heard_is_invisible(whole: Node) -> Iterator[str]:
    for node in whole.all():
        texts = node.said[:2] if node.role is Role.EditableText else node.said
        if any(letter in text for text in texts for letter in _UNHEARD):
            yield f"{node.path}: {texts}"


def numbers_are_heard(whole: Node) -> Iterator[str]:
    for node in whole.all():
        numbers = [one.widget.number for one in node.all() if isinstance(one.widget, Disc)]
        told = " ".join(text for one in node.all() for text in one.said).strip()
        if told and len(numbers) == 1 and f" {numbers[0]}" not in told:
            yield f"{node.path}: {numbers[0]} in {told[:60]}"


def the_keyboard_is_on_something_named(whole: Node) -> Iterator[str]:
    held = QApplication.focusWidget()
    for node in whole.all():
        if node.widget is held and (node.role not in _FOCUSED or not node.name or not node.state.focusable):
            yield f"{node.path}: {node.role.name}"


def a_hidden_secret_is_heard_nowhere(whole: Node) -> Iterator[str]:
    nodes = list(whole.all())
    for edit in [node.widget for node in nodes if isinstance(node.widget, SecretEdit) and not node.widget.shown]:
        if len(edit.entered) >= 4:
            yield from (node.path for node in nodes if any(edit.entered in text for text in node.said))


RULES: tuple[Callable[[Node], Iterator[str]], ...] = (
    reading_order_is_visual_order,
    headings_have_levels_that_skip_none,
    what_has_a_role_has_a_name,
    what_has_a_name_has_a_role,
    what_unfolds_is_a_button_that_says_so,
    what_can_be_pressed_can_be_reached,
    radios_stand_whole_in_a_group,
    tab_goes_in_reading_order,
    tab_enters_each_group_once,
    nothing_heard_is_invisible,
    numbers_are_heard,
    the_keyboard_is_on_something_named,
    a_hidden_secret_is_heard_nowhere,
)
