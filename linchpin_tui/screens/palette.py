"""The command palette: everything that works here now, by what it does."""

from collections.abc import Iterator

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.types import IgnoreReturnCallbackType

from linchpin_tui.widgets.keybar import key_name


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
