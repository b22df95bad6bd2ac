"""What lists and sheets of facts share: lines that scroll, without laying out the whole screen."""

from textual.geometry import Size
from textual.scroll_view import ScrollView


def hold(view: ScrollView, lines: int) -> None:
    """Say how many lines there are to scroll through.

    The screen is laid out anew only where something of it moves: where the view is as high as its
    lines, or where its scrollbar comes or goes; never for a view that is hidden, which is laid out
    once it shows.
    """
    size = Size(view.scrollable_content_region.width, lines)
    if size == view.virtual_size:
        return
    if not view.display:
        view.set_reactive(ScrollView.virtual_size, size)
        return
    room = view.container_size.height
    moves = view.styles.auto_dimensions or (lines > room) != view.show_vertical_scrollbar
    if not room or moves or size.width != view.virtual_size.width:
        view.virtual_size = size
        return
    view.set_reactive(ScrollView.virtual_size, size)
    if view.show_vertical_scrollbar:
        view.vertical_scrollbar.window_virtual_size = lines
    view.scroll_y = view.validate_scroll_y(view.scroll_y)
