"""What the keys of the people screen do with the selected person and what is open with them."""

from collections.abc import Callable

from textual import work

from linchpin_tui.domain.records import FollowUp
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.people_facts import Page
from linchpin_tui.screens.people_facts import page as read_page
from linchpin_tui.screens.people_forms import which_promise
from linchpin_tui.screens.people_outside import TakesPeopleOutside
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import follow_ups
from linchpin_tui.services.desk import Refused
from linchpin_tui.widgets.note_queue import NoteQueue


class ActsOnPeople(TakesPeopleOutside):
    """A place with people, one of them selected; the page of one, soon the same, stands beside."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._page: Page | None = None

    @property
    def _open(self) -> tuple[bool, bool, bool]:
        """Whether somebody is shown, has an open note, was promised something.

        Of who is selected and not shown yet that is not known: there may be.
        """
        page = self._page
        if page is None:
            return False, False, False
        if page.id != self.selected_person():
            return True, True, True
        return True, page.open_note is not None, bool(page.promises)

    def _with_page(self, id: int, act: Callable[[Page], None]) -> None:
        """Act on the page of someone: at once if it is the one shown, else when it is read.

        What stands beside the list may still be about another than the one selected.
        """
        if self._page is not None and self._page.id == id:
            act(self._page)
        else:
            self._read_and(id, act)

    @work
    async def _read_and(self, id: int, act: Callable[[Page], None]) -> None:
        try:
            act(await self.desk.ask(read_page, id))
        except Refused as refusal:
            self.say(refusal.message, warning=True)

    def action_keep_promise(self) -> None:
        self._with_page(self.selected_person(), self._keep_promise)

    def _keep_promise(self, page: Page) -> None:
        promises = page.promises
        if not promises:
            self.say(f"Nothing that you promised {page.contact.name} is open.")
        elif len(promises) == 1:
            self.run_worker(self._keep(promises[0]))
        else:
            self.ask(which_promise(promises, self.desk.now().date()), self._keep)

    async def _keep(self, promise: FollowUp) -> None:
        if await self.do(follow_ups.done, promise.id):
            self.say(f"Kept: {promise.text}", undo="takes that back")

    def action_go_to_note(self) -> None:
        self._with_page(self.selected_person(), self._go_to_note)

    def _go_to_note(self, page: Page) -> None:
        if page.open_note is None:
            self.say(f"No note to {page.contact.name} is open.")
        else:
            self.run_worker(self._show_note(page.open_note.id))

    async def _show_note(self, id: int) -> None:
        if await self._go("notes"):
            self.app.screen.query_one(NoteQueue).select(id)

    @work
    async def action_show_in_web(self) -> None:
        id = self.selected_person()
        from linchpin_tui.widgets.web_views import WebViews

        if await self._go("web"):
            self.app.screen.query_one(WebViews).select(id)

    async def _go(self, mode: str) -> bool:
        """Go to another place, once it shows the facts; gives whether that is where we are."""
        await self.app.switch_mode(mode)
        place = self.app.screen
        if isinstance(place, PlaceScreen) and mode == place.MODE:
            await place.load()
            return self.app.screen is place
        return False
