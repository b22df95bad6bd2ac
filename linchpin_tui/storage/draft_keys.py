"""Under which keys texts being written are saved, and what is saved beside their words."""

NOTE_DRAFT = "note:"
"""Followed by the key of the thank-you note."""

NOTE_VERSION = "note-version:"
"""Followed by the key of the note, a colon, and the session that wrote it."""

DRAFT_BY = "by"
"""In a note's draft: which session wrote it."""

DRAFT_TEMPLATE = "template"
"""In a note's draft: the name of the template that it began with."""

WRITING = "notes:writing"
"""Holds which note is being written, and where its cursor is, while the editor is in use."""
