"""The form of a person: every field, drafts that outlive Esc and a kill, sentences at the field."""

from datetime import date

from textual.widgets import Input, TextArea

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.services import people_edit
from linchpin_tui.widgets.choice import Choice
from tests.ui.program import Program, Starter

DANA = "coffee with Dana Lee at Acme"


async def _go_to(program: Program, field: str) -> None:
    """Go to a field as a click does."""
    program.app.screen.query_one(f"#field-{field}").focus()
    await program.settle()


def _value(program: Program, field: str) -> str:
    control = program.app.screen.query_one(f"#field-{field}")
    if isinstance(control, Choice):
        return " ".join(control.values)
    if isinstance(control, TextArea):
        return control.text
    assert isinstance(control, Input)
    return control.value


def _fields(desk: Starter, id: int) -> PersonFields:
    opened = desk.desk()
    try:
        return people_edit.fields_of(opened, id)
    finally:
        opened.close()


async def _fill(program: Program, field: str, *typed: str) -> None:
    """Go to a field and type lines, or press the keys of a choice."""
    await _go_to(program, field)
    choice = isinstance(program.app.focused, Choice)
    for number, each in enumerate(typed):
        if choice:
            await program.press(each)
            continue
        if number:
            await program.press("enter")
        await program.type(each)


async def test_e_edits_every_field_and_ctrl_s_saves_them(desk: Starter) -> None:
    desk.record(DANA, "call with Sam Ortiz at Initech")
    async with desk.start(120, 45) as program:
        await program.press("5", "e")
        assert "Dana Lee" in program.text
        assert _value(program, "organization") == "Acme"
        await _fill(program, "name", " Vega")
        await _fill(program, "title", "Head of Ops")
        await _fill(program, "employment", "right")
        await _fill(program, "decides", "right")
        await _fill(program, "line_of_work", "right", "right")
        await _fill(program, "roles", "right", "right", "space", "left", "space")
        await _fill(program, "email", "dana@acme.example")
        await _fill(program, "phone", "+1 555 0100")
        await _fill(program, "link", "https://acme.example/dana")
        await _fill(program, "place", "Lisbon")
        await _fill(program, "introduced_by", "sam ortiz")
        await _fill(program, "how_met", "at the meetup")
        await _fill(program, "met_on", "2026-03-14")
        await _fill(program, "keep_in_touch_days", "30")
        await _fill(program, "is_coach", "right")
        await _fill(program, "offers", "intros, many", "a desk")
        await _fill(program, "needs", "a designer")
        await _fill(program, "tags", "ops, choir")
        await _fill(program, "aliases", "Dee")
        await _fill(program, "notes", "one", "two")
        await _fill(program, "archived", "right")
        await program.press("ctrl+s")
        assert "Saved: Dana Lee Vega (u takes that back)" in program.toasts
    assert _fields(desk, 1) == PersonFields(
        name="Dana Lee Vega",
        organization="Acme",
        title="Head of Ops",
        email="dana@acme.example",
        phone="+1 555 0100",
        link="https://acme.example/dana",
        place="Lisbon",
        how_met="at the meetup",
        met_on=date(2026, 3, 14),
        employment=Employment.EMPLOYED,
        decides=True,
        line_of_work=LineOfWork.OTHER,
        introduced_by=2,
        keep_in_touch_days=30,
        notes="one\ntwo",
        is_coach=True,
        archived=True,
        roles=(Role.HUB, Role.EXPERT),
        offers=("intros, many", "a desk"),
        needs=("a designer",),
        tags=("ops", "choir"),
        aliases=("Dee",),
    )


