"""The one way to write, plain reads, and what a fresh store holds."""

import os
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from peewee import IntegrityError

from linchpin_tui.storage.journal import undo
from linchpin_tui.storage.store import StorageError, Store, Writer, open_store
from linchpin_tui.storage.tables import Contact, Draft
from tests.storage.support import (
    NOW,
    add_contact,
    count,
    everything,
    in_another_process,
    meet,
    modes,
    opened,
)


@pytest.fixture(params=[0o000, 0o022, 0o277], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_everything_is_private_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "linchpin.db"
    with opened(path) as store:
        meet(store, "Dana Lee")
        log = ("-shm", "-wal") if store.database.wal else ("-journal",)
        assert modes(tmp_path / "a") == {
            "b": "0o700",
            **{f"linchpin.db{suffix}": "0o600" for suffix in ("", ".lock", ".turn", *log)},
        }
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700


def test_rights_that_became_too_wide_are_taken_back(path: Path) -> None:
    with opened(path) as store:
        meet(store, "Dana Lee")
    path.chmod(0o644)
    with opened(path):
        assert modes(path.parent)["linchpin.db"] == "0o600"


def test_a_directory_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with opened(tmp_path / "linchpin.db"):
        assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_the_engine_is_set_to_lose_nothing(store: Store) -> None:
    settings = {
        name: store.rows(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert settings == {
        "journal_mode": "wal" if store.database.wal else "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    assert store.rows("PRAGMA application_id") == [(0x4C4E4348,)]
    assert store.rows("PRAGMA user_version") == [(1,)]


def test_a_new_store_knows_its_first_day_the_creed_and_the_working_week(path: Path) -> None:
    now = datetime.fromisoformat("2026-11-25T23:30:00-05:00")
    store = open_store(path, now=now)
    assert store.rows("SELECT key, value FROM setting") == [("first_use", "2026-11-25")]
    assert store.rows("SELECT effective_from, days, week_start FROM workdays") == [
        ("2026-11-25", "12345", 1)
    ]
    assert store.rows(
        "SELECT key, period, sense, enabled, effective_from, target FROM quota"
        " JOIN quota_target ON quota_id = quota.id ORDER BY position"
    ) == [
        ("contacts", "day", "at_least", 1, "2026-11-25", 10),
        ("interviews", "week", "towards", 1, "2026-11-25", 10),
        ("decision_maker_interviews", "week", "at_least", 1, "2026-11-25", 5),
        ("coach", "week", "at_least", 1, "2026-11-25", 1),
    ]
    store.close()


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with opened(path) as store:
        key = meet(store, "Dana Lee")
        before = everything(store)
    with opened(path) as store:
        assert store.rows("SELECT id, name FROM contact") == [(key, "Dana Lee")]
        assert everything(store) == before


def test_a_failing_action_leaves_nothing_and_its_error_passes_through(store: Store) -> None:
    before = everything(store)

    def work(writer: Writer) -> None:
        add_contact(writer, "Dana Lee")
        raise KeyError("no")

    with pytest.raises(KeyError):
        store.transact(work, kind="capture", label="coffee", now=NOW)
    assert everything(store) == before
    assert count(store, "operation") == 0
    meet(store, "Sam Ortiz")  # The lock is free again.


def test_an_operation_says_what_was_done_when_and_from_where(store: Store) -> None:
    names: list[str] = []

    def work(writer: Writer) -> int:
        names.append("Dana Lee")
        add_contact(writer, "Dana Lee")
        return writer.operation

    operation = store.transact(
        work,
        kind="capture",
        label=lambda: f"coffee with {names[0]}",
        origin="shell",
        capture_id="c-1",
        now=NOW,
    )
    assert store.rows("SELECT * FROM operation") == [
        (
            operation,
            "capture",
            "coffee with Dana Lee",
            "shell",
            "c-1",
            None,
            None,
            "2026-11-25 15:00:00.000000",
        )
    ]


def test_an_action_that_changes_nothing_leaves_no_operation(store: Store) -> None:
    key = meet(store, "Dana Lee")
    store.transact(lambda writer: None, kind="x", label="x", now=NOW)
    store.transact(
        lambda writer: writer.update(Contact, key, name="Dana Lee"), kind="x", label="x", now=NOW
    )
    assert count(store, "operation") == 1


def test_the_journal_keeps_what_changed_and_no_more(store: Store) -> None:
    key = meet(store, "Dana Lee")
    store.transact(
        lambda writer: writer.update(Contact, key, name="Dana Lee", organization="Acme"),
        kind="edit",
        label="edit Dana Lee",
        now=NOW,
    )
    assert store.rows(
        "SELECT in_table, row, before, after FROM change ORDER BY id DESC LIMIT 1"
    ) == [("contact", key, '{"organization":null}', '{"organization":"Acme"}')]


def test_a_capture_is_taken_in_only_once(store: Store) -> None:
    for each in range(2):
        try:
            store.transact(
                lambda writer, n=each: add_contact(writer, f"Person {n}"),  # type: ignore[misc]
                kind="capture",
                label="x",
                capture_id="the same",
                now=NOW,
            )
        except IntegrityError:
            assert each == 1
    assert count(store, "contact") == 1


def test_a_key_never_comes_to_mean_another_row(store: Store) -> None:
    first = meet(store, "Dana Lee")
    undo(store, now=NOW, origin="shell")
    assert meet(store, "Sam Ortiz") > first


def test_a_row_that_others_name_cannot_go(store: Store) -> None:
    key = meet(store, "Dana Lee")
    with pytest.raises(IntegrityError):
        store.transact(lambda writer: writer.delete(Contact, key), kind="x", label="x", now=NOW)
    assert count(store, "contact") == 1


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda writer: writer.insert(Contact, nane="Dana"), TypeError),
        (lambda writer: writer.update(Contact, 99, name="Dana"), LookupError),
        (lambda writer: writer.delete(Contact, 99), LookupError),
        (
            lambda writer: writer.update(Contact, 1, archived_at=NOW.replace(tzinfo=None)),
            ValueError,
        ),
    ],
    ids=["unknown field", "no row to change", "no row to remove", "naive moment"],
)
def test_a_mistake_of_the_programmer_is_an_error(
    store: Store, wrong: object, error: type[Exception]
) -> None:
    meet(store, "Dana Lee")
    with pytest.raises(error):
        store.transact(wrong, kind="x", label="x", now=NOW)  # type: ignore[arg-type]
    assert store.rows("SELECT name FROM contact") == [("Dana Lee",)]


def test_one_action_is_one_transaction(store: Store) -> None:
    with pytest.raises(RuntimeError, match="inside another"):
        store.transact(lambda writer: meet(store, "Dana Lee"), kind="x", label="x", now=NOW)


def test_drafts_are_no_step_of_undo(store: Store) -> None:
    store.unjournaled(
        lambda: store.run(
            "INSERT INTO draft (key, text, saved_at) VALUES ('note:1', 'Dear', '2026-11-25')"
        )
    )
    assert count(store, "draft") == 1
    assert count(store, "operation") == 0
    with pytest.raises(RuntimeError, match="inside a transaction"):
        store.run("DELETE FROM draft")


def test_peewees_own_queries_see_the_store(store: Store) -> None:
    meet(store, "Dana Lee")
    assert [row.name for row in Contact.select()] == ["Dana Lee"]
    assert list(Draft.select()) == []


def test_reads_inside_one_view_agree_whoever_writes_meanwhile(path: Path) -> None:
    with opened(path) as reader, opened(path) as writer:
        if not reader.database.wal:
            pytest.skip("without WAL a reader holds writers off instead")
        with reader.read():
            assert count(reader, "contact") == 0
            meet(writer, "Dana Lee")
            assert count(reader, "contact") == 0
        assert count(reader, "contact") == 1


def test_a_change_by_another_process_is_noticed(path: Path) -> None:
    with opened(path) as store:
        before = store.data_version()
        assert store.data_version() == before
        in_another_process("crowd", path, 1, 1)
        assert store.data_version() != before


def test_each_thread_has_a_connection_and_closing_ends_them_all(store: Store) -> None:
    errors: list[StorageError] = []

    def work(number: int) -> None:
        try:
            meet(store, f"Person {number}")
        except StorageError as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert count(store, "contact") == 8
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        count(store, "contact")
    assert not list(store.path.parent.glob("*-wal"))
