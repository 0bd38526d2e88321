"""What a person can choose, declared once: the name, the choices, the default; the sentences are text ids.

The sentence of a setting is `settings.<name>`, of a choice `settings.<name>.<choice>`. Named tuples: they are needed
before the first paint, and a frozen dataclass takes 0.7 ms to define.
"""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.logic.languages import LANGUAGES
from desktop.logic.private import unshown

Choice = str | int


class Setting(NamedTuple):
    """One thing to choose. `choices` is empty where anything goes; the first choice is the default."""

    name: str
    choices: tuple[Choice, ...]
    remembered: bool = True

    @property
    def text(self) -> str:
        """The text id of its sentence."""
        return f"settings.{self.name}"

    def choice_text(self, choice: Choice) -> str:
        """The text id of one choice."""
        return f"settings.{self.name}.{choice}"


_THEMES = ("system", "light", "dark", "contrast")
_TEXT_SIZES = (100, 125, 150, 175, 200)
_OFF_ON = ("off", "on")

LANGUAGE = Setting("language", LANGUAGES)
THEME = Setting("theme", _THEMES)
TEXT_SIZE = Setting("text_size", _TEXT_SIZES)
# A new network call never comes by itself: who switches it on is still asked each time.
LEAK_LOOKUP = Setting("leak_lookup", _OFF_ON)
# Where several people use one computer: "Selesai" takes along everything that was copied, pasted or chosen.
SHARED = Setting("shared", _OFF_ON)
# A foreign pack must never come back by itself: somebody else may sit here next time (decision 12).
PROGRAMME = Setting("programme", (), remembered=False)

SETTINGS = (LANGUAGE, THEME, TEXT_SIZE, LEAK_LOOKUP, SHARED, PROGRAMME)


@unshown
class Settings(NamedTuple):
    """What was chosen. `text_size` is in per cent; `programme` is a pack's folder, empty for the built-in pack."""

    language: str = LANGUAGES[0]
    theme: str = _THEMES[0]
    text_size: int = _TEXT_SIZES[0]
    leak_lookup: str = _OFF_ON[0]
    shared: str = _OFF_ON[0]
    programme: str = ""


def read_settings(values: Mapping[str, object]) -> Settings:
    """Kept values -> settings. What is unknown, missing or of the wrong kind takes its default."""
    settings = Settings()
    for setting in SETTINGS:
        if setting.remembered and setting.name in values:
            settings = choose(settings, setting.name, values[setting.name])
    return settings


def choose(settings: Settings, name: str, value: object) -> Settings:
    """The settings with one choice made; unchanged when there is no such setting or no such choice."""
    setting = next((one for one in SETTINGS if one.name == name), None)
    if setting is None or not _fits(setting, value):
        return settings
    return settings._replace(**{name: value})  # type: ignore[arg-type]  # `_fits` has looked at name and kind


def for_the_next(settings: Settings) -> Settings:
    """The settings that the next person finds on a shared computer: the defaults, but that it is shared."""
    return Settings(shared=settings.shared, programme=settings.programme)


def stepped(name: str, now: Choice, by: int, *, round_: bool) -> Choice:
    """The choice that stands `by` places after the one of now; at the end the same, or the first when it goes round.

    "system" is passed over: it looks like one of the others. Raises StopIteration for a setting without choices.
    """
    setting = next(one for one in SETTINGS if one.name == name)
    choices = tuple(choice for choice in setting.choices if choice != "system")
    at = choices.index(now) + by
    if round_:
        return choices[at % len(choices)]
    return choices[at] if 0 <= at < len(choices) else now


def kept(settings: Settings) -> dict[str, Choice]:
    """What a store may keep of the settings."""
    return {setting.name: getattr(settings, setting.name) for setting in SETTINGS if setting.remembered}


def _fits(setting: Setting, value: object) -> bool:
    if not setting.choices:
        return isinstance(value, str)
    # True == 1 and 100.0 == 100: a choice has its very kind too.
    return any(type(value) is type(choice) and value == choice for choice in setting.choices)
