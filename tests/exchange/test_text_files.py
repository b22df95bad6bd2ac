"""A file as text, or one sentence that says why not."""

import os
from pathlib import Path

import pytest

from linchpin_tui.exchange.records import Unreadable
from linchpin_tui.exchange.text_files import LARGEST_FILE, text_of

TEXT = "Name,Firma\r\nZoë Müller,Größe\r\n"


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        text_of(path)
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert sentence.endswith((".", "?"))
    return sentence


def file(tmp_path: Path, content: bytes, name: str = "people.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_that_are_known_give_the_same_text(tmp_path: Path, encoding: str) -> None:
    assert text_of(file(tmp_path, TEXT.encode(encoding))) == TEXT


def test_big_endian_is_known_by_its_mark(tmp_path: Path) -> None:
    assert text_of(file(tmp_path, b"\xfe\xff" + TEXT.encode("utf-16-be"))) == TEXT


def test_another_encoding_is_refused_with_the_line(tmp_path: Path) -> None:
    sentence = refusal(file(tmp_path, TEXT.encode("latin-1")))
    assert sentence.startswith("Line 2 of people.csv is not UTF-8 text")


def test_broken_utf_16_is_refused_with_the_line(tmp_path: Path) -> None:
    content = b"\xff\xfe" + "Name\nDana\n".encode("utf-16-le") + b"\x00\xd8x\x00"
    assert refusal(file(tmp_path, content)).startswith("Line 3 of people.csv is not UTF-16 text")


@pytest.mark.parametrize(
    "content", [b"Name\nDana\0Lee", "Name\nDana".encode("utf-16-le"), b"\x7fELF\x02\x01\0\xff"]
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "is not a text file" in refusal(file(tmp_path, content))


def test_linkedins_archive_is_named_as_what_it_is(tmp_path: Path) -> None:
    assert "unpack it" in refusal(file(tmp_path, b"PK\x03\x04rest", "LinkedIn.zip"))
    assert "spreadsheet" in refusal(file(tmp_path, b"PK\x03\x04rest", "People.XLSX"))


def test_nothing_at_all_is_refused(tmp_path: Path) -> None:
    assert refusal(file(tmp_path, b"")) == "people.csv is empty."


def test_a_missing_file_and_a_directory_are_said(tmp_path: Path) -> None:
    assert "There is no file nowhere.csv" in refusal(tmp_path / "nowhere.csv")
    assert "is a directory" in refusal(tmp_path)
    assert "cannot be read" in refusal(tmp_path / ("x" * 300))
    assert "cannot be read" in refusal(tmp_path / "a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_is_not_yours_to_read_is_said(tmp_path: Path) -> None:
    path = file(tmp_path, b"Name\n")
    path.chmod(0)
    assert "you have no right to" in refusal(path)


def test_16_mb_is_the_most_that_is_read(tmp_path: Path) -> None:
    assert len(text_of(file(tmp_path, b"x" * LARGEST_FILE))) == LARGEST_FILE
    assert "larger than 16 MB" in refusal(file(tmp_path, b"x" * (LARGEST_FILE + 1)))


def test_a_hostile_file_name_is_harmless_in_the_sentence(tmp_path: Path) -> None:
    sentence = refusal(file(tmp_path, b"", "a\x1b[2J\u202e.csv"))
    assert sentence == "a.csv is empty."
