"""A note written and sent from the shell."""

import email
import stat
from collections.abc import Sequence
from email import policy
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.cli.terminal import Terminal

DETAIL = "Your daughter rows in the national regatta next spring."


@pytest.fixture
def noted(on: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A desk on which a note is owed to Lee Park, and an editor that writes the detail."""
    line = "informational interview with Lee Park at Brightly today 9am, loves rowing"
    assert on("--add", line).code == 0
    editor(tmp_path, monkeypatch, f"s/^== Detail ==$/&\\n{DETAIL}/")
    return on


def editor(directory: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", f"sed -i '{command}'")


def test_a_note_is_edited_and_mailed_from_the_shell(noted: Terminal, tmp_path: Path) -> None:
    assert "at least 3 words" in noted("notes", "mail", "1").err
    assert noted("notes", "edit", "1").out == "Saved: the note to Lee Park.\n"
    assert DETAIL in noted("notes", "show", "1").out
    assert "--to ADDRESS" in noted("notes", "mail", "1").err

    mailed = noted("notes", "mail", "1", "--to", "lee@brightly.example", "--subject", "Hello, Lee")
    assert mailed.code == 0
    link = urlsplit(mailed.out.strip())
    assert (link.scheme, unquote(link.path)) == ("mailto", "lee@brightly.example")
    fields = parse_qs(link.query)
    assert fields["subject"] == ["Hello, Lee"]
    assert DETAIL in fields["body"][0].split("\r\n")
    assert "notes sent 1 --by email" in mailed.err

    file = tmp_path / "note.eml"
    assert noted("notes", "mail", "1", "--eml", str(file)).out == f"Written: {file}\n"
    message = email.message_from_bytes(file.read_bytes(), policy=policy.default)
    assert message["Subject"] == "Thank you for your time"
    assert DETAIL in message.get_content()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600

    before = file.read_bytes()
    again = noted("notes", "mail", "1", "--eml", str(file))
    assert (again.code, again.out) == (2, "")
    assert "is there already, and is left as it is" in again.err
    assert file.read_bytes() == before

    said = noted("notes", "mail", "1", "--json", "--to", "lee@brightly.example").json
    assert said["to"] == "lee@brightly.example"
    assert said["mailto"].startswith("mailto:lee@brightly.example?subject=Thank%20you")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--to", "lee"], "“lee” is not an email address"),
        (["--to", "a@b?bcc=c@d"], "is not an email address"),
        (["--eml", "/nowhere/note.eml"], "cannot be written: no such file or directory"),
    ],
)
def test_what_cannot_be_mailed_is_one_kind_sentence(
    noted: Terminal, arguments: Sequence[str], says: str
) -> None:
    refused = noted("notes", "mail", "1", "--because", "we talked since", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert says in refused.err
    assert refused.err.count("\n") == 1


def test_an_editor_that_is_none_leaves_the_note_as_it_was(
    noted: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, monkeypatch, "d")
    assert "came back without a word" in noted("notes", "edit", "1").err
    monkeypatch.setenv("EDITOR", "no-such-editor --wait")
    assert (
        "There is no program no-such-editor, which EDITOR names." in noted("notes", "edit", "1").err
    )
    monkeypatch.setenv("EDITOR", "")
    assert "No editor is chosen: set EDITOR" in noted("notes", "edit", "1").err
    assert "Thank you for Wednesday" in noted("notes", "show", "1").out
