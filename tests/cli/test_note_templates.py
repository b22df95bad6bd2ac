"""`notes --templates`: the shapes of notes on the command line."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, kind_and_short


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A shell in which nothing is recorded and nothing configured yet."""
    return Terminal(capsys)


def test_ours_are_shown_written_once_and_yours_afterwards(shell: Terminal) -> None:
    shown = shell("notes", "--templates")
    assert (shown.code, shown.err) == (0, "")
    assert "After a job interview" in shown.out
    assert " ours\n" in shown.out
    assert "notes --templates --write makes files of ours" in shown.out
    written = shell("notes", "--templates", "--write")
    assert written.code == 0
    assert "Written: job-interview.txt" in written.out
    assert " ours\n" not in written.out
    again = shell("notes", "--templates", "--write")
    assert "all are left as they are" in again.out


def test_a_broken_file_is_named_with_its_line_the_others_work_and_the_code_is_2(
    shell: Terminal,
) -> None:
    where = Path(shell("notes", "--templates", "--json").json["path"])
    where.mkdir(parents=True)
    (where / "bad\x1b[31m.txt").write_text("[thanks]\nThank you, {first\n")
    (where / "mine.txt").write_text("[thanks]\nThank you, {first}")
    said = shell("notes", "--templates")
    assert said.code == 2
    assert "bad.txt, line 2: a brace stands alone" in said.out
    assert "\x1b" not in said.out
    found = shell("notes", "--templates", "--json").json
    assert found["problems"] == [
        {
            "file": "bad.txt",
            "line": 2,
            "message": "a brace stands alone: placeholders are written {like this}",
        }
    ]
    mine = {"name": "mine", "title": "Mine", "for": [], "ours": False}
    assert mine in found["templates"]
    assert len(found["templates"]) == 8


def test_what_stands_beside_them_is_refused(shell: Terminal) -> None:
    kind_and_short(shell("notes", "--templates", "show", "1"), "--templates stands alone")
    kind_and_short(shell("notes", "--write"), "--write goes with --templates")


def test_a_place_that_cannot_be_written_to_is_told(shell: Terminal) -> None:
    where = Path(shell("notes", "--templates", "--json").json["path"])
    where.parent.mkdir(parents=True)
    where.write_text("in the way")
    kind_and_short(shell("notes", "--templates", "--write"), "cannot be written to")
