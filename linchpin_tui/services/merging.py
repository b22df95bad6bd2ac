"""Making one person of two who are the same, in one step that can be undone."""

from dataclasses import dataclass
from typing import Any

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, NoteState
from linchpin_tui.services import next_people, people_edit, removing
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.fields import InstantField
from linchpin_tui.storage.queries import coaches, contacts, merging, notes
from linchpin_tui.storage.queries.merging import OpenNote, TieRow
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import fold

_HANGING = (
    tables.Detail,
    tables.Finding,
    tables.Favor,
    tables.FollowUp,
    tables.Feedback,
    tables.Opportunity,
    tables.ThankYouNote,
)
"""What simply hangs on the one who stays from now on."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Who stays, who is one with them now, and what is said of it."""

    contact: int
    name: str
    sentence: str


def merge(desk: Desk, stays: int, goes: int) -> Merged:
    """Make two contacts one: `stays` keeps the name, `goes` becomes another name of theirs.

    All that happened with either, is known, promised, given, owed and written is theirs together.
    What one field can hold once stays as it is and is filled where it was empty; notes are put one
    under the other. Who was led to by `goes` hangs on the one who stays; where `goes` led to them,
    they take that place in the web. Raises Refused for an id that is nobody's, and for one person.
    """
    if stays == goes:
        raise Refused("Those are one person already.")

    def work(writer: Writer) -> Merged:
        found = contacts.by_ids(desk.store, (stays, goes))
        for id in (stays, goes):
            if id not in found:
                raise Refused(f"There is nobody with the id {id}.")
        kept, other = found[stays].name, found[goes].name
        place = _place(desk, stays, goes)
        _move_parts(desk, writer, stays, goes)
        _join_notes(desk, writer, stays, goes)
        for table in _HANGING:
            for row in merging.keys(desk.store, table._meta.table_name, "contact_id", goes):
                writer.update(table, row, contact=stays)
        _move_ties(desk, writer, stays, goes)
        _move_introductions(desk, writer, stays, goes)
        _take_fields(desk, writer, stays, goes, place)
        next_people.take_over(desk, writer, stays, goes)
        writer.update(tables.Contact, goes, deleted_at=desk.now())
        return Merged(stays, kept, f"{other} and {kept} are one person now: {kept}.")

    return desk.transact(work, kind="merge_contacts", label=lambda: _label(desk, stays, goes))


def _label(desk: Desk, stays: int, goes: int) -> str:
    names = merging.names(desk.store, stays, goes)
    return f"make {names[goes]} and {names[stays]} one person"


def _place(desk: Desk, stays: int, goes: int) -> int | None:
    """Who led you to the two together: nobody below them, and none of the two."""
    found = contacts.by_ids(desk.store, (stays, goes))
    above = {id: one.introduced_by.id if one.introduced_by else None for id, one in found.items()}
    if not people_edit.may_introduce(desk, goes, stays):
        # `goes` led to the one who stays.
        return above[goes] if above[goes] != stays else None
    if above[stays] is not None:
        return above[stays]
    by = above[goes]
    return by if by is not None and people_edit.may_introduce(desk, stays, by) else None


def _move_parts(desk: Desk, writer: Writer, stays: int, goes: int) -> None:
    """Who was there twice was there once."""
    theirs = {part.interaction: part for part in merging.parts(desk.store, stays)}
    for part in merging.parts(desk.store, goes):
        same = theirs.get(part.interaction)
        if same is None:
            writer.update(tables.Participation, part.row, contact=stays)
            continue
        known = same.employment != Employment.UNKNOWN
        writer.delete(tables.Participation, part.row)
        writer.update(
            tables.Participation,
            same.row,
            decided=part.decided if same.decided is None else same.decided,
            employment=same.employment if known else part.employment,
            significant=same.significant or part.significant,
        )


