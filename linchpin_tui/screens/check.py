"""Where my effort goes: each habit of the crowd beside a linchpin's, and what was counted."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from linchpin_tui.domain.effort_records import DAYS, EffortRow
from linchpin_tui.domain.effort_words import factor_typed, factor_words
from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.page import PageScreen
from linchpin_tui.screens.sheet import AskLine
from linchpin_tui.services import effort
from linchpin_tui.services.pitches import Pitch
from linchpin_tui.widgets.effort_facts import effort_facts, effort_rows
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.ledger import EffortLedger
from linchpin_tui.widgets.paint import plain
from linchpin_tui.widgets.rows import RowList


class EditFactor(Command):
    """Change from when on the selected row leans linchpin; the factors are ours, and yours."""

    keys = "f"
    name = "factor"


class EditMessage(Command):
    """Write your own message anew: its words, and what only you can say."""

    keys = "e"
    name = "your message"


class CheckScreen(PageScreen):
    """The rows of the check; Enter reads the very interactions behind one."""

    MODE = "check"
    READING = "#evidence"
    PURPOSE = (
        f"Where your effort went over the last {DAYS} days: what the crowd does beside what a "
        "linchpin does, counted from what you recorded, with what you believed on the first day. "
        "Many of the crowd's habits are useful; this is a lean, not a grade."
    )
    AUTO_FOCUS = "EffortLedger"
    BINDINGS: ClassVar[list[BindingType]] = bindings(EditFactor, EditMessage)

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._rows: tuple[EffortRow, ...] = ()
        self._shown = ""

    def compose_place(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="list"):
                heading = f"Where my effort goes, the last {DAYS} days: a lean, not a grade."
                yield Static(plain(heading), id="heading")
                yield EffortLedger(id="rows")
            yield Facts(id="evidence")

    @property
    def _selected(self) -> EffortRow | None:
        entry = self.query_one(EffortLedger).selected
        if entry is None:
            return None
        return next((row for row in self._rows if row.row.value == entry.key), None)

    async def load(self) -> None:
        self._rows = await self.desk.ask(effort.check)
        self.query_one(EffortLedger).show(effort_rows(self._rows))
        self._show_evidence()

    @on(RowList.Highlighted)
    def _show_evidence(self) -> None:
        row = self._selected
        if row is None:
            return
        facts = effort_facts(row, self.desk.now().date())
        self.query_one("#evidence", Facts).show(facts, keep_scroll=row.row == self._shown)
        self._shown = row.row
        self.refresh_bindings()

    @on(RowList.Opened)
    def read_evidence(self) -> None:
        self.add_class("-reading")
        self.set_focus(self.query_one("#evidence"))

    def action_edit_factor(self) -> None:
        row = self._selected
        if row is None or row.factor is None:
            return
        which, title = row.row, row.title

        async def set_factor(answer: str) -> None:
            if await self.do(effort.set_factor, which, factor_typed(answer)):
                self.say(f"{title}: the factor is {answer}", undo="takes that back")

        self.ask(
            AskLine(
                f"{title}: how many times as much?",
                f"It {factor_words(row)}.",
                value=f"{float(row.factor):g}",
                check=_check_factor,
            ),
            set_factor,
        )

    def action_edit_message(self) -> None:
        from linchpin_tui.screens.pitch_sheet import PitchSheet

        async def written(pitch: Pitch) -> None:
            self.say(f"Your message, version {pitch.version}. What was said before keeps its own.")
            self.reload()

        self.ask(PitchSheet(self.desk), written)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "edit_factor":
            row = self._selected if self.is_mounted else None
            return row is not None and row.factor is not None
        return super().check_action(action, parameters)


def _check_factor(answer: str) -> str | None:
    try:
        factor_typed(answer)
    except ValueError as wrong:
        return str(wrong)
    return None
