"""Undo and redo, each with a sentence for what it is about to do and for what it did."""

from dataclasses import dataclass
from datetime import datetime

from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be turned back or done again; `sentence` announces it."""

    operation: int
    kind: str
    label: str
    origin: str
    created_at: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class Turned:
    """What was turned back or done again; `sentences` say so, and what was kept."""

    operation: int
    reverts: int
    kind: str
    label: str
    sentences: tuple[str, ...]


def next_undo(desk: Desk) -> Step | None:
    """What `undo` would turn back now; None when there is nothing."""
    raise NotImplementedError


def next_redo(desk: Desk) -> Step | None:
    """What `redo` would do again now; None when there is nothing."""
    raise NotImplementedError


def undo(desk: Desk) -> Turned | None:
    """Turn back the newest step; None when there is nothing to turn back.

    Raises Refused, with the reason, when something later depends on it.
    """
    raise NotImplementedError


def redo(desk: Desk) -> Turned | None:
    """Do again what the last undo turned back; None when there is nothing. Raises Refused."""
    raise NotImplementedError
