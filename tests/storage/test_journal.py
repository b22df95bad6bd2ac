"""Undo and redo: everything as it was, or a reason why not."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import IntegrityError

from linchpin_tui.storage.journal import CannotUndo, next_redo, next_undo, redo, undo
from linchpin_tui.storage.store import Store, Writer
from linchpin_tui.storage.tables import (
    Contact,
    ContactTag,
    Detail,
    Favor,
    ThankYouNote,
    ThankYouReason,
)
from tests.storage.support import (
    NOW,
    add_contact,
    add_interaction,
    count,
    everything,
    is_sound,
    meet,
    moment,
    opened,
)

State = dict[str, list[tuple[Any, ...]]]

# --- any operations, in any order ---------------------------------------------------------------

WORDS = st.text(max_size=12).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
STEPS = st.one_of(
    st.tuples(st.just("contact"), st.integers(0, 9), WORDS),
    st.tuples(st.just("detail"), st.integers(0, 9), WORDS),
    st.tuples(st.just("tag"), st.integers(0, 9), st.sampled_from(["a", "b"])),
    st.tuples(st.just("rename"), st.integers(0, 9), WORDS),
    st.tuples(st.just("introduce"), st.integers(0, 9), st.sampled_from(["", "1", "2"])),
    st.tuples(st.just("retell"), st.integers(0, 9), WORDS),
    st.tuples(st.just("forget detail"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("forget contact"), st.integers(0, 9), st.just("")),
)
COMMANDS = st.lists(
    st.one_of(
        st.lists(STEPS, min_size=1, max_size=5), st.sampled_from(["undo", "undo", "redo", "redo"])
    ),
    max_size=14,
)


def take(store: Store, writer: Writer, step: tuple[str, int, str], unique: int) -> None:
    what, which, text = step
    contacts = [key for (key,) in store.rows("SELECT id FROM contact ORDER BY id")]
    details = [key for (key,) in store.rows("SELECT id FROM detail ORDER BY id")]
    contact = contacts[which % len(contacts)] if contacts else None
    detail = details[which % len(details)] if details else None
    if what == "contact":
        key = add_contact(writer, f"Person {unique}")
        writer.update(Contact, key, notes=text)
    elif what == "detail" and contact:
        writer.insert(Detail, contact=contact, text=text, learned_on="x", created_at=NOW)
    elif what == "tag" and contact:
        writer.insert(ContactTag, contact=contact, tag=text)
    elif what == "rename" and contact:
        writer.update(Contact, contact, name=text, is_coach=which % 2 == 0)
    elif what == "introduce" and contact:
        by = contacts[int(text) % len(contacts)] if text else None
        writer.update(Contact, contact, introduced_by=by)
    elif what == "retell" and detail:
        writer.update(Detail, detail, text=text)
    elif what == "forget detail" and detail:
        writer.delete(Detail, detail)
    elif what == "forget contact" and contact:
        writer.delete(Contact, contact)


@dataclass
class Model:
    """What undo and redo should come to: states by operation, and which of them are undone."""

    state: State
    done: list[State] = field(default_factory=list)
    undone: list[State] = field(default_factory=list)


@pytest.fixture(scope="module")
def template() -> Iterator[bytes]:
    """A fresh database to begin from."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "linchpin.db"
        with opened(path):
            pass
        yield path.read_bytes()


@contextmanager
def begun_from(template: bytes) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "linchpin.db"
        path.write_bytes(template)
        with opened(path) as store:
            yield store


@given(commands=COMMANDS)
def test_undo_and_redo_restore_every_table_exactly(
    template: bytes, commands: list[list[tuple[str, int, str]] | str]
) -> None:
    with begun_from(template) as store:
        model = Model(everything(store))
        for number, command in enumerate(commands):
            if command == "undo":
                assert (undo(store, now=NOW, origin="") is not None) == bool(model.done)
                if model.done:
                    model.undone.append(model.state)
                    model.state = model.done.pop()
            elif command == "redo":
                assert (redo(store, now=NOW, origin="") is not None) == bool(model.undone)
                if model.undone:
                    model.done.append(model.state)
                    model.state = model.undone.pop()
            else:
                assert not isinstance(command, str)
                do(store, command, number, model)
            assert everything(store) == model.state
        while undo(store, now=NOW, origin="") is not None:
            assert everything(store) == model.done.pop()
        assert model.done == []
        assert is_sound(store)


def do(store: Store, steps: list[tuple[str, int, str]], number: int, model: Model) -> None:
    def work(writer: Writer) -> None:
        for index, step in enumerate(steps):
            try:
                take(store, writer, step, number * 100 + index)
            except IntegrityError:
                continue

    operations = count(store, "operation")
    store.transact(work, kind="do", label="do", now=NOW)
    if count(store, "operation") > operations:
        model.done.append(model.state)
        model.undone.clear()
        model.state = everything(store)


