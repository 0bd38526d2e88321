"""What people come to a help desk with, as tiles of the start page: the pack says what, this says where each leads."""

from collections.abc import Mapping

from desktop.logic.kiosk.tally import Topic
from desktop.logic.recovery.queue import Leads, Queue, QueueTile
from desktop.ui.places import Channels, Check, Place, Recovery
from desktop.ui.recovery.places import Asking
from desktop.ui.room import RoomTile
from desktop.window import Window

_ICONS: Mapping[Topic, str] = {
    Topic.ALREADY_HAPPENED: "warning-octagon-fill",
    Topic.FORGOT_PASSWORD: "key",
    Topic.ACCOUNT_MISUSED: "users",
    Topic.CONTACT_LOST: "device-mobile",
    Topic.NIK_TAKEN: "identification-card",
    Topic.WALLET: "money",
    Topic.SUSPICIOUS_MESSAGE: "chat-text",
}

_ROOMS: Mapping[Leads, tuple[str, type[Place]]] = {
    Leads.RECOVERY: ("recovery", Recovery),
    Leads.CHECK: ("verify", Check),
    Leads.CHANNELS: ("channels", Channels),
}


def icon_of(tile: QueueTile) -> str:
    """Its icon goes by its topic; one without an icon of its own has a question mark."""
    return _ICONS.get(Topic(tile.topic), "question")


def is_urgent(tile: QueueTile) -> bool:
    """Whether it cannot wait."""
    return tile.topic == Topic.ALREADY_HAPPENED


def in_rooms(queue: Queue, rooms: tuple[str, ...]) -> Queue:
    """The queue without tiles that lead into a room which the policy has not."""
    return queue._replace(tiles=tuple(tile for tile in queue.tiles if _ROOMS[tile.leads][0] in rooms))


def others(queue: Queue, tiles: tuple[RoomTile, ...]) -> tuple[RoomTile, ...]:
    """The tasks that no tile of the queue leads to."""
    led_to = tuple(_ROOMS[tile.leads][1] for tile in queue.tiles)
    return tuple(one for one in tiles if not isinstance(one.opens, led_to))


def place_of(tile: QueueTile, window: Window) -> Place:
    """Where a tile leads, with what was told already; the register of channels where the pack has no flow."""
    if tile.leads is Leads.CHECK:
        return Check()
    flow = window.premises.flow if tile.leads is Leads.RECOVERY else None
    if flow is None:
        return Channels()
    from desktop.logic.recovery.case import Case  # noqa: PLC0415  # with the first press

    entry = tile.entry_of(flow)
    return Asking(entry.node, (window.visit.case or Case()).entered(flow, entry))
