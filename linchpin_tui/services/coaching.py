"""The coach: who it is, what you committed to, what you were told, and what you did about it."""

from datetime import date

from linchpin_tui.domain.coaching import CHOOSING, Coaching, Commitment, Feedback
from linchpin_tui.domain.records import Person
from linchpin_tui.services import people_edit
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import coaches, contacts
from linchpin_tui.storage.queries import coaching as queries
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import clean

__all__ = [
    "CHOOSING",
    "Coaching",
    "Commitment",
    "Feedback",
    "act_on",
    "choose",
    "coaching",
    "commit",
    "keep_feedback",
    "let_be",
]

LONGEST = 500
"""Signs that a commitment or a word of feedback may have."""


def coaching(desk: Desk) -> Coaching:
    """The coach, the commitments of the last check-ins, and the feedback."""
    store, today = desk.store, desk.today()
    with store.read():
        who = coaches.current(store)
        seen = queries.seen(store)
        coming = [on for on in queries.planned(store) if on >= today]
        commitments, told = queries.commitments(store), queries.feedback(store)
    # What was promised at the last check-in, or kept since the one before, is news to the coach.
    since = seen[1] if len(seen) > 1 else date.min
    news = [
        one
        for one in commitments
        if one.kept_on is None or one.kept_on >= since or one.promised_on >= since
    ]
    return Coaching(
        who,
        last=seen[0] if seen else None,
        next=coming[0] if coming else None,
        commitments=tuple(sorted(news, key=_by_standing)),
        feedback=tuple(sorted(told, key=lambda one: one.acted_on is not None)),
    )


def choose(desk: Desk, contact: int | None) -> None:
    """Make a contact your coach, in place of whoever was; None: have none.

    Raises Refused for an id that is nobody's.
    """
    found = None if contact is None else contacts.by_id(desk.store, contact)
    if contact is not None and found is None:
        raise Refused(f"There is nobody with the id {contact}.", field="coach")

    def work(writer: Writer) -> None:
        if contact is not None:
            _mark_coach(desk, writer, contact, True)
            return
        while (person := coaches.current(desk.store)) is not None:
            _mark_coach(desk, writer, person.id, False)

    label = f"make {found.name} your coach" if found else "have no coach"
    desk.transact(work, kind="choose_coach", label=label)


def _mark_coach(desk: Desk, writer: Writer, contact: int, is_coach: bool) -> None:
    """As the form of a person does it: there is one coach, and whatever hangs on that is done."""
    current = people_edit.fields_of(desk, contact)
    people_edit.write(desk, writer, contact, current, current._replace(is_coach=is_coach))


def commit(desk: Desk, text: str, due: date | None = None) -> int:
    """Keep a commitment to your coach, due on a local date (None: some time); gives its id.

    Raises Refused without words, or for a day that has been.
    """
    words = _words(text, "What do you commit to?")
    today = desk.today()
    if due is not None and due < today:
        raise Refused("A commitment is for a day that is still to come.", field="due")
    who = coaches.current(desk.store)

    def work(writer: Writer) -> int:
        return writer.insert(
            tables.FollowUp,
            contact=who.id if who else None,
            text=words,
            due=None if due is None else due.isoformat(),
            commitment=True,
            promised_on=today.isoformat(),
        )

    return desk.transact(work, kind="commit", label=f"commit to “{words}”")


def keep_feedback(desk: Desk, text: str, by: Person | None = None) -> int:
    """Keep what you were told honestly today, by someone (None: your coach); gives its id.

    Raises Refused without words.
    """
    words = _words(text, "What were you told?")
    who = by or coaches.current(desk.store)

    def work(writer: Writer) -> int:
        return writer.insert(
            tables.Feedback,
            contact=who.id if who else None,
            text=words,
            given_on=desk.today().isoformat(),
        )

    return desk.transact(work, kind="keep_feedback", label=f"keep the feedback “{words}”")


def act_on(desk: Desk, feedback: int) -> Feedback:
    """Say that you acted on a piece of feedback; gives it as it was. Raises Refused if you have."""
    return _mark(desk, feedback, acted=True)


def let_be(desk: Desk, feedback: int) -> Feedback:
    """Take that back; gives it as it was. Raises Refused for one that you did not act on."""
    return _mark(desk, feedback, acted=False)


def _mark(desk: Desk, feedback: int, *, acted: bool) -> Feedback:
    now = desk.now()
    told = _told(desk, feedback)

    def work(writer: Writer) -> None:
        if (_told(desk, feedback).acted_on is not None) is acted:
            raise Refused(
                f"You acted on “{told.text}” already."
                if acted
                else f"“{told.text}” waits to be acted on already."
            )
        writer.update(tables.Feedback, feedback, acted_on_at=now if acted else None)

    verb = "act on" if acted else "let wait"
    desk.transact(work, kind="act_on_feedback", label=f"{verb} the feedback “{told.text}”")
    return told


def _told(desk: Desk, feedback: int) -> Feedback:
    found = next((one for one in queries.feedback(desk.store) if one.id == feedback), None)
    if found is None:
        raise Refused(f"There is no feedback with the id {feedback}.")
    return found


def _words(text: str, without: str) -> str:
    words = " ".join(clean(text).split())
    if not words:
        raise Refused(without, field="text")
    if len(words) > LONGEST:
        raise Refused(f"In fewer words, please: {LONGEST} signs at most.", field="text")
    return words


def _by_standing(one: Commitment) -> tuple[bool, date, int]:
    """What is open first, by when it is due; then what was kept, the newest last."""
    return one.kept_on is not None, one.kept_on or one.due or date.max, one.id
