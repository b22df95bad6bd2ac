"""`undo` and `redo`: say what is about to be turned back or done again, do it, say what was done."""

from linchpin_tui.cli.request import Request
from linchpin_tui.services import history


def run(request: Request) -> int:
    """Turn back the last step, or do again what was turned back."""
    undoing = request.command == "undo"
    coming = history.next_undo if undoing else history.next_redo
    act = history.undo if undoing else history.redo
    nothing = history.NOTHING_TO_UNDO if undoing else history.NOTHING_TO_REDO
    dry = "--dry-run" in request.given.switches
    with request.desk() as desk:
        step = coming(desk)
        if step is not None and not request.given.json:
            request.answer([step.sentence])
        turned = None if step is None or dry else act(desk, expected=step.operation)
    if request.given.json:
        done = turned or step
        request.answer_json(
            {
                "status": _status(undoing, step is not None, dry),
                "operation": None if turned is None else turned.operation,
                "reverts": turned.reverts if turned else step.operation if step else None,
                "kind": None if done is None else done.kind,
                "label": None if done is None else done.label,
                "sentences": list(turned.sentences) if turned else [],
            }
        )
    elif turned is not None:
        request.answer(turned.sentences)
    elif step is None:
        request.answer([nothing])
    return 0


def _status(undoing: bool, is_something: bool, dry: bool) -> str:
    if not is_something:
        return "nothing"
    if dry:
        return "would_undo" if undoing else "would_redo"
    return "undone" if undoing else "redone"
