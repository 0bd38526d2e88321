"""How long a page waits for each kind of work in the background before it says that there is no answer, in ms."""

PASSWORD_MS = 4_000
"""How strong a password is."""

TEXT_MS = 5_000
"""What a text reads as, and its verdict."""

NETWORK_MS = 15_000
"""One question to somebody outside; the network gives up before."""

FILE_MS = 20_000
"""The codes of a picture, the words and links of a mail."""