async def test_what_was_saved_shows_at_once_and_u_takes_it_back(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start(120, 35) as program:
        await program.press("5", "e")
        await _fill(program, "title", "Head of Ops")
        await program.press("ctrl+s")
        assert "Head of Ops, Acme" in program.facts("#person")
        assert program.app.focused is not None
        assert program.app.focused.id == "people"
        await program.press("u")
        assert "Head of Ops" not in program.facts("#person")


async def test_a_name_that_sorts_elsewhere_takes_the_selection_along(desk: Starter) -> None:
    desk.record(DANA, "call with Kim Wu", "call with Sam Ortiz")
    async with desk.start() as program:
        await program.press("5", "e", "home")
        await program.type("Z")
        await program.press("ctrl+s")
        assert "ZDana Lee" in program.facts("#person")


async def test_escape_keeps_what_was_typed_and_the_form_offers_it_again(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e")
        await _fill(program, "title", "Head of")
        await _fill(program, "employment", "right")
        await program.press("escape")
        assert "Head of" not in program.facts("#person")
        await program.press("e")
        assert "Not saved before, here again" in program.text
        assert _value(program, "title") == "Head of"
        assert _value(program, "employment") == "employed"
        await program.press("ctrl+s", "e")
        assert "here again" not in program.text
        assert _value(program, "title") == "Head of"


async def test_ctrl_r_lets_go_of_what_was_typed(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e")
        assert "^r" not in program.lines[-1]
        await program.type(" Vega")
        assert "^r as on record" in program.lines[-1]
        await program.press("ctrl+r")
        assert _value(program, "name") == "Dana Lee"
        await program.press("escape", "e")
        assert "here again" not in program.text


async def test_a_session_killed_in_the_form_finds_it_open_again(desk: Starter) -> None:
    desk.record("call with Kim Wu", DANA)
    async with desk.start() as program:
        await program.press("5", "G", "e")
        await program.type(" Vega")
    async with desk.start() as program:
        await program.press("5")
        assert _value(program, "name") == "Kim Wu Vega"
        await program.press("escape")
    async with desk.start() as program:
        await program.press("5")
        assert "Name *" not in program.text


async def test_a_form_in_which_nothing_was_typed_is_not_opened_again(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e")
    async with desk.start() as program:
        await program.press("5")
        assert "Name *" not in program.text


async def test_an_f_key_leaves_the_form_and_keeps_what_was_typed(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e")
        await program.type(" Vega")
        await program.press("f3")
        assert program.mode == "notes"
        await program.press("5", "e")
        assert _value(program, "name") == "Dana Lee Vega"


async def test_what_will_not_do_is_said_under_its_field(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start(120, 45) as program:
        await program.press("5", "e")
        for field, typed, sentence in (
            ("email", "dana", "“dana” is not an email address"),
            ("met_on", "soon", "A date as year, month and day, please: 2026-03-14."),
            ("met_on", "2026-02-30", "A date as year, month and day, please: 2026-03-14."),
            ("met_on", "2027-01-01", "You met on a day that has been"),
            ("keep_in_touch_days", "often", "A number of days, please."),
            ("keep_in_touch_days", "0", "a number of days from 1 to"),
            ("introduced_by", "Nobody Here", "Nobody here is called Nobody Here."),
            ("introduced_by", "Dana Lee", "Nobody is led to by themselves."),
        ):
            await _fill(program, field, typed)
            await program.press("ctrl+s")
            rows = [index for index, line in enumerate(program.lines) if sentence in line]
            assert len(rows) == 1, sentence
            assert typed in program.lines[rows[0] - 1]
            assert program.app.focused is not None
            assert program.app.focused.id == f"field-{field}"
            await program.type("x")
            assert sentence not in program.text
            await program.press("ctrl+r")


async def test_a_name_is_needed(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("5", "plus", "ctrl+s")
        assert "A person needs a name." in program.text


async def test_a_name_somebody_has_is_asked_about_and_ctrl_s_again_says_so(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start(120, 35) as program:
        await program.press("5", "plus")
        await program.type("Dana Lee")
        await program.press("ctrl+s")
        assert "You know Dana Lee (Acme, id:1). Is Dana Lee someone else?" in program.flat
        await program.press("ctrl+s")
        assert "2 people" in program.text


async def test_plus_adds_a_person_who_is_selected_then(desk: Starter) -> None:
    desk.record(DANA, "call with Kim Wu")
    async with desk.start(120, 35) as program:
        await program.press("5", "plus")
        assert "Someone new" in program.text
        await program.type("Jo Baez")
        await _fill(program, "organization", "Umbra")
        await program.press("ctrl+s")
        assert "• Jo Baez Umbra" in program.facts("#person")
        await program.press("u")
        assert "2 people" in program.text


async def test_a_name_is_completed_from_the_web_and_right_takes_it(desk: Starter) -> None:
    desk.record(DANA, "call with Sam Ortiz")
    async with desk.start(120, 45) as program:
        await program.press("5", "e")
        await _fill(program, "introduced_by", "sam")
        assert "sam Ortiz" in program.text
        await program.press("right")
        assert _value(program, "introduced_by") == "sam Ortiz"
        await program.press("ctrl+s")
        assert "You › Sam Ortiz › Dana Lee" in program.facts("#person")


async def test_enter_and_the_arrows_go_from_field_to_field(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e", "enter")
        assert program.app.focused is not None
        assert program.app.focused.id == "field-organization"
        await program.press("down", "down")
        assert program.app.focused.id == "field-employment"
        await program.press("up", "up")
        assert program.app.focused.id == "field-organization"


async def test_what_somebody_else_changed_meanwhile_stays(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e")
        other = desk.desk()
        form = people_edit.fields_of(other, 1)
        people_edit.edit(other, 1, form, form._replace(place="Lisbon"))
        other.close()
        await _fill(program, "title", "Chief")
        await program.press("ctrl+s")
    found = _fields(desk, 1)
    assert (found.title, found.place) == ("Chief", "Lisbon")


async def test_nothing_changed_saves_nothing(desk: Starter) -> None:
    desk.record(DANA)
    async with desk.start() as program:
        await program.press("5", "e", "ctrl+s")
        assert "Saved" not in program.toasts
        assert "Name *" not in program.text
