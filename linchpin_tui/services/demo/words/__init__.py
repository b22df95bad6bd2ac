"""The words of the demo, apart from what makes a life of them. One entry a line."""


def lines(block: str) -> tuple[str, ...]:
    """The lines of a block of text that hold something."""
    return tuple(line for line in map(str.strip, block.splitlines()) if line)


def pairs(block: str) -> tuple[tuple[str, str], ...]:
    """The lines of a block, each split at its bar."""
    return tuple(
        (first.strip(), second.strip())
        for first, _, second in (line.partition("|") for line in lines(block))
    )
