"""Where an arrow leads in a drawing without rows and columns: to the nearest that way.

Everybody drawn can be reached from the centre.
"""

from collections.abc import Mapping, Sequence
from math import inf

from linchpin_tui.domain.web_drawing import DOWN, LEFT, RIGHT, UP, Placed

Moves = dict[int, tuple[int | None, ...]]
_Spot = tuple[int, int | None, float, int]
"""A key, its parent's, half the column, the row."""

_ASIDE = 2.2
"""What a step aside costs, beside one ahead."""
_RELATED = 0.55
"""What the way to one's parent or to one's children costs, beside others."""


def nearest_moves(placed: Mapping[int, Placed], centre: int) -> Moves:
    """For each key the nearest up, down, left and right; a horizontal cell counts as half a row."""
    spots = [(one.shown.key, one.shown.parent, one.x / 2, one.y) for one in placed.values()]
    moves = {spot[0]: _nearest(spots, spot) for spot in spots}
    x, y = placed[centre].x / 2, placed[centre].y
    others = [(abs(at - x) + abs(row - y), key) for key, _, at, row in spots if key != centre]
    if others:
        # Where nobody is that way from the centre, the arrow leads to somebody all the same.
        anybody = min(others)[1]
        moves[centre] = [anybody if way is None else way for way in moves[centre]]
    _connect(moves, placed, centre)
    return {key: tuple(ways) for key, ways in moves.items()}


def _nearest(spots: Sequence[_Spot], here: _Spot) -> list[int | None]:
    """The nearest up, down, left and right of one."""
    key, parent, x, y = here
    best = [inf] * 4
    found: list[int | None] = [None] * 4
    for other, its_parent, its_x, its_y in spots:
        across, down = its_x - x, its_y - y
        aside, ahead = abs(across), abs(down)
        related = _RELATED if other == parent or its_parent == key else 1.0
        if down and aside <= 2.5 * ahead + 0.5:
            way = DOWN if down > 0 else UP
            cost = related * (ahead + _ASIDE * aside)
            if cost < best[way]:
                best[way], found[way] = cost, other
        if across and ahead <= 2.5 * aside + 0.5:
            way = RIGHT if across > 0 else LEFT
            cost = related * (aside + _ASIDE * ahead)
            if cost < best[way]:
                best[way], found[way] = cost, other
    return found


def _connect(moves: dict[int, list[int | None]], placed: Mapping[int, Placed], centre: int) -> None:
    """Lead an arrow to everybody whom none leads to, from the nearest where it takes nobody away."""
    for _ in range(4 * len(placed)):
        reached = _reached(moves, centre)
        missing = [key for key in placed if key not in reached]
        if not missing:
            return
        if not _lead_to(moves, placed, centre, missing[0], reached):
            break
    else:
        return
    _by_rows(moves, placed)


def _lead_to(
    moves: dict[int, list[int | None]],
    placed: Mapping[int, Placed],
    centre: int,
    key: int,
    reached: set[int],
) -> bool:
    one = placed[key]
    for other in sorted(
        reached, key=lambda o: (abs(placed[o].x - one.x) / 2 + abs(placed[o].y - one.y), o)
    ):
        at = placed[other]
        across, down = one.x - at.x, one.y - at.y
        fitting = [
            *((DOWN if down > 0 else UP,) if down else ()),
            *((RIGHT if across > 0 else LEFT,) if across else ()),
        ]
        for way in sorted(fitting, key=lambda way: moves[other][way] is not None):
            before = moves[other][way]
            moves[other][way] = key
            if before is None or reached <= _reached(moves, centre):
                return True
            moves[other][way] = before
    return False


def _by_rows(moves: dict[int, list[int | None]], placed: Mapping[int, Placed]) -> None:
    """Left and right through a row, up and down to the next one: that leads everywhere."""
    rows: dict[int, list[Placed]] = {}
    for one in sorted(placed.values(), key=lambda each: (each.y, each.x)):
        rows.setdefault(one.y, []).append(one)
    levels = [rows[y] for y in sorted(rows)]
    for number, level in enumerate(levels):
        above = levels[number - 1] if number else []
        below = levels[number + 1] if number + 1 < len(levels) else []
        for index, one in enumerate(level):
            ways = moves[one.key]
            ways[UP] = _closest(above, one.x)
            ways[DOWN] = _closest(below, one.x)
            ways[LEFT] = level[index - 1].key if index else None
            ways[RIGHT] = level[index + 1].key if index + 1 < len(level) else None


def _closest(level: list[Placed], x: int) -> int | None:
    return min(level, key=lambda each: abs(each.x - x)).key if level else None


def _reached(moves: Mapping[int, list[int | None]], centre: int) -> set[int]:
    reached = {centre}
    waiting = [centre]
    while waiting:
        for key in moves[waiting.pop()]:
            if key is not None and key not in reached:
                reached.add(key)
                waiting.append(key)
    return reached
