"""Thank-you notes follow when an interaction is corrected: as if it had been so from the first."""

from datetime import datetime

from linchpin_tui.domain.thanks import BACKFILL_DAYS, OPEN, Due, DueHours
from linchpin_tui.domain.vocabulary import NoteReason, NoteState, Status
from linchpin_tui.domain.wording import listed, short_moment
from linchpin_tui.services.removing import lose_reasons
from linchpin_tui.services.thanks_opening import dues_of, write_dues
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import editing, interactions
from linchpin_tui.storage.queries.editing import BehindNote, Gone
from linchpin_tui.storage.store import Store, Writer

_Key = tuple[int, NoteReason, int | None, int | None]
"""A reason of an interaction: to whom, what for, whom they introduced, which favor."""


def reasons_given(store: Store, interaction: int, hours: DueHours | None) -> tuple[Due, ...]:
    """The reasons for thanks that an interaction gives as it stands, entered when it was."""
    found = interactions.by_id(store, interaction)
    if found is None or found.status is not Status.HAPPENED or not found.answered:
        return ()
    return dues_of(store, found, interactions.entered_at(store, interaction), hours)


def follow(
    writer: Writer,
    store: Store,
    interaction: int,
    before: tuple[Due, ...],
    *,
    now: datetime,
    hours: DueHours | None = None,
) -> tuple[str, ...]:
    """Let the notes that hang on an interaction follow its correction, in the same transaction.

    `before` are the reasons it gave until then. Those it gives no longer are taken away, due
    times are moved, new ones opened unless it is more than 7 days ago. A note in which something
    is written is kept, and so is one that was sent or skipped. Gives a sentence for each note
    that came, went, moved or was kept.
    """
    after = reasons_given(store, interaction, hours)
    was, wanted = {_key(due) for due in before}, {_key(due): due for due in after}
    there = {
        (one.contact, one.kind, one.introduced, one.favor): one
        for one in editing.reasons_of(store, interaction)
    }
    gone = [one for key, one in there.items() if key in was and key not in wanted]
    new = [due for key, due in wanted.items() if key not in was and key not in there]
    said = _take_away(writer, store, gone)
    said += _move(writer, store, {there[key]: due for key, due in wanted.items() if key in there})
    found = interactions.by_id(store, interaction)
    if new and found is not None and (now.date() - found.day).days > BACKFILL_DAYS:
        return (*said, "It is more than a week ago: no new note is asked for.")
    opened = write_dues(writer, store, new, now)
    for state, words in ((NoteState.OWED, "is owed"), (NoteState.OFFERED, "is offered")):
        names = list(dict.fromkeys(note.contact.name for note in opened if note.state is state))
        if names:
            said.append(f"A note to {listed(names)} {words}.")
    return tuple(said)


def _key(due: Due) -> _Key:
    introduced = due.introduced.id if due.introduced else None
    return due.contact.id, due.kind, introduced, due.favor


def _take_away(writer: Writer, store: Store, gone: list[BehindNote]) -> list[str]:
    said = []
    for one in gone:
        if one.state not in OPEN:
            said.append(f"The note to {one.name} stays: it was {one.state.value}.")
            continue
        kept = lose_reasons(store, writer, [Gone(one.reason, one.note, one.name)])
        said += kept or [f"The note to {one.name} is no longer asked for by this."]
    return said


def _move(writer: Writer, store: Store, stays: dict[BehindNote, Due]) -> list[str]:
    """Due times go by when it ended."""
    said = []
    for one, due in stays.items():
        if one.state not in OPEN or one.due_at is None or due.due_at in (None, one.due_at):
            continue
        writer.update(tables.ThankYouReason, one.reason, due_at=due.due_at)
        times = editing.due_times(store, one.note)
        writer.update(tables.ThankYouNote, one.note, due_at=min(times))
        said.append(f"The note to {one.name} is due {short_moment(min(times).astimezone(), None)}.")
    return said
