"""Which official addresses may stand on paper as a QR code: only what an exact look-up of ours calls official.

A plan is never in a code: whoever scans one finds an address and nothing about a person.
"""

from desktop.logic.pack.programme import Channel, ChannelKind, ChannelStatus, Confidence, Programme, Role
from desktop.logic.sheet import Code, Sheet

_ROLES = frozenset({Role.PARTICIPANT, Role.REPORTING})
_KINDS = frozenset({ChannelKind.HOST, ChannelKind.URL})


def has_code(channel: Channel) -> bool:
    """Whether a channel may be shown as a code: surely the programme's own or an authority's, and not replaced."""
    return (
        channel.role in _ROLES
        and channel.kind in _KINDS
        and channel.confidence is Confidence.HIGH
        and channel.status is not ChannelStatus.SUPERSEDED
    )


def code_of(channel: Channel) -> Code | None:
    """The code of a channel with the address that it opens under it; None for one that may have none."""
    return Code(f"https://{channel.value}", channel.value) if has_code(channel) else None


FEW = 4
"""Codes that stand beside one another where nothing can be printed."""


def codes_to_scan(sheet: Sheet, programme: Programme) -> tuple[Code, ...]:
    """What a phone can take along where a sheet cannot be printed: its own codes, else that of the official home."""
    own = tuple(dict.fromkeys(block for block in sheet.blocks if isinstance(block, Code)))
    home = (code for one in programme.channels if one.value == programme.home and (code := code_of(one)))
    return own[:FEW] or tuple(home)
