"""An import, looked at or done, as JSON."""

from linchpin_tui.services.importing import Done, KnownRow, Like, LookAlike, Preview
from linchpin_tui.services.shapes import Json


def import_shape(preview: Preview, done: Done | None = None) -> Json:
    """One object: what every row was taken for; with `done`, what became of it.

    `id` is the key of a contact that was added, null where none was.
    """
    ids = {line: key for key, line in done.added} if done else {}
    return {
        "status": _status(preview, done),
        "operation": done.operation if done else None,
        "file": preview.file,
        "header": preview.header,
        "columns": dict(preview.columns),
        "unused": list(preview.unused),
        "rows": preview.rows,
        "filled": done.filled if done else None,
        "new": [
            {
                "line": row.line,
                "name": row.name,
                "organization": row.organization,
                "id": ids.get(row.line),
            }
            for row in preview.new
        ],
        "known": [_known(known) for known in preview.known],
        "look_alikes": [
            _look_alike(alike, ids.get(alike.row.line)) for alike in preview.look_alikes
        ],
        "unreadable": [{"line": one.line, "why": one.text} for one in preview.unreadable],
        "remarks": [{"line": one.line, "text": one.text} for one in preview.remarks],
    }


def _status(preview: Preview, done: Done | None) -> str:
    if done is not None:
        return "imported" if done.operation is not None else "nothing_new"
    return "would_import" if preview.new or preview.filling else "nothing_new"


def _known(known: KnownRow) -> Json:
    contact = known.contact
    return {
        "line": known.row.line,
        "name": known.row.name,
        "contact": {"id": contact.id, "name": contact.name} if contact else None,
        "same_as_line": known.twin,
        "fills": list(known.fills),
    }


def _look_alike(alike: LookAlike, id: int | None) -> Json:
    return {
        "line": alike.row.line,
        "name": alike.row.name,
        "organization": alike.row.organization,
        "why": alike.why.value,
        "like": [_like(like) for like in alike.like],
        "id": id,
    }


def _like(like: Like) -> Json:
    return {
        "id": like.id,
        "name": like.name,
        "organization": like.organization,
        "line": like.line,
    }
