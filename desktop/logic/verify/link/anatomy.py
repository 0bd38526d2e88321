"""The anatomy of an address: who would really be reached, what only imitates, what is along for the ride.

The parts in order make the whole address as a browser would open it. What decides is highlighted: the registrable
domain of a web site, the handle or number on a known platform, a whole IP address, the scheme of what is not the web.
"""

from desktop.logic.verify.answer.judgement import Part, PartRole
from desktop.logic.verify.ground.address import Address
from desktop.logic.verify.ground.imitation import Imitation, Place


def anatomy(
    address: Address, imitation: Imitation | None, profile: tuple[str, ...], names: tuple[str, ...]
) -> tuple[Part, ...]:
    """The parts of an address. `profile` are the path segments that name an account or a number, if any."""
    if not address.is_web:
        rest = address.href[len(address.scheme) + 1 :]
        decisive = bool(profile) and profile[-1] in rest
        scheme = Part(f"{address.scheme}:", PartRole.SCHEME if decisive else PartRole.DECISIVE)
        return (scheme, *(_platform_path(rest, profile) if decisive else _whole(rest, names)))
    head = (Part(f"{address.scheme}://", PartRole.SCHEME),) if address.written else ()
    return (*head, *_userinfo(address, names), *_host(address, imitation, profile), *_rest(address, profile, names))


def _userinfo(address: Address, names: tuple[str, ...]) -> tuple[Part, ...]:
    if not address.userinfo:
        return ()
    imitates = any(name in address.userinfo.lower() for name in names)
    return (Part(f"{address.userinfo}@", PartRole.IMITATION if imitates else PartRole.USERINFO),)


def _host(address: Address, imitation: Imitation | None, profile: tuple[str, ...]) -> tuple[Part, ...]:
    host = address.host
    if profile:
        return (Part(host, PartRole.LABEL), *_port(address))
    decisive = host if address.is_ip or not address.registrable else address.registrable
    front = host[: len(host) - len(decisive)]
    parts: list[Part] = []
    if imitation and imitation.place is Place.IN_FRONT:
        # A dot belongs to what stands before it, so that the decisive part begins with a letter.
        end = min(imitation.end + 1, len(front))
        cuts = (
            (0, imitation.start, PartRole.LABEL),
            (imitation.start, end, PartRole.IMITATION),
            (end, len(front), PartRole.LABEL),
        )
        parts = [Part(front[start:stop], role) for start, stop, role in cuts if front[start:stop]]
    elif front:
        parts = [Part(front, PartRole.LABEL)]
    return (*parts, Part(decisive, PartRole.DECISIVE), *_port(address))


def _port(address: Address) -> tuple[Part, ...]:
    return (Part(f":{address.port}", PartRole.PORT),) if address.port else ()


def _rest(address: Address, profile: tuple[str, ...], names: tuple[str, ...]) -> tuple[Part, ...]:
    rest = address.rest
    if not address.written and rest == "/":
        return ()
    return _platform_path(rest, profile) if profile else _whole(rest, names)


def _platform_path(rest: str, profile: tuple[str, ...]) -> tuple[Part, ...]:
    at = rest.find(profile[-1])
    if at < 0:
        return (Part(rest, PartRole.DECISIVE),)
    end = at + len(profile[-1])
    cuts = ((rest[:at], PartRole.PATH), (rest[at:end], PartRole.DECISIVE), (rest[end:], PartRole.PATH))
    return tuple(Part(text, role) for text, role in cuts if text)


def _whole(rest: str, names: tuple[str, ...]) -> tuple[Part, ...]:
    """The rest of an address, cut where the programme's name stands in it."""
    low = rest.lower()
    found = [(low.find(name), len(name)) for name in names if name in low]
    if not found:
        return (Part(rest, PartRole.PATH),) if rest else ()
    at, length = min(found, key=lambda pair: (pair[0], -pair[1]))
    cuts = (
        (rest[:at], PartRole.PATH),
        (rest[at : at + length], PartRole.IMITATION),
        (rest[at + length :], PartRole.PATH),
    )
    return tuple(Part(text, role) for text, role in cuts if text)
