"""Help for what is focused: what this place is for, the keys that work now, where the data is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical
from textual.types import CSSPathType
from textual.widgets import Label

from linchpin_tui.paths import Paths
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.keybar import KeyBar, key_name

Keys = dict[str, ActiveBinding]


class HelpFacts(Facts):
    """Keys in a wider first column."""

    LABEL_WIDTH = 14


class Help(Sheet[None]):
    """A page of help, made from the bindings themselves."""

    CSS_PATH: ClassVar[CSSPathType | None] = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,q", "close", "back", show=False)
    ]

    def __init__(self, title: str, purpose: str, keys: Keys, paths: Paths) -> None:
        super().__init__()
        self._title, self._purpose, self._keys, self._paths = title, purpose, keys, paths

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -whole"):
            yield Label(self._title, classes="sheet--title", markup=False)
            yield HelpFacts()
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(HelpFacts).show(
            (
                Fact(),
                Fact(self._purpose),
                Fact(),
                Fact("Keys that work here now", style="facts--accent"),
                *key_facts(self._keys),
                Fact(),
                Fact("Yours alone", style="facts--accent"),
                Fact(str(self._paths.database), "Data"),
                Fact(str(self._paths.backups), "Backups"),
                Fact(str(self._paths.config), "Settings"),
                Fact("linchpin-tui --help teaches the words of quick capture.", "Shell"),
            )
        )


def key_facts(keys: Keys) -> list[Fact]:
    """Each action once, with all its keys and what it does."""
    found: dict[str, tuple[list[str], str]] = {}
    for _, binding, enabled, tooltip in keys.values():
        if enabled and binding.description and not binding.system:
            entry = found.setdefault(binding.action, ([], tooltip or binding.description))
            entry[0].append(key_name(binding.key))
    return [Fact(words, " ".join(names)) for names, words in found.values()]
