"""Sending a note: to which address, by which way, and whether it went."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static

from linchpin_tui.domain.note_text import Problem
from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.screens.copying import copy
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.sending_ways import (
    BY_HAND,
    COPIED,
    MAILED,
    NOT_YET,
    Answer,
    Step,
    answer_lines,
    ways_in_mail,
    ways_unready,
)
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.services import sending
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.mail_program import AUTO, NoMailProgram, open_with
from linchpin_tui.services.note_likeness import SentNotes
from linchpin_tui.services.sending import Outgoing
from linchpin_tui.widgets.answers import Answers
from linchpin_tui.widgets.entry import Entry
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain

_DID_IT_GO = "Did the note to {} go?"


@dataclass(frozen=True, slots=True)
class Gone:
    """The note went out: these words, by this channel, for this reason if it was overridden."""

    text: NoteText
    channel: Channel
    by_hand: bool = False
    override_why: str | None = None


@dataclass(frozen=True, slots=True)
class ToWrite:
    """The note is to be written first: what it lacks."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Waits:
    """The note stays in the queue; the next one's turn comes."""


Result = Gone | ToWrite | Waits
Typed = dict[int, tuple[str, str, str]]
"""Address, subject and reason, by note."""
Way = Callable[[Outgoing], Coroutine[None, None, None]]


