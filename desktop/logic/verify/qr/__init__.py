"""The codes of a picture: finding them, reading what they hold, and their judgement."""
