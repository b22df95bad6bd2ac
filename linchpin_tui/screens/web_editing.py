"""Changing someone from the web: their fields, whom they know, and whom you introduced to whom."""

from collections.abc import Callable, Coroutine, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from linchpin_tui.domain.records import Person, Tie
from linchpin_tui.domain.web_answers import Row
from linchpin_tui.screens.everywhere import Undo
from linchpin_tui.screens.web_place import WebPlace
from linchpin_tui.services import ties
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.matches import Match, Matchmaker

if TYPE_CHECKING:
    from linchpin_tui.screens.desk_thread import DeskThread

_KNOWN = 50
"""People shown of those whom someone has something to give, if there are more."""


class What(StrEnum):
    """What can be changed of someone."""

    ROLES = "roles"
    INTRODUCER = "introduced_by"
    TIE = "tie"
    INTRODUCTION = "introduction"
    UNTIE = "untie"
    FIELDS = "name"


class WebEditing(WebPlace):
    """Every change is one step that undo takes back."""

    def __init__(self, desk: "DeskThread") -> None:
        super().__init__(desk)
        self.matchmaker = Matchmaker()
        """Asked on the desk's thread alone."""

    def action_change(self) -> None:
        from linchpin_tui.screens.menu import Menu, Way

        node = self.person
        if node is None:
            return
        who = node.person
        ways = (
            Way("Roles", "how they help: hub, mentor and the others", What.ROLES),
            Way("Introducer", "who led you to them", What.INTRODUCER),
            Way("Tie", "someone they know, or the words about it", What.TIE),
            Way("Introduction", "someone you introduced them to", What.INTRODUCTION),
            Way("No tie", "take a tie off the record", What.UNTIE),
            Way("All fields", "everything that is known of them", What.FIELDS),
        )

        async def chosen(what: What) -> None:
            await self._change(who, what)

        asks = f"What changes? {self.key(Undo)} takes each of these back."
        self.ask(Menu(who.name, asks, ways), chosen)

    async def _change(self, who: Person, what: What) -> None:
        try:
            match what:
                case What.TIE:
                    await self._ask_for_tie(who)
                case What.INTRODUCTION:
                    await self._ask_for_introduction(who)
                case What.UNTIE:
                    await self._ask_which_tie(who)
                case _:
                    await self._open_form(who.id, what.value)
        except Refused as refusal:
            self.say(refusal.message, warning=True)
        except StorageError as trouble:
            self.say_trouble(str(trouble))

    # The form that People has.

    async def _open_form(self, id: int, field: str) -> None:
        from linchpin_tui.screens.people_facts import page
        from linchpin_tui.screens.people_forms import form_of

        found = await self.desk.ask(page, id)
        name = found.contact.name

        async def saved(id: int) -> None:
            await self.load()
            self.show_person(id)
            self.reload()
            self.say(f"Saved: {name}", undo="takes that back")

        self.ask(form_of(self.desk, found, start=field), saved)

    # Ties.

    async def _ask_for_tie(self, who: Person) -> None:
        known = await self.desk.ask(ties.of, who.id)

        async def picked(id: int) -> None:
            await self._ask_for_note(who, id, known)

        self._pick(
            who,
            f"Whom does {who.name} know?",
            "Ties show ways around: the more there are, the less hangs on one person.",
            first=self._tied(known),
            then=picked,
        )

    async def _ask_for_note(self, who: Person, id: int, known: Sequence[Tie]) -> None:
        from linchpin_tui.screens.sheet import AskLine

        before = next((tie for tie in known if tie.other.id == id), None)
        other = self.web.nodes[id].name if id in self.web.nodes else ""

        async def noted(note: str) -> None:
            put = ties.add if before is None else ties.describe
            if await self.do(put, who.id, id, note):
                said = "Noted" if before else "On record"
                said = f"{said}: {who.name} and {other} know each other"
                self.say(said, undo="takes that back")

        self.ask(
            AskLine(
                f"{who.name} and {other} know each other",
                "From where? A few words, or nothing.",
                value=(before.note or "") if before else "",
            ),
            noted,
        )

    async def _ask_for_introduction(self, who: Person) -> None:
        found = await self.desk.ask(lambda desk: self.matchmaker.matches(desk))
        matches = (*found.for_needs_of(who.id), *found.for_offers_of(who.id))

        async def picked(id: int) -> None:
            other = self.web.nodes[id].name if id in self.web.nodes else ""
            if await self.do(ties.introduce, who.id, id):
                self.say(
                    f"On record: you introduced {who.name} and {other}, a favor to both",
                    undo="takes that back",
                )

        self._pick(
            who,
            f"Whom did you introduce {who.name} to?",
            "It is a favor to both, and a tie made by you.",
            first=self._matched(who, matches),
            then=picked,
        )

    async def _ask_which_tie(self, who: Person) -> None:
        known = await self.desk.ask(ties.of, who.id)
        if not known:
            self.say(f"No tie of {who.name} is on record.")
            return

        async def picked(id: int) -> None:
            other = self.web.nodes[id].name if id in self.web.nodes else ""
            if await self.do(ties.remove, who.id, id):
                said = f"Off the record: the tie of {who.name} and {other}"
                self.say(said, undo="brings it back")

        here = {tie.other.id for tie in known}
        self._pick(
            who,
            f"Which tie of {who.name} comes off the record?",
            "Favors you did stay what they are.",
            but=[id for id in self.web.nodes if id not in here],
            first=self._tied(known),
            then=picked,
        )

    # Whom?

    def _pick(
        self,
        who: Person,
        title: str,
        text: str,
        *,
        first: Sequence[Row],
        then: Callable[[int], Coroutine[None, None, None]],
        but: Sequence[int] = (),
    ) -> None:
        from linchpin_tui.screens.person_finder import PickPerson

        sheet = PickPerson(self.desk, self.web, title, text, but=(who.id, *but), first=first)
        self.ask(sheet, then)

    def _tied(self, known: Sequence[Tie]) -> list[Row]:
        nodes = self.web.nodes
        rows = [
            Row(tie.other.name, nodes[tie.other.id], tie.note or "")
            for tie in known
            if tie.other.id in nodes
        ]
        return [Row("On record"), *rows] if rows else []

    def _matched(self, who: Person, matches: Sequence[Match]) -> list[Row]:
        """Whom they have something to give, or who has something for them; each once."""
        said: dict[int, str] = {}
        for match in matches:
            if match.needs.id == who.id and match.helper is not None:
                said.setdefault(match.helper.id, f"offers {match.offer}")
            elif match.needs.id != who.id:
                said.setdefault(match.needs.id, f"needs {match.need}")
        rows = [
            Row(self.web.nodes[id].name, self.web.nodes[id], words)
            for id, words in said.items()
            if id in self.web.nodes
        ][:_KNOWN]
        return [Row("Worth an introduction"), *rows] if rows else []

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "change":
            return self.at_rest and self.person is not None
        return super().check_action(action, parameters)
