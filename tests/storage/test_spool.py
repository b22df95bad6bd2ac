"""The spool: a line is kept whole or not at all, and nothing in it is ever thrown away."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from linchpin_tui.storage.spool import Spooled, entries, put, remove
from tests.storage.support import ROOT, in_another_process, modes

WHEN = datetime.fromisoformat("2026-11-25T10:00:00.5-05:00")


@pytest.fixture
def spool(tmp_path: Path) -> Path:
    """Where a spool could be; nothing is there yet."""
    return tmp_path / "state" / "spool"


@pytest.fixture(params=[0o000, 0o277], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def test_a_line_comes_back_as_it_was_put(spool: Path) -> None:
    line = 'coffee with "Zoë" – 茶\n\udce9 \x00'
    put(spool, line, captured_at=WHEN, capture_id="c-1", why="busy")
    [entry] = entries(spool)
    assert (entry.line, entry.captured_at, entry.capture_id, entry.why) == (
        line,
        WHEN,
        "c-1",
        "busy",
    )
    assert entry.captured_at.utcoffset() == WHEN.utcoffset()


@pytest.mark.usefixtures("umask")
def test_everything_is_private_whatever_the_umask(spool: Path) -> None:
    put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")
    assert spool.parent.stat().st_mode & 0o777 == 0o700
    assert set(modes(spool.parent).values()) == {"0o700", "0o600"}


def test_lines_come_oldest_first_whatever_the_offset(spool: Path) -> None:
    for offset in ("-05:00", "+09:00", "+01:00"):
        moment = datetime.fromisoformat(f"2026-11-25T10:00:00{offset}")
        put(spool, offset, captured_at=moment, capture_id=offset, why="busy")
    assert [entry.line for entry in entries(spool)] == ["+09:00", "+01:00", "-05:00"]


def test_the_same_capture_is_kept_once(spool: Path) -> None:
    for _ in range(2):
        put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")
    assert len(entries(spool)) == 1


def test_a_capture_id_cannot_lead_elsewhere(spool: Path) -> None:
    place = put(spool, "coffee", captured_at=WHEN, capture_id="../../x", why="busy")
    assert place.parent == spool
    assert entries(spool)[0].capture_id == "../../x"


def test_a_line_that_was_taken_in_is_gone_and_may_be_gone_before(spool: Path) -> None:
    put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")
    [entry] = entries(spool)
    remove(entry)
    remove(entry)
    assert entries(spool) == []


def test_foreign_and_half_files_are_skipped_reported_and_left(spool: Path) -> None:
    place = put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")
    whole = place.read_bytes()
    foreign = {
        "half.json": whole[: len(whole) // 2],
        "empty.json": b"",
        "list.json": b"[]",
        "number.json": b"1",
        "naive.json": whole.replace(b"-05:00", b""),
        "nobody.json": whole.replace(b'"c-1"', b"null"),
        "deep.json": b"[" * 100_000,
        "notes.txt": b"hello",
        "x.json.7.part": whole,
    }
    for name, content in foreign.items():
        (spool / name).write_bytes(content)
    (spool / "directory.json").mkdir()
    os.mkfifo(spool / "pipe.json")
    found = entries(spool)
    assert [entry.line for entry in found] == ["coffee"]
    assert {path.name for path in found.unreadable} == {*foreign, "directory.json", "pipe.json"}
    assert {name: (spool / name).read_bytes() for name in foreign} == foreign


def test_no_directory_is_an_empty_spool(spool: Path) -> None:
    found = entries(spool)
    assert found == []
    assert found.unreadable == ()


def test_a_line_that_cannot_be_kept_is_an_error_and_leaves_no_half(spool: Path) -> None:
    spool.parent.mkdir()
    spool.write_text("a file where the directory should be")
    with pytest.raises(OSError, match="exists"):
        put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")


def test_a_full_disk_is_an_error_and_leaves_no_half(spool: Path) -> None:
    answer = in_another_process("spool_without_room", spool)
    assert answer == {"error": "OSError", "left": []}


def test_a_naive_moment_is_refused(spool: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        put(spool, "x", captured_at=WHEN.replace(tzinfo=None), capture_id="c-1", why="busy")


def test_the_spool_needs_no_peewee() -> None:
    code = "import sys, linchpin_tui.storage.spool; print('peewee' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"


def test_what_is_kept_is_a_record_of_the_line(spool: Path) -> None:
    place = put(spool, "coffee", captured_at=WHEN, capture_id="c-1", why="busy")
    assert entries(spool) == [Spooled(place, "coffee", WHEN, "c-1", "busy")]
