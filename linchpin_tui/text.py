"""Text at the door, and its width on a screen."""

import re
from functools import cache


@cache
def _sequences() -> re.Pattern[str]:
    """Whole escape sequences; compiled only where a text holds something that does not print.

    A sequence goes as a whole, so that nothing of `ESC [ 31 m` (a colour), of a title set, of a
    link stays behind as text. One that does not end is no sequence: only its controls go.
    """
    return re.compile(
        "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"
        "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\\\|\x9c)"
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Blanks to fold, and signs to drop; compiled only where a text is not plain ASCII.

    C0 and C1 controls, DEL, zero-width characters, bidi marks, overrides and isolates, the byte
    order mark, variation selectors, interlinear and tag characters, lone surrogates.
    """
    return (
        re.compile(r"[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+"),
        re.compile(
            "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u115f\u1160\u180b-\u180f"
            "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
            "\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
        ),
    )


def _composed(text: str) -> str:
    """Text in NFC; unicodedata is loaded only where there is something to compose."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def clean(text: str) -> str:
    """Make text from outside safe to store and to draw: one line, NFC, nothing that steers.

    Line breaks and tabs become single blanks; controls, whole escape sequences, bidi overrides and
    zero-width characters are dropped. Every edge where text enters calls this once.
    """
    if text.isascii() and text.isprintable():
        return text
    blanks, hostile = _patterns()
    if not text.isprintable():
        text = _sequences().sub("", text)
    return _composed(hostile.sub("", blanks.sub(" ", text)))


def clean_lines(text: str) -> str:
    """`clean` for text that may hold several lines: the line breaks stay, as `\\n`."""
    return "\n".join(clean(line) for line in text.replace("\r\n", "\n").split("\n"))


def fold(text: str) -> str:
    """The key under which a name is found: case folded, blanks collapsed, accents kept."""
    return " ".join(_composed(text.casefold()).split())
