"""What stands in place of a list when nobody is found."""

from textual.content import Content
from textual.widgets import Static

from linchpin_tui.widgets.paint import plain


class Nobody(Static):
    """Whom nobody was found for, and the keys that help."""

    DEFAULT_CSS = """
    Nobody { display: none; height: 1fr; padding: 1 3; color: $text-muted; }
    """

    def show(self, sought: str) -> None:
        """Say that nobody is found for what was typed."""
        self.update(
            Content.assemble(
                *("Nobody is found for ", plain(sought, "$foreground bold"), ".\n\n"),
                *(("Enter", "$accent bold"), "  adds them\n"),
                *(("Esc", "$accent bold"), "    shows everyone"),
            )
        )