# --- what is next, and what was done ------------------------------------------------------------


def test_with_nothing_done_there_is_nothing_to_undo_or_redo(store: Store) -> None:
    assert next_undo(store) is None
    assert next_redo(store) is None
    assert undo(store, now=NOW, origin="shell") is None
    assert redo(store, now=NOW, origin="shell") is None
    assert count(store, "operation") == 0


def test_undo_says_what_it_turned_back_and_redo_what_it_did_again(store: Store) -> None:
    meet(store, "Dana Lee")
    meet(store, "Sam Ortiz")
    pending = next_undo(store)
    assert pending is not None
    assert (pending.operation, pending.kind, pending.label) == (
        2,
        "capture",
        "coffee with Sam Ortiz",
    )
    assert pending.created_at == NOW
    turned = undo(store, now=moment(1), origin="app")
    assert turned is not None
    assert (turned.operation, turned.reverts, turned.label) == (3, 2, "coffee with Sam Ortiz")
    assert store.rows("SELECT kind, label, origin, reverts_id FROM operation WHERE id = 3") == [
        ("undo", "coffee with Sam Ortiz", "app", 2)
    ]
    ahead = next_redo(store)
    assert ahead is not None
    assert (ahead.operation, ahead.label) == (2, "coffee with Sam Ortiz")
    assert (pending.left_by, ahead.left_by) == (pending.origin, "app")
    again = redo(store, now=moment(2), origin="app")
    assert again is not None
    assert (again.operation, again.reverts, again.kept) == (4, 2, ())
    assert store.rows("SELECT id, undone_at IS NULL FROM operation") == [
        (1, 1),
        (2, 1),
        (3, 0),
        (4, 1),
    ]


def test_undo_works_in_another_session(path: Path) -> None:
    with opened(path) as store:
        before = everything(store)
        meet(store, "Dana Lee")
    with opened(path) as store:
        undo(store, now=NOW, origin="shell")
        assert everything(store) == before
    with opened(path) as store:
        redo(store, now=NOW, origin="shell")
        assert count(store, "contact") == 1


def test_other_work_ends_redo(store: Store) -> None:
    meet(store, "Dana Lee")
    undo(store, now=NOW, origin="")
    meet(store, "Sam Ortiz")
    assert next_redo(store) is None
    assert redo(store, now=NOW, origin="") is None
    undo(store, now=NOW, origin="")
    assert undo(store, now=NOW, origin="") is None


# --- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meanwhile", "reason"),
    [
        ("UPDATE contact SET name = 'Dana Leigh' WHERE id = 1", "Dana Leigh has changed since."),
        (
            "DELETE FROM participation WHERE id = 1",
            "A participation is no longer there.",
        ),
        (
            "INSERT INTO need (contact_id, text, noted_on) VALUES (1, 'a designer', '')",
            "Dana Lee cannot be turned back: something else depends on it.",
        ),
        (
            'UPDATE change SET after = \'{"gone":1,"id":1}\' WHERE row = 1',
            "It was done by an older linchpin-tui whose record no longer fits.",
        ),
    ],
    ids=["changed", "gone", "depended on", "older record"],
)
def test_undo_refuses_with_the_reason_and_changes_nothing(
    store: Store, meanwhile: str, reason: str
) -> None:
    meet(store, "Dana Lee")
    store.unjournaled(lambda: store.run(meanwhile))
    before = everything(store)
    with pytest.raises(CannotUndo) as caught:
        undo(store, now=NOW, origin="")
    assert str(caught.value) == reason
    assert everything(store) == before
    assert count(store, "operation") == 1
    assert next_redo(store) is None


def test_a_column_that_the_operation_did_not_touch_may_change(store: Store) -> None:
    key = meet(store, "Dana Lee")
    store.transact(
        lambda writer: writer.update(Contact, key, organization="Acme"),
        kind="edit",
        label="edit",
        now=NOW,
    )
    store.unjournaled(lambda: store.run("UPDATE contact SET title = 'CTO'"))
    undo(store, now=NOW, origin="")
    assert store.rows("SELECT organization, title FROM contact") == [(None, "CTO")]


# --- notes somebody has written in ---------------------------------------------------------------


def capture(store: Store) -> None:
    """A coffee with someone new through someone new, with a note to each."""

    def work(writer: Writer) -> None:
        sam = add_contact(writer, "Sam Ortiz")
        dana = add_contact(writer, "Dana Lee", introduced_by=sam)
        coffee = add_interaction(writer, "coffee", dana)
        favor = writer.insert(
            Favor, contact=dana, interaction=coffee, direction="received", text="x", on_date="x"
        )
        to_sam = writer.insert(ThankYouNote, contact=sam, state="owed", created_at=NOW)
        writer.insert(ThankYouReason, note=to_sam, reason="introduction", introduced=dana)
        to_dana = writer.insert(ThankYouNote, contact=dana, state="offered", created_at=NOW)
        writer.insert(ThankYouReason, note=to_dana, reason="favor", interaction=coffee, favor=favor)
        writer.update(ThankYouNote, to_dana, state="owed")

    store.transact(work, kind="capture", label="coffee with Dana Lee", now=NOW)


