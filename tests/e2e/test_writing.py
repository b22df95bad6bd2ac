"""A note written on a real terminal: here, in an editor of one's own, and after a kill."""

from pathlib import Path

from tests.e2e.conftest import Home

EDITOR = """\
#!/bin/sh
printf 'Editing on %s: ' "$(tty)"
read -r words
sed -i "s/^== Detail ==/&\\n$words/" "$1"
"""


def test_a_note_comes_back_from_the_editor_and_from_a_kill(home: Home, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    home.environment["EDITOR"] = str(editor)
    line = "informational interview with Lee Park at Brightly today 9am, loves rowing"
    assert home.shell("--add", line).returncode == 0

    program = home.open(width=120, height=35)
    program.until("Thank Lee Park")
    program.press("3")
    program.until("12 words (aim")
    program.press("E")
    program.until("Editing on /dev/")
    assert program.raw.rfind(b"\x1b[?1049l") > program.raw.rfind(b"\x1b[?1049h")
    program.type("His daughter rows boats\r")
    program.until("Taken back: the note to Lee Park.")
    program.until("His daughter rows boats")
    assert program.raw.rfind(b"\x1b[?1049h") > program.raw.rfind(b"\x1b[?1049l")
    program.press("e")
    program.until("^s save")
    program.type(" in May")
    program.until("boats in May")
    program.until("saved 14:09")
    program.kill()

    again = home.open(width=120, height=35)
    again.until("Thank Lee Park")
    again.press("3")
    again.until("His daughter rows boats in May")
    again.until("^s save")
    again.press("escape")
    again.until("m mark sent")
    again.press("q")
    assert again.ended() == 0
