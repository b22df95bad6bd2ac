"""What lists and sheets of facts share: lines that scroll, without laying out the whole screen."""

from math import ceil

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar


def hold(view: ScrollView, lines: int) -> None:
    """Say how many lines there are to scroll through. The view's scrollbar has to stand always
    (`overflow-y: scroll`; it is as the ground where there is nothing to scroll).

    The screen is laid out anew only where something of it moves: where the view is as high as its
    lines; never for a view that is hidden, which is laid out once it shows.
    """
    size = Size(view.scrollable_content_region.width, lines)
    if size == view.virtual_size:
        return
    if view.styles.auto_dimensions and view.display:
        view.virtual_size = size
        return
    view.set_reactive(ScrollView.virtual_size, size)
    if view.show_vertical_scrollbar:
        _tell(view.vertical_scrollbar, lines)
    view.scroll_y = view.validate_scroll_y(view.scroll_y)


def _tell(bar: ScrollBar, lines: int) -> None:
    """Let a scrollbar be about so many lines, drawing only where its handle was and where it is."""
    before = _handle(bar)
    bar.set_reactive(ScrollBar.window_virtual_size, lines)
    after = _handle(bar)
    if before != after:
        bar.refresh(*filter(None, (before, after)))


def _handle(bar: ScrollBar) -> Region:
    """Where the handle of a scrollbar is, in whole cells; nowhere where all lines show."""
    width, height = bar.size
    lines, shown = bar.window_virtual_size, bar.window_size
    if shown >= lines:
        return Region()
    long = max(1, shown * height / lines)
    top = (height - long) * bar.position / (lines - shown)
    return Region(0, int(top), width, ceil(top % 1 + long) + 1)
