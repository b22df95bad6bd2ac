"""Words that cannot be saved yet lose nothing of what another window saved meanwhile."""

from collections.abc import Coroutine

import pytest
from textual.widget import Widget

from linchpin_tui.domain.records import NoteText
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.note_draft import NoteDraft
from linchpin_tui.services import notes
from linchpin_tui.services.desk import StorageError, open_desk
from tests.ui.program import NOW, Starter

OURS, THEIRS = NoteText(detail="ours"), NoteText(detail="theirs")


class Owner(Widget):
    """Runs nothing by itself: the test saves when it wants to."""

    def run_worker(self, work: Coroutine[None, None, None]) -> None:  # type: ignore[override]
        work.close()


async def test_words_held_while_the_disk_was_full_write_over_nobodys(
    desk: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record("informational interview with Lee Park at Brightly yesterday")
    other = open_desk(desk.paths, lambda: NOW, origin="app:other")
    (note,) = notes.queue(other)
    thread = DeskThread.open(lambda: open_desk(desk.paths, lambda: NOW, origin="app:ours"))
    told: list[str] = []
    draft = NoteDraft(
        Owner(),
        thread,
        saved=lambda: None,
        trouble=told.append,
        put_aside=lambda: told.append("aside"),
    )
    draft.loaded(note.id, NoteText(), None)
    save = notes.save_draft

    def full(*_: object) -> notes.Saved:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(notes, "save_draft", full)
    draft.typed(note.id, OURS)
    await draft.flush()
    monkeypatch.setattr(notes, "save_draft", save)
    notes.save_draft(other, note.id, THEIRS)
    draft.loaded(note.id, THEIRS, NOW)
    assert draft.words == "not saved"
    await draft.flush()
    assert told == ["This text is not saved: The disk is full.", "aside"]
    page = notes.page(other, note.id)
    assert (page.text, [each.text for each in page.versions]) == (OURS, [THEIRS])
    thread.close()
    other.close()
