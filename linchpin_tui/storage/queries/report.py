"""What a report tells besides quotas, interviews and the check: a fixed few queries."""

from collections.abc import Collection
from datetime import date

from linchpin_tui.domain.report import Newcomer, Opening, Sent
from linchpin_tui.domain.vocabulary import Kind, NoteReason, Source, Stage
from linchpin_tui.domain.wording import reason_words
from linchpin_tui.storage.queries.columns import chunks, marks, moment
from linchpin_tui.storage.store import Store

_FIRST_SEEN = """
SELECT c.id, c.name, c.organization, b.name, MIN(i.local_date)
FROM participation p JOIN interaction i ON i.id = p.interaction_id
JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL
LEFT JOIN contact b ON b.id = c.introduced_by_id AND b.deleted_at IS NULL
WHERE i.status = 'happened' AND i.answered AND i.deleted_at IS NULL AND i.local_date <= ?
GROUP BY c.id, c.name, c.organization, b.name
ORDER BY MIN(i.local_date), c.id
"""
_OPENINGS = """
SELECT o.title, o.organization, o.stage, o.source, c.name, o.surfaced_on FROM opportunity o
LEFT JOIN contact c ON c.id = o.contact_id AND c.deleted_at IS NULL
WHERE o.deleted_at IS NULL AND o.surfaced_on <= ?
  AND (o.surfaced_on >= ? OR o.stage NOT IN ('closed', 'landed'))
ORDER BY o.surfaced_on < ?, o.surfaced_on DESC, o.id DESC
"""
_SENT = """
SELECT n.id, c.name, c.organization, n.sent_at, n.channel, n.detail, n.override_why,
  n.override_in_report
FROM thank_you_note n JOIN contact c ON c.id = n.contact_id AND c.deleted_at IS NULL
WHERE n.state = 'sent' AND n.sent_at >= ? AND n.sent_at < ? ORDER BY n.sent_at, n.id
"""
_WHY = """
SELECT r.note_id, r.reason, i.word, i.kind, i.local_date, p.name, f.text, o.title
FROM thank_you_reason r
LEFT JOIN interaction i ON i.id = r.interaction_id AND i.deleted_at IS NULL
LEFT JOIN contact p ON p.id = r.introduced_id AND p.deleted_at IS NULL
LEFT JOIN favor f ON f.id = r.favor_id
LEFT JOIN opportunity o ON o.id = r.opportunity_id
WHERE r.note_id IN ({keys}) ORDER BY r.note_id, r.id
"""
_DETAILS = """
SELECT d.interaction_id, c.name, d.verb, d.text FROM detail d
JOIN contact c ON c.id = d.contact_id AND c.deleted_at IS NULL
WHERE d.interaction_id IN ({keys}) ORDER BY d.id
"""


def first_seen(store: Store, last: date) -> tuple[Newcomer, ...]:
    """Everyone with whom something had happened by a local date, and when it first did."""
    return tuple(
        Newcomer(name, organization, date.fromisoformat(on), via)
        for _, name, organization, via, on in store.rows(_FIRST_SEEN, last.isoformat())
    )


def openings(store: Store, first: date, last: date) -> tuple[Opening, ...]:
    """Opportunities that surfaced on local dates from `first` to `last`, then the others open."""
    since = first.isoformat()
    return tuple(
        Opening(
            title,
            organization,
            Stage(stage),
            None if source is None else Source(source),
            through,
            date.fromisoformat(on),
        )
        for title, organization, stage, source, through, on in store.rows(
            _OPENINGS, last.isoformat(), since, since
        )
    )


def sent(store: Store, since: str, until: str) -> tuple[Sent, ...]:
    """Notes sent from one instant to before another, as the column holds them, with all there is."""
    rows = store.rows(_SENT, since, until)
    why: dict[int, list[str]] = {}
    for some in chunks(row[0] for row in rows):
        for note, reason, word, kind, on, name, gift, title in store.rows(
            _WHY.format(keys=marks(some)), *some
        ):
            occasion = None if on is None else (word, Kind(kind), date.fromisoformat(on))
            why.setdefault(note, []).append(
                reason_words(
                    NoteReason(reason),
                    occasion=occasion,
                    introduced=name,
                    favor=gift,
                    opportunity=title,
                )
            )
    return tuple(
        Sent(
            name,
            organization,
            moment(at).date(),
            channel,
            tuple(why.get(id, ())),
            detail=detail or None,
            override=override or None,
            override_chosen=bool(chosen),
        )
        for id, name, organization, at, channel, detail, override, chosen in rows
    )


def details_of(store: Store, interactions: Collection[int]) -> dict[int, tuple[str, ...]]:
    """What was learned of people in these interactions: `Dana Lee loves trail running`."""
    found: dict[int, tuple[str, ...]] = {}
    for some in chunks(interactions):
        for key, name, verb, text in store.rows(_DETAILS.format(keys=marks(some)), *some):
            found[key] = (*found.get(key, ()), " ".join(filter(None, (name, verb, text))))
    return found
