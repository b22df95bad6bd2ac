"""What the configuration file says of keys, and what of it cannot be followed."""

import pytest

from linchpin_tui.app import Linchpin
from linchpin_tui.config.keymap import KeyChoice, keymap
from linchpin_tui.config.reading import parse
from linchpin_tui.config.writing import template
from linchpin_tui.screens.keys import commands
from linchpin_tui.widgets.web_views import WebViews
from tests.ui.program import Program, Starter


def configure(desk: Starter, text: str) -> None:
    desk.paths.config.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.config.write_text(text)


async def test_a_command_answers_to_the_key_it_was_given_and_not_to_its_own(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    configure(desk, '[keys]\nadd = "N"\nundo = "ctrl+u"')
    async with desk.start() as program:
        await program.press("a")
        assert "What happened?" not in program.text
        await program.press("N")
        assert "What happened?" in program.text
        await program.press("escape", "ctrl+u")
        assert "Dana Lee" in program.toasts + program.text


async def test_bar_help_and_palette_show_the_key_that_was_given(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    configure(desk, '[keys]\nadd = "N"\nfind = ["F6", "ctrl+f"]')
    async with desk.start(100, 60) as program:
        assert " N add  u undo  ? help" in program.lines[-1]
        assert " F6 find " in program.lines[-1]
        await program.press("question_mark")
        assert "N Record what happened" in program.flat
        assert "F6 ^f Find someone" in program.flat
        await program.press("escape", "ctrl+p")
        await program.type("add")
        await program.until("Add N")


async def test_sentences_name_the_keys_as_they_were_given(desk: Starter) -> None:
    configure(
        desk,
        '[keys]\nadd = "exclamation_mark"\nundo = "ctrl+u"\ngo_to_web = "Z"\nimport_people = "F7"\n'
        'new_person = "N"\nsave_person = "ctrl+t"\nquit = "Q"\nshow_help = "underscore"',
    )
    async with desk.start(place="Z") as program:
        assert "! adds the first person" in program.flat
        assert "_ explains this place" in program.flat
        assert " Z Web " in program.lines[0]
        await program.press("5")
        assert "N adds someone by name" in program.flat
        assert "F7 brings in people" in program.flat
        await program.press("N")
        await program.type("Dana Lee")
        assert "Not saved yet: ^t saves, Esc keeps it." in program.flat
        await program.press("ctrl+t")
        assert "(^u takes that back)" in program.toasts
        assert "nothing yet: ! adds what happened" in program.facts("#person")
        await program.press("ctrl+c")
        assert "Q leaves" in program.toasts


async def test_keys_of_lists_and_of_sheets_can_be_given_too(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme", "coffee with Sam Ortiz at Initech")
    configure(desk, '[keys]\nlist_down = "down,J"\naccept = "enter,ctrl+y"')
    async with desk.start() as program:
        await program.press("J")
        assert program.app.screen.query_one(WebViews).name_of_selected == "Sam Ortiz"
        await program.press("g", "v", "v", "J")
        assert _selected(program, "Dana Lee")
        await program.press("j")
        assert _selected(program, "Dana Lee")
        await program.press("u", "ctrl+y")
        assert "Sam Ortiz" not in program.text


async def test_what_cannot_be_followed_is_told_once_and_stands_in_help(desk: Starter) -> None:
    configure(
        desk,
        '[looks]\ntheme = "pink"\n[keys]\nadd = "u"\nundoo = "x"\nredo = "ctrl+h"\nfind = "enter"',
    )
    async with desk.start(100, 50, place="") as program:
        told = program.toasts
        assert "config.toml, line 2: theme" in told
        assert "line 4: u is taken by undo; add keeps its own key" in told
        assert "line 5: there is no command undoo: did you mean undo?" in told
        assert "and 2 more: ? names them all" in told
        await program.press("escape", "2", "a", "escape", "question_mark")
        for line in (2, 4, 5, 6, 7):
            assert f"config.toml, line {line}:" in program.flat
        assert "did you mean undo?" in program.flat


async def test_a_file_that_can_be_followed_is_not_talked_about(desk: Starter) -> None:
    configure(desk, '[looks]\ntheme = "dark"')
    async with desk.start(place="") as program:
        assert "config.toml" not in program.toasts


async def test_help_says_which_names_the_settings_take(desk: Starter) -> None:
    async with desk.start(100, 60) as program:
        await program.press("question_mark")
        assert "in the settings takes these names: add, " in program.flat


def test_every_command_has_one_meaning_for_its_name() -> None:
    names = {command.id for command in commands(Linchpin)}
    assert {"add", "undo", "mark_sent", "edit_target", "list_down", "switch_theme"} <= names
    assert all(name.isascii() and name.replace("_", "").isalnum() for name in names)


@pytest.mark.parametrize("command", sorted({c.id for c in commands(Linchpin)}))
def test_a_key_of_ones_own_choice_can_be_given_to_every_command(command: str) -> None:
    found = keymap({command: KeyChoice(("f12",), 1)}, commands(Linchpin))
    assert not found.problems
    assert found.bindings[command] == "f12"


def test_the_file_that_is_made_has_every_command_with_its_own_keys() -> None:
    every = commands(Linchpin)
    text = template(every)
    assert '#show_help = "?"' in text
    loaded = parse(text.partition("[keys]")[0] + "[keys]" + uncommented(text))
    assert not loaded.problems
    assert loaded.config.keys.keys() == {command.id for command in every}
    assert not keymap(loaded.config.keys, every).problems


def uncommented(text: str) -> str:
    return text.partition("[keys]")[2].replace("\n#", "\n")


def _selected(program: Program, name: str) -> bool:
    return any(line.startswith("▌") and name in line for line in program.lines)
