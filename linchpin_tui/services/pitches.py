"""Your own message: read it, and write it anew; what was said before stays with its words.

`pitch:engaged` in a captured line speaks of the version in use then.
"""

from linchpin_tui.domain.pitches import Pitch, wrong
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import pitches
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import clean_lines

__all__ = ["Pitch", "current", "save", "versions"]


def versions(desk: Desk) -> tuple[Pitch, ...]:
    """Every version, the newest first."""
    return pitches.versions(desk.store)


def current(desk: Desk) -> Pitch | None:
    """The version in use; None while nothing is written down."""
    return next(iter(pitches.versions(desk.store)), None)


def save(desk: Desk, words: str, only_you: str = "") -> Pitch:
    """Write your message down as its next version; the same words again change nothing.

    Raises Refused, naming the part, for a message without words or one too long.
    """
    said, alone = clean_lines(words).strip(), clean_lines(only_you).strip()
    problem = wrong(said, alone)
    if problem is not None:
        raise Refused(problem[1], field=problem[0])
    before = current(desk)
    if before is not None and (before.words, before.only_you) == (said, alone):
        return before

    def work(writer: Writer) -> None:
        newest = current(desk)
        writer.insert(
            tables.Pitch,
            version=newest.version + 1 if newest else 1,
            words=said,
            only_you=alone or None,
            created_at=desk.now(),
        )

    desk.transact(work, kind="write_pitch", label="write your message anew")
    written = current(desk)
    assert written is not None
    return written
