"""Keys as a user writes them, and whether those they chose for commands can be had.

Pure: the commands come as plain data, and what is given back can be handed to Textual as it is.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from linchpin_tui.light import NamedTuple

_WORDS = {
    "return": "enter",
    "esc": "escape",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_down": "pagedown",
    "spacebar": "space",
}
_MOVING = frozenset(
    (
        *("enter", "escape", "tab", "shift+tab", "backspace"),
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    )
)
"""Keys that mean the same everywhere; only a command that has one of them may be given one."""

_NAMED = _MOVING | {"space", "delete", "insert"} | {f"f{number}" for number in range(1, 25)}
_MODIFIERS = ("ctrl", "alt", "shift")
_SAME_AS_IN_TEXTUAL = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_CANNOT_TELL = "terminals send the same for it as for {}"
_RESERVED = {
    "ctrl+h": _CANNOT_TELL.format("backspace"),
    "ctrl+i": _CANNOT_TELL.format("tab"),
    "ctrl+j": _CANNOT_TELL.format("enter"),
    "ctrl+m": _CANNOT_TELL.format("enter"),
    "ctrl+enter": _CANNOT_TELL.format("enter"),
    "ctrl+left_square_bracket": _CANNOT_TELL.format("escape"),
    "ctrl+slash": "terminals do not agree on what they send for it",
    "ctrl+underscore": "terminals do not agree on what they send for it",
    "ctrl+a": "it belongs to terminal multiplexers",
    "ctrl+b": "it belongs to terminal multiplexers",
    "ctrl+c": "it copies, or stops a program",
    "ctrl+p": "it opens the list of all commands",
    "ctrl+q": "it leaves the program",
    "ctrl+z": "it puts a program to sleep",
}


class NoSuchKey(ValueError):
    """A text names no key, or one that no command can have; the message says so, to follow it."""


class KeyChoice(NamedTuple):
    """The keys chosen for a command, by Textual's names, and the line of the file that says so."""

    keys: tuple[str, ...]
    line: int | None = None


class CommandKeys(NamedTuple):
    """A command as far as its keys go.

    `id`: the name under which it is remapped. `keys`: Textual's names, with commas between.
    `place`: where it works, "" for everywhere; `alone`: nothing else works in that place.
    """

    id: str
    keys: str
    place: str = ""
    alone: bool = False


class Clash(NamedTuple):
    """A choice of keys that is not followed: the command, why, and the line it is on."""

    command: str
    message: str
    line: int | None = None


class Keymap(NamedTuple):
    """What to bind: keys by command id, for those that change, and what could not be followed."""

    bindings: Mapping[str, str]
    problems: tuple[Clash, ...] = ()


def key_named(text: str) -> str:
    """Textual's name of a key written as people write it: `?`, `Ctrl+X`, `F5`, `Esc`, `shift+a`.

    Raises NoSuchKey for what is no key, and for keys that terminals or others keep for themselves.
    """
    *modifiers, key = _parts(text)
    for modifier in modifiers:
        if modifier not in _MODIFIERS:
            raise NoSuchKey(f"is no key: it may begin with {', '.join(_MODIFIERS)}")
    name = _bare(key, capital="shift" in modifiers and len(key) == 1)
    if len(key) == 1 and "shift" in modifiers:
        if not key.isalpha():
            raise NoSuchKey("is no key: write the sign that shift gives")
        modifiers.remove("shift")
    if "ctrl" in modifiers:
        name = name.lower()
    whole = "+".join([*(m for m in _MODIFIERS if m in modifiers), name])
    if whole in _RESERVED:
        raise NoSuchKey(f"cannot be used: {_RESERVED[whole]}")
    return whole


def keys_named(text: str) -> tuple[str, ...]:
    """Several keys with commas between, each once; a comma alone is the comma. Raises NoSuchKey."""
    parts = [text] if len(text.strip()) < 2 else text.split(",")
    return tuple(dict.fromkeys(key_named(part) for part in parts))


def keymap(chosen: Mapping[str, KeyChoice], commands: Iterable[CommandKeys]) -> Keymap:
    """The keys that can be given as chosen, and a sentence for each choice that cannot.

    A choice is not followed where its command is unknown, where a key moves about everywhere or
    is text while one types, and where another command has the key in the same place: that one
    keeps it, or, when both were chosen, the one named first gets it. Commands that share a key
    from the first take turns, and may share another.
    """
    known = tuple(commands)
    ids = {command.id for command in known}
    followed: dict[str, tuple[str, ...]] = {}
    problems = []
    for id, choice in chosen.items():
        if id not in ids:
            problems.append(Clash(id, _unknown(id, ids), choice.line))
            continue
        why = _unfit(choice.keys, [command for command in known if command.id == id])
        if why:
            problems.append(Clash(id, f"{why}; {id} keeps its own.", choice.line))
        else:
            followed[id] = choice.keys
    while clash := _first_clash(followed, known):
        id, key, other = clash
        del followed[id]
        said = f"{shown(key)} is taken by {other}; {id} keeps its own key."
        problems.append(Clash(id, said, chosen[id].line))
    return Keymap(_bindings(followed, known), tuple(problems))


