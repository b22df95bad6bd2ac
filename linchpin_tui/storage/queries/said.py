"""What was told of or by a person, besides details, favors and promises."""

from datetime import date

from linchpin_tui.domain.timeline import EntryKind, Said
from linchpin_tui.storage.store import Store

_OF = {
    EntryKind.FINDING: "SELECT id, learned_on, text, interaction_id FROM finding",
    EntryKind.NEED: "SELECT id, noted_on, text, interaction_id FROM need",
    EntryKind.OFFER: "SELECT id, noted_on, text, interaction_id FROM offer",
    EntryKind.FEEDBACK: "SELECT id, given_on, text, interaction_id FROM feedback",
    EntryKind.OPPORTUNITY: "SELECT id, surfaced_on, title, surfaced_in FROM opportunity",
}
_WORDS = {
    EntryKind.FINDING: "learned",
    EntryKind.NEED: "needs",
    EntryKind.OFFER: "offers",
    EntryKind.FEEDBACK: "feedback:",
    EntryKind.OPPORTUNITY: "lead:",
}


def of_contact(store: Store, contact: int) -> tuple[Said, ...]:
    """Findings, needs, offers, feedback and opportunities of a contact."""
    found = []
    for kind, sql in _OF.items():
        gone = " AND deleted_at IS NULL" if kind is EntryKind.OPPORTUNITY else ""
        for id, on, text, interaction in store.rows(f"{sql} WHERE contact_id = ?{gone}", contact):
            words = f"{_WORDS[kind]} {text}"
            found.append(Said(kind, id, date.fromisoformat(on), words, interaction))
    return tuple(found)
