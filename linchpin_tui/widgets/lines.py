"""Lines that a widget draws finished, with nothing but blanks and a scrollbar around them."""

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


class DrawsLines(Widget):
    """A widget that is all its own lines, with blanks around them where it has a padding.

    The usual way to draw one styles each line once more, and takes twice as long. Nothing is
    known of lines here, nor kept: `render_line` is asked for each line that is to be painted.

    Stands after the kind of widget among the bases: styles are inherited from the first alone.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        padding = self.styles.padding
        if self.styles.gutter != padding:
            return super().render_lines(crop)
        width, height = self.scrollable_content_region.size
        if not any(padding):
            strips = [self.render_line(y) for y in crop.line_range]
        else:
            ground = RichStyle(bgcolor=self.rich_style.bgcolor)
            blank = Strip([Segment(" " * width, ground)], width)
            # The scrollbar stands inside of the padding.
            left, right = padding.left, self.outer_size.width - padding.left - width
            before, after = Segment(" " * left, ground), Segment(" " * right, ground)
            within = range(padding.top, padding.top + height)
            drawn = (
                self.render_line(y - padding.top) if y in within else blank for y in crop.line_range
            )
            width += left + right
            strips = [Strip([before, *strip, after], width) for strip in drawn]
        for each in self.get_line_filters():
            # Colours of the terminal's own are only in lines that are left as they are.
            if not isinstance(each, ANSIToTruecolor):
                background = self.background_colors[1]
                strips = [strip.apply_filter(each, background) for strip in strips]
        if crop.x or crop.right < width:
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips


class LineView(ScrollView, DrawsLines, can_focus=True):
    """Lines to scroll through. The scrollbar always stands: where it comes and goes, all of the
    screen is laid out anew."""

    DEFAULT_CSS = """
    LineView {
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-background: transparent;
        scrollbar-background-hover: transparent;
        scrollbar-background-active: transparent;
    }
    """

    def __init__(
        self, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._styles: dict[str, RichStyle] = {}
        self._ground: RichStyle | None = None

    def style_of(self, components: str) -> RichStyle:
        """The foreground style of a component class, or of several with blanks between."""
        found = self._styles.get(components)
        if found is None:
            each = [self.get_component_rich_style(one, partial=True) for one in components.split()]
            found = self._styles[components] = sum(each, RichStyle())
        return found

    @property
    def ground(self) -> RichStyle:
        """The style of what is between the lines."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.forget_styles()

    def forget_styles(self) -> None:
        """Ask for the styles anew."""
        self._styles.clear()
        self._ground = None