def write_draft(store: Store, note: int, text: str) -> None:
    store.unjournaled(
        lambda: store.run(
            "INSERT INTO draft (key, text, saved_at) VALUES (?, ?, '')", f"note:{note}", text
        )
    )


def test_a_note_somebody_has_written_in_stays_with_its_contact_and_redo_attaches_it(
    store: Store,
) -> None:
    capture(store)
    write_draft(store, 2, json.dumps({"thanks": "", "detail": "the trails"}))
    before = everything(store)
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert turned.kept == (
        "The note to Dana Lee is kept, and Dana Lee with it: you have written in it.",
    )
    assert store.rows("SELECT id, name, introduced_by_id FROM contact") == [(2, "Dana Lee", None)]
    assert store.rows("SELECT id, state FROM thank_you_note") == [(2, "owed")]
    assert store.rows(
        "SELECT note_id, reason, interaction_id, favor_id, introduced_id FROM thank_you_reason"
    ) == [(2, "favor", None, None, None)]
    assert count(store, "interaction") == count(store, "participation") == 0
    assert count(store, "draft") == 1
    assert is_sound(store)
    redo(store, now=NOW, origin="")
    assert everything(store) == before
    undo(store, now=NOW, origin="")
    redo(store, now=NOW, origin="")
    assert everything(store) == before


def test_a_note_keeps_only_what_it_cannot_be_without(store: Store) -> None:
    capture(store)
    write_draft(store, 1, "Dear Sam")
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert turned.kept == (
        "The note to Sam Ortiz is kept, and Sam Ortiz with it: you have written in it.",
    )
    assert store.rows("SELECT name FROM contact") == [("Sam Ortiz",)]
    assert store.rows("SELECT reason, introduced_id FROM thank_you_reason") == [
        ("introduction", None)
    ]


def test_with_both_notes_written_the_introduction_stays_too(store: Store) -> None:
    capture(store)
    before = everything(store)
    write_draft(store, 1, "Dear Sam")
    write_draft(store, 2, "Dear Dana")
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert len(turned.kept) == 2
    assert store.rows("SELECT id, introduced_by_id FROM contact") == [(1, None), (2, 1)]
    assert store.rows("SELECT introduced_id, interaction_id FROM thank_you_reason") == [
        (2, None),
        (None, None),
    ]
    redo(store, now=NOW, origin="")
    assert {**everything(store), "draft": []} == before


def test_a_note_to_someone_known_before_is_kept_alone(store: Store) -> None:
    dana = meet(store, "Dana Lee")

    def work(writer: Writer) -> None:
        lunch = add_interaction(writer, "lunch", dana)
        note = writer.insert(ThankYouNote, contact=dana, state="owed", created_at=NOW)
        writer.insert(ThankYouReason, note=note, reason="thanks", interaction=lunch)

    store.transact(work, kind="capture", label="lunch with Dana Lee", now=NOW)
    write_draft(store, 1, "Dear Dana")
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert turned.kept == ("The note to Dana Lee is kept: you have written in it.",)


def test_a_kept_note_keeps_its_contact_when_older_steps_are_undone_too(store: Store) -> None:
    dana = meet(store, "Dana Lee")

    def work(writer: Writer) -> None:
        note = writer.insert(ThankYouNote, contact=dana, state="owed", created_at=NOW)
        writer.insert(ThankYouReason, note=note, reason="thanks")

    store.transact(work, kind="thank", label="thank Dana Lee", now=NOW)
    before = everything(store)
    write_draft(store, 1, "Dear Dana")
    undo(store, now=NOW, origin="")
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert turned.kept == (
        "The note to Dana Lee is kept, and Dana Lee with it: you have written in it.",
    )
    assert store.rows("SELECT name FROM contact") == [("Dana Lee",)]
    assert count(store, "interaction") == 0
    redo(store, now=NOW, origin="")
    redo(store, now=NOW, origin="")
    assert {**everything(store), "draft": []} == before


@pytest.mark.parametrize("text", ["", "  ", '{"thanks": " ", "detail": ""}', "{}"])
def test_a_draft_that_says_nothing_keeps_no_note(store: Store, text: str) -> None:
    before = everything(store)["contact"]
    capture(store)
    write_draft(store, 2, text)
    turned = undo(store, now=NOW, origin="")
    assert turned is not None
    assert turned.kept == ()
    assert everything(store)["contact"] == before
