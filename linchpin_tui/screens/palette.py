"""The command palette: everything that works here now, by what it does."""

from collections.abc import Iterator

from textual import on
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.message import Message
from textual.types import IgnoreReturnCallbackType
from textual.widgets import Button, Input, OptionList

from linchpin_tui.widgets.keybar import key_name


class Palette(CommandPalette):
    """The palette: one command is chosen in it, once, however fast the keys come."""

    _chosen = False

    def dismiss(self, result: None = None) -> AwaitComplete:
        if self._chosen or not self.is_current:
            return AwaitComplete()
        self._chosen = True
        return super().dismiss(result)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "command_list":
            # Textual turns pages of a list that is not laid out yet, and falls.
            return all(found.scrollable_content_region for found in self.query(CommandList))
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    @on(Input.Changed)
    @on(Input.Submitted)
    @on(Button.Pressed)
    def choose_once(self, event: Message) -> None:
        """What comes after the choice does nothing any more."""
        if self._chosen:
            event.stop()
            event.prevent_default()


class Commands(Provider):
    """Offers every command whose key works where the palette was opened."""

    def _commands(self) -> Iterator[tuple[str, str, str, IgnoreReturnCallbackType]]:
        """What it is called, its key, what it does, and doing it; each once."""
        seen = set()
        for node, binding, enabled, tooltip in self.screen.active_bindings.values():
            if tooltip and binding.id and enabled and binding.action not in seen:
                seen.add(binding.action)
                title = binding.description[:1].upper() + binding.description[1:]
                run = _run(self.app, binding.action, node)
                yield title, key_name(binding.key), tooltip, run

    async def discover(self) -> Hits:
        for title, key, help, run in self._commands():
            yield DiscoveryHit(_shown(Content(title), key), run, text=title, help=help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for title, key, help, run in self._commands():
            score = max(matcher.match(title), matcher.match(help) * 0.5)
            if score > 0:
                yield Hit(score, _shown(matcher.highlight(title), key), run, title, help)


def _shown(title: Content, key: str) -> Content:
    return Content.assemble(title, (f"  {key}", "$accent"))


def _run(app: App[object], action: str, node: DOMNode) -> IgnoreReturnCallbackType:
    async def run() -> None:
        await app.run_action(action, node)

    return run
