"""Keys whose value is one of a few: when, how, role, decides, employed, place, pitch."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.builder import Builder
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.capture.reader import Reader
from linchpin_tui.domain.capture.tokens import Sort, Token, tokenize
from linchpin_tui.domain.vocabulary import PitchOutcome

_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_ROLES = (*words.ROLES, "role model")


def read_value(key: Token, read: Reader, build: Builder) -> str:
    """Read the value of `key`; give what the clause is. Raises CaptureError for an unknown value."""
    if key.low == "when":
        return _when(key, read, build)
    if key.low == "place":
        build.set_place(read.about("place", kinds_end=True), key.start, _end(read))
        return "place"
    value = _value(key, read)
    start, end = key.start, _end(read)
    if key.low == "how":
        build.set_how(value, start, end)
        return "how"
    if key.low == "pitch":
        build.set_pitch(PitchOutcome(_one_of(value, tuple(PitchOutcome), key, end)), start, end)
        return "pitch"
    if key.low == "role":
        role = _one_of(value.replace("_", "-"), _ROLES, key, end).replace(" ", "-")
        build.tag(role, start, end)
        return "tag"
    if value not in _YES | _NO:
        raise _refuse(key, value, end, "yes or no")
    if key.low == "decides":
        build.decides(value in _YES, start, end)
    else:
        build.employed(value in _YES, start, end)
    return "tag"


def _end(read: Reader) -> int:
    return read.tokens[read.i - 1].end


def _value(key: Token, read: Reader) -> str:
    """One word, a quoted value, or two words that are one thing (`job club`, `role model`)."""
    token = read.token()
    if token is None or read.closed_at(read.i):
        raise CaptureError(
            "empty",
            f"{key.text}: wants a value",
            key.start,
            key.end,
            "Say it right after the colon",
        )
    pair = f"{token.low} {read.word(read.i + 1)}"
    known = (*words.KINDS, *words.CHANNEL_NAMES, *_ROLES)
    read.i += 2 if token.sort is Sort.WORD and pair in known else 1
    return " ".join((pair if token.sort is Sort.WORD and pair in known else token.low).split())


def _one_of(value: str, choices: tuple[str, ...], key: Token, end: int) -> str:
    """The choice meant: exact, or its unique beginning of two letters or more."""
    if value in choices:
        return value
    found = [choice for choice in choices if len(value) > 1 and choice.startswith(value)]
    if len({choice.replace(" ", "-") for choice in found}) == 1:
        return found[0]
    raise _refuse(key, value, end, ", ".join(dict.fromkeys(choices)))


def _refuse(key: Token, value: str, end: int, choices: str) -> CaptureError:
    meant = nearest(value, tuple(choices.split(", ")), 2)
    return CaptureError(
        "bad_value",
        f"{key.text}: does not know {value}" + (f"; did you mean {meant}?" if meant else ""),
        key.start,
        end,
        f"One of {choices}",
    )


def _when(key: Token, read: Reader, build: Builder) -> str:
    token = read.token()
    if token is None or read.closed_at(read.i):
        raise CaptureError(
            "empty", "when: wants a date or a time", key.start, key.end, "Like when:yesterday"
        )
    if token.sort is not Sort.QUOTED:
        found = read.when_at(read.i)
        if found is None:
            raise _bad_when(key, token)
        read.i = found.after
        build.when(found, key.start, _end(read))
        return "when"
    inner, at = tokenize(token.text), 0
    read.i += 1
    while at < len(inner):
        found = read.when_in(inner, at, forward=read.forward)
        if found is None:
            raise _bad_when(key, token)
        build.when(found, key.start, token.end)
        at = found.after
    if not inner:
        raise _bad_when(key, token)
    return "when"


def _bad_when(key: Token, token: Token) -> CaptureError:
    return CaptureError(
        "bad_date",
        f"when: does not know {token.text}",
        key.start,
        token.end,
        "Like when:yesterday, when:2026-11-20 or when:15:30",
    )