class SendNote(Sheet[Result]):
    """Offers the ways out for one note, opens the one that is chosen, and asks whether it went.

    Gives what became of the note; None when it was left by Esc.
    """

    CSS_PATH = "sending.tcss"
    AUTO_FOCUS = "Answers"

    def __init__(
        self,
        desk: DeskThread,
        note: int,
        name: str,
        text: NoteText | None,
        *,
        typed: Typed,
        place: tuple[int, int] = (1, 1),
        sent: SentNotes | None = None,
    ) -> None:
        """`text` None: the words that are saved. `place`: the how-manieth of how many.

        What was typed and not used yet is in `typed`, and stands there when it is asked again.
        """
        super().__init__()
        self._desk, self._note, self._name, self._text = desk, note, name, text
        self._place, self._sent, self._typed = place, sent, typed
        self._going: Outgoing | None = None
        self._why: str | None = None
        self._answers: tuple[Answer, ...] = ()
        self._ahead: list[int] = []
        self._lacks_address = False
        number, of = place
        self._counted = f" · {number} of {of}" if of > 1 else ""
        self._title = Label(Content(""), classes="sheet--title")
        self._says = Static(Content(""), classes="sheet--text")
        self._address = Entry(compact=True, placeholder="no address is known", id="address")
        self._subject = Entry(compact=True, id="subject")
        self._reason = Entry(compact=True, placeholder="in a few words, for yourself", id="reason")
        self._words = Static(Content(""), id="words")
        self._list = Answers(markup=False)
        self._problem = Static(Content(""), classes="sheet--problem")
        for digit in range(1, 7):
            self._bindings.bind(str(digit), f"pick({digit - 1})", show=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield self._title
            yield self._says
            with Vertical(id="fields"):
                with Horizontal():
                    yield Label("To")
                    yield self._address
                with Horizontal():
                    yield Label("Subject")
                    yield self._subject
            yield self._reason
            with VerticalScroll(id="read"):
                yield self._words
            yield self._list
            yield self._problem
        yield KeyBar()

    def on_mount(self) -> None:
        if not self.answered:
            self.run_worker(self._load())

    async def _load(self) -> None:
        try:
            going = await self._desk.ask(sending.outgoing, self._note, self._text, self._sent)
        except (Refused, StorageError) as trouble:
            self._show("", str(trouble), ((NOT_YET, Step.LATER),))
            return
        self._going = going
        lines = self._typed.get(self._note, (going.address, going.subject, ""))
        self._address.value, self._subject.value, self._reason.value = lines
        self._offer()
        for index in self._ahead:
            self.action_pick(index)

    # What is asked.

    def _show(
        self,
        step: str,
        says: str,
        answers: Sequence[tuple[str, Step]],
        *,
        about: str = "",
        asks: str = "Send the note to {}",
    ) -> None:
        """Show one step: `mail`, `why`, `hand` or none of them, and the answers to it."""
        if self.answered:
            return  # Left while something was going on: nobody is asked any more.
        for each in ("mail", "why", "hand"):
            self.set_class(each == step, f"-{each}")
        self._title.update(plain(asks.format(self._name) + self._counted))
        self._says.update(plain(says))
        self._says.display = bool(says)
        self._say_problem(about)
        self._answers = tuple(Answer(words, then) for words, then in answers)
        self._list.clear_options()
        self._list.add_options(answer_lines(self._answers))
        self._list.highlighted = 0 if self._answers else None
        to_answer = self._reason if step == "why" else self._list
        self.set_focus(to_answer)
        self.call_after_refresh(to_answer.scroll_visible, animate=False)

    def _say_problem(self, text: str) -> None:
        self._problem.update(plain(text))
        self._problem.display = bool(text)
        if text:
            self.call_after_refresh(self._problem.scroll_visible, animate=False)

    def _offer(self, problem: str = "") -> None:
        """The ways there are for the note as it stands."""
        going = self._going
        if going is None:
            return
        several = self._place[0] < self._place[1]
        if going.problem is not None and self._why is None:
            by_hand = going.by_hand_problem is None
            self._show("", going.problem.message, ways_unready(by_hand=by_hand, several=several))
            return
        says = "Tab goes to address and subject."
        self._show("mail", says, ways_in_mail(several=several), about=problem)

    def _ask_whether_it_went(self, says: str, answers: Sequence[tuple[str, Step]]) -> None:
        self._show("", says, answers, asks=_DID_IT_GO)

    # What is answered.

    @on(Input.Changed)
    def typed(self) -> None:
        self._say_problem("")
        if self._going is not None:
            lines = (self._address, self._subject, self._reason)
            address, subject, reason = (line.value for line in lines)
            self._typed[self._note] = (address, subject, reason)

    @on(Input.Submitted)
    def taken(self, event: Input.Submitted) -> None:
        if event.input is self._address and self._lacks_address:
            self._take(Step.PROGRAM)
        elif event.input is self._address:
            self.set_focus(self._subject)
        elif event.input is self._subject:
            self.set_focus(self._list)
        elif not event.value.strip():
            self._say_problem("A few words, please.")
        else:
            self._why = event.value.strip()
            self._offer()

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        self.action_pick(event.option_index)

    def action_pick(self, index: int) -> None:
        if self._going is None and not self._answers:
            self._ahead.append(index)  # Typed before the ways were there to choose from.
        elif index < len(self._answers) and not self.answered:
            self._take(self._answers[index].step)

    def _take(self, step: Step) -> None:
        going = self._going
        gone = step.gone
        if gone is not None and going is not None:
            channel, by_hand = gone
            self._typed.pop(self._note, None)
            self.dismiss(Gone(going.text, channel, by_hand, None if by_hand else self._why))
        elif step is Step.LATER or going is None:
            self.dismiss(Waits())
        elif step is Step.WRITE and going.problem is not None:
            self.dismiss(ToWrite(going.problem))
        elif step is Step.ANYWAY:
            self._show(
                "why",
                "Say why it goes as it is, then Enter. It is kept with the note.",
                (),
            )
        elif step is Step.HAND:
            self._write_by_hand(going)
        else:
            ways: dict[Step, Way] = {
                Step.PROGRAM: self._open_mail,
                Step.FILE: self._make_file,
                Step.COPY: self._copy,
            }
            self.run_worker(self._go(going, ways[step], needs_address=step is Step.PROGRAM))

    # The ways.

    async def _go(self, going: Outgoing, way: Way, *, needs_address: bool) -> None:
        """Take over address and subject as they are typed, then go this way."""
        address, subject = self._address.value, self._subject.value
        self._lacks_address = needs_address and not address.strip()
        if self._lacks_address:
            self._say_problem(
                f"No email address of {self._name} is known: type one above and press Enter, it is "
                "kept with them. The other ways need none."
            )
            self.set_focus(self._address)
            return
        self._show("", "One moment…", ())
        try:
            self._going = ready = await self._desk.ask(sending.addressed, going, address, subject)
            await way(ready)
        except Refused as refusal:
            self._offer(refusal.message)
            if refusal.field in ("address", "email") and not self.answered:
                self._lacks_address = needs_address
                self.set_focus(self._address)
        except (NoMailProgram, StorageError) as trouble:
            self._offer(str(trouble))

    async def _open_mail(self, going: Outgoing) -> None:
        target = sending.link(going)
        says = "The note stands in your mail program, to be sent from there."
        if target is None:
            target = str(file := await self._desk.ask(sending.export, going))
            says = f"It is too long for a link, so it opens as a file: {file}"
        loaded = self._desk.configuration
        command = loaded.config.mail_program if loaded else AUTO
        try:
            await asyncio.to_thread(open_with, target, command)
        except NoMailProgram as trouble:
            raise NoMailProgram(f"{trouble} The other ways are here.") from None
        self._ask_whether_it_went(says, MAILED)

    async def _make_file(self, going: Outgoing) -> None:
        file = await self._desk.ask(sending.export, going)
        says = f"Open this file with a mail program, and send it from there: {file}"
        self._ask_whether_it_went(says, MAILED)

    async def _copy(self, going: Outgoing) -> None:
        says = await copy(self.app, going.text.whole)
        self._ask_whether_it_went(f"{says} Paste it where it is to go.", COPIED)

    def _write_by_hand(self, going: Outgoing) -> None:
        self._words.update(Content("\n").join(plain(x) for x in going.text.whole.split("\n")))
        self._show(
            "hand",
            "A card, a letter, a note on LinkedIn: here are your words.",
            BY_HAND,
            asks=_DID_IT_GO,
        )
