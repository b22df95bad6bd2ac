"""Lines in cells: box-drawing signs by the directions in which they leave a cell."""

UP_LINE, DOWN_LINE, LEFT_LINE, RIGHT_LINE = 1, 2, 4, 8
_LINES = " ╶╺╴─╼╸╾━╷┌┍┐┬┮┑┭┯╻┎┏┒┰┲┓┱┳╵└┕┘┴┶┙┵┷│├┝┤┼┾┥┽┿╽┟┢┧╁╆┪╅╈╹┖┗┚┸┺┛┹┻╿┞┡┦╀╄┩╃╇┃┠┣┨╂╊┫╉╋"
"""Lines by weight (none, light, heavy) up, down, left and right, the last changing fastest."""
_ROUND = str.maketrans("┌┐└┘", "╭╮╰╯")
_SQUARE = str.maketrans("╭╮╰╯", "┌┐└┘")


def line_sign(light: int, heavy: int) -> str:
    """The sign of lines that leave a cell in these directions, light and heavy."""
    index = 0
    for bit in (UP_LINE, DOWN_LINE, LEFT_LINE, RIGHT_LINE):
        index = 3 * index + (2 if heavy & bit else 1 if light & bit else 0)
    return _LINES[index].translate(_ROUND)


def line_weights(sign: str) -> tuple[int, ...]:
    """How heavy a line leaves a cell up, down, left and right: 0, 1 or 2."""
    index = max(_LINES.find(sign.translate(_SQUARE)), 0)
    return tuple(index // 3**place % 3 for place in (3, 2, 1, 0))
