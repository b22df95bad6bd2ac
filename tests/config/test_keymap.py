"""Which keys commands can be given, and what is told of those that cannot be had."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from linchpin_tui.config.keymap import (
    CommandKeys,
    KeyChoice,
    NoSuchKey,
    key_named,
    keymap,
    keys_named,
    shown,
)

COMMANDS = (
    CommandKeys("add", "a"),
    CommandKeys("undo", "u"),
    CommandKeys("go_to_web", "2,f2"),
    CommandKeys("mark_sent", "m", "notes"),
    CommandKeys("unmark_sent", "m", "notes"),
    CommandKeys("snooze", "z", "notes"),
    CommandKeys("save", "ctrl+s", "notes"),
    CommandKeys("edit", "e", "quotas"),
    CommandKeys("record", "enter", "capture", alone=True),
    CommandKeys("clear", "ctrl+l", "capture", alone=True),
)


def chosen(**keys: str) -> dict[str, KeyChoice]:
    """Choices as a file holds them, each on a line of its own from 1."""
    return {id: KeyChoice(keys_named(key), line) for line, (id, key) in enumerate(keys.items(), 1)}


def told(**keys: str) -> list[tuple[str, int | None]]:
    return [(clash.command, clash.line) for clash in keymap(chosen(**keys), COMMANDS).problems]


def bound(**keys: str) -> dict[str, str]:
    found = keymap(chosen(**keys), COMMANDS)
    assert not found.problems
    return dict(found.bindings)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("x", "x"),
        ("X", "X"),
        ("shift+x", "X"),
        ("Ctrl+X", "ctrl+x"),
        ("ctrl+shift+F3", "ctrl+shift+f3"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("F6", "f6"),
        ("Esc", "escape"),
        ("Page Up", "pageup"),
        (" ", "space"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        (",", "comma"),
        ("question_mark", "question_mark"),
        ("é", "é"),
    ],
)
def test_a_key_is_written_the_way_people_do(written: str, key: str) -> None:
    assert key_named(written) == key


@pytest.mark.parametrize("sign", [chr(code) for code in range(33, 127)])
def test_signs_have_the_names_that_textual_gives_them(sign: str) -> None:
    assert key_named(sign) == _character_to_key(sign)
    assert shown(key_named(sign)) == sign


@pytest.mark.parametrize(
    "key", ["ctrl+h", "Ctrl+I", "ctrl+m", "ctrl+j", "ctrl+/", "ctrl+enter", "ctrl+a", "ctrl+b"]
)
def test_keys_that_terminals_keep_for_themselves_cannot_be_had(key: str) -> None:
    with pytest.raises(NoSuchKey, match="cannot be used"):
        key_named(key)


@pytest.mark.parametrize("text", ["", "foo", "hyper+x", "ctrl+", "shift+1", "\x1b", "F25"])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(NoSuchKey):
        key_named(text)


@given(st.text(max_size=12))
def test_no_text_makes_naming_a_key_fail_otherwise(text: str) -> None:
    with suppress(NoSuchKey):
        assert key_named(text)


@given(st.text("abA?[+ctrlsif-5 F", max_size=8))
def test_the_name_of_a_key_names_the_key(text: str) -> None:
    with suppress(NoSuchKey):
        key = key_named(text)
        assert key_named(key) == key


def test_only_what_changes_is_bound() -> None:
    assert bound() == {}
    assert bound(add="x", go_to_web="w,F7") == {"add": "x", "go_to_web": "w,f7"}


def test_an_unknown_command_is_named_with_the_one_meant() -> None:
    (clash,) = keymap(chosen(unod="x"), COMMANDS).problems
    assert clash.message == "there is no command unod: did you mean undo?"
    assert clash.line == 1


def test_a_key_that_another_command_has_is_told_and_left_to_it() -> None:
    found = keymap(chosen(add="u"), COMMANDS)
    assert found.bindings == {}
    assert [clash.message for clash in found.problems] == [
        "u is taken by undo; add keeps its own key."
    ]


def test_of_two_that_want_one_key_the_first_gets_it() -> None:
    found = keymap(chosen(undo="x", add="x"), COMMANDS)
    assert found.bindings == {"undo": "x"}
    assert [(clash.command, clash.line) for clash in found.problems] == [("add", 2)]


def test_two_commands_may_change_places() -> None:
    assert bound(add="u", undo="a") == {"add": "u", "undo": "a"}


def test_one_that_falls_back_on_its_key_takes_it_back_from_who_wanted_it() -> None:
    # undo cannot have 2, so it keeps u, so add cannot have u.
    found = keymap(chosen(add="u", undo="2"), COMMANDS)
    assert found.bindings == {}
    assert {clash.command for clash in found.problems} == {"add", "undo"}


def test_a_key_that_works_everywhere_clashes_with_those_of_each_place() -> None:
    assert told(add="z") == [("add", 1)]
    assert told(snooze="a") == [("snooze", 1)]


def test_commands_of_different_places_may_share_a_key() -> None:
    assert bound(edit="z") == {"edit": "z"}


def test_where_nothing_else_works_any_key_is_free() -> None:
    assert bound(add="ctrl+l") == {"add": "ctrl+l"}


def test_commands_that_take_turns_on_a_key_may_go_on_doing_so() -> None:
    assert bound(mark_sent="M", unmark_sent="M") == {"mark_sent": "M", "unmark_sent": "M"}


def test_when_one_of_them_leaves_the_other_is_bound_anew() -> None:
    # Textual clears a key for all that share it when one of them is given another.
    assert bound(mark_sent="M") == {"mark_sent": "M", "unmark_sent": "m"}


def test_keys_that_move_about_mean_the_same_everywhere() -> None:
    assert told(add="tab") == [("add", 1)]
    assert told(undo="Escape") == [("undo", 1)]
    assert bound(record="enter,F5") == {"record": "enter,f5"}


def test_a_command_needed_while_typing_is_given_no_letter() -> None:
    assert told(save="s") == [("save", 1)]
    assert bound(save="F6") == {"save": "f6"}


@given(
    st.dictionaries(
        st.sampled_from([command.id for command in COMMANDS]),
        st.sampled_from(["a", "u", "m", "z", "e", "x", "M", "f2", "ctrl+l", "enter", "2"]),
    )
)
def test_what_is_bound_never_clashes_in_any_place(keys: dict[str, str]) -> None:
    found = keymap(chosen(**keys), COMMANDS)
    followed = set(keys) - {clash.command for clash in found.problems}
    assert all(found.bindings[id] == key_named(keys[id]) for id in followed)
    effective = {c.id: set(found.bindings.get(c.id, c.keys).split(",")) for c in COMMANDS}
    for id in followed:
        one = next(command for command in COMMANDS if command.id == id)
        for other in COMMANDS:
            shares = effective[id] & effective[other.id]
            alike = {id, other.id} == {"mark_sent", "unmark_sent"}
            apart = (one.place != other.place) and (
                (one.place and other.place) or one.alone or other.alone
            )
            assert not shares or other.id == id or alike or apart
