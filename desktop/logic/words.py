"""Sentences by id, per language, with a fall-back to Indonesian; the only place where codes become prose.

Conventions are those of i18next JSON v4: flat keys, `{{name}}` placeholders, `_one` and `_other` chosen by the value
`count`. `{{programme}}`, `{{programme_full}}` and `{{home}}` are always there. A running program never stops for a
sentence: what is missing in a language is said in Indonesian, and a test (`strict=True`) finds it first.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.logic.jsonfile import ContentError, read_json
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.head import Named
from desktop.logic.resources import resources

if TYPE_CHECKING:  # three milliseconds before the first paint, which says no date
    import datetime
    from datetime import date

    from desktop.logic.dates import PartialDate

FALLBACK = LANGUAGES[0]

PLACEHOLDER = re.compile(r"\{\{\s*([a-z_][a-z0-9_]*)\s*\}\}")
ALWAYS = ("programme", "programme_full", "home")

_TWO_MONTHS = 60
"""Days from which on a distance is said in months."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


class MissingWordsError(LookupError):
    """A sentence or a value for it is missing; raised in strict mode only."""


class Words:
    """The sentences of one language. Call it with an id and the values of its placeholders."""

    __slots__ = ("always", "fallback", "language", "strict", "texts")

    def __init__(
        self,
        language: str,
        texts: Mapping[str, str],
        fallback: Mapping[str, str] = _NOTHING,
        always: Mapping[str, str] = _NOTHING,
        *,
        strict: bool = False,
    ) -> None:
        self.language, self.texts, self.fallback, self.always, self.strict = language, texts, fallback, always, strict

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence of this id. Whole numbers are written with the language's separators; give years as text."""
        said: dict[str, str] = dict(self.always)
        for name, value in values.items():
            said[name] = value if isinstance(value, str) else self.number(value)
        forms = self._forms(key, values.get("count"))
        for texts in (self.texts,) if self.strict else (self.texts, self.fallback):
            template = next((texts[form] for form in forms if form in texts), None)
            if template is not None and _needs(template) <= said.keys():
                return PLACEHOLDER.sub(lambda hole: said[hole[1]], template)
        if self.strict:
            raise MissingWordsError(f"{self.language}: {key} with {', '.join(sorted(values)) or 'no values'}")
        return self._as_well_as_can_be(forms, said) or key

    def __contains__(self, key: object) -> bool:
        """Whether there is a sentence of this id, in this language or in Indonesian."""
        if not isinstance(key, str):
            return False
        return any(form in self.texts or form in self.fallback for form in (key, f"{key}_other"))

    def date(self, day: "PartialDate | date") -> str:
        """A date in words, as exact as it is known: 24 November 2026, November 2025, 2024."""
        from desktop.logic.dates import PartialDate  # noqa: PLC0415  # see above

        partial = day if isinstance(day, PartialDate) else PartialDate.of(day)
        if not partial.month:
            return str(partial.year)
        month = self(f"month.{partial.month}")
        if not partial.day:
            return self("date.month", month=month, year=str(partial.year))
        return self("date.day", day=str(partial.day), month=month, year=str(partial.year))

    def day(self, day: "datetime.date") -> str:
        """A day of this or the last year, without it: 24 November."""
        return self("date.short", day=str(day.day), month=self(f"month.{day.month}"))

    def long_date(self, day: "datetime.date") -> str:
        """A day with the name of its weekday: Senin, 24 Mei 2027."""
        return self("date.long", weekday=self(f"weekday.{day.weekday()}"), date=self.date(day))

    def until(self, days: int) -> str:
        """How far a day is off, in whole days, or in months from two on: 6 bulan lagi, besok, 12 hari lewat."""
        if days < 0:
            return self("until.past", count=-days)
        if days < _TWO_MONTHS:
            near = ("until.today", "until.tomorrow")
            return self(near[days]) if days < len(near) else self("until.days", count=days)
        return self("until.months", count=round(days * 12 / 365.25))

    def number(self, number: int) -> str:
        """A whole number with the language's separator between thousands."""
        separator = self.texts.get("number.separator", ".")
        return f"{number:,}".replace(",", separator)

    def _forms(self, key: str, count: str | int | None) -> tuple[str, ...]:
        if count is None:
            return (key, f"{key}_other")
        # Indonesian has no singular form, so `_one` is only there where a language has one.
        return (f"{key}_one", f"{key}_other", key) if count == 1 else (f"{key}_other", key)

    def _as_well_as_can_be(self, forms: tuple[str, ...], said: Mapping[str, str]) -> str | None:
        for texts in (self.texts, self.fallback):
            for form in forms:
                if form in texts:
                    return PLACEHOLDER.sub(lambda hole: said.get(hole[1], "…"), texts[form])
        return None


def _needs(template: str) -> set[str]:
    return set(PLACEHOLDER.findall(template))


def load_words(language: str, programme: Named, *, strict: bool = False) -> Words:
    """The sentences of a language about a programme; raises ContentError when a file is broken.

    The pack's own sentences come last, so that a pack may say a thing in its own words.
    """
    return Words(
        language,
        {**load_texts(language), **programme.texts.get(language, _NOTHING)},
        {**load_texts(FALLBACK), **programme.texts.get(FALLBACK, _NOTHING)} if language != FALLBACK else _NOTHING,
        {"programme": programme.name, "programme_full": programme.full_name, "home": programme.home},
        strict=strict,
    )


def load_texts(language: str) -> dict[str, str]:
    """Every sentence of the program in a language, without a pack's; raises ContentError for a broken file."""
    texts: dict[str, str] = {}
    # Every language has every file: one that is missing would be whole pages in another language, or of bare ids.
    for file in sorted(set().union(*map(_files, LANGUAGES)) if language in LANGUAGES else _files(language)):
        name = f"texts/{language}/{file}"
        _add(texts, read_json(resources() / "texts" / language / file, name).text_members(), name)
    return texts


def _files(language: str) -> set[str]:
    folder = resources() / "texts" / language
    return {file.name for file in folder.iterdir() if file.name.endswith(".json")} if folder.is_dir() else set()


def _add(texts: dict[str, str], more: Mapping[str, str], name: str) -> None:
    for key in more:
        if key in texts:
            raise ContentError(name, f"/{key}", "an id that no other file has")
    texts.update(more)
