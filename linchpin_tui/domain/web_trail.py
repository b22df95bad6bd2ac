"""The way through the middles of a drawing: who was put there, one after the other."""

from collections.abc import Iterator

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_select import YOU, Centre


class Trail:
    """The centres one came through, the present one last; none of them: You.

    A window that becomes very small may need another centre than the one that was chosen. The way
    before is kept until somebody chooses one, or the window has room again.
    """

    def __init__(self) -> None:
        self._centres: list[Centre] = []
        self._chosen: list[Centre] | None = None

    def __iter__(self) -> Iterator[Centre]:
        return iter(self._centres)

    def __bool__(self) -> bool:
        return bool(self._centres)

    @property
    def centre(self) -> Centre:
        """What is in the middle now."""
        return self._centres[-1] if self._centres else Centre()

    def put(self, centre: Centre) -> None:
        """Choose another centre, on top of those before."""
        self._centres, self._chosen = [*self._centres, centre], None

    def go_back(self) -> Centre:
        """Choose the centre before the present one, which is given. Raises IndexError at You."""
        left = self._centres[-1]
        self._centres, self._chosen = self._centres[:-1], None
        return left

    def begin_at_you(self) -> None:
        """Choose You."""
        self._centres.clear()

    def drawn(self, centre: Centre, *, for_want_of_room: bool) -> None:
        """Take the centre that a drawing has, which may be another than the present one."""
        if centre == self.centre:
            return
        self._chosen = list(self._centres) if for_want_of_room else None
        if centre == Centre():
            self._centres.clear()
        else:
            self._centres = [*(each for each in self._centres if each != centre), centre]

    def choose_again(self) -> None:
        """Go back to the way that was chosen, where want of room led off it."""
        if self._chosen is not None:
            self._centres, self._chosen = self._chosen, None

    def keep_to(self, web: Web) -> None:
        """Forget the centres that are no longer in the web."""
        self._centres = [each for each in self._centres if _is_in(each, web)]


def _is_in(centre: Centre, web: Web) -> bool:
    if centre.heads is not None and not any(id in web.nodes for id in centre.heads):
        return False
    return centre.id == YOU or centre.id in web.nodes
