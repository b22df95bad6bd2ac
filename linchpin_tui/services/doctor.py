"""A look at the health of the data: never changes anything, and works on a damaged file."""

from dataclasses import dataclass
from enum import StrEnum

from linchpin_tui.paths import Paths


class Health(StrEnum):
    """How a finding stands."""

    SOUND = "sound"
    NOTE = "note"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `advice` says what to do, where there is something."""

    what: str
    health: Health
    says: str
    advice: str | None = None


def examine(paths: Paths) -> tuple[Finding, ...]:
    """Look at the database file, its modes and library, the spool and the inbox."""
    raise NotImplementedError
