"""Whom a name means: names never merge silently (the rules of quick capture, Names).

Everything here runs inside the transaction that records the line, so that two captures at once
cannot both make the same new person.
"""

from collections.abc import Sequence

from linchpin_tui.domain.capture.draft import CaptureError, Draft, Name
from linchpin_tui.domain.capture.likeness import distance, letters, reach
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries import names
from linchpin_tui.storage.queries.names import Known
from linchpin_tui.storage.store import Store
from linchpin_tui.text import fold

_SHOWN = 4
"""People listed in a refusal before it says how many more there are."""


class Meant(NamedTuple):
    """Whom a name means: a contact by key, or somebody new (`id` None).

    `moved` is the organization they are now at, where the line says that they changed jobs.
    """

    name: str
    id: int | None = None
    moved: str | None = None


class Cast(NamedTuple):
    """Everyone a draft names: its participants in order, and the introducer."""

    people: tuple[Meant, ...]
    introducer: Meant | None


def knows(store: Store, text: str) -> bool:
    """Whether a name is somebody's, or the first word of exactly one person's name."""
    key = fold(text)
    if names.with_name(store, key):
        return True
    return " " not in key and len(names.with_first_word(store, key)) == 1


def resolve(store: Store, draft: Draft) -> Cast:
    """Find whom the names of a draft mean. Raises CaptureError where that is not plain."""
    people = tuple(_meant(store, draft, person.name, draft.organization) for person in draft.people)
    introducer = _meant(store, draft, draft.introducer, None) if draft.introducer else None
    seen: dict[tuple[int | None, str], Name] = {}
    for person, meant in zip(draft.people, people, strict=True):
        who = _identity(meant)
        if who in seen:
            raise CaptureError(
                "duplicate",
                f"{person.name.text} and {seen[who].text} are the same person, {meant.name}",
                person.name.start,
                person.name.end,
                "Name each person once",
            )
        seen[who] = person.name
    if introducer and draft.introducer and _identity(introducer) in seen:
        raise CaptureError(
            "cycle",
            f"{introducer.name} cannot have led you to themselves",
            draft.introducer.start,
            draft.introducer.end,
            "Via names the person who led you to someone else",
        )
    return Cast(people, introducer)


def _identity(meant: Meant) -> tuple[int | None, str]:
    return (meant.id, "" if meant.id else fold(meant.name))


def _meant(store: Store, draft: Draft, name: Name, organization: str | None) -> Meant:
    if name.id is not None:
        return _picked(store, name, organization, draft)
    key = fold(name.text)
    same = names.with_name(store, key)
    if not same and " " not in key:
        same = names.with_first_word(store, key)
    if same:
        return _known(draft, name, same, organization)
    if " " in key and not draft.new:
        similar = near(store, key)
        if similar:
            raise _similar_name(name, similar)
    return Meant(name.text)


def _picked(store: Store, name: Name, organization: str | None, draft: Draft) -> Meant:
    found = names.with_ids(store, (name.id or 0,))
    if not found:
        raise CaptureError(
            "unknown_id",
            f"there is nobody with {name.text}",
            name.start,
            name.end,
            "`linchpin-tui people` shows everyone with their numbers",
        )
    moved = _differs(found[0], organization) and draft.moved
    return Meant(found[0].name, found[0].id, organization if moved else None)


def _known(draft: Draft, name: Name, same: Sequence[Known], organization: str | None) -> Meant:
    """One of those who bear the name, or the refusal that asks which."""
    here = [known for known in same if organization and _works_at(known, organization)]
    if len(here) == 1:
        return Meant(here[0].name, here[0].id)
    if len(same) > 1 and draft.new:
        return Meant(name.text)
    if len(same) > 1:
        raise CaptureError(
            "ambiguous_name",
            f"which {name.text}? {_listed(same)}",
            name.start,
            name.end,
            f"id:{same[0].id} picks one; +new if this is someone else",
        )
    known = same[0]
    if not _differs(known, organization):
        return Meant(known.name, known.id)
    if draft.moved:
        return Meant(known.name, known.id, organization)
    if draft.new:
        return Meant(name.text)
    raise CaptureError(
        "other_organization",
        f"you know {known.name} at {known.organization} (id:{known.id})",
        name.start,
        name.end,
        f"+moved if they changed to {organization}, +new if this is someone else, "
        f'or place:"{organization}" if you only met there',
    )


def _works_at(known: Known, organization: str) -> bool:
    return known.organization is not None and fold(known.organization) == fold(organization)


def _differs(known: Known, organization: str | None) -> bool:
    return bool(organization and known.organization and not _works_at(known, organization))


def near(store: Store, key: str) -> list[Known]:
    """Those whose name is so close to a folded one that a slip is likely, nearest first."""
    limit = reach(key)
    bits = letters(key)
    close = sorted(
        (edits, id)
        for id, other_bits, other in names.keys_about(store, len(key) - limit, len(key) + limit)
        # One edit changes at most two bits of the letters; this spares most comparisons.
        if (bits ^ other_bits).bit_count() <= 2 * limit
        and (edits := distance(key, other, limit)) <= limit
    )
    found = {known.id: known for known in names.with_ids(store, [id for _, id in close])}
    return [found[id] for _, id in close if id in found]


def _similar_name(name: Name, similar: Sequence[Known]) -> CaptureError:
    return CaptureError(
        "similar_name",
        f"{name.text}? You know {_listed(similar)}",
        name.start,
        name.end,
        "Add +new if this is someone else",
    )


def _listed(people: Sequence[Known]) -> str:
    """`Dana Lee (Acme, id:2), Dana Lee (id:7) and 3 more`."""
    named = [
        f"{known.name} ({known.organization + ', ' if known.organization else ''}id:{known.id})"
        for known in people[:_SHOWN]
    ]
    more = len(people) - _SHOWN
    return ", ".join(named) + (f" and {more} more" if more > 0 else "")
