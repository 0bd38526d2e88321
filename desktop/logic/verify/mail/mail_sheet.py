"""The style sheets of a mail -> what they add to the style of an element, as far as it can hide letters.

Selectors are read by their last part only, and what depends on the size of a screen is left out; so a sheet may seem to
hide more than it does, and a mail with one is judged with it and without it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.logic.private import unshown

MAX_SHEET = 200_000
"""Characters of all style sheets of a mail that are read."""
_MOST_CLASSES = 30
_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|<!--|-->")
_PLACED = re.compile(r"\[(class|id)\s?[~|^$*]?=\s?[\"']?([\w-]{1,80})[\"']?\s?\]")
_LAST = re.compile(r"(\*|[a-z][a-z0-9:-]{0,30})?((?:[.#][\w-]{1,80}){0,8})")
_MARKS = re.compile(r"([.#])([\w-]+)")


@unshown
@dataclass(slots=True)
class Sheet:
    """Declarations by what they apply to: "*", "p", ".hidden", "p.hidden", "#preheader"; later ones overrule."""

    rules: dict[str, dict[str, str]] = field(default_factory=dict)
    room: int = MAX_SHEET
    complete: bool = True

    def add(self, source: str) -> None:
        """Take up one sheet."""
        self.complete = self.complete and len(source) <= self.room
        for selectors, declarations in _rules(_COMMENT.sub(" ", source[: self.room]).lower()):
            found = _declared(declarations)
            for selector in selectors.split(",") if found else ():
                if key := _key(selector):
                    self.rules.setdefault(key, {}).update(found)
        self.room = max(0, self.room - len(source))

    def styled(self, name: str, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """The attributes with what the sheets say of this element before its own style, and their last word behind."""
        applied: dict[str, str] = {}
        for key in self._keys(name, attributes) if self.rules else ():
            applied.update(self.rules.get(key, {}))
        if not applied:
            return attributes
        calm = (f"{one}:{value}" for one, value in applied.items() if "!important" not in value)
        loud = (f"{one}:{value}" for one, value in applied.items() if "!important" in value)
        return {**attributes, "style": ";".join((*calm, attributes.get("style", ""), *loud))}

    def _keys(self, name: str, attributes: Mapping[str, str]) -> Iterator[str]:
        """From the weakest to the strongest, as a browser weighs them."""
        classes = attributes.get("class", "").lower().split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]
        yield from ("*", name)
        yield from (f".{one}" for one in classes)
        yield from (f"{name}.{one}" for one in classes)
        if mark := attributes.get("id", ""):
            yield f"#{mark.lower()}"


def _rules(source: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of each rule; of rules inside others only those for every screen."""
    place = 0
    while (start := source.find("{", place)) >= 0:
        head = source[place:start].rpartition(";")[2].strip("} \t\r\n")
        if head.startswith("@") and (not head.startswith("@media") or "(" in head):
            place = _end_of_block(source, start)
        elif head.startswith("@"):
            place = start + 1
        else:
            end = source.find("}", start)
            end = len(source) if end < 0 else end
            yield head, source[start + 1 : end]
            place = end


def _end_of_block(source: str, start: int) -> int:
    depth, place = 1, start + 1
    while depth and place < len(source):
        closes = source.find("}", place)
        if closes < 0:
            return len(source)
        opens = source.find("{", place, closes)
        depth += 1 if opens >= 0 else -1
        place = (opens if opens >= 0 else closes) + 1
    return place


def _declared(declarations: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in declarations.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value.strip()}


def _key(selector: str) -> str:
    """The last part of a selector in the one form in which elements are looked up; empty for what is not read."""
    named = _PLACED.sub(lambda found: f"{'.' if found[1] == 'class' else '#'}{found[2]}", selector)
    words = re.split(r"[\s>+~]+", named.strip())
    match = _LAST.fullmatch(words[-1]) if words else None
    if match is None:
        return ""
    marks = dict(_MARKS.findall(match[2]))
    if "#" in marks:
        return f"#{marks['#']}"
    tag = (match[1] or "") if match[1] != "*" else ""
    return f"{tag}.{marks['.']}" if "." in marks else match[1] or ""
