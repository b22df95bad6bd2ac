"""Your own message, to be written anew."""

from textual.content import Content
from textual.widget import Widget

from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.writing import WritingSheet
from linchpin_tui.services import pitches
from linchpin_tui.services.pitches import Pitch
from linchpin_tui.widgets.entry import Page


class PitchSheet(WritingSheet[Pitch]):
    """The words of your message, and what of it only you can say."""

    KEPT = ("words", "only_you")

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(
            desk,
            title="Your message",
            text="What you say when someone asks. What was said so far keeps its own words; "
            "pitch:engaged in a line speaks of these.",
            draft="pitch",
        )

    def rows(self) -> tuple[tuple[str, Widget], ...]:
        words = Content("what you do, for whom, and what comes of it")
        alone = Content("what nobody else could say of themselves")
        return (
            ("The words", Page("", compact=True, placeholder=words, id="words")),
            ("Only you", Page("", compact=True, placeholder=alone, id="only_you")),
        )

    async def stored(self) -> dict[str, str]:
        now = await self._desk.ask(pitches.current)
        return {} if now is None else {"words": now.words, "only_you": now.only_you}

    async def save(self) -> Pitch:
        texts = self.texts
        return await self._desk.ask(pitches.save, texts["words"], texts["only_you"])
