"""Light named tuples are named tuples: the same as typing's, but for what they cost to declare."""

import pickle
from typing import Any
from typing import NamedTuple as Typed

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.light import NamedTuple as Light


class LightPoint(Light):
    """A point."""

    x: int
    y: int = 2
    label: str | None = None

    @property
    def total(self) -> int:
        return self.x + self.y


class TypedPoint(Typed):
    """A point."""

    x: int
    y: int = 2
    label: str | None = None

    @property
    def total(self) -> int:
        return self.x + self.y


class Narrower(LightPoint):
    """A subclass of one is one with the same items."""


values = st.lists(st.integers(), max_size=4)
named = st.dictionaries(st.sampled_from(["x", "y", "label", "z"]), st.integers(), max_size=4)


def made(kind: Any, given: list[int], named: dict[str, int]) -> Any:
    """What calling a class gives; its type of error where it refuses."""
    try:
        return kind(*given, **named)
    except TypeError:
        return TypeError


@given(values, named)
def test_values_and_names_are_taken_or_refused_alike(
    given: list[int], named: dict[str, int]
) -> None:
    light, typed = made(LightPoint, given, named), made(TypedPoint, given, named)
    assert light == typed
    if light is not TypeError:
        assert light._asdict() == typed._asdict()
        assert light.total == typed.total
        assert repr(light).partition("(")[2] == repr(typed).partition("(")[2]
        assert hash(light) == hash(typed)


@given(st.builds(LightPoint, x=st.integers()), named)
def test_replacing_is_alike(point: LightPoint, changes: dict[str, int]) -> None:
    typed = TypedPoint(*point)
    try:
        expected: Any = typed._replace(**changes)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        with pytest.raises(ValueError, match="has no field"):
            point._replace(**changes)  # type: ignore[arg-type]
        return
    assert point._replace(**changes) == expected  # type: ignore[arg-type]
    assert type(point._replace(**changes)) is LightPoint  # type: ignore[arg-type]


def test_its_parts_are_where_they_are_looked_for() -> None:
    assert LightPoint._fields == TypedPoint._fields == LightPoint.__match_args__
    assert LightPoint.__doc__ == "A point."
    assert LightPoint._field_defaults == TypedPoint._field_defaults
    assert not hasattr(LightPoint(1), "__dict__")
    assert LightPoint._make([1, 2]) == (1, 2, None)


def test_none_is_a_value_like_any_other() -> None:
    assert LightPoint(1, label=None)._replace(label="a")._replace(label=None).label is None


def test_a_record_can_be_matched_copied_and_subclassed() -> None:
    match LightPoint(1, 5):
        case LightPoint(x, y):
            assert (x, y) == (1, 5)
        case _:
            pytest.fail("it did not match")
    assert pickle.loads(pickle.dumps(LightPoint(1))) == LightPoint(1)
    assert Narrower(3).total == 5
    with pytest.raises(AttributeError):
        LightPoint(1).x = 2  # type: ignore[misc]
