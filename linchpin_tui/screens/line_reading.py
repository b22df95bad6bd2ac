"""A line of capture on a sheet: read while it is typed, lit, completed, and told beneath."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.services import following, record
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.following import Followed
from linchpin_tui.services.outcome import Outcome
from linchpin_tui.widgets.line_input import LineInput
from linchpin_tui.widgets.understanding import EXAMPLES, Marks, Offers, Understanding


class Record(Command):
    """Record the line."""

    keys = "enter"
    name = "record"
    action = "submit"


class TakeOffer(Command):
    """Put what is offered into the line; at its end → and End do so too."""

    keys = "tab"
    name = "take it"


class OtherOffer(Command):
    """Choose the next of what is offered."""

    keys = "down"
    name = "another"
    action = "other_offer(1)"


class OfferBefore(Command):
    """Choose what was offered before."""

    keys = "up"
    name = "the one before"
    action = "other_offer(-1)"
    in_bar = False


class CaptureLine(LineInput):
    """The line, with its keys as the bar shows them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Record, TakeOffer, OtherOffer, OfferBefore)


class LineReading:
    """What a sheet with a line of capture does while the line is typed.

    Put `rows` where the line belongs, call `ask` whenever the line has changed, and
    `show_refused` when it is refused on being recorded. `look` says what would become of a line;
    another one than quick capture's takes lines without a kind too. `examples` show while nothing
    is typed.
    """

    def __init__(
        self,
        sheet: Screen[Outcome | None],
        desk: DeskThread,
        *,
        look: Callable[[Desk, str], Outcome] = record.understand,
        examples: Sequence[str] = EXAMPLES,
    ) -> None:
        self._desk = desk
        self._look = look
        self._bare = look is not record.understand
        self.line = CaptureLine(id="line")
        self._understanding = Understanding(examples, id="understanding")
        self._offering = Latest(sheet, self._offer)
        self._following = Latest(sheet, self._follow)

    def rows(self) -> Iterator[Widget]:
        """The line and what stands beneath it."""
        yield self.line
        yield Marks(self.line, id="marks")
        yield Offers(self.line, id="offers")
        yield self._understanding

    def ask(self) -> None:
        """Read the line as it stands now; what comes back for another one is let go."""
        self._offering.ask()
        self._following.ask()

    async def _offer(self) -> None:
        line, cursor = self.line.value, self.line.cursor_position
        try:
            offers = await self._desk.ask(following.offers, line, cursor, bare=self._bare)
        except StorageError:
            offers = ()  # what is wrong is said by the reading of the line
        if self.line.is_attached:  # Else its sheet has gone meanwhile.
            self.line.offer(line, cursor, offers)

    async def _follow(self) -> None:
        line = self.line.value
        if not line.strip():
            self.line.light(line, ())
            self._understanding.show_examples()
            return
        try:
            followed = await self._desk.ask(following.follow, line, self._look)
        except (Refused, StorageError) as trouble:
            self.show_trouble(str(trouble))
            return
        if line == self.line.value and self.line.is_attached:
            self._show(followed)

    def _show(self, followed: Followed) -> None:
        error = followed.outcome.error
        told = followed.next
        refused = None if error is None or told is not None else _columns(error)
        self.line.light(followed.line, followed.clauses, refused)
        if error is None:
            self._understanding.show_receipt(followed.outcome.receipt)
        elif told is not None:
            self._understanding.show_next(told)
        else:
            self._understanding.show_refusal(error.message, error.hint)

    def show_refused(self, outcome: Outcome) -> None:
        """Show why the line is not recorded, also where it is only not finished."""
        if outcome.error is not None:
            self.line.light(self.line.value, self.line.lights.clauses, _columns(outcome.error))
            self._understanding.show_refusal(outcome.error.message, outcome.error.hint)

    def show_trouble(self, why: str) -> None:
        """Show what keeps the line from being read or recorded."""
        self._understanding.show_refusal(why, None)


def _columns(error: CaptureError) -> tuple[int, int]:
    return error.start, max(error.end, error.start + 1)


def as_entered(event: Input.Submitted) -> str:
    """A line as it stood when Enter was pressed: what was typed since is another one's beginning.

    Where what was kept from before came to stand in front of it meanwhile, that belongs to it.
    """
    now = event.input.value
    return event.value if now.startswith(event.value) else now


def typed_after(line: str, now: str) -> str:
    """What of a line as it stands now was typed after it was entered."""
    if now.startswith(line):
        now = now[len(line) :]
    return now if now.strip() else ""
