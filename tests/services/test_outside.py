"""Other programs: the mail program, the clipboard, the editor; each by an argument list."""

import os
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linchpin_tui.services import clipboard
from linchpin_tui.services.editor import NotEdited, edit, editor
from linchpin_tui.services.mail_program import NoMailProgram, open_with

Script = Callable[..., Path]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Makes a program of shell lines in a directory of its own; gives its path."""
    directory = tmp_path / "bin"
    directory.mkdir()

    def make(name: str, *lines: str) -> Path:
        program = directory / name
        program.write_text("\n".join(("#!/bin/sh", *lines, "")))
        program.chmod(0o755)
        return program

    return make


def desktop(tmp_path: Path, **more: str) -> dict[str, str]:
    return {"PATH": f"{tmp_path}/bin:/usr/bin:/bin", "DISPLAY": ":9", **more}


# The mail program.


def test_the_system_opens_the_link_as_one_argument(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    told = tmp_path / "told"
    script("xdg-open", f'printf "%s\\n" "$#" "$1" "$BROWSER" > {told}')
    link = "mailto:a@b.example?subject=$(touch%20x)&body=;ls"
    open_with(link, environment=desktop(tmp_path, BROWSER="lynx"))
    assert told.read_text() == f"1\n{link}\n\n"


def test_a_configured_program_gets_the_link_last_or_where_it_is_wanted(
    script: Script, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    program = script("my mail", f'printf "%s\\n" "$@" > {told}')
    open_with("mailto:a", f"'{program}' -new 'a b'")
    assert told.read_text() == "-new\na b\nmailto:a\n"
    open_with("mailto:a", f"'{program}' --to=%s -q")
    assert told.read_text() == "--to=mailto:a\n-q\n"


def test_where_nothing_can_be_opened_one_sentence_says_so(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(NoMailProgram, match="no desktop"):
        open_with("mailto:a", environment={"PATH": "/usr/bin"})
    with pytest.raises(NoMailProgram, match="no xdg-open"):
        open_with("mailto:a", environment={"PATH": str(tmp_path), "DISPLAY": ":9"})
    with pytest.raises(NoMailProgram, match="no program no-such-mail"):
        open_with("mailto:a", "no-such-mail -x")
    script("xdg-open", "exit 3")
    with pytest.raises(NoMailProgram, match="xdg-open opens no mail program"):
        open_with("mailto:a", environment=desktop(tmp_path))
    directory = tmp_path / "bin" / "broken"
    directory.write_bytes(b"\x7fELF")
    directory.chmod(0o755)
    with pytest.raises(NoMailProgram, match="broken does not start"):
        open_with("mailto:a", str(directory))


# The clipboard.


def test_a_text_is_copied_by_the_first_program_that_takes_it(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    told = tmp_path / "told"
    script("xclip", "exit 1")
    script("xsel", f'cat > {told}; printf " %s" "$@" >> {told}')
    assert clipboard.copy("Grüße, 李; $(x)", desktop(tmp_path))
    assert told.read_text() == "Grüße, 李; $(x) --clipboard --input"


def test_windows_gets_its_own_encoding_from_inside_linux(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    told = tmp_path / "told"
    script("clip.exe", f"cat > {told}")
    environment = {"PATH": f"{tmp_path}/bin:/usr/bin:/bin", "WSL_DISTRO_NAME": "Debian"}
    assert clipboard.copy("Grüße", environment)
    assert told.read_bytes().decode("utf-16-le") == "Grüße"


def test_without_a_desktop_no_program_is_asked(tmp_path: Path, script: Script) -> None:
    script("xclip")
    script("wl-copy")
    assert not clipboard.copy("a", {"PATH": f"{tmp_path}/bin"})


# The editor.


def test_the_editor_is_visual_then_editor_split_as_a_shell_would(script: Script) -> None:
    program = script("my editor")
    assert editor({"VISUAL": f"'{program}' -w", "EDITOR": "vi"}) == [str(program), "-w"]
    assert editor({"VISUAL": " ", "EDITOR": f"'{program}'"}) == [str(program)]
    with pytest.raises(NotEdited, match="set EDITOR"):
        editor({})
    with pytest.raises(NotEdited, match="a quote in it is not closed"):
        editor({"EDITOR": "vi '"})
    with pytest.raises(NotEdited, match="no program nowhere, which VISUAL names"):
        editor({"VISUAL": "nowhere -w", "PATH": "/usr/bin"})


def test_a_text_comes_back_as_it_was_edited_from_a_private_file_that_goes(
    script: Script, tmp_path: Path
) -> None:
    where = tmp_path / "where"
    program = script(
        "editor",
        f'echo "$1" > {where}',
        f'stat -c %a "$1" "$(dirname "$1")" >> {where}',
        'printf "\\357\\273\\277%s\\r\\nLine \\033[31mtwo" "$(cat "$1")" > "$1.new"',
        'mv "$1.new" "$1"',
    )
    assert edit("Größe, 李", [str(program)], name="note.txt") == "Größe, 李\nLine two"
    file, *modes = where.read_text().splitlines()
    assert Path(file).name == "note.txt"
    assert modes == ["600", "700"]
    assert not Path(file).parent.exists()


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (('rm "$1"',), "The editor left no file behind"),
        (("exit 4",), "editor ended with code 4, so the text is as it was."),
        (("kill -9 $$",), "The editor was ended, so the text is as it was."),
    ],
)
def test_where_nothing_comes_back_the_text_is_as_it_was(
    script: Script, lines: tuple[str, ...], says: str
) -> None:
    with pytest.raises(NotEdited) as caught:
        edit("words", [str(script("editor", *lines))])
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "lines",
    [
        ('printf "\\377\\376" > "$1"',),
        ('echo more >> "$1"', "exit 1"),
        ('head -c 2000000 /dev/zero | tr "\\0" x > "$1"',),
    ],
    ids=["not UTF-8", "ended with an error", "too large"],
)
def test_what_cannot_be_taken_back_is_kept_and_named(
    script: Script, lines: tuple[str, ...]
) -> None:
    with pytest.raises(NotEdited, match="the text is as it was") as caught:
        edit("words", [str(script("editor", *lines))])
    kept = Path(str(caught.value).rpartition(" is in ")[2].rstrip("."))
    assert kept.stat().st_size
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    kept.unlink()
    kept.parent.rmdir()


def test_an_interrupt_reaches_the_editor_and_not_the_program(script: Script) -> None:
    before = signal.getsignal(signal.SIGINT)
    program = script(
        "editor", "trap 'echo stopped > \"$1\"; exit 0' INT", f"kill -INT {os.getpid()} $$"
    )
    assert edit("words", [str(program)]) == "stopped\n"
    assert signal.getsignal(signal.SIGINT) is before
