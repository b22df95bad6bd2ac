"""The notes on a person, in the user's own editor."""

import json

from textual import work

from linchpin_tui.screens.copying import CopiesPeople
from linchpin_tui.screens.outside import edit_outside
from linchpin_tui.screens.people_commands import EditPerson
from linchpin_tui.screens.person_form import draft_key
from linchpin_tui.services import drafts, people_edit
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.editor import NotEdited


class TakesPeopleOutside(CopiesPeople):
    """A place with people, whose notes on the selected one can be written elsewhere."""

    @work
    async def action_write_notes(self) -> None:
        id = self.selected_person()
        try:
            before = await self.desk.ask(people_edit.fields_of, id)
            text = edit_outside(self.app, before.notes or "", name="notes.txt").strip("\n")
        except (Refused, NotEdited) as trouble:
            self.say(str(trouble), warning=True)
            return
        if text == (before.notes or ""):
            self.say("Nothing was changed.")
            return
        try:
            after = before._replace(notes=text or None)
            await self.desk.ask(people_edit.edit, id, before, after)
        except (Refused, StorageError) as trouble:
            await self.desk.ask(_keep_in_form, id, text)
            where = f"What you wrote stands in the form ({self.key(EditPerson)})."
            self.say(f"{trouble} {where}", warning=True)
        else:
            self.reload()
            self.say(f"Saved: your notes on {before.name}", undo="takes that back")


def _keep_in_form(desk: Desk, id: int, text: str) -> None:
    """Have the form begin with this, as if it had been typed there and not saved."""
    key = draft_key(str(id))
    typed = {**drafts.texts(drafts.kept(desk, key)), "notes": text}
    drafts.keep(desk, key, json.dumps(typed))
