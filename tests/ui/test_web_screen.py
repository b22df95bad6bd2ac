"""The web as a list, and the panel beside it."""

from tests.ui.program import Program, Starter

LINES = (
    "coffee with Sam Ortiz at Initech mon +hub +employed, loves sailing small boats",
    "coffee with Dana Lee at Acme via Sam Ortiz yesterday +expert +decides, loves trail running",
    "call with Lee Park at Brightly via Dana Lee today +looking, gave a lead, got two names",
    "lunch with Ana Silva at Hooli today, offers intros at Hooli, needs a UX reviewer",
)


def _selected(program: Program) -> str:
    """The name on the selected row."""
    row = next(line for line in program.lines[1:] if line.startswith("▌"))
    return row.split("▏")[0].strip("▌│├└─▾▸•◆●◦◇○◉ ").split("  ")[0].rstrip("!* ")


async def _list(program: Program) -> None:
    """Switch to the list."""
    while not program.app.screen.query_one("#tree").display:
        await program.press("v")


async def test_the_tree_shows_who_led_to_whom_with_signs_and_badges(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        rows = [line.split("▏")[0].rstrip() for line in program.lines[1:6]]
        assert rows == [
            "▌◉ You  4 people",
            " ├─• Ana Silva  Hooli",
            " └▾● Sam Ortiz*  Initech",
            "   └▾◆ Dana Lee!*  Acme",
            "     └─◦ Lee Park*  Brightly",
        ]


async def test_j_and_k_and_the_arrows_move_and_g_goes_to_either_end(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j")
        assert _selected(program) == "Ana Silva"
        await program.press("down")
        assert _selected(program) == "Sam Ortiz"
        await program.press("k", "up")
        assert _selected(program) == "You"
        await program.press("G")
        assert _selected(program) == "Lee Park"
        await program.press("g")
        assert _selected(program) == "You"


async def test_h_folds_then_goes_up_and_l_unfolds_then_goes_down(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j", "j", "h")
        assert "▸● Sam Ortiz*  Initech" in program.text
        assert "+2" in program.text
        assert "Lee Park" not in program.text
        await program.press("l")
        assert "▾● Sam Ortiz*  Initech" in program.text
        await program.press("right")
        assert _selected(program) == "Dana Lee"
        await program.press("left", "left")
        assert _selected(program) == "Sam Ortiz"


async def test_brackets_walk_everyone_and_unfold_on_the_way(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j", "j", "h", "right_square_bracket")
        assert _selected(program) == "Dana Lee"
        await program.press("right_square_bracket", "right_square_bracket")
        assert _selected(program) == "Lee Park"
        await program.press("left_square_bracket")
        assert _selected(program) == "Dana Lee"


async def test_the_panel_tells_what_is_known_of_the_selected_person(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 40) as program:
        await _list(program)
        await program.press("G")
        text = program.facts("#person")
        assert "Brightly" in text
        assert "between jobs" in text
        assert "You › Sam Ortiz › Dana Lee › Lee Park" in text
        assert "Wed 25 Nov 14:09 · call (today)" in text
        assert "You gave a lead (Wed 25 Nov)" in text
        assert "You got two names (Wed 25 Nov)" in text
        assert "for what they gave: two names" in text


async def test_the_panel_tells_offers_needs_and_details(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 40) as program:
        await _list(program)
        await program.press("j")
        assert "Offers intros at Hooli" in program.facts("#person")
        assert "Needs a UX reviewer" in program.facts("#person")
        assert "you knew them yourself" in program.facts("#person")
        await program.press("j")
        assert "You know loves sailing small boats" in program.facts("#person")
        assert "Led to Dana Lee (2 in all)" in program.facts("#person")


async def test_you_stand_for_the_whole_web_with_gaps_and_linchpins(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 40) as program:
        await _list(program)
        assert "4 people: 2 you knew, 2 you were led to" in program.facts("#person")
        assert "nobody warm yet: challenger, mentor, promoter, role model" in program.facts(
            "#person"
        )
        assert "Sam Ortiz holds 2" in program.facts("#person")


async def test_the_role_line_counts_and_names_the_gaps(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        below = " ".join(" ".join(program.lines[-3:-1]).split())
        assert "▲ Challenger gap ◆ Expert 1 of 1 warm ● Hub 1 of 1 warm" in below


async def test_enter_reads_the_person_and_escape_goes_back(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j", "enter")
        assert program.app.focused is not None
        assert program.app.focused.id == "person"
        await program.press("escape")
        assert program.app.focused.id == "tree"


async def test_slash_finds_by_a_part_of_a_name_and_enter_goes_there(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("slash")
        await program.type("park")
        assert "1 person" in program.text
        assert "via Dana Lee" in program.text
        await program.press("enter")
        assert _selected(program) == "Lee Park"
        assert "Sam Ortiz" in program.text


async def test_slash_finds_by_organization_and_the_arrows_pick(desk: Starter) -> None:
    desk.record(*LINES, "call with Kim Wu at Acme today")
    async with desk.start() as program:
        await _list(program)
        await program.press("slash")
        await program.type("acme")
        assert "2 people" in program.text
        await program.press("down", "enter")
        assert _selected(program) == "Kim Wu"


async def test_leaving_find_goes_back_to_where_you_were(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j", "slash")
        await program.type("zzz")
        assert "0 people" in program.text
        await program.press("escape")
        assert _selected(program) == "Ana Silva"


async def test_a_folded_branch_is_unfolded_for_someone_found_in_it(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("j", "j", "h", "slash")
        await program.type("lee p")
        await program.press("enter")
        assert _selected(program) == "Lee Park"


async def test_the_list_stays_where_it_is_when_a_capture_adds_someone(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("G", "a")
        await program.type("coffee with Aaron Ash at Hooli")
        await program.press("enter")
        assert "Aaron Ash" in program.text
        assert _selected(program) == "Lee Park"


async def test_the_address_or_the_name_of_whom_you_are_at_is_copied(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("y")
        assert not program.toasts, "you are at yourself"
        await program.press("j", "y")
        assert program.app.clipboard == "Ana Silva"
        assert "Ana Silva: copied" in program.toasts


async def test_finding_asks_for_no_accents(desk: Starter) -> None:
    desk.record("coffee with João Damião at Clínica Rosa", "call with Ana Silva at Hooli")
    async with desk.start() as program:
        for typed in ("joao", "clinica"):
            await program.press("slash", *typed)
            assert "1 person" in program.text
            assert "João Damião" in program.text
            await program.press("escape")


async def test_the_bar_names_the_keys_for_whoever_is_selected(desk: Starter) -> None:
    desk.record("coffee with Dana Lee", "call with Ana Silva", "lunch with Omar Haddad")
    async with desk.start(120, 35) as program:
        assert " e change" not in program.lines[-1]
        await program.press("right_square_bracket")
        assert " e change" in program.lines[-1]
        await program.press("g")
        assert " e change" not in program.lines[-1]


async def test_a_window_that_was_tiny_for_a_while_shows_what_it_did(demo: Starter) -> None:
    async with demo.start(120, 35) as program:
        shown = program.lines[1]
        while "Wendy Carver" not in program.lines[-4]:
            await program.press("right_square_bracket")
        await program.resize(45, 13)
        await program.resize(30, 8)
        await program.resize(120, 35)
        assert program.lines[1] == shown
        assert "Wendy Carver" in program.lines[-4]
