"""Every key that a bar, help or the palette offers, in every place and in every sheet, does something.

The keys are asked of the program itself, so a new one is walked too.
"""

import pytest
from textual.widgets import Input, TextArea

from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.rows import RowList
from tests.ui.program import Program, Starter

MODES = {"1": "today", "2": "web", "3": "notes", "4": "quotas", "5": "people"}
PLACES = tuple(MODES)
LEAVES = "quit"


def offered(program: Program) -> dict[str, str]:
    """Every key that says what it does here, with its action; those of the bar first."""
    screen = program.app.screen
    found = {}
    bars = screen.query(KeyBar)
    for key, _, _ in bars.first().shown_keys() if bars else ():
        found[key] = screen.active_bindings[key].binding.action
    typing = isinstance(program.app.focused, (Input, TextArea))
    for key, (_, binding, enabled, tooltip) in screen.active_bindings.items():
        if enabled and tooltip and binding.id and not (typing and len(binding.key) == 1):
            found.setdefault(key, binding.action)
    return found


def state(program: Program) -> tuple[object, ...]:
    """What a user can tell: the screen, what is said, where the cursor is, the colours."""
    app = program.app
    return program.text, program.toasts, app.focused, app.screen, app.theme, app.return_code


async def home(program: Program, place: str) -> None:
    """Back to the place's own list, whatever is open, and to its second row."""
    for _ in range(6):
        at_rest = isinstance(program.app.screen, PlaceScreen)
        if at_rest and not isinstance(program.app.focused, (Input, TextArea)):
            break
        await program.press("escape")
    screen = program.app.screen
    if not isinstance(screen, PlaceScreen) or MODES[place] != screen.MODE:
        await program.press(f"f{place}")
        screen = program.app.screen
    start = screen.query(screen.AUTO_FOCUS or "#").first()
    if screen.has_class("-reading") or not start.has_focus_within:
        await program.press("escape")
    if isinstance(program.app.focused, RowList):
        program.app.focused.move_to(1)
        await program.settle()
    else:
        await program.press("down")
    program.app.clear_notifications()


def works(program: Program, key: str) -> bool:
    binding = program.app.screen.active_bindings.get(key)
    return binding is not None and binding.enabled


async def does_something(program: Program, key: str, where: str) -> None:
    line = program.app.focused
    if key == "enter" and isinstance(line, Input) and not line.value:
        await program.type("call with Dana Lee")
    before = state(program)
    await program.press(key)
    assert program.app._exception is None
    assert state(program) != before, f"{key} does nothing {where}"


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_of_a_place_does_something(place: str, demo: Starter) -> None:
    demo.record("coffee with Dana Lee at Acme", "call with Dana Lee")
    async with demo.start(place=place, draws_once=True) as program:
        await home(program, place)
        walked = offered(program)
        assert len(walked) > 8
        for key, action in walked.items():
            everywhere = program.app._bindings.key_to_bindings.get(key)
            if action == LEAVES or (everywhere and place != PLACES[0]):
                continue
            await home(program, place)
            if works(program, key):
                await does_something(program, key, f"in {program.mode}")
                assert program.app.return_code is None


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_of_every_sheet_does_something(place: str, demo: Starter) -> None:
    demo.record("coffee with Dana Lee at Acme", "call with Dana Lee")
    async with demo.start(place=place, draws_once=True) as program:
        await home(program, place)
        walked = offered(program)
        known: set[tuple[type[object], frozenset[str]]] = set()
        for opener, action in walked.items():
            everywhere = program.app._bindings.key_to_bindings.get(opener)
            if action == LEAVES or (everywhere and place != PLACES[0]):
                continue
            await home(program, place)
            if not works(program, opener):
                continue
            await program.press(opener)
            inside = offered(program)
            if isinstance(program.app.screen, PlaceScreen) and not isinstance(
                program.app.focused, (Input, TextArea)
            ):
                continue
            assert inside, f"{opener} opens something without a key in {place}"
            # Sheets that lead to one another, each by the key that opens it, are walked once.
            alike = type(program.app.screen), frozenset({*inside, opener})
            if alike in known:
                continue
            known.add(alike)
            opened = program.app.screen, program.app.focused
            for key in inside:
                if (program.app.screen, program.app.focused) != opened:
                    await home(program, place)
                    if not works(program, opener):
                        continue
                    await program.press(opener)
                    opened = program.app.screen, program.app.focused
                if works(program, key):
                    await does_something(program, key, f"after {opener} in {place}")


@pytest.mark.parametrize("place", PLACES)
async def test_the_bar_fits_and_names_every_key_it_has_room_for(place: str, demo: Starter) -> None:
    async with demo.start(200, 50, place=place) as program:
        bar = program.lines[-1]
        for _, shown, words in program.app.screen.query_one(KeyBar).shown_keys():
            assert f" {shown} {words} " in bar
