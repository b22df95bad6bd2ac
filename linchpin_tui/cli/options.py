"""Commands with their options, read strictly: what is not known is refused with what was meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.wording import listed

PROGRAM = "linchpin-tui"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command; `value` names what it takes (None: it is a switch)."""

    name: str
    help: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how it is used, in words and for reading the arguments.

    `words` names the arguments it takes besides options ("" for none).
    """

    name: str
    summary: str
    options: tuple[Option, ...] = ()
    words: str = ""
    details: str = ""

    @property
    def usage(self) -> tuple[str, ...]:
        """How it is typed, in the parts that stay together."""
        parts = [
            f"[{option.name}{' ' + option.value if option.value else ''}]"
            for option in self.options
        ]
        return tuple(filter(None, (PROGRAM, self.name, *parts, self.words)))


@dataclass(slots=True)
class Given:
    """What was given to a command: switches, values by option, and the other words."""

    switches: set[str] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    @property
    def json(self) -> bool:
        return "--json" in self.switches

    @property
    def help(self) -> bool:
        return "--help" in self.switches


JSON = Option("--json", "the same facts as JSON")
HELP = Option("--help", "this help")
DATABASE = Option("--database", "the file to use instead of the usual one", "FILE")


def read(command: Command, arguments: Sequence[str], *, words_after: int | None = None) -> Given:
    """Sort arguments into options and words.

    After `words_after` words everything is a word, options too (for a line to be captured).
    Raises UsageError, in one sentence, for what is not known or is missing.
    """
    given = Given()
    known = {option.name: option for option in (*command.options, HELP, DATABASE)}
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        if words_after is not None and len(given.words) >= words_after:
            given.words += [argument, *rest]
            break
        if argument == "--":
            given.words += rest
            break
        if argument == "-h":
            argument = "--help"
        if not argument.startswith("-") or argument == "-":
            given.words.append(argument)
            continue
        name, separator, value = argument.partition("=")
        option = known.get(name)
        if option is None:
            raise UsageError(_unknown_option(command, name, known))
        if option.value is None:
            if separator:
                raise UsageError(f"{name} takes no value: write {name} alone.")
            given.switches.add(name)
            continue
        if not separator:
            if not rest:
                raise UsageError(f"{name} needs a value: {name} {option.value}.")
            value = rest.pop(0)
        given.values[name] = value
    if given.words and not command.words:
        raise UsageError(
            f"'{shown(given.words[0])}' is one word too many: {PROGRAM} {command.name} takes none."
        )
    return given


def meant(word: str, choices: Iterable[str]) -> str | None:
    """The choice that a mistyped word most likely means."""
    return nearest(word.lower(), tuple(choices), 1 if len(word) < 5 else 2)


def one_of(word: str, actions: Iterable[str], done_with: str) -> None:
    """Raise UsageError, with what was meant, for a word that is none of a command's actions."""
    choices = tuple(actions)
    if word in choices:
        return
    close = meant(word, choices)
    hint = f"did you mean {close}?" if close else f"there are {', '.join(choices)}."
    raise UsageError(f"{shown(word)} is nothing that can be done with {done_with}: {hint}")


def nothing_in_vain(
    given: Given, command: str, action: str, places: Mapping[str, Sequence[str]]
) -> None:
    """Raise UsageError for an option that says nothing to an action: its words would be lost.

    `places` are the actions of each option that goes with some alone.
    """
    for name in (*given.switches, *given.values):
        if action not in places.get(name, (action,)):
            where = listed([f"{command} {place}" for place in places[name]])
            instead = f"{command} {action}".rstrip()
            raise UsageError(f"{name} goes with {where}; {instead} has no use for it.")


def whole_number(digits: str) -> int:
    """A number typed as ASCII digits, however many; of a great one only that it is great."""
    return int(digits.lstrip("0")[:9] or "0")


def number_after(command: str, words: Sequence[str], what: str = "a number") -> int:
    """The number after an action (`words` begin with it), by which a command lists `what`.

    Raises UsageError where none stands there.
    """
    action, *rest = words
    given = rest[0] if rest else ""
    if not (given.isascii() and given.isdigit() and len(given) < 18):
        instead = f", not {shown(given)}" if rest else ""
        raise UsageError(
            f"{command} {action} needs {what}{instead}; {PROGRAM} {command} shows them."
        )
    return int(given)


def number_alone(command: str, words: Sequence[str]) -> int:
    """`number_after`, and nothing after it."""
    number = number_after(command, words)
    if len(words) > 2:
        action = words[0]
        raise UsageError(f"{command} {action} takes one number: {command} {action} {number}.")
    return number


def shown(argument: str) -> str:
    """An argument as it can be printed: no controls, at most 60 characters."""
    from linchpin_tui.text import clean

    text = clean(argument)
    return text if len(text) <= 60 else text[:59] + "…"


def _unknown_option(command: Command, name: str, known: Iterable[str]) -> str:
    if name == "--demo":
        return f"--demo goes before the command: {PROGRAM} --demo {command.name}."
    choices = tuple(known)
    close = meant(name, choices)
    if close is not None:
        return f"{shown(name)} is not an option of {command.name}: did you mean {close}?"
    own = ", ".join(choice for choice in choices if choice != DATABASE.name)
    return f"{shown(name)} is not an option of {command.name}, which has {own}."
