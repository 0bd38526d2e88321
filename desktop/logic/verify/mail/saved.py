"""The bytes of a saved mail, read with our list of what a machine runs."""

from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.verify.mail.mail import Mail, read_mail


def read_saved(content: bytes) -> Mail:
    """Read a mail; any bytes are answered."""
    web = load_web_lists()
    return read_mail(content, web.program_endings | web.attached_endings)
