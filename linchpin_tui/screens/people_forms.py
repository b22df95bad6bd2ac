"""The form of a person who is there, that of a new one, and which promise is meant."""

from collections.abc import Mapping, Sequence
from datetime import date

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.records import FollowUp
from linchpin_tui.domain.wording import short_day
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.people_facts import Page
from linchpin_tui.screens.person_form import NEW, PersonForm
from linchpin_tui.screens.person_values import add, as_values, edit
from linchpin_tui.screens.sheet import Choose
from linchpin_tui.services.desk import Desk


def form_of(desk: DeskThread, page: Page, *, start: str = "name") -> PersonForm:
    """The form to change what is known of someone; the cursor stands in the field `start`."""
    by = page.contact.introduced_by

    def save(desk: Desk, changes: Mapping[str, str], as_new: bool) -> int:
        return edit(desk, page.id, page.fields, changes, as_new=as_new)

    return PersonForm(
        desk,
        title=page.contact.name,
        whose=str(page.id),
        stored=as_values(page.fields, by.name if by else ""),
        save=save,
        start=start,
    )


def form_of_new(desk: DeskThread, name: str) -> PersonForm:
    """The form to add someone, perhaps with a name that was typed already."""

    def save(desk: Desk, changes: Mapping[str, str], as_new: bool) -> int:
        return add(desk, changes, as_new=as_new)

    return PersonForm(
        desk,
        title="Someone new",
        whose=NEW,
        stored=as_values(PersonFields(), ""),
        given={"name": name} if name else {},
        save=save,
    )


def which_promise(promises: Sequence[FollowUp], today: date) -> Choose[FollowUp]:
    """Which of several promises is kept?"""
    answers = tuple(
        (each.text + (f", by {short_day(each.due, today)}" if each.due else ""), each)
        for each in promises[:9]
    )
    return Choose("Which promise is kept?", "", answers)
