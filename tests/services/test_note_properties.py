"""What holds of thank-you notes whatever is done, in whatever order."""

import tempfile
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.note_text import fresh_details, own_words
from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.thanks import OPEN
from linchpin_tui.domain.vocabulary import Channel, NoteState
from linchpin_tui.services import history, notes, people
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.record import record
from linchpin_tui.services.removing import delete
from tests.services.test_record import LINES
from tests.services.world import World

TEXTS = (
    NoteText("Thank you."),
    NoteText("Thank you.", "Your daughter rows at dawn in spring."),
    NoteText(
        "Thank you.", "Your daughter rows at dawn in the spring.", "Soon.", "The night trains."
    ),
)
BEGINNING = (
    "info interview with Omar Haddad at Initech yesterday",
    "job interview at 3M with Ana Souza for Staff Engineer, loves the opera",
)
AGAIN = ("call with Omar Haddad +thanks", "coffee with Ana Souza, got two names")
DEEDS = (
    *("undo", "redo", "delete", "write", "skip", "snooze", "accept", "detail"),
    *("send", "send", "by hand", "unsend", "unsend", "override"),
)
steps = st.one_of(
    st.sampled_from((*LINES, *AGAIN, *AGAIN, *AGAIN)).map(lambda line: ("capture", line)),
    st.sampled_from(DEEDS).map(lambda deed: (deed, "")),
    st.sampled_from(DEEDS).map(lambda deed: (deed, "")),
)


def do(world: World, step: tuple[str, str], number: int) -> None:
    """Do one thing, if it can be done now; `number` chooses what it is done to."""
    what, line = step
    desk = world.desk
    everything = notes.all_notes(desk)
    note = everything[number % len(everything)].id if everything else 0
    text = TEXTS[number % len(TEXTS)]
    everyone = people.people(desk)
    with suppress(Refused):
        if what == "capture":
            record(desk, line)
        elif what == "undo":
            history.undo(desk)
        elif what == "redo":
            history.redo(desk)
        elif what == "delete" and everyone:
            delete(desk, everyone[number % len(everyone)].id)
        elif what == "write":
            notes.save_draft(desk, note, text)
        elif what == "skip":
            notes.skip(desk, [note], "on the phone")
        elif what == "snooze":
            notes.snooze(desk, [note], world.clock() + timedelta(days=number % 3 + 1))
        elif what == "accept":
            notes.accept(desk, note)
        elif what == "detail":
            notes.add_detail(desk, note, "has a daughter who rows")
        elif what in ("send", "by hand", "override"):
            why = "we only met at the door" if what == "override" else None
            by_hand = what == "by hand"
            notes.mark_sent(desk, note, text, None, by_hand=by_hand, override_why=why)
        elif what == "unsend":
            notes.unmark_sent(desk, note)


def holds(world: World) -> None:
    """One open note a person, no reason twice, and none sent without its detail or a reason."""
    found = notes.all_notes(world.desk)
    assert len({note.id for note in found}) == len(found)
    whose = Counter(note.contact.id for note in found if note.state in OPEN)
    assert not [contact for contact, number in whose.items() if number > 1]
    reasons = world.desk.store.rows(
        "SELECT COUNT(*) FROM thank_you_reason WHERE interaction_id IS NOT NULL GROUP BY note_id, "
        "reason, interaction_id, introduced_id, favor_id HAVING COUNT(*) > 1"
    )
    assert reasons == []
    for note in found:
        if note.state is NoteState.SENT:
            is_earned(world, note)


def is_earned(world: World, note: ThankYouNote) -> None:
    """A sent note says why it went as it was, or has its detail: on record, and in its words."""
    if note.override_why:
        return
    material = notes.page(world.desk, note.id).material
    assert fresh_details(material)
    if note.channel is not Channel.LETTER:
        assert len(own_words(note.text, material)) >= 3


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(steps, st.integers(0, 7)), min_size=8, max_size=20))
def test_notes_are_never_doubled_and_none_is_sent_without_its_detail_or_its_reason(
    done: list[tuple[tuple[str, str], int]],
) -> None:
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(directory))
        for line in BEGINNING:
            record(world.desk, line)
        for step, number in done:
            do(world, step, number)
            world.now += timedelta(minutes=7)
            holds(world)
        world.desk.close()
