"""The languages that the program speaks; the first one says what another lacks."""

LANGUAGES = ("id", "en")
