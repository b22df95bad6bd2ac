"""The program as the configuration wants it: its theme, its signs, its keys; and what it cannot have."""

from collections.abc import Iterator
from contextlib import suppress

from textual.app import App
from textual.dom import DOMNode
from textual.filter import LineFilter

from linchpin_tui.config.config import Config
from linchpin_tui.screens.command import Command
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import ShowHelp
from linchpin_tui.screens.looks import looks
from linchpin_tui.screens.style_sheet import ParsedOnce
from linchpin_tui.screens.typed_ahead import KeysInOrder
from linchpin_tui.services.desk import StorageError
from linchpin_tui.services.looks import choose_theme, chosen_theme
from linchpin_tui.theme import DARK, THEMES
from linchpin_tui.widgets.keybar import key_name
from linchpin_tui.widgets.plain_signs import PlainSigns

_TOLD = 3
"""Problems that the notice names; help names all."""


class SwitchTheme(Command):
    """Change between the dark and the light theme; the choice is kept."""

    keys = "f9"
    name = "light or dark"
    in_bar = False


def keys_of(node: DOMNode, command: type[Command]) -> tuple[str, ...]:
    """A command's keys as they are where `node` is, by the name they have on a keyboard."""
    chosen = node.app.chosen_keys if isinstance(node.app, DressedApp) else {}
    keys = chosen.get(command.id(), command.keys).split(",")
    return tuple(key_name(key.strip()) for key in keys)


def key_of(node: DOMNode, command: type[Command]) -> str:
    """The first of a command's keys, for a sentence: `u`, or what the settings gave it."""
    return keys_of(node, command)[0]


class DressedApp(KeysInOrder):
    """An app that looks, and takes keys, as its configuration says."""

    def __init__(self, desk: DeskThread) -> None:
        loaded = desk.configuration
        config = loaded.config if loaded is not None else Config()
        found = looks(config)
        # The terminal's own colours are sent as such, not as what they usually look like.
        super().__init__(ansi_color=True if found.few_colours else None)
        self.desk, self.looks = desk, found
        # Where a picture needs other signs, and not only plain ones for its own.
        self.set_class(found.plain, "-plain")
        self.chosen_keys: dict[str, str] = {}
        self._plain_signs = PlainSigns(letters=self.looks.letters) if self.looks.plain else None
        for theme in THEMES:
            self.register_theme(theme)
        # Before anything is styled: a theme put on later has everything styled twice.
        self._wear(self.looks.theme or self._chosen_before() or self.looks.usual)
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())
        self.troubles = tuple(self._troubles(config))

    def _troubles(self, config: Config) -> Iterator[str]:
        """Take over the keys that can be had; gives a sentence for all that cannot be followed."""
        path = self.desk.paths.config
        problems = list(self.desk.configuration.problems if self.desk.configuration else ())
        if config.keys:
            # Loaded only now: where no key is changed, nobody asks what keys there are.
            from linchpin_tui.config.config import Problem
            from linchpin_tui.screens.keys import remapped

            keymap = remapped(type(self), config.keys)
            self.chosen_keys = dict(keymap.bindings)
            self.set_keymap(self.chosen_keys)
            problems += [Problem(clash.line, clash.message) for clash in keymap.problems]
        for problem in sorted(problems, key=lambda each: each.line or 0):
            yield problem.sentence(path)

    def tell_troubles(self) -> None:
        """Say once, kindly, what of the configuration is not followed."""
        if self.troubles:
            told = [*self.troubles[:_TOLD]]
            if len(self.troubles) > _TOLD:
                more = len(self.troubles) - _TOLD
                told.append(f"and {more} more: {key_of(self, ShowHelp)} names them all.")
            title = "Some settings cannot be followed; the rest is used"
            App.notify(self, "\n".join(told), title=title, timeout=15, markup=False)

    # Theme.

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(DARK.variables)

    def _wear(self, choice: str) -> None:
        self.theme = self.looks.theme_called(choice)

    def _chosen_before(self) -> str | None:
        """The theme that was chosen here in an earlier session."""
        with suppress(StorageError):
            return self.desk.wait_for(chosen_theme)
        return None

    async def action_switch_theme(self) -> None:
        choice = "light" if self.current_theme.dark else "dark"
        self._wear(choice)
        with suppress(StorageError):
            await self.desk.ask(choose_theme, choice)

    # Signs.

    def get_line_filters(self) -> list[LineFilter]:
        filters = list(super().get_line_filters())
        return [*filters, self._plain_signs] if self._plain_signs else filters
