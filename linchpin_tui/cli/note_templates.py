"""`notes --templates`: the shapes of notes, where their files are, and what is wrong in one."""

from linchpin_tui.cli.guard import REFUSED, STORED, UsageError
from linchpin_tui.cli.layout import safe, table
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.wording import count
from linchpin_tui.services.note_templates import Shelf, directory, shelf, write_ours


def run(request: Request) -> int:
    """Show them, or write ours as files first; 2 when a file cannot be used."""
    if request.given.words:
        raise UsageError("--templates stands alone, or with --write.")
    written = _written(request) if "--write" in request.given.switches else []
    found = shelf(request.paths)
    if request.given.json:
        request.answer_json(_json(request, found))
    else:
        request.answer([*written, *_text(request, found)])
    return REFUSED if found.troubles else STORED


def _written(request: Request) -> list[str]:
    where = directory(request.paths)
    try:
        files = write_ours(request.paths)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise UsageError(f"{safe(str(where))} cannot be written to ({why}).") from None
    if not files:
        return ["Every one of ours is a file there already; all are left as they are.", ""]
    return [f"Written: {', '.join(safe(file.name) for file in files)}.", ""]


def _json(request: Request, found: Shelf) -> dict[str, object]:
    return {
        "path": str(directory(request.paths)),
        "templates": [
            {
                "name": each.name,
                "title": each.title,
                "for": list(each.occasions),
                "ours": each.ours,
            }
            for each in found.templates
        ],
        "problems": [
            {"file": each.file, "line": each.line, "message": each.message}
            for each in found.troubles
        ],
    }


def _text(request: Request, found: Shelf) -> list[str]:
    rows = [
        (each.name, each.title, ", ".join(each.occasions), "ours" if each.ours else "yours")
        for each in found.templates
    ]
    lines = [safe(str(directory(request.paths))), ""]
    lines += table(("name", "shape", "for", "whose"), rows, give_way=(1, 2), drop=(2,))
    if found.troubles:
        lines += ["", f"{count(len(found.troubles), 'file')} cannot be used; the others are:"]
        lines += [f"  {safe(trouble.sentence)}" for trouble in found.troubles]
    elif all(each.ours for each in found.templates):
        lines += ["", "linchpin-tui notes --templates --write makes files of ours, to change."]
    return lines
