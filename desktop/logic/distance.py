"""How many slips of the finger lie between two short names."""


def within(one: str, other: str, limit: int) -> bool:
    """True when the optimal-string-alignment distance (insert, delete, replace, swap neighbours) is at most `limit`."""
    if abs(len(one) - len(other)) > limit:
        return False
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, counterpart in enumerate(other, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != counterpart))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == counterpart
            here.append(min(cost, before[column - 2] + 1) if swapped else cost)
        if min(here) > limit:
            return False
        before, above = above, here
    return above[-1] <= limit
