"""How the golden databases were made: `python -m tests.storage.golden.make v1`.

Run once for each version, at its release; a released one is never made again. It holds a row in
every table, the last operation undone and a draft being written.
"""

import gzip
import sys
import tempfile
from pathlib import Path

from linchpin_tui.storage import tables as t
from linchpin_tui.storage.journal import undo
from linchpin_tui.storage.store import Store, Writer
from linchpin_tui.storage.tables import TABLES
from tests.storage.support import NOW, add_contact, add_interaction, count, opened

DAY = "2026-11-25"


def fill(store: Store) -> None:
    """Write a row into every table."""
    store.transact(_capture, kind="capture", label="coffee with Dana Lee", origin="shell", now=NOW)
    store.transact(_rest, kind="import", label="everything else", origin="app", now=NOW)
    store.transact(
        lambda writer: add_contact(writer, "Ana Souza"),
        kind="capture",
        label="coffee with Ana Souza",
        capture_id="c-1",
        now=NOW,
    )
    store.unjournaled(
        lambda: store.run(
            "INSERT INTO draft (key, text, saved_at) VALUES ('quick', 'coffee with', ?)",
            "2026-11-25 15:00:00.000000",
        )
    )
    undo(store, now=NOW, origin="shell")


def _capture(writer: Writer) -> None:
    sam = add_contact(writer, "Sam Ortiz", organization="Initech", is_coach=True)
    dana = add_contact(writer, "Dana Lee", organization="Acme", introduced_by=sam, decides=True)
    coffee = add_interaction(
        writer, "coffee", dana, note="the trails", line="coffee with Dana Lee via Sam Ortiz"
    )
    writer.insert(t.ContactRole, contact=dana, role="hub")
    writer.insert(t.ContactTag, contact=dana, tag="alumni")
    writer.insert(t.Alias, contact=dana, name="Danielle Lee", name_key="danielle lee")
    writer.insert(t.Tie, first=sam, second=dana, created_at=NOW)
    writer.insert(t.InteractionTag, interaction=coffee, tag="autumn")
    writer.insert(
        t.Detail,
        contact=dana,
        interaction=coffee,
        text="trail running",
        learned_on=DAY,
        created_at=NOW,
    )
    writer.insert(t.Finding, contact=dana, text="Acme is hiring", learned_on=DAY)
    writer.insert(t.Need, contact=dana, interaction=coffee, text="a reviewer", noted_on=DAY)
    writer.insert(t.Offer, contact=sam, text="résumé reading", noted_on=DAY)
    favor = writer.insert(
        t.Favor,
        contact=dana,
        interaction=coffee,
        direction="received",
        text="two names",
        on_date=DAY,
    )
    writer.insert(t.FollowUp, contact=dana, text="send deck", due="2026-11-30", promised_on=DAY)
    note = writer.insert(t.ThankYouNote, contact=dana, state="owed", due_at=NOW, created_at=NOW)
    writer.insert(t.ThankYouReason, note=note, reason="favor", favor=favor, due_at=NOW)


def _rest(writer: Writer) -> None:
    pitch = writer.insert(t.Pitch, version=1, words="I mend what others drop", created_at=NOW)
    opening = writer.insert(
        t.Opportunity, title="Staff Engineer", contact=1, surfaced_on=DAY, created_at=NOW
    )
    add_interaction(writer, "pitched", 1, pitch=pitch, opportunity=opening, kind="job_interview")
    writer.insert(t.Feedback, contact=1, text="slower", given_on=DAY)
    writer.insert(t.DayOff, first="2026-12-24", last="2026-12-26", why="holidays")
    writer.insert(
        t.InboxLine, uid="i-1", line="cofee with", why="unread", captured_at=NOW, utc_offset=-300
    )


def main(version: str) -> None:
    """Write the golden database of this version."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "linchpin.db"
        with opened(path) as store:
            fill(store)
            empty = [table for table in TABLES if not count(store, table._meta.table_name)]
            if empty:
                sys.exit(f"nothing in {empty}")
        Path(__file__).with_name(f"{version}.db.gz").write_bytes(
            gzip.compress(path.read_bytes(), mtime=0)
        )


if __name__ == "__main__":
    main(sys.argv[1])
