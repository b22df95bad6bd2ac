"""`notes mail`: a note as a mailto link, or as an .eml file, for any mail program."""

from dataclasses import replace
from pathlib import Path

from linchpin_tui.cli.guard import tell
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.request import Request
from linchpin_tui.services import sending
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.sending import Outgoing


def mail(request: Request, desk: Desk, note: int) -> None:
    """Answer with the note as a link, or write it into the file of `--eml`; it is not marked sent.

    Raises Refused where it lacks something (unless `--because` says why it goes all the same),
    where no address is known, and where the file cannot be made.
    """
    given = request.given
    going = sending.outgoing(desk, note)
    if going.problem is not None and not given.values.get("--because", "").strip():
        raise Refused(f"{going.problem.message} (--because WHY sends it as it is.)")
    going = replace(
        going,
        address=given.values.get("--to", going.address),
        subject=given.values.get("--subject", going.subject),
    )
    file = given.values.get("--eml")
    if file is not None:
        _write(request, desk, going, Path(file).expanduser())
    else:
        _link(request, going)
    if not given.json:
        tell(f"When it has gone: linchpin-tui notes sent {note} --by email")


def _write(request: Request, desk: Desk, going: Outgoing, file: Path) -> None:
    sending.export_to(desk, going, file)
    if request.given.json:
        request.answer_json({**_shape(going), "file": str(file)})
    else:
        request.answer([f"Written: {safe(str(file))}"])


def _link(request: Request, going: Outgoing) -> None:
    if not going.address:
        raise Refused(
            f"No email address of {going.contact.name} is known: --to ADDRESS names one, and "
            "--eml FILE needs none."
        )
    link = sending.link(going)
    if request.given.json:
        request.answer_json({**_shape(going), "mailto": link})
    elif link is None:
        raise Refused("The note is too long for a link; --eml FILE writes it as a file.")
    else:
        request.answer([link])


def _shape(going: Outgoing) -> dict[str, object]:
    letter = sending.letter(going)
    return {
        "id": going.note,
        "contact": {"id": going.contact.id, "name": going.contact.name},
        "to": letter.address or None,
        "subject": letter.subject,
        "text": letter.body,
    }
