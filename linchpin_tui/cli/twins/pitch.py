"""`pitch`: your own message, how each version landed, and writing it anew."""

from linchpin_tui.cli.guard import STORED, UsageError
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import shown
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.pitches import Pitch
from linchpin_tui.domain.wording import short_day
from linchpin_tui.services import pitches, report_shapes

_EXAMPLE = (
    "  linchpin-tui pitch set I help food companies throw less away "
    "--only-you 'I ran the night shift'"
)


def run(request: Request) -> int:
    """Every version, the newest first; `set WORDS…` writes the next one."""
    words = request.given.words
    only_you = request.given.values.get("--only-you")
    if words and words[0] != "set":
        raise UsageError(f"{shown(words[0])} is nothing that can be done here: there is pitch set.")
    if not words and only_you is not None:
        raise UsageError("--only-you goes with the words: pitch set WORDS… --only-you WORDS.")
    with request.desk() as desk:
        if words:
            before = pitches.current(desk)
            kept = before.only_you if before is not None and only_you is None else only_you or ""
            pitches.save(desk, " ".join(words[1:]), kept)
        found = pitches.versions(desk)
    if request.given.json:
        request.answer_json([report_shapes.pitch(one) for one in found])
    elif not found:
        request.answer(
            [
                "Your message is not written down yet. What do you say when someone asks, and what",
                "of it can only you say?",
                _EXAMPLE,
            ]
        )
    else:
        for one in found if not words else found[:1]:
            request.answer(_text(one))
    return STORED


def _text(one: Pitch) -> list[str]:
    said = [f"  {safe(line)}" for line in one.words.split("\n")]
    alone = [f"  only you: {safe(line)}" for line in one.only_you.split("\n") if line]
    return [f"{one.version}  {short_day(one.written_on)} · {one.landed}", *said, *alone]
