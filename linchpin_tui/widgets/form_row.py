"""A line of a form: its label at the left, and what is typed or chosen beside it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label


class FormRow(Horizontal):
    """A label and its control, which takes as many lines as it needs."""

    DEFAULT_CSS = """
    FormRow {
        height: auto;
        margin-top: 1;
        & > Label { width: 14; padding: 0 1 0 0; color: $text-muted; }
        &:focus-within > Label { color: $accent; text-style: bold; }
        & > Page, & > Entry {
            width: 1fr;
            height: auto;
            min-height: 1;
            max-height: 8;
            margin: 0;
            padding: 0 1;
            background: $surface;
            &:focus { background: $background; }
        }
        & > Page { & .text-area--cursor-line { background: transparent; } }
    }
    """

    def __init__(self, label: str, control: Widget) -> None:
        super().__init__()
        self._label, self._control = label, control

    def compose(self) -> ComposeResult:
        yield Label(self._label, markup=False)
        yield self._control
