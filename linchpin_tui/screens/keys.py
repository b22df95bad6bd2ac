"""The commands of the whole program, and the keys that the configuration gives them."""

import pkgutil
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from inspect import isclass
from typing import TypeVar

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from linchpin_tui import screens
from linchpin_tui.config.keymap import CommandKeys, KeyChoice, Keymap, keymap
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import Sheet

T = TypeVar("T")

_OURS = "linchpin_tui."


def remapped(app: type[App[None]], chosen: Mapping[str, KeyChoice]) -> Keymap:
    """What the configuration's choice of keys comes to."""
    return keymap(chosen, commands(app))


def commands(app: type[App[None]]) -> list[CommandKeys]:
    """Every command with a name of its own, once for each place where it works.

    A place has its screen's commands and those of the widgets that its module draws on; a widget
    that no place names may be anywhere. A sheet is a place alone: nothing else works there.
    """
    # Most are loaded only when they are entered; all have a say in which keys are taken.
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        import_module(module.name)
    found = list(_of(app, ""))
    placed: set[type[Widget]] = set()
    for place in _below(PlaceScreen):
        if not hasattr(place, "MODE"):
            continue  # What places have in common; each has it from there.
        found += _of(place, place.MODE)
        for widget in _drawn_by(place):
            placed.add(widget)
            found += _of(widget, place.MODE)
    for sheet in _below(Sheet):
        name = sheet.__name__
        found += _of(sheet, name, alone=True)
        for widget in _drawn_by(sheet):
            placed.add(widget)
            found += _of(widget, name, alone=True)
    for widget in _below(Widget):
        if widget not in placed and not issubclass(widget, Screen):
            found += _of(widget, "")
    return list(dict.fromkeys(found))


def _of(kind: type[DOMNode], place: str, *, alone: bool = False) -> Iterator[CommandKeys]:
    for base in kind.__mro__:
        if not base.__module__.startswith(_OURS):
            continue
        for binding in vars(base).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                yield CommandKeys(binding.id, binding.key, place, alone)


def _drawn_by(screen: type[Widget]) -> Iterator[type[Widget]]:
    """The widgets of ours with keys that a screen's module names, and those that theirs name."""
    waiting: list[type[Widget]] = [screen]
    seen: set[type[Widget]] = set()
    for drawing in waiting:
        for value in vars(sys.modules[drawing.__module__]).values():
            if not isclass(value) or not issubclass(value, Widget) or issubclass(value, Screen):
                continue
            if value.__module__.startswith(_OURS) and value not in seen:
                seen.add(value)
                waiting.append(value)
                yield value


def _below(kind: type[T]) -> Iterator[type[T]]:
    """Every class of ours that is made from this one, however far."""
    waiting = [kind]
    seen: set[type[T]] = set()
    while waiting:
        for each in waiting.pop().__subclasses__():
            if each not in seen:
                seen.add(each)
                waiting.append(each)
                if each.__module__.startswith(_OURS):
                    yield each
