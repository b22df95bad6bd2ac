"""Bringing in people from a file: its path, a look at what it would do, one step that can be undone."""

import os
from pathlib import Path

import pytest

from linchpin_tui.screens.importing import Importing
from linchpin_tui.screens.typed_path import completed, newest_export, typed_path
from tests.ui.program import Program, Starter

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROWS = (
    "Dana,Lee,,,Acme,CTO,05 Mar 2024",
    "Sam,Ortiz,,,Initech,,",
    "Ana,Silva,,,Hooli,Lead,",
    ",,,x@example.com,Acme,,",
)


@pytest.fixture(autouse=True)
def _nothing_typed_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Importing, "kept", "")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """LinkedIn's export, with a person who is like one already known."""
    return write(tmp_path / "Connections.csv", *ROWS)


def write(file: Path, *rows: str, header: str = HEADER) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join((header, *rows)), encoding="utf-8")
    return file


async def look_at(program: Program, file: Path) -> None:
    await program.press("I")
    await program.type(str(file))
    await program.press("enter")


async def test_capital_i_asks_for_a_file_in_every_place(desk: Starter) -> None:
    async with desk.start() as program:
        for place in ("1", "2", "3", "4"):
            await program.press(place, "I")
            assert "Bring in people you know" in program.text
            assert "the Connections.csv that LinkedIn gives you" in program.flat
            await program.press("escape")
            assert "Bring in people" not in program.text


