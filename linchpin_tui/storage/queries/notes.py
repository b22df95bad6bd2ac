"""Thank-you notes as records, with their reasons, and the drafts being written."""

import json
from collections.abc import Iterable
from datetime import date, datetime

from linchpin_tui.domain.records import NoteText, Person, Reason, ThankYouNote
from linchpin_tui.domain.vocabulary import Channel, Kind, NoteReason, NoteState
from linchpin_tui.domain.wording import reason_words
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.draft_keys import (
    DRAFT_BY,
    DRAFT_TEMPLATE,
    NOTE_DRAFT,
    NOTE_VERSION,
    WRITING,
)
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries.columns import Row, chunks, instant, marks, moment
from linchpin_tui.storage.store import Store

_NOTES = """
SELECT n.id, c.id, c.name, c.organization, n.state, n.created_at, n.due_at, n.snoozed_until,
       n.sent_at, n.channel, n.skipped_why, n.override_why, n.thanks, n.detail, n.next_step,
       n.why_this, d.text, n.override_in_report
FROM thank_you_note n JOIN contact c ON c.id = n.contact_id AND c.deleted_at IS NULL
LEFT JOIN draft d ON d.key = 'note:' || n.id
"""
_REASONS = """
SELECT r.note_id, r.reason, r.interaction_id, i.word, i.kind, i.local_date, r.introduced_id, p.name,
       r.favor_id, f.text, r.opportunity_id, o.title, r.due_at
FROM thank_you_reason r
LEFT JOIN interaction i ON i.id = r.interaction_id AND i.deleted_at IS NULL
LEFT JOIN contact p ON p.id = r.introduced_id AND p.deleted_at IS NULL
LEFT JOIN favor f ON f.id = r.favor_id
LEFT JOIN opportunity o ON o.id = r.opportunity_id
WHERE r.note_id IN (SELECT n.id FROM thank_you_note n {where})
ORDER BY r.note_id, r.id
"""
_SENT = """
thank_you_note n JOIN contact c ON c.id = n.contact_id AND c.deleted_at IS NULL
WHERE n.state = 'sent'
"""
_OPEN = "WHERE n.state IN ('owed', 'snoozed', 'offered')"


def opened(store: Store) -> tuple[ThankYouNote, ...]:
    """Notes that are owed, snoozed or offered, in the order they were opened."""
    return _load(store, _OPEN, (), "n.id")


def closed(store: Store) -> tuple[ThankYouNote, ...]:
    """Notes sent or skipped, newest first."""
    order = "COALESCE(n.sent_at, n.skipped_at) DESC, n.id DESC"
    return _load(store, "WHERE n.state IN ('sent', 'skipped')", (), order)


def by_id(store: Store, note: int) -> ThankYouNote | None:
    """One note; None when there is none with this id."""
    return next(iter(_load(store, "WHERE n.id = ?", (note,), "n.id")), None)


def of_contact(store: Store, contact: int) -> tuple[ThankYouNote, ...]:
    """All notes to one contact, newest first."""
    return _load(store, "WHERE n.contact_id = ?", (contact,), "n.id DESC")


def open_for(store: Store, contacts: Iterable[int]) -> dict[int, ThankYouNote]:
    """The open note of each of these contacts that has one (the oldest, were there several)."""
    found: dict[int, ThankYouNote] = {}
    for some in chunks(contacts):
        chosen = f"{_OPEN} AND n.contact_id IN ({marks(some)})"
        for note in _load(store, chosen, tuple(some), "n.id"):
            found.setdefault(note.contact.id, note)
    return found


def newest_sent(store: Store, limit: int) -> tuple[ThankYouNote, ...]:
    """The notes sent last, newest first."""
    rows = store.rows(
        "SELECT id FROM thank_you_note WHERE state = 'sent' ORDER BY sent_at DESC, id DESC LIMIT ?",
        limit,
    )
    return with_ids(store, [id for (id,) in rows])


def with_ids(store: Store, ids: Iterable[int]) -> tuple[ThankYouNote, ...]:
    """The notes with these ids, those sent last first."""
    some = tuple(ids)
    if not some:
        return ()
    return _load(store, f"WHERE n.id IN ({marks(some)})", some, "n.sent_at DESC, n.id DESC")


def sent_mark(store: Store) -> tuple[int, str | None]:
    """How many notes were sent, and when the last: something else when what was sent has changed."""
    sql = f"SELECT COUNT(*), MAX(n.sent_at) FROM {_SENT}"
    ((number, newest),) = store.rows(sql)
    return number, newest


def sent_ids(store: Store) -> tuple[tuple[int, str], ...]:
    """Every note that was sent with the moment it was, as the column holds it."""
    return tuple((id, at) for id, at in store.rows(f"SELECT n.id, n.sent_at FROM {_SENT}"))


def sent_words(store: Store, ids: Iterable[int]) -> tuple[tuple[int, int, str, NoteText], ...]:
    """Of notes that were sent: id, whom to (the id), the names in it, the words as they went out."""
    found: list[tuple[int, int, str, NoteText]] = []
    for some in chunks(ids):
        sql = f"""
        SELECT n.id, c.id, c.name || ' ' || COALESCE(c.organization, '') || ' ' || COALESCE((
          SELECT group_concat(p.name, ' ') FROM thank_you_reason r
          JOIN contact p ON p.id = r.introduced_id WHERE r.note_id = n.id), ''),
          n.thanks, n.detail, n.next_step, n.why_this
        FROM {_SENT} AND n.id IN ({marks(some)})
        """
        for id, contact, names, *parts in store.rows(sql, *some):
            found.append((id, contact, names, NoteText(*(part or "" for part in parts))))
    return tuple(found)


