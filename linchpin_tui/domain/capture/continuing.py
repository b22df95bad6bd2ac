"""What a line being typed could go on with: whose names, and which words of the grammar."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.tokens import Sort, Token, tokenize
from linchpin_tui.domain.vocabulary import PitchOutcome
from linchpin_tui.light import NamedTuple

LONGEST_NAME = 6
"""Words of a name that are looked up; what is longer is none that is known."""

_MARKERS = ("with", "via", "at", "for", "from", "to", "introduced by", "on", "re")
_KEYS = tuple(f"{key}:" for key in sorted(words.KEYS))
_VALUES: dict[str, tuple[str, ...]] = {
    "how": ("in_person", "call", "video", "email", "message", "voicemail", "letter"),
    "role": tuple(words.ROLES),
    "decides": ("yes", "no"),
    "employed": ("yes", "no"),
    "pitch": tuple(outcome.value for outcome in PitchOutcome),
    "when": ("today", "yesterday"),
}


class Offer(NamedTuple):
    """What could stand from column `start` to the cursor.

    `text` is put into the line; `shown` is what it is called, `more` tells it from others like it.
    """

    start: int
    text: str
    shown: str
    more: str = ""

    def fits(self, line: str, cursor: int) -> bool:
        """Whether what stands before the cursor is a true beginning of this."""
        typed = " ".join(line[self.start : cursor].casefold().split())
        name = self.shown.casefold()
        return bool(typed) and name.startswith(typed) and line[self.start : cursor] != self.text

    def rest(self, line: str, cursor: int) -> str:
        """What the line lacks to say this, as far as it can be seen as going on; else empty."""
        typed = line[self.start : cursor]
        if self.text[: len(typed)].casefold() != typed.casefold():
            return ""
        return self.text[len(typed) :]


class Going(NamedTuple):
    """What may stand where the cursor is.

    `person` and `organization` are the columns where such a name begins, None where none can
    stand. `offers` are words of the grammar; `words_first`: they are likelier than a name.
    """

    person: int | None = None
    organization: int | None = None
    offers: tuple[Offer, ...] = ()
    words_first: bool = False


def going_on(line: str, cursor: int) -> Going:
    """What a cleaned line could go on with at the cursor (a column), from a word begun there."""
    text = line[:cursor]
    within = cursor < len(line) and not (line[cursor].isspace() or line[cursor] in ",;")
    if within or not text or text[-1].isspace() or text.count('"') % 2:
        return Going()
    *before, last = tokenize(text)
    if last.sort is Sort.TAG or last.text == "+":
        return Going(offers=_begun(last.start, text, tuple(f"+{tag}" for tag in words.TAGS)))
    if last.sort is not Sort.WORD:
        return Going()
    walk = _Walk()
    for index, token in enumerate(before):
        walk.pass_by(index, token)
    return walk.arrive(text, [*before, last])


def _begun(start: int, text: str, choices: tuple[str, ...], least: int = 1) -> tuple[Offer, ...]:
    """The choices that what stands from `start` on is the beginning of."""
    typed = text[start:].casefold()
    if len(typed) < least:
        return ()
    found = [choice for choice in choices if choice.startswith(typed) and choice != typed]
    return tuple(Offer(start, choice, choice) for choice in found)


class _Walk:
    """Where in the grammar one is, after passing by the words before the cursor."""

    def __init__(self) -> None:
        self.place = "start"
        self.key = ""
        self.first = 0
        self.named = False
        self.kind = ""
        self.opened = False
        self._previous = ""

    def pass_by(self, index: int, token: Token) -> None:
        """Take a token that is whole."""
        previous, self._previous = self._previous, token.low
        if self.place == "note":
            return
        if self.place == "long" and token.sort not in (Sort.KEY, Sort.TAG, Sort.DASHES):
            return
        match token.sort:
            case Sort.DASHES:
                self.place = "note"
            case Sort.TAG | Sort.QUOTED:
                self._go("after", index)
            case Sort.KEY:
                self._pass_key(index, token.low)
            case Sort.AT_SIGN:
                self._go("organization", index, opened=True)
            case Sort.SEPARATOR:
                self._go("comma", index)
            case Sort.WORD:
                self._pass_word(index, token.low, previous)

    def _go(self, place: str, index: int, *, opened: bool = False) -> None:
        self.place, self.first, self.opened = place, index + 1, opened
        self.named = self.named or place == "person"

    def _pass_key(self, index: int, key: str) -> None:
        self.key = key
        if key in words.TEXT_KEYS:
            self._go("long", index)
        elif key in ("who", "via"):
            self._go("person", index, opened=True)
        elif key == "org":
            self._go("organization", index, opened=True)
        else:
            self._go("value" if key in _VALUES else "about", index)

    def _pass_word(self, index: int, low: str, previous: str) -> None:
        if self.place == "text" or (self.opened and self.first == index):
            return
        if self.place == "value":
            self._go("after", index)
        elif index == 0 and low == "plan":
            self._go("start", index)
        elif self._pass_kind(index, low, previous):
            return
        elif low in words.WHO_MARKERS or low == "via" or self._introduced(low, previous):
            self._go("person", index, opened=True)
        elif low == "at":
            self._go("organization", index, opened=True)
        elif low in ("for", "re"):
            to_person = low == "for" and words.KINDS.get(self.kind, (None, None))[1] in (
                words.FOR_NAMES_PERSON
            )
            self._go("person" if to_person else "about", index)
        elif low in words.FREE_WORDS:
            self._go("text", index)
        elif low == "on":
            self._go("after", index)
        elif low in ("and", "&") and self.place == "person":
            self._go("person", index, opened=True)

    @staticmethod
    def _introduced(low: str, previous: str) -> bool:
        return low == "by" and previous in ("intro", "introduced")

    def _pass_kind(self, index: int, low: str, previous: str) -> bool:
        pair = f"{previous} {low}"
        second = pair in words.KINDS and index - 1 <= self.first <= index
        if not second and (low not in words.KINDS or self.place in ("person", "organization")):
            return False
        if self.place not in ("start", "comma", "after") and not second:
            return False
        self.kind = pair if second else low
        about = words.KINDS[self.kind][0] in words.ABOUT_KINDS
        self._go("about" if about else "person", index)
        return True

    def arrive(self, text: str, tokens: list[Token]) -> Going:
        """What may stand at the last of the tokens, which is a word begun."""
        at, last = len(tokens) - 1, tokens[-1]
        run, whole = tokens[min(self.first, at)].start, at - self.first < LONGEST_NAME
        alone = self.first >= at
        clauses = _begun(last.start, text, _MARKERS) + _begun(last.start, text, _KEYS, 2)
        match self.place:
            case "start":
                kinds = tuple(words.KINDS) + (("plan",) if self.first == 0 else ())
                return Going(offers=_begun(run, text, kinds))
            case "value":
                return Going(offers=_begun(run, text, _VALUES[self.key]))
            case "person":
                offers = () if alone and self.opened else clauses
                return Going(person=run if whole else None, offers=offers)
            case "organization":
                return Going(organization=run if whole else None, offers=() if alone else clauses)
            case "comma":
                tags = tuple(words.TAG_PHRASES)
                offers = _begun(run, text, tuple(words.FREE_WORDS)) + _begun(run, text, tags, 2)
                return Going(
                    person=run if whole and self.named else None,
                    offers=offers + clauses if alone else offers,
                    words_first=not last.text[0].isupper(),
                )
            case "about" | "after":
                return Going(offers=() if alone and self.place == "about" else clauses)
            case _:
                return Going()
