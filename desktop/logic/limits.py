"""How much is taken at once, wherever it comes from: the window, the command line, a picture, a mail."""

MAX_TEXT = 65_536
"""The largest text that is judged, in bytes of UTF-8."""

MAX_FILE = 25_000_000
"""The largest mail or picture that is read, in bytes."""
