"""How many slips of the finger lie between two short texts."""


def ends_in_common(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts have in common at the start and at the end, without overlap."""
    most = min(len(one), len(other))
    prefix = suffix = 0
    while prefix < most and one[prefix] == other[prefix]:
        prefix += 1
    while suffix < most - prefix and one[-1 - suffix] == other[-1 - suffix]:
        suffix += 1
    return prefix, suffix


def within(one: str, other: str, limit: int) -> bool:
    """True when the optimal-string-alignment distance is at most `limit` (0 to 4); walks the texts 4**limit times."""
    if abs(len(one) - len(other)) > limit:
        return False
    prefix, suffix = ends_in_common(one, other)
    one, other = one[prefix : len(one) - suffix], other[prefix : len(other) - suffix]
    if not one or not other or limit == 0:
        return max(len(one), len(other)) <= limit
    swapped = len(one) > 1 and len(other) > 1 and one[0] == other[1] and one[1] == other[0]
    return (
        within(one[1:], other[1:], limit - 1)
        or within(one[1:], other, limit - 1)
        or within(one, other[1:], limit - 1)
        or (swapped and within(one[2:], other[2:], limit - 1))
    )
