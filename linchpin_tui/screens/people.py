"""The people: everyone, found as you type, with all that is known and everything that was."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

from linchpin_tui.domain.wording import count
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.copying import Copy
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import Add, ImportPeople, Undo
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.people_acting import ActsOnPeople
from linchpin_tui.screens.people_commands import (
    Back,
    DeletePerson,
    EditPerson,
    Find,
    GoToNote,
    KeepPromise,
    MergePeople,
    NewPerson,
    NextPerson,
    PreviousPerson,
    ShowInWeb,
    WriteNotes,
)
from linchpin_tui.screens.people_facts import Everyone, Page, gather, laid_out
from linchpin_tui.screens.people_facts import page as read_page
from linchpin_tui.screens.people_forms import form_of, form_of_new
from linchpin_tui.screens.people_merge import ask_who, confirm, meant
from linchpin_tui.screens.person_form import NEW, OPEN
from linchpin_tui.services import drafts, merging, removing
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.finding import Finder
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.find import FindLine
from linchpin_tui.widgets.notices import LEAST_WIDTH, Welcome
from linchpin_tui.widgets.people_list import NOBODY, PeopleList
from linchpin_tui.widgets.person_facts import EMPTY

_BROAD = 150
"""From so many cells on, the timeline stands in a pane of its own."""


class PeopleScreen(ActsOnPeople):
    """Everyone in one list, and the selected person with their fields and timeline."""

    CSS_PATH = "people.tcss"
    MODE = "people"
    READING = "#about"
    PURPOSE = (
        "Everyone you know, and all you know of them. Bold names are warm, faint ones asleep or in "
        "the archive; ! decides, * is owed a note; a hollow sign is between jobs. They are "
        "found by name, organization, title or tag, as you type."
    )
    AUTO_FOCUS = "PeopleList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-tiny"),
        (LEAST_WIDTH, "-narrow"),
        (76, "-usual"),
        (110, "-wide"),
        (_BROAD, "-broad"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back,
        Find,
        EditPerson,
        NewPerson,
        GoToNote,
        KeepPromise,
        ShowInWeb,
        MergePeople,
        DeletePerson,
        PreviousPerson,
        NextPerson,
        WriteNotes,
        Copy,
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._finder = Finder()
        self._everyone = Everyone()
        self._offered = (False, False, False)
        self._wanted = NOBODY
        self._before_find = NOBODY
        self._entered = self._finding = False
        self._following = Latest(self, self._show_selected)

    def compose_place(self) -> ComposeResult:
        yield Welcome(
            "Your people",
            "Everyone you know, found as you type, with everything that was between you.",
            (
                (self.key(Add), "adds the first person with what happened, such as"),
                (" ", "coffee with Dana Lee at Acme, loves trail running"),
                (self.key(NewPerson), "adds someone by name, organization and the rest"),
                (self.key(ImportPeople), "brings in people from a file, such as LinkedIn's"),
            ),
        )
        with Horizontal(id="body"):
            with Vertical(id="list"):
                with Horizontal(id="finding"):
                    yield Label("/", id="find-sign")
                    yield FindLine(id="find")
                    yield Label("", id="find-count", markup=False)
                yield PeopleList(id="people")
            with Horizontal(id="about"):
                yield Facts(id="person")
                yield Facts(id="timeline")

    def on_mount(self) -> None:
        self._line.placeholder = "a name, an organization, a title, a tag"
        # Not by its message, which comes later: a sign and what it finds are painted at once.
        self.watch(self._line, "value", self.narrow, init=False)

    @property
    def _list(self) -> PeopleList:
        return self.query_one("#people", PeopleList)

    @property
    def _line(self) -> FindLine:
        return self.query_one("#find", FindLine)

    def selected_person(self) -> int:
        return self._list.selected

    # Facts.

    async def load(self) -> None:
        self._everyone = await self.desk.ask(gather, self._finder)
        self.show_welcome(not self._everyone.people)
        if self._wanted in self._everyone.people and self._wanted not in self._found():
            self._line.value = ""
        self._list.show(
            self._everyone.people,
            self._found(),
            today=self.desk.now().date(),
            usual=self._everyone.usual,
            sought=self._line.value,
        )
        if self._wanted != NOBODY:
            self._list.select(self._wanted)
            self._wanted = NOBODY
        self._show_count()
        await self._show_selected()
        if not self._entered and self.is_current:
            self._entered = True
            await self._reopen_form()

    def _found(self) -> list[int]:
        return self._everyone.index.find(self._line.value)

    def _show_count(self) -> None:
        counted = count(self._list.count(), "person", "people")
        # As wide as for everyone: only then the screen stays laid out as it is.
        everyone = len(count(len(self._everyone.people), "person", "people"))
        label = self.query_one("#find-count", Label)
        label.update(counted.rjust(everyone), layout=label.content_size.width != everyone)

    async def _show_selected(self) -> None:
        id = self._list.selected
        page: Page | None = None
        if id != NOBODY:
            try:
                page = await self.desk.ask(read_page, id)
            except Refused:
                return  # Gone meanwhile: the next facts will not hold them.
        same = self._page is not None and page is not None and self._page.id == page.id
        self._page = page
        self._show_page(keep_scroll=same)
        if self._open != self._offered:
            self.refresh_bindings()

    def _show_page(self, *, keep_scroll: bool) -> None:
        person, timeline = self.query_one("#person", Facts), self.query_one("#timeline", Facts)
        page = self._page
        if page is None:
            person.show(())
            timeline.show(())
            return
        fields, story = laid_out(page, self.desk.now(), self._everyone.usual, adds=self.key(Add))
        apart = self.app.size.width >= _BROAD
        person.show(fields if apart else (*fields, EMPTY, *story), keep_scroll=keep_scroll)
        timeline.show(story, keep_scroll=keep_scroll)

    def on_resize(self) -> None:
        self._show_page(keep_scroll=True)

    @on(PeopleList.Highlighted)
    def follow(self) -> None:
        if self._line.has_focus:
            self._following.ask_at_rest()
        else:
            self._following.ask()

    # Moving.

    @on(PeopleList.Opened)
    def read_about(self) -> None:
        self.add_class("-reading")
        self.set_focus(self.query_one("#person"))

    def action_back(self) -> None:
        if self.has_class("-reading"):
            self.remove_class("-reading")
            self.set_focus(self._list)
        else:
            self._show_everyone(self._list.selected)

    def action_next_person(self) -> None:
        self._list.action_move(1)

    def action_previous_person(self) -> None:
        self._list.action_move(-1)

    # Finding.

    def on_descendant_focus(self) -> None:
        super().on_descendant_focus()
        if self._line.has_focus and not self._finding:
            self._before_find = self._list.selected
        self._finding = self._line.has_focus

    def action_find(self) -> None:
        self.remove_class("-reading")
        self.set_focus(self._line)
        self._line.action_select_all()

    def narrow(self, sought: str) -> None:
        """Show those who are found by what stands in the line."""
        if self._list.sought != sought:
            self._list.narrow(self._found(), sought)
            self._show_count()

    @on(FindLine.Moved)
    def move_in_found(self, event: FindLine.Moved) -> None:
        self._list.action_move(event.step)

    @on(Input.Submitted, "#find")
    def take_found(self) -> None:
        if self._list.count():
            self._following.ask()
            self.set_focus(self._list)
        elif self._line.value.strip():
            self.action_new_person()

    @on(FindLine.Left)
    def leave_find(self) -> None:
        self._show_everyone(self._before_find)

    def _show_everyone(self, selected: int) -> None:
        self._line.value = ""
        self._list.select(selected)
        self.set_focus(self._list)
        self.refresh_bindings()

    # Adding, changing, deleting.

    def action_edit_person(self) -> None:
        self._with_page(self._list.selected, self._open_form)

    def _open_form(self, page: Page) -> None:
        self.ask(form_of(self.desk, page), self._saved)

    def action_new_person(self) -> None:
        sought = self._line.value.strip()
        self.ask(form_of_new(self.desk, "" if self._list.count() else sought), self._saved)

    async def _saved(self, id: int) -> None:
        self._wanted = id
        await self.load()
        if self._page is not None and self._page.id == id:
            self.say(f"Saved: {self._page.contact.name}", undo="takes that back")
        self.set_focus(self._list)
        self.reload()

    async def _reopen_form(self) -> None:
        """A session that ended while a form was open finds it open again."""
        whose = await self.desk.ask(drafts.kept, OPEN)
        if whose == NEW:
            self.action_new_person()
        elif whose.isdecimal() and int(whose) in self._everyone.people:
            self._list.select(int(whose))
            self._with_page(int(whose), self._open_form)

    def action_merge_people(self) -> None:
        everyone, stays = self._everyone, self._everyone.people[self._list.selected]

        async def take(answer: str) -> None:
            goes = meant(everyone, stays, answer)[0]

            async def merge(_yes: bool) -> None:
                self._wanted = stays.id
                if await self.do(merging.merge, stays.id, goes.id):
                    said = f"{goes.name} and {stays.name} are one now"
                    self.say(said, undo="makes them two again")

            self.ask(confirm(stays, goes), merge)

        self.ask(ask_who(everyone, stays), take)

    @work
    async def action_delete_person(self) -> None:
        try:
            removed = await self.desk.ask(removing.delete, self._list.selected)
        except Refused as refusal:
            self.say(refusal.message, warning=True)
            return
        except StorageError as trouble:
            self.say_trouble(str(trouble))
            return
        first, *kept = removed.sentences
        self.say("\n".join((f"{first.rstrip('.')} ({self.key(Undo)} brings them back)", *kept)))
        self.reload()

    # Which keys there are.

    def refresh_bindings(self) -> None:
        self._offered = self._open
        super().refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted:
            return super().check_action(action, parameters)
        acts = self._list.selected != NOBODY and not self._line.has_focus
        if action == "back":
            return self.has_class("-reading") or (
                bool(self._line.value) and not self._line.has_focus
            )
        if action in ("find", "new_person") and self._line.has_focus:
            return False
        if action == "find":
            # Also before the facts are there: what is typed ahead is for finding.
            return bool(self._everyone.people) or not self._entered
        if action in (
            "edit_person",
            "delete_person",
            "merge_people",
            "show_in_web",
            "write_notes",
            "copy",
            "next_person",
            "previous_person",
        ):
            return acts
        if action == "go_to_note":
            return acts and self._open[1]
        if action == "keep_promise":
            return acts and self._open[2]
        return super().check_action(action, parameters)
