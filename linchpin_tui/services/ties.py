"""Who knows whom, and the introductions you made; each change one step that can be undone.

An introduction you made is a favor to both, and a tie made by you.
"""

from linchpin_tui.domain.person_fields import LONGEST_TEXT
from linchpin_tui.domain.records import Contact, Tie
from linchpin_tui.domain.vocabulary import FavorDirection, FavorKind
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import contacts
from linchpin_tui.storage.queries import web as queries
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import clean


def of(desk: Desk, contact: int) -> tuple[Tie, ...]:
    """Whom a contact knows, by name."""
    return queries.ties_of(desk.store, contact)


def add(desk: Desk, one: int, other: int, note: str = "") -> None:
    """Put on record that two people know each other.

    Raises Refused for someone with themselves, for an id that is nobody's, and where it is on
    record already.
    """
    first, second = _both(desk, one, other)
    text = _cleaned(note)

    def work(writer: Writer) -> None:
        _both(desk, one, other)
        if queries.tie_between(desk.store, one, other) is not None:
            raise Refused(
                f"It is on record already that {first.name} and {second.name} know each other."
            )
        _insert(desk, writer, one, other, text, made_by_you=False)

    desk.transact(work, kind="add_tie", label=f"tie {first.name} and {second.name}")


def describe(desk: Desk, one: int, other: int, note: str) -> None:
    """Write another note at a tie; an empty one takes it away. Raises Refused without a tie."""
    first, second = _both(desk, one, other)
    text = _cleaned(note)

    def work(writer: Writer) -> None:
        writer.update(tables.Tie, _tie(desk, first, second)[0], note=text)

    label = f"the note at the tie of {first.name} and {second.name}"
    desk.transact(work, kind="edit_tie", label=label)


def remove(desk: Desk, one: int, other: int) -> None:
    """Take a tie off the record; favors stay what they are. Raises Refused without a tie."""
    first, second = _both(desk, one, other)

    def work(writer: Writer) -> None:
        writer.delete(tables.Tie, _tie(desk, first, second)[0])

    desk.transact(work, kind="remove_tie", label=f"untie {first.name} and {second.name}")


def introduce(desk: Desk, one: int, other: int, note: str = "") -> None:
    """Put on record that you introduced two people: a tie made by you, and a favor to both.

    A tie that is there already becomes one made by you, and keeps its note where none is given.
    Raises Refused as `add` does, and where you introduced them before.
    """
    first, second = _both(desk, one, other)
    text = _cleaned(note)

    def work(writer: Writer) -> None:
        _both(desk, one, other)
        known = queries.tie_between(desk.store, one, other)
        if known is None:
            _insert(desk, writer, one, other, text, made_by_you=True)
        elif known[1]:
            raise Refused(f"You introduced {first.name} and {second.name} before.")
        else:
            # An introduction counts on its own day, not on that of the tie before it.
            changes: dict[str, object] = {"made_by_you": True, "created_at": desk.now()}
            changes |= {"note": text} if text else {}
            writer.update(tables.Tie, known[0], **changes)
        for whom, to in ((first, second), (second, first)):
            writer.insert(
                tables.Favor,
                contact=whom.id,
                direction=FavorDirection.GIVEN.value,
                kind=FavorKind.INTRODUCTION.value,
                text=f"an introduction to {to.name}",
                on_date=desk.today().isoformat(),
            )

    label = f"the introduction of {first.name} and {second.name}"
    desk.transact(work, kind="introduce", label=label)


def _insert(
    desk: Desk, writer: Writer, one: int, other: int, note: str | None, *, made_by_you: bool
) -> None:
    writer.insert(
        tables.Tie,
        first=min(one, other),
        second=max(one, other),
        note=note,
        made_by_you=made_by_you,
        created_at=desk.now(),
    )


def _both(desk: Desk, one: int, other: int) -> tuple[Contact, Contact]:
    """The two, in the order given. Raises Refused."""
    found = contacts.by_ids(desk.store, (one, other))
    for id in (one, other):
        if id not in found:
            raise Refused(f"There is nobody with the id {id}.")
    if one == other:
        raise Refused(f"{found[one].name} is one person: a tie is between two.")
    return found[one], found[other]


def _tie(desk: Desk, first: Contact, second: Contact) -> tuple[int, bool]:
    found = queries.tie_between(desk.store, first.id, second.id)
    if found is None:
        raise Refused(f"It is not on record that {first.name} and {second.name} know each other.")
    return found


def _cleaned(note: str) -> str | None:
    text = " ".join(clean(note).split())
    if len(text) > LONGEST_TEXT:
        raise Refused(f"That is more than {LONGEST_TEXT:,} letters.", field="note")
    return text or None
