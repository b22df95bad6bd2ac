"""The report of a week, to be written to a file: what to ask, what to put in, in which format."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.domain.report import PRIVATE_WORDS, Private
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.typed_path import typed_path
from linchpin_tui.screens.writing import WritingSheet
from linchpin_tui.services import report, report_files
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.report_files import SUFFIXES, Format
from linchpin_tui.widgets.choice import Choice
from linchpin_tui.widgets.entry import Entry, Page

_FORMATS = (
    (Format.HTML.value, "HTML, to print or send"),
    (Format.MARKDOWN.value, "Markdown"),
    (Format.TEXT.value, "text"),
    (Format.JSON.value, "JSON"),
)


class ReportSheet(WritingSheet[Path]):
    """Ctrl+S writes the file and gives its path. What is asked is kept for the week."""

    KEPT = ("asks",)
    chosen: ClassVar[tuple[str, tuple[str, ...]]] = (Format.HTML.value, ())
    """The format and the ticks chosen last in this session."""

    def __init__(self, desk: DeskThread, week: str, day: date) -> None:
        super().__init__(
            desk,
            title=f"The report of {week}",
            text="For a reader who never saw the program. What is private is left out unless you "
            "tick it. The file is for your eyes only, and never written over another one.",
            draft=f"report:sheet:{week}",
        )
        self._week, self._day = week, day
        self._proposed = ""

    def rows(self) -> tuple[tuple[str, Widget], ...]:
        asks = Content("what you want to hear about, in your own words")
        private = Choice(
            [(one.value, PRIVATE_WORDS[one]) for one in Private], several=True, id="private"
        )
        private.show(self.chosen[1])
        way = Choice(_FORMATS, id="format")
        way.show((self.chosen[0],))
        return (
            ("I ask about", Page("", compact=True, placeholder=asks, id="asks")),
            ("Put in", private),
            ("Format", way),
            ("File", Entry("", compact=True, select_on_focus=False, id="file")),
        )

    def filled(self) -> None:
        self._propose()

    async def stored(self) -> dict[str, str]:
        return {"asks": await self._desk.ask(report.asks, self._week)}

    async def _keep(self) -> None:
        """What is asked stands in every report of the week from now on."""
        try:
            await self._desk.ask(report.keep_asks, self._week, self.texts["asks"])
        except (StorageError, Refused) as trouble:
            self.tell(f"What you type is not kept: {trouble}")

    @property
    def _format(self) -> Format:
        return Format(self.query_one("#format", Choice).values[0])

    @on(Choice.Changed)
    def chose(self) -> None:
        ReportSheet.chosen = self._format.value, self.query_one("#private", Choice).values
        self._propose()

    def _propose(self) -> None:
        """A name for the file that nothing has yet, unless another one was typed."""
        line = self.query_one("#file", Entry)
        if line.value not in ("", self._proposed):
            return
        name = f"linchpin-{self._week}{SUFFIXES[self._format]}"
        free = report_files.free_name(Path.home() / name)
        self._proposed = line.value = f"~/{free.name}"

    async def save(self) -> Path:
        typed = self.query_one("#file", Entry).value.strip()
        if not typed:
            raise Refused("The path of a file, please.", field="file")
        path = typed_path(typed).absolute()
        private = [Private(value) for value in self.query_one("#private", Choice).values]
        asks = self.texts["asks"]
        await self._desk.ask(_write, self._week, self._day, asks, private, self._format, path)
        return path


def _write(
    desk: Desk,
    week: str,
    day: date,
    asks: str,
    private: list[Private],
    way: Format,
    path: Path,
) -> None:
    """Keep what is asked, then make the report and write it."""
    report.keep_asks(desk, week, asks)
    found = report.report(desk, day, include=private)
    report_files.save(path, report_files.render(found, way))
