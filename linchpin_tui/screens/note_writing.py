"""Writing a note: into the editor and out of it, and keeping what is typed."""

from dataclasses import replace

from textual import on, work

from linchpin_tui.domain.note_template import in_shape, propose
from linchpin_tui.domain.note_templates import Template, fitting
from linchpin_tui.domain.note_words import words
from linchpin_tui.domain.records import Detail, NoteText, ThankYouNote
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.screens.note_answers import needs_words
from linchpin_tui.screens.note_commands import OtherWords
from linchpin_tui.screens.note_place import CLOSED, NotePlace
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import drafts, note_templates, notes
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.note_material import occasions
from linchpin_tui.services.notes import NotePage
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.rows import RowList


class WritesNotes(NotePlace):
    """The half of the notes screen in which words are written."""

    def stop_writing_what_is_gone(self) -> None:
        """The note being written was closed elsewhere: its words are kept, typing ends."""
        selected = self.selected
        if self.editor.has_focus_within and (selected is None or selected.id != self.editor.note):
            self.action_back()
            self.say("The note you were writing was closed elsewhere; your words are kept.")

    @on(RowList.Opened)
    def action_write(self) -> None:
        note = self.selected
        if note is None or note.state in CLOSED:
            return
        if self.editor.note == note.id:
            self._start_writing(note)
        else:
            self._write_once_shown(note)

    @work
    async def _write_once_shown(self, note: ThankYouNote) -> None:
        await self.show_selected()
        if self.editor.note == note.id:
            self._start_writing(note)

    def _start_writing(self, note: ThankYouNote, at: tuple[str, int, int] | None = None) -> None:
        self.add_class("-reading")
        self.editor.start(at)
        self._look_at_words(now=True)
        self.show_status()
        if note.state is NoteState.OFFERED:
            self._take_on(note)

    @work
    async def _take_on(self, note: ThankYouNote) -> None:
        if await self.do(notes.accept, note.id):
            self.say(f"A note to {note.contact.name} is yours to write", undo="takes that back")

    async def reopen(self) -> None:
        """A session that ended while a note was written finds it open again, where it was."""
        kept = (await self.desk.ask(drafts.kept, drafts.WRITING)).split()
        if len(kept) != 4 or not all(number.isdecimal() for number in (kept[0], *kept[2:])):
            return
        self.queue.select(int(kept[0]))
        note = self.selected
        if note is None or note.id != int(kept[0]) or note.state in CLOSED:
            return
        await self.show_selected()
        if self.editor.note == note.id and self.is_current:
            place = (kept[1], int(kept[2]), int(kept[3]))
            self._start_writing(note, place)
            self.draft.is_at(note.id, *place)

    @on(NoteEditor.Edited)
    def edited(self, event: NoteEditor.Edited) -> None:
        self.draft.typed(event.note, event.text, self.editor.place)
        self.show_status()
        self._look_at_words()

    def _look_at_words(self, *, now: bool = False) -> None:
        if self.page is not None and self.page.note.id == self.editor.note:
            text = self.editor.text
            self.originality.ask(self.page.note.id, text, self.page.material, now=now)

    async def keep_drafts(self) -> None:
        await self.draft.flush()

    def action_save(self) -> None:
        self.draft.typed(self.editor.note, self.editor.text, self.editor.place)

    def action_back(self) -> None:
        if self.has_class("-reading"):
            self.draft.done()
        super().action_back()

    # What helps to write.

    def action_put_in_detail(self) -> None:
        detail = self.next_detail
        if detail is not None:
            self.editor.put_in(detail.text)
            self.refresh_bindings()

    @property
    def next_detail(self) -> Detail | None:
        """What can be put in: the first detail that the note does not say yet, fresh ones first."""
        page = self.page
        if page is None or page.note.id != self.editor.note:
            return None
        said = " ".join(words(self.editor.text.whole))
        fresh = {detail.id for detail in page.fresh}
        ordered = sorted(page.details, key=lambda detail: detail.id not in fresh)
        return next((one for one in ordered if " ".join(words(one.text)) not in said), None)

    @work
    async def action_choose_template(self) -> None:
        page = self.page
        if page is None or page.note.id != self.editor.note:
            return
        shelf = await self.desk.ask(_shelf)
        if shelf.troubles:
            told = "; ".join(trouble.sentence for trouble in shelf.troubles)
            self.say(f"Not among your templates: {told}.", warning=True)
        found = fitting(shelf.templates, occasions(page.note, page.material.interactions))
        answers = (
            ("as it is proposed", Template("", "", (), NoteText())),
            *((each.title + ("" if each.ours else " (yours)"), each) for each in found),
        )

        async def choose(template: Template) -> None:
            self._take_shape(page, template)

        self.ask(
            Choose(
                f"Which shape for the note to {page.contact.name}?",
                "It brings thanks and next step. What you have written yourself stays.",
                answers,
            ),
            choose,
        )

    def _take_shape(self, page: NotePage, template: Template) -> None:
        """Another template's words where there were only those of the one before."""
        material, before, today = page.material, page.template, self.desk.now().date()
        known = (page.note, material.interactions, page.follow_ups, today)
        shape = in_shape(template, *known) if template.name else propose(*known)
        written = self.editor.text
        parts = {
            field: getattr(shape, field)
            if getattr(written, field).strip() in ("", getattr(before, field).strip())
            else getattr(written, field)
            for field in ("thanks", "next_step", "why_this")
        }
        self.draft.begin_with(page.note.id, template.name)
        self.page = replace(
            page, template=shape, shape=template.name, material=material._replace(template=shape)
        )
        self.editor.change(written._replace(**parts))
        if any(part != getattr(shape, field) for field, part in parts.items()):
            self.say("What you have written stays; the rest has its new shape.")

    @work
    async def action_other_words(self) -> None:
        page = self.page
        if page is None or not page.versions:
            return
        await self.draft.flush()
        if await self.do(notes.take_version, page.note.id, page.versions[0]):
            self.draft.let_go(page.note.id)
            found = await self.desk.ask(notes.page, page.note.id)
            self.draft.loaded(found.note.id, found.text, found.saved_at, found.shape)
            self.editor.change(found.text)
            again = f"{self.key(OtherWords)} shows yours again"
            self.say(f"These are the other words; {again}. Both are kept.")

    def action_turn(self) -> None:
        self.toggle_class("-preview")

    def action_learn_detail(self) -> None:
        note, page = self.selected, self.page
        if note is None:
            return
        text = self.shown_text(note)
        asks = page is not None and page.note.id == note.id and not page.fresh
        written = " ".join(text.detail.split()) if text and asks else ""

        async def learn(detail: str) -> None:
            await self.do(notes.add_detail, note.id, detail)

        self.ask(
            AskLine(
                f"What did you learn about {note.contact.name}?",
                "One personal thing from the conversation: her daughter rows.",
                value=written,
                check=needs_words,
            ),
            learn,
        )


def _shelf(desk: Desk) -> note_templates.Shelf:
    return note_templates.shelf(desk.paths)
