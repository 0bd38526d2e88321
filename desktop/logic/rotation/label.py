"""What may be typed as the name of an account: short, and every letter of it is seen where it stands."""

from desktop.logic.rotation.facts import LONGEST_LABEL


def is_label(text: str) -> bool:
    """Whether a name can be kept.

    `isprintable` lets no control, no mark of direction, no half of a pair and no blank but the ordinary one through.
    """
    return 0 < len(text) <= LONGEST_LABEL and text.isprintable() and not text.isspace()


def label_of(text: str) -> str | None:
    """What is kept of what somebody typed as a name, None for none; raises ValueError for one that cannot be kept."""
    label = text.strip(" ")
    if label and not is_label(label):
        raise ValueError("no name that can be kept")  # without the text: it may be anything
    return label or None
