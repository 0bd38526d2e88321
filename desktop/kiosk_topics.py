"""What a visit is about, by its first page: the tile or the room that it belongs to."""

from desktop.logic.kiosk.tally import Topic
from desktop.logic.situation import CONTACT, RECOVER
from desktop.rooms.all import LISTED
from desktop.ui.kiosk.places import CallStaff, Staff
from desktop.ui.places import Home, Place, Recovery

_NO_VISIT = (Home, Staff, CallStaff)
"""Where nobody came for anything yet, and where staff are."""

_ROOMS = {"verify": Topic.SUSPICIOUS_MESSAGE, "passwords": Topic.PASSWORD, "checkup": Topic.CHECK_UP}

_ENTRIES = {RECOVER: Topic.OTHER, CONTACT: Topic.CONTACT_LOST}
"""The tile of the recovery serves who forgot a password and whose account is misused: it says neither."""


def topic_of(place: Place) -> Topic | None:
    """The topic of a visit that begins at a place; None where no visit begins."""
    if isinstance(place, _NO_VISIT):
        return None
    if isinstance(place, Recovery):
        return _ENTRIES.get(place.entry, Topic.ALREADY_HAPPENED)
    room = next((one.name for one in LISTED if type(place) in one.places), "")
    return _ROOMS.get(room, Topic.OTHER)
