"""Following a line while it is typed: what it says so far, and what it could go on with."""

from collections.abc import Callable

from linchpin_tui.domain.capture.continuing import Going, Offer, going_on
from linchpin_tui.domain.capture.draft import CaptureError, Clause
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.domain.capture.unfinished import comes_next
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.outcome import Outcome
from linchpin_tui.services.record import parsed, understand
from linchpin_tui.storage.queries import beginnings
from linchpin_tui.text import clean, fold

MOST = 8
"""Offers at a time: more are not read while typing."""

_WITH_KIND = "met "
"""Before a line that may begin with a name, so that the grammar takes the rest of it."""

_ABOUT_WHOM = frozenset({"similar_name", "ambiguous_name"})


class Followed(NamedTuple):
    """A line so far: the clauses that are understood, and what would become of it.

    `next` says what comes next where the line is refused only because it is not finished.
    """

    line: str
    outcome: Outcome
    clauses: tuple[Clause, ...]
    next: str | None = None


def follow(desk: Desk, line: str, look: Callable[[Desk, str], Outcome] = understand) -> Followed:
    """Understand a cleaned line that is being typed; nothing is stored. Raises StorageError.

    `look` says what would become of it; any but `understand` takes lines without a kind too.
    """
    outcome = look(desk, line)
    bare = look is not understand
    if outcome.recorded is not None and outcome.line == line:
        return Followed(line, outcome, outcome.recorded.draft.clauses)
    error = outcome.error
    upcoming = None if error is None else _upcoming(desk, line, error, bare=bare)
    return Followed(line, outcome, _clauses(desk, line, bare=bare), upcoming)


def _clauses(desk: Desk, line: str, *, bare: bool) -> tuple[Clause, ...]:
    """The clauses that are understood, those before its place in a line that is refused."""
    try:
        return parsed(desk, line).clauses
    except CaptureError as error:
        if bare and error.code == "no_kind":
            shift = len(_WITH_KIND)
            shifted = _clauses(desk, _WITH_KIND + line, bare=False)
            return tuple(
                [Clause(max(0, one.start - shift), one.end - shift, one.what) for one in shifted]
            )
        whole, start = error.clauses, error.start
    # A clause that holds the place is understood as far as it goes.
    try:
        before = parsed(desk, line[:start].rstrip()).clauses
    except CaptureError as error:
        before = error.clauses
    return max(whole, before, key=len)


def _upcoming(desk: Desk, line: str, error: CaptureError, *, bare: bool) -> str | None:
    """What comes next, or None where the line is refused for what it says."""
    told = comes_next(line, error)
    # A firm that is still being typed is another one than theirs only so far.
    if told is not None or (error.end < len(line) and error.code != "other_organization"):
        return told
    offered = offers(desk, line, len(line), bare=bare)
    if not offered:
        return None
    if error.code in _ABOUT_WHOM:
        return f"{error.message[:1].upper()}{error.message[1:]}"
    return f"Perhaps {offered[0].shown} {offered[0].more}".rstrip() + "?"


def offers(desk: Desk, line: str, cursor: int, *, bare: bool = False) -> tuple[Offer, ...]:
    """What a cleaned line could go on with at the cursor, the likeliest first.

    `bare`: it may begin with a name instead of a kind.
    """
    going = going_on(line, cursor)
    if bare and not any(one.fits(line, cursor) for one in going.offers):
        going = _without_kind(line, cursor, going)
    names: list[Offer] = []
    if going.person is not None:
        names = _people(desk, line, going.person, cursor)
    elif going.organization is not None:
        names = _organizations(desk, line, going.organization, cursor)
    ordered = [*going.offers, *names] if going.words_first else [*names, *going.offers]
    return tuple([offer for offer in ordered if offer.fits(line, cursor)][:MOST])


def _without_kind(line: str, cursor: int, otherwise: Going) -> Going:
    shift = len(_WITH_KIND)
    going = going_on(_WITH_KIND + line, cursor + shift)
    if otherwise.person is not None or otherwise.organization is not None:
        return otherwise
    return Going(
        None if going.person is None else going.person - shift,
        None if going.organization is None else going.organization - shift,
        tuple([one._replace(start=one.start - shift) for one in going.offers]),
        going.words_first,
    )


def _people(desk: Desk, line: str, start: int, cursor: int) -> list[Offer]:
    found = beginnings.people(desk.store, fold(line[start:cursor]), MOST)
    keys = [fold(one.name) for one in found]
    return [
        Offer(
            start,
            f"id:{one.id}" if keys.count(key) > 1 else _written(desk, one.name, f"id:{one.id}"),
            clean(one.name),
            f"({clean(one.organization)})" if one.organization else "",
        )
        for one, key in zip(found, keys, strict=True)
    ]


def _written(desk: Desk, name: str, otherwise: str) -> str:
    """A name so that the grammar reads it as just this person's."""
    for written in (clean(name), f'"{clean(name)}"'):
        try:
            draft = parse(f"coffee with {written}", desk.now())
        except CaptureError:
            continue
        if [person.name.text for person in draft.people] == [name] and draft.organization is None:
            return written
    return otherwise


def _organizations(desk: Desk, line: str, start: int, cursor: int) -> list[Offer]:
    found = beginnings.organizations(desk.store, line[start:cursor], MOST)
    offered = []
    for name in found:
        for written in (clean(name), f'"{clean(name)}"'):
            try:
                draft = parse(f"applied at {written}", desk.now())
            except CaptureError:
                continue
            if draft.organization == name and draft.about is None and draft.note is None:
                offered.append(Offer(start, written, clean(name)))
                break
    return offered