def draft_key(note: int) -> str:
    """Under which key a note's words are kept while they are written (undo knows it too)."""
    return f"{NOTE_DRAFT}{note}"


class Draft(NamedTuple):
    """A note as far as it is written. `by` says in which session, `template` from which shape."""

    text: NoteText
    saved_at: datetime
    by: str = ""
    template: str = ""


def draft(store: Store, note: int) -> Draft | None:
    """The saved draft of a note; None where nothing is written yet."""
    rows = store.rows("SELECT text, saved_at FROM draft WHERE key = ?", draft_key(note))
    return next((_draft(*row) for row in rows), None)


def versions(store: Store, note: int) -> tuple[Draft, ...]:
    """What other sessions wrote in the same note, put aside when a later one was saved; newest first."""
    rows = store.rows(
        "SELECT text, saved_at FROM draft WHERE key LIKE ? ORDER BY saved_at DESC, key",
        f"{NOTE_VERSION}{note}:%",
    )
    return tuple(_draft(*row) for row in rows)


def put_draft(
    store: Store, note: int, text: NoteText, now: datetime, *, by: str = "", template: str = ""
) -> None:
    """Keep a draft, in the transaction that is under way; no undo knows of it."""
    _put(store, draft_key(note), draft_as(text, by=by, template=template), now)


def put_version(store: Store, note: int, kept: Draft) -> None:
    """Put a draft aside, in the transaction that is under way: the newest of its session."""
    stored = draft_as(kept.text, by=kept.by, template=kept.template)
    _put(store, f"{NOTE_VERSION}{note}:{kept.by}", stored, kept.saved_at)


def drop_version(store: Store, note: int, by: str, text: NoteText) -> None:
    """Let go of what was put aside of a session, where it says just this."""
    key = f"{NOTE_VERSION}{note}:{by}"
    for (stored,) in store.rows("SELECT text FROM draft WHERE key = ?", key):
        if draft_from(stored) == text:
            store.rows("DELETE FROM draft WHERE key = ?", key)


def put_place(store: Store, place: str, now: datetime) -> None:
    """Keep where the cursor is in the note being written, in the transaction under way."""
    _put(store, WRITING, place, now)


def _put(store: Store, key: str, stored: str, at: datetime) -> None:
    store.rows(
        "INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
        key,
        stored,
        stored_instant(at),
    )


def draft_as(text: NoteText, *, by: str = "", template: str = "") -> str:
    """A draft as the text that is stored."""
    parts = {
        "thanks": text.thanks,
        "detail": text.detail,
        "next_step": text.next_step,
        "why_this": text.why_this,
    }
    about = {DRAFT_BY: by, DRAFT_TEMPLATE: template}
    parts |= {key: value for key, value in about.items() if value}
    return json.dumps(parts, ensure_ascii=False)


def draft_from(stored: str) -> NoteText:
    """A draft from what is stored; words that are not in our shape are kept, as the thanks."""
    return _read(stored)[0]


def _draft(stored: str, saved_at: str) -> Draft:
    text, by, template = _read(stored)
    return Draft(text, moment(saved_at), by, template)


def _read(stored: str) -> tuple[NoteText, str, str]:
    """The words of a draft, which session wrote them, and from which template."""
    try:
        parts = json.loads(stored)
    except ValueError:
        return NoteText(thanks=stored), "", ""
    if not isinstance(parts, dict):
        return NoteText(thanks=stored), "", ""
    thanks, detail, next_step, why_this, by, template = (
        str(parts.get(key) or "") for key in (*NoteText._fields, DRAFT_BY, DRAFT_TEMPLATE)
    )
    return NoteText(thanks, detail, next_step, why_this), by, template


def _load(
    store: Store, where: str, given: tuple[object, ...], order: str
) -> tuple[ThankYouNote, ...]:
    """Two queries, whatever the number."""
    with store.read():
        rows = store.rows(f"{_NOTES} {where} ORDER BY {order}", *given)
        reasons = _reasons(store.rows(_REASONS.format(where=where), *given)) if rows else {}
    return tuple(
        ThankYouNote(
            id=row[0],
            contact=Person(row[1], row[2]),
            organization=row[3],
            state=NoteState(row[4]),
            reasons=tuple(reasons.get(row[0], ())),
            created_at=moment(row[5]),
            due_at=instant(row[6]),
            snoozed_until=instant(row[7]),
            sent_at=instant(row[8]),
            channel=None if row[9] is None else Channel(row[9]),
            skipped_why=row[10],
            override_why=row[11],
            text=_text(row),
            override_in_report=bool(row[17]),
        )
        for row in rows
    )


def _text(row: Row) -> NoteText:
    """The words as sent; of a note that is not, those of its draft."""
    if row[4] == NoteState.SENT or row[16] is None:
        return NoteText(row[12] or "", row[13] or "", row[14] or "", row[15] or "")
    return draft_from(row[16])


def _reasons(rows: Iterable[Row]) -> dict[int, list[Reason]]:
    reasons: dict[int, list[Reason]] = {}
    for (
        note,
        kind,
        interaction,
        word,
        kind_then,
        on,
        introduced,
        name,
        favor,
        gift,
        opportunity,
        title,
        due,
    ) in rows:
        why = NoteReason(kind)
        occasion = None if word is None else (word, Kind(kind_then), date.fromisoformat(on))
        detached = interaction is introduced is favor is opportunity is None
        reasons.setdefault(note, []).append(
            Reason(
                kind=why,
                about=reason_words(
                    why, occasion=occasion, introduced=name, favor=gift, opportunity=title
                ),
                interaction=interaction,
                introduced=None if name is None else Person(introduced, name),
                due_at=instant(due),
                detached=detached,
            )
        )
    return reasons
