"""A note is compared with what was sent, whatever happened meanwhile."""

import pytest

from linchpin_tui.domain.note_text import passed_over
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.services import history, notes
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.note_likeness import SentNotes
from linchpin_tui.services.removing import delete
from tests.services.test_notes import PERSONAL, owed
from tests.services.world import World


def names(world: World, sent: SentNotes, note: int) -> list[str]:
    """Whose notes are looked at closely for this text."""
    material = notes.page(world.desk, note).material
    found = sent.like(world.desk, PERSONAL.whole, material.note.contact.id, passed_over(material))
    return [one.contact.name for one in found]


def test_what_is_kept_ready_follows_what_is_sent_taken_back_and_deleted(world: World) -> None:
    sent = SentNotes()
    lee, ana, kim = (owed(world, name) for name in ("Lee Park", "Ana Silva", "Kim Wu"))
    assert names(world, sent, lee) == []
    notes.mark_sent(world.desk, ana, PERSONAL, Channel.EMAIL)
    world.now = world.now.replace(hour=11)
    notes.mark_sent(world.desk, kim, PERSONAL, None, override_why="in a hurry")
    assert names(world, sent, lee) == ["Kim Wu", "Ana Silva"]
    assert names(world, sent, ana) == ["Kim Wu"]
    history.undo(world.desk)
    assert names(world, sent, lee) == ["Ana Silva"]
    delete(world.desk, world.ids["Ana Silva"])
    assert names(world, sent, lee) == []


def test_words_changed_before_they_were_sent_again_are_what_is_compared(world: World) -> None:
    sent = SentNotes()
    lee, ana = owed(world), owed(world, "Ana Silva")
    notes.mark_sent(world.desk, ana, PERSONAL, Channel.EMAIL)
    assert names(world, sent, lee) == ["Ana Silva"]
    notes.unmark_sent(world.desk, ana)
    world.now = world.now.replace(hour=11)
    other = PERSONAL._replace(detail="The choir in the old gasworks sounds wonderful to me")
    notes.mark_sent(world.desk, ana, other, Channel.EMAIL)
    assert names(world, sent, lee) == []


def test_marking_sent_refuses_by_what_is_kept_ready_as_without_it(world: World) -> None:
    sent = SentNotes()
    lee, ana = owed(world), owed(world, "Ana Silva")
    notes.mark_sent(world.desk, ana, PERSONAL, Channel.EMAIL, sent=sent)
    for kept in (sent, None):
        with pytest.raises(Refused, match=r"Ana Silva on Wed 25 Nov \(100 % alike\)"):
            notes.mark_sent(world.desk, lee, PERSONAL, Channel.EMAIL, sent=kept)


def test_what_went_out_is_judged_where_it_differs_from_the_parts(world: World) -> None:
    with pytest.raises(Refused, match="lost its detail"):
        notes.mark_sent(world.desk, owed(world), PERSONAL, Channel.EMAIL, final="Thank you.")
