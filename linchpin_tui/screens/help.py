"""Help for what is focused: what this place is for, the keys that work now, where the data is."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Label

from linchpin_tui.paths import Paths
from linchpin_tui.screens.dressing import DressedApp
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.keybar import KeyBar, key_name

Keys = dict[str, ActiveBinding]
_ARROWS = ("up", "down", "left", "right")


class HelpFacts(Facts):
    """Keys in a wider first column."""

    LABEL_WIDTH = 14


class Help(Sheet[None]):
    """A page of help, made from the bindings themselves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,q", "close", "back", show=False)
    ]

    def __init__(
        self, title: str, purpose: str, keys: Keys, paths: Paths, *, troubles: Sequence[str] = ()
    ) -> None:
        """`troubles`: what of the settings is not followed, in sentences."""
        super().__init__()
        self._troubles = tuple(troubles)
        self._title, self._purpose, self._keys, self._paths = title, purpose, keys, paths

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -whole"):
            yield Label(self._title, classes="sheet--title", markup=False)
            yield HelpFacts()
        yield KeyBar()

    def on_mount(self) -> None:
        plain = isinstance(self.app, DressedApp) and self.app.looks.plain
        self.query_one(HelpFacts).show(
            (
                Fact(),
                Fact(self._purpose),
                *trouble_facts(self._troubles),
                Fact(),
                Fact("Keys that work here now", style="facts--accent"),
                *key_facts(self._keys, plain=plain),
                Fact(),
                Fact("Yours alone", style="facts--accent"),
                Fact(str(self._paths.database), "Data"),
                Fact(str(self._paths.backups), "Backups"),
                Fact(str(self._paths.config), "Settings"),
                Fact(command_names(self._keys), "[keys]", style="facts--muted"),
                Fact("linchpin-tui --help teaches the words of quick capture.", "Shell"),
            )
        )


def trouble_facts(troubles: Sequence[str]) -> list[Fact]:
    """What of the settings is not followed, if anything."""
    if not troubles:
        return []
    heading = Fact("Settings that are not followed", style="facts--accent")
    return [
        Fact(),
        heading,
        *(Fact(each, mark="!", mark_style="facts--accent") for each in troubles),
    ]


def key_facts(keys: Keys, *, plain: bool = False) -> list[Fact]:
    """Each command once, with all its keys and what it does; moving about comes last.

    `plain`: arrows by name, as an arrow of ASCII looks like another key.
    """
    found: dict[str, tuple[list[str], str, bool]] = {}
    for _, binding, enabled, tooltip in keys.values():
        if enabled and binding.id:
            moving = not tooltip
            entry = found.setdefault(binding.id, ([], tooltip or binding.description, moving))
            arrow = plain and binding.key in _ARROWS
            entry[0].append(binding.key.capitalize() if arrow else key_name(binding.key))
    ordered = sorted(found.values(), key=lambda entry: entry[2])
    return [
        *(Fact(words, " ".join(names)) for names, words, _ in ordered),
        Fact("The next pane or part", "Tab"),
        Fact("The palette: every command by name", "^p"),
    ]


def command_names(keys: Keys) -> str:
    """The names under which the settings give other keys to what works here now."""
    names = {binding.id for _, binding, enabled, _ in keys.values() if enabled and binding.id}
    return "in the settings takes these names: " + ", ".join(sorted(names))
