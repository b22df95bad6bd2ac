"""Your own message: its words, what only you can say, and how each version of it landed."""

from datetime import date

from linchpin_tui.light import NamedTuple

LONGEST = 2_000
"""Signs that either part may have."""


class Pitch(NamedTuple):
    """A version of your message, written on a local date; the newest is the one in use.

    `engaged`, `polite` and `flat` count how its uses landed.
    """

    id: int
    version: int
    words: str
    only_you: str
    written_on: date
    engaged: int = 0
    polite: int = 0
    flat: int = 0

    @property
    def uses(self) -> int:
        """How often it was used, as far as you said how it landed."""
        return self.engaged + self.polite + self.flat

    @property
    def landed(self) -> str:
        """How it landed, in words: `engaged 6, polite 2`; `not used yet`."""
        counts = (("engaged", self.engaged), ("polite", self.polite), ("flat", self.flat))
        said = [f"{how} {number}" for how, number in counts if number]
        return ", ".join(said) if said else "not used yet"


def wrong(words: str, only_you: str) -> tuple[str, str] | None:
    """What will not do, as (part, sentence); None when all is well."""
    if not words.strip():
        return "words", "Your message needs its words: what do you say when someone asks?"
    for part, text in (("words", words), ("only_you", only_you)):
        if len(text) > LONGEST:
            return part, f"That is more than one can say: {LONGEST} signs at most."
    return None