def shown(key: str) -> str:
    """A key as people write it: `?` for Textual's `question_mark`."""
    *modifiers, name = key.split("+")
    return "+".join([*modifiers, _SIGNS.get(name, name)])


def _parts(text: str) -> list[str]:
    """`Ctrl`, `+` of `Ctrl++`; the last one is the key."""
    stripped = text.strip() or text[:1]
    if len(stripped) < 2:
        return [stripped]
    if stripped.endswith("++"):
        return [*(part.strip().lower() for part in stripped[:-2].split("+")), "+"]
    *modifiers, key = stripped.split("+")
    return [*(part.strip().lower() for part in modifiers), key.strip()]


def _bare(key: str, *, capital: bool) -> str:
    if len(key) == 1:
        if key == " ":
            return "space"
        sign = key.upper() if capital else key
        if not sign.isprintable() or len(sign) > 1:
            raise NoSuchKey("is no key")
        return _sign_name(sign)
    word = key.lower().replace("-", "_").replace(" ", "_")
    word = _WORDS.get(word, word)
    if word in _NAMED or word in _SIGNS:
        return word
    raise NoSuchKey("is no key: write it like a, ?, F5, ctrl+x, space or escape")


def _sign_name(sign: str) -> str:
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign, sign).lower().replace("-", "_").replace(" ", "_")
    return _SAME_AS_IN_TEXTUAL.get(name, name)


_SIGNS = {_sign_name(sign): sign for sign in map(chr, range(33, 127)) if not sign.isalnum()}


def _unknown(id: str, ids: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(id, sorted(ids), 1)
    hint = f": did you mean {close[0]}?" if close else "; the help of each place names its own."
    return f"there is no command {id}{hint}"


def _unfit(keys: tuple[str, ...], same: list[CommandKeys]) -> str:
    """Why these keys are none for a command, whatever the others have; empty when they are."""
    own = {key for command in same for key in _split(command.keys)}
    while_typing = all(key.startswith("ctrl+") for key in own)
    for key in keys:
        if key in _MOVING and key not in own:
            return f"{shown(key)} means the same everywhere"
        if while_typing and _is_text(key):
            return f"{shown(key)} is text while you type, which is when it is needed"
    return ""


def _is_text(key: str) -> bool:
    return len(key) == 1 or key in _SIGNS or key == "space"


def _first_clash(
    followed: Mapping[str, tuple[str, ...]], commands: tuple[CommandKeys, ...]
) -> tuple[str, str, str] | None:
    """A choice that has to give way: its command, the key, and the command that has it."""
    order = list(followed)
    for command in commands:
        for key in followed.get(command.id, ()):
            for other in commands:
                if other.id == command.id or key not in _effective(other, followed):
                    continue
                if not _meet(command, other) or _take_turns(command, other):
                    continue
                later = other.id in followed and order.index(other.id) > order.index(command.id)
                if not later:
                    return command.id, key, other.id
    return None


def _effective(command: CommandKeys, followed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return followed.get(command.id) or _split(command.keys)


def _meet(one: CommandKeys, other: CommandKeys) -> bool:
    """Do they ever work in the same place?"""
    if one.place == other.place:
        return True
    return (not one.place and not other.alone) or (not other.place and not one.alone)


def _take_turns(one: CommandKeys, other: CommandKeys) -> bool:
    """Do they share a key by themselves, so that never both of them work at once?"""
    return one.place == other.place and not set(_split(one.keys)).isdisjoint(_split(other.keys))


def _bindings(
    followed: Mapping[str, tuple[str, ...]], commands: tuple[CommandKeys, ...]
) -> dict[str, str]:
    """What changes; with a command also those that take turns with it: Textual clears a key for
    all who share it when one of them leaves it."""
    bindings = {id: ",".join(keys) for id, keys in followed.items()}
    changed = [command for command in commands if command.id in followed]
    for command in commands:
        if command.id not in followed and any(_take_turns(command, one) for one in changed):
            bindings[command.id] = ",".join(_split(command.keys))
    return bindings


def _split(keys: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in keys.split(",") if key.strip())
