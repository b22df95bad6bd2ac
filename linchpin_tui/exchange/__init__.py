"""File formats in and out: bytes to plain records, and nothing of the desk."""