async def test_the_palette_offers_the_import(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("ctrl+p")
        await program.type("linkedin")
        await program.until("Import people I")
        await program.press("enter")
        await program.until("Bring in people you know")


async def test_a_look_counts_new_known_look_alike_and_unreadable_with_lines(
    desk: Starter, export: Path
) -> None:
    desk.record("coffee with Sam Ortiz at Initech", "coffee with Dana Lee at Hooli")
    async with desk.start(100, 40) as program:
        await look_at(program, export)
        shown = program.facts("#preview")
        assert "4 rows under the header in line 1" in shown
        assert "1 new asleep until you first talk with them" in shown
        assert "1 known nothing to add" in shown
        assert "1 look-alikes stays out; n takes it in" in shown
        assert "1 unreadable stays out" in shown
        assert "line 2 Dana Lee (Acme): like Dana Lee (Hooli)" in shown
        assert "line 5 it has no name" in shown
        assert "line 4 Ana Silva (Hooli)" in shown


async def test_a_look_stores_nothing(desk: Starter, export: Path) -> None:
    async with desk.start() as program:
        await look_at(program, export)
        await program.press("escape", "escape")
        await program.press("2")
        assert "Ana Silva" not in program.text


async def test_enter_brings_them_in_and_undo_takes_them_back(desk: Starter, export: Path) -> None:
    async with desk.start() as program:
        await look_at(program, export)
        await program.press("enter")
        assert "3 people came in from Connections.csv" in program.toasts
        assert "u takes it back" in program.toasts
        await program.press("2")
        assert "3 people" in program.text
        await program.press("u")
        assert "3 people" not in program.lines[1]
        assert "Ana Silva" not in program.text


async def test_n_takes_the_look_alikes_in_and_leaves_them_out_again(
    desk: Starter, export: Path
) -> None:
    desk.record("coffee with Dana Lee at Hooli")
    async with desk.start() as program:
        await look_at(program, export)
        await program.press("n")
        assert "1 look-alikes will come in as a new person" in program.facts("#preview")
        await program.press("n")
        assert "1 look-alikes stays out" in program.facts("#preview")
        await program.press("n", "enter")
        assert "3 people came in" in program.toasts


async def test_the_same_file_again_adds_nothing_and_offers_no_import(
    desk: Starter, export: Path
) -> None:
    async with desk.start() as program:
        await look_at(program, export)
        await program.press("enter")
        await look_at(program, export)
        assert "3 known nothing to add" in program.facts("#preview")
        assert "bring them in" not in program.lines[-1]
        await program.press("enter")
        assert "Connections.csv" in program.text


async def test_a_file_that_cannot_be_used_is_refused_below_its_path(
    desk: Starter, tmp_path: Path
) -> None:
    async with desk.start() as program:
        await look_at(program, tmp_path / "none.csv")
        assert "There is no file none.csv: is the path right?" in program.flat
        await program.type("x")
        assert "There is no file" not in program.flat


async def test_a_heading_of_another_name_is_said_after_map(desk: Starter, tmp_path: Path) -> None:
    file = write(tmp_path / "people.csv", "Dana Lee,Acme", header="Wer,Wo")
    async with desk.start(100, 30) as program:
        await look_at(program, file)
        assert "--map name=…" in program.flat
        await program.type(" --map name=Wer,organization=Wo")
        await program.press("enter")
        assert "line 2 Dana Lee (Acme)" in program.facts("#preview")


async def test_an_empty_line_asks_for_a_path_and_nothing_of_the_place_shows(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("I", "enter")
        assert "takes the first steps" not in program.text
        assert "The path of a file, please" in program.flat


async def test_the_path_typed_stands_there_again(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("I")
        await program.type("/some/where.csv")
        await program.press("escape", "I")
        assert "/some/where.csv" in program.text
        await program.press("f3")
        assert program.mode == "notes"


async def test_escape_stops_and_nobody_comes_in(
    desk: Starter, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk.start() as program:
        await look_at(program, export)
        sheet = program.app.screen
        assert isinstance(sheet, Importing)
        # Stopped before the desk's thread came to it.
        start = sheet._start

        def stopped(stage: object) -> None:
            start(stage)  # type: ignore[arg-type]
            sheet.action_stop()

        monkeypatch.setattr(sheet, "_start", stopped)
        await program.press("enter")
        assert "Stopped: nobody was brought in." in program.toasts
        assert "3 new" in program.facts("#preview").replace("  ", " ")
        await program.press("escape", "escape", "2")
        assert "Ana Silva" not in program.text


async def test_what_a_file_says_is_drawn_as_it_is(desk: Starter, tmp_path: Path) -> None:
    file = write(tmp_path / "odd.csv", "Eve [red]x[/red],Ash [/foo,,,[@click=app.quit]y[/],,")
    async with desk.start(100, 30) as program:
        await look_at(program, file)
        assert "Eve [red]x[/red] Ash [/foo ([@click=app.quit]y[/])" in program.facts("#preview")
        await program.press("enter")
        assert program.app.is_running


async def test_a_downloaded_export_is_offered(desk: Starter, own_home: Path) -> None:
    write(own_home / "Downloads" / "Connections.csv", *ROWS)
    async with desk.start() as program:
        await program.press("I")
        assert "~/Downloads/Connections.csv" in program.text
        await program.press("enter")
        assert "4 rows under the header" in program.facts("#preview")


# Paths.


def test_a_path_is_read_as_it_is_typed_dropped_or_pasted(own_home: Path) -> None:
    there = Path("/data/my people.csv")
    for text in (
        "/data/my people.csv",
        "  '/data/my people.csv' ",
        '"/data/my people.csv"',
        "/data/my\\ people.csv",
        "file:///data/my%20people.csv",
    ):
        assert typed_path(text) == there
    assert typed_path("~/a.csv") == own_home / "a.csv"


def test_a_path_goes_on_with_directories_and_tables(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", *ROWS)
    write(tmp_path / "picture.png")
    (tmp_path / "papers").mkdir()
    assert completed(f"{tmp_path}/pap") == f"{tmp_path}/papers/"
    assert completed(f"{tmp_path}/pe") == f"{tmp_path}/people.csv"
    assert completed(f"{tmp_path}/pi") is None
    assert completed(f"{tmp_path}/none/") is None
    assert completed("") is None


def test_the_newest_export_is_found(own_home: Path) -> None:
    assert newest_export() == ""
    for age, name in enumerate(("Connections.csv", "Connections (1).csv", "other.csv")):
        file = write(own_home / "Downloads" / name, *ROWS)
        os.utime(file, (1_000 + age, 1_000 + age))
    assert newest_export() == "~/Downloads/Connections (1).csv"
