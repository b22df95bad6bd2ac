"""Places to type in, with what is pasted made safe to draw at once."""

from textual import events
from textual.widgets import Input, TextArea

from linchpin_tui.text import clean, clean_lines


class Entry(Input):
    """One line to type in."""

    def _on_paste(self, event: events.Paste) -> None:
        event.text = clean(event.text.strip("\r\n"))
        super()._on_paste(event)
        event.prevent_default()


class Page(TextArea):
    """Several lines to type in, as high as they need."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = clean_lines(event.text)
        await super()._on_paste(event)
        event.prevent_default()
