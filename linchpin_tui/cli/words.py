"""The words of `--add` as one line: what a shell took apart is put together again."""

from collections.abc import Sequence

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.domain.capture.tokens import Sort, tokenize

_SUSPECT = frozenset({"at", "via", "with"})


def line_of(arguments: Sequence[str]) -> str:
    """The line that the arguments say. One argument is the whole line.

    With several, one that holds blanks was quoted by the user and is taken literally, up to `--`.
    Raises UsageError where that cannot be what was meant.
    """
    if len(arguments) == 1:
        return arguments[0]
    parts: list[str] = []
    for index, argument in enumerate(arguments):
        if argument == "--":
            parts += arguments[index:]
            break
        parts.append(_literal(argument) if len(argument.split()) > 1 else argument)
    return " ".join(parts)


def _literal(argument: str) -> str:
    """An argument with blanks in it, as the grammar quotes it."""
    tokens = tokenize(argument)
    sorts = [token.sort for token in tokens]
    if sorts in ([Sort.QUOTED], [Sort.KEY, Sort.QUOTED]):
        return argument  # Quoted for the grammar already.
    key, value = "", argument
    if tokens[0].sort is Sort.KEY:
        key, value = argument[: tokens[0].end], argument[tokens[0].end :].strip()
    elif found := _SUSPECT.intersection(argument.casefold().split()):
        raise UsageError(
            f"Did the shell pair two apostrophes? One argument holds '{sorted(found)[0]}': "
            f"{_shown(argument)}. Put the whole line between double quotes, or escape the "
            "apostrophes as \\'."
        )
    if '"' in value:
        raise UsageError(
            f"One argument holds both blanks and a double quote: {_shown(argument)}. "
            "Put the whole line between single quotes, as one argument."
        )
    return f'{key}"{value}"'


def _shown(argument: str) -> str:
    from linchpin_tui.text import clean

    text = clean(argument)
    return text if len(text) <= 60 else text[:59] + "…"
