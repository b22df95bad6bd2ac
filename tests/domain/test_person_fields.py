"""What can be edited of a person: how it is cleaned, and what cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.person_fields import (
    LISTS,
    LONGEST_NAME,
    LONGEST_TEXT,
    TEXTS,
    PersonFields,
    changes,
    cleaned,
    wrong,
)
from linchpin_tui.domain.vocabulary import Role
from tests.domain.making import WED

DANA = PersonFields(name="Dana Lee", organization="Acme")


def test_what_is_blank_is_not_known() -> None:
    given = DANA._replace(title="  ", email="", notes=" \n ")
    assert cleaned(given) == DANA


def test_lines_lose_what_steers_and_notes_keep_their_lines() -> None:
    given = PersonFields(name=" Dana \x1b[31m Lee ", notes="one\x07\r\ntwo")
    assert cleaned(given) == PersonFields(name="Dana Lee", notes="one\ntwo")


def test_nothing_is_in_a_list_twice_whatever_its_case() -> None:
    given = DANA._replace(
        tags=("+Python", "python", " "),
        needs=("a reviewer", "A  Reviewer"),
        roles=(Role.HUB, Role.HUB),
        aliases=("DANA LEE", "Dee", "dee"),
    )
    assert cleaned(given) == DANA._replace(
        tags=("Python",), needs=("a reviewer",), roles=(Role.HUB,), aliases=("Dee",)
    )


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"name": ""}, "name", "A person needs a name."),
        ({"name": "x" * (LONGEST_NAME + 1)}, "name", "at most 200 letters"),
        ({"name": "ID: 7"}, "name", "cannot begin with id:"),
        ({"email": "dana"}, "email", "“dana” is not an email address"),
        ({"email": "a@b@c"}, "email", "is not an email address"),
        ({"email": "@acme"}, "email", "is not an email address"),
        ({"met_on": WED.replace(day=26)}, "met_on", "a day that has been"),
        ({"keep_in_touch_days": 0}, "keep_in_touch_days", "from 1 to 3650"),
        ({"keep_in_touch_days": 9999}, "keep_in_touch_days", "from 1 to 3650"),
        ({"notes": "x" * (LONGEST_TEXT + 1)}, "notes", "more than 10,000 letters"),
        ({"needs": ("x" * (LONGEST_TEXT + 1),)}, "needs", "more than 10,000 letters"),
    ],
)
def test_what_cannot_be_names_its_field(
    change: dict[str, object], field: str, message: str
) -> None:
    found = wrong(DANA._replace(**change), DANA, WED)  # type: ignore[arg-type]
    assert found
    assert found.field == field
    assert message in found.message


def test_what_was_there_before_is_not_judged_anew() -> None:
    old = DANA._replace(email="dana at acme")
    assert wrong(old._replace(title="CTO"), old, WED) is None


def test_what_is_unknown_is_never_wrong() -> None:
    full = DANA._replace(email="dana@acme.example", met_on=WED, keep_in_touch_days=30)
    assert wrong(full, PersonFields(), WED) is None
    assert wrong(DANA, full, WED) is None


texts = st.text(max_size=20)


@given(
    st.builds(
        PersonFields,
        name=texts,
        notes=texts,
        **{field: st.none() | texts for field in TEXTS},
        **{field: st.lists(texts, max_size=4).map(tuple) for field in LISTS if field != "roles"},
    )
)
def test_cleaning_twice_is_cleaning_once(given: PersonFields) -> None:
    once = cleaned(given)
    assert cleaned(once) == once
    assert changes(once, cleaned(once)) == {}
