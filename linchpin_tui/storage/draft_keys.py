"""Under which keys texts being written are saved."""

NOTE_DRAFT = "note:"
"""Followed by the key of the thank-you note."""
