"""Which theme was chosen in the program, kept beside the data for the next time.

It is no step of undo: the key that chose it takes it back.
"""

from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import settings

_THEME = "looks:theme"


def chosen_theme(desk: Desk) -> str | None:
    """`dark` or `light`, as last chosen in the program; None when nobody chose."""
    return settings.value(desk.store, _THEME)


def choose_theme(desk: Desk, theme: str) -> None:
    """Keep a choice: `dark` or `light`. Raises StorageError."""
    desk.store.unjournaled(lambda: settings.note(desk.store, _THEME, theme), wait=desk.patience)