def _join_notes(desk: Desk, writer: Writer, stays: int, goes: int) -> None:
    """One open note of two, unless words were written in both."""
    ours = merging.open_notes(desk.store, stays)
    theirs = merging.open_notes(desk.store, goes)
    if not ours or not theirs:
        return
    keeps, joins = ours[0], theirs[0]
    if _is_written(desk, joins):
        if _is_written(desk, keeps):
            return
        keeps, joins = joins, keeps
    for row in merging.keys(desk.store, "thank_you_reason", "note_id", joins.id):
        writer.update(tables.ThankYouReason, row, note=keeps.id)
    writer.delete(tables.ThankYouNote, joins.id)
    dues = [one.due_at for one in (keeps, joins) if one.due_at is not None]
    owed = any(one.state is not NoteState.OFFERED for one in (keeps, joins))
    changes: dict[str, object] = {
        "due_at": InstantField().python_value(min(dues)) if dues else None,
    }
    if owed and keeps.state is NoteState.OFFERED:
        changes["state"] = NoteState.OWED.value
    writer.update(tables.ThankYouNote, keeps.id, **changes)


def _is_written(desk: Desk, note: OpenNote) -> bool:
    draft = notes.draft(desk.store, note.id)
    return draft is not None and bool(draft[0].whole)


def _move_ties(desk: Desk, writer: Writer, stays: int, goes: int) -> None:
    known = {tie.other: tie for tie in merging.ties(desk.store, stays)}
    for tie in merging.ties(desk.store, goes):
        same: TieRow | None = known.get(tie.other)
        if tie.other == stays:
            writer.delete(tables.Tie, tie.row)
        elif same is None:
            first, second = sorted((stays, tie.other))
            writer.update(tables.Tie, tie.row, first=first, second=second)
        else:
            writer.delete(tables.Tie, tie.row)
            writer.update(
                tables.Tie,
                same.row,
                note="\n".join(dict.fromkeys(filter(None, (same.note, tie.note)))) or None,
                made_by_you=same.made_by_you or tie.made_by_you,
            )


def _move_introductions(desk: Desk, writer: Writer, stays: int, goes: int) -> None:
    """Who was led to by `goes`, and the thanks for them."""
    for led in merging.keys(desk.store, "contact", "introduced_by_id", goes):
        if led != stays:
            writer.update(tables.Contact, led, introduced_by=stays)
    for row in merging.keys(desk.store, "thank_you_reason", "introduced_id", goes):
        writer.update(tables.ThankYouReason, row, introduced=stays)
    removing.lose_thanks_for_themselves(desk, writer, stays)


def _take_fields(desk: Desk, writer: Writer, stays: int, goes: int, place: int | None) -> None:
    """Fill what is empty, put lists together, and take up the place in the web."""
    ours, theirs = people_edit.fields_of(desk, stays), people_edit.fields_of(desk, goes)
    unknown = (None, "", Employment.UNKNOWN, LineOfWork.UNKNOWN)
    wanted: dict[str, Any] = {
        field: other if mine in unknown else mine
        for field, mine, other in zip(PersonFields._fields, ours, theirs, strict=True)
    }
    for field in ("roles", "tags", "offers", "needs"):
        wanted[field] = tuple(dict.fromkeys((*getattr(ours, field), *getattr(theirs, field))))
    wanted |= {
        "aliases": _names(ours, theirs),
        "notes": "\n".join(dict.fromkeys(filter(None, (ours.notes, theirs.notes)))) or None,
        "met_on": min(filter(None, (ours.met_on, theirs.met_on)), default=None),
        "is_coach": ours.is_coach or theirs.is_coach,
        "archived": ours.archived and theirs.archived,
        "introduced_by": place,
    }
    people_edit.write(desk, writer, stays, ours, PersonFields(**wanted))
    # Afterwards: where `goes` is the coach now, only that write keeps them as the one of past weeks.
    coaches.hand_over(desk.store, writer, goes, stays)
    if merging.asleep(desk.store, stays) and not merging.asleep(desk.store, goes):
        writer.update(tables.Contact, stays, asleep=False)


def _names(ours: PersonFields, theirs: PersonFields) -> tuple[str, ...]:
    """Every other name of the one who stays."""
    found = {fold(ours.name): ours.name}
    for name in (*ours.aliases, theirs.name, *theirs.aliases):
        found.setdefault(fold(name), name)
    return tuple(found.values())[1:]
