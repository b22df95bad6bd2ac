"""Tags as typed: `+hub`, or the unique beginning of one."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.capture.tokens import Token


def tag_named(token: Token) -> str:
    """The tag meant: exact, or the unique beginning of two letters or more."""
    typed = token.low.replace("_", "-")
    if typed in words.TAGS:
        return typed
    found = [tag for tag in words.TAGS if tag.startswith(typed)] if len(typed) > 1 else []
    if len(found) == 1:
        return found[0]
    if found:
        raise CaptureError(
            "ambiguous_tag",
            f"+{token.text} could be " + " or ".join(f"+{tag}" for tag in found),
            token.start,
            token.end,
            "A letter more will do",
        )
    meant = nearest(typed, words.TAGS, 2)
    raise CaptureError(
        "unknown_tag",
        f"+{token.text} is not known" + (f"; did you mean +{meant}?" if meant else ""),
        token.start,
        token.end,
        "tag: takes tags of your own",
    )
