"""Files made for a user: private, whole or not there, never over or through what is there."""

import errno
import os
import stat
from pathlib import Path

import pytest

from linchpin_tui.exchange.new_files import write_among, write_new


def test_a_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_new(tmp_path / "note.eml", b"words")
        made = write_among(tmp_path / "a" / "exports", "note.eml", b"words")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "note.eml").stat().st_mode) == 0o600
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    assert made.read_bytes() == b"words"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "note.eml"]


@pytest.mark.parametrize("kind", ["file", "link", "dangling", "directory"])
def test_what_is_there_is_never_written_over_nor_a_link_followed(tmp_path: Path, kind: str) -> None:
    other, file = tmp_path / "other", tmp_path / "note.eml"
    other.write_bytes(b"theirs")
    match kind:
        case "file":
            file.write_bytes(b"theirs")
        case "link":
            file.symlink_to(other)
        case "dangling":
            file.symlink_to(tmp_path / "nowhere")
        case _:
            file.mkdir()
    with pytest.raises(FileExistsError):
        write_new(file, b"ours")
    assert other.read_bytes() == b"theirs"
    assert not (tmp_path / "nowhere").exists()
    assert write_among(tmp_path, "note.eml", b"ours").name == "note-2.eml"
    assert write_among(tmp_path, "note.eml", b"ours").name == "note-3.eml"


def test_where_no_second_name_can_be_given_the_file_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "note.eml", b"words")
    assert (tmp_path / "note.eml").read_bytes() == b"words"
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "note.eml", b"others")


def test_a_failure_on_the_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "the disk is full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_new(tmp_path / "note.eml", b"words")
    assert list(tmp_path.iterdir()) == []


def test_a_name_taken_at_the_last_moment_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, sync = tmp_path / "week.html", os.fsync

    def and_meanwhile(descriptor: int) -> None:
        sync(descriptor)
        file.symlink_to(tmp_path / "victim")

    monkeypatch.setattr(os, "fsync", and_meanwhile)
    with pytest.raises(FileExistsError):
        write_new(file, b"ours")
    assert [one.name for one in tmp_path.iterdir()] == ["week.html"]


def test_where_the_content_cannot_take_its_name_no_empty_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(*_: object) -> None:
        raise OSError(errno.EIO, "the disk gives errors")

    monkeypatch.setattr(os, "link", no)
    monkeypatch.setattr(Path, "replace", no)
    with pytest.raises(OSError, match="errors"):
        write_new(tmp_path / "week.html", b"ours")
    assert list(tmp_path.iterdir()) == []
