"""Reading names: where one begins and ends, and what cannot be one."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import MONTHS, WEEKDAYS, looks_like_date
from linchpin_tui.domain.capture.draft import CaptureError, Name
from linchpin_tui.domain.capture.slips import slip_of
from linchpin_tui.domain.capture.texts import VALUE_KEYS, TextReader
from linchpin_tui.domain.capture.tokens import Sort, Token


class Reader(TextReader):
    """A TextReader that reads names too."""

    def name(self, what: str) -> Name:
        """The name that begins here: `what` is person, organization or introducer.

        Raises CaptureError where there is none, where what stands here cannot be one, or where
        it is not plain where it ends.
        """
        token = self.token()
        if token is None or self.closed_at(self.i):
            raise self._empty(what, self.i)
        if token.sort is Sort.QUOTED:
            self.i += 1
            return self._quoted(token, what)
        if token.low.startswith("id:") and what != "organization":
            self.i += 1
            return self._picked(token)
        first = self.i
        self._check_first(token, what)
        self.i += 1
        while self.i < len(self.tokens) and not self._ends_name(first, what):
            self.i += 1
        self._check_whole(first, what)
        text = _without_full_stop(self.slice(first, self.i))
        return Name(text, None, token.start, self.tokens[self.i - 1].end)

    def name_may_follow(self) -> bool:
        """Whether a name could begin here, and nothing else does."""
        return not (
            self.closed_at(self.i)
            or self.kind_at(self.i)
            or self.marker_at(self.i)
            or self.when_at(self.i)
        )

    def is_person(self, run: list[Token]) -> bool:
        """Whether tokens that could make one name are a person's, where a note may stand too."""
        if not run:
            return False
        first = run[0]
        if first.low.startswith("id:") or (first.sort is Sort.QUOTED and self.knows(first.text)):
            return True
        if any(token.sort is not Sort.WORD for token in run):
            return False
        if self.knows(" ".join(token.text for token in run)):
            return True
        counted = sum(token.low not in words.PARTICLES for token in run)
        if counted > 4:
            return False
        if all(_caseless(token.text) for token in run):
            return True
        return (
            counted >= 2
            and first.text[0].isupper()
            and run[-1].text[0].isupper()
            and all(token.text[0].isupper() or token.low in words.PARTICLES for token in run)
        )

    def refuse_slip_for_name(self, token: Token) -> None:
        """`coffee wiht Dana`: where a name may stand, only slips of markers are refused."""
        if token.sort is Sort.WORD and token.text[0].islower():
            meant = slip_of(token.low, of_kinds=False)
            if meant and not self.knows(token.text):
                raise CaptureError(
                    "near_miss",
                    f"did you mean {meant}?",
                    token.start,
                    token.end,
                    f'To keep it in the name: who:"{token.text} …"',
                )

    def _quoted(self, token: Token, what: str) -> Name:
        text = " ".join(token.text.split())
        if not any(character.isalnum() for character in text):
            raise CaptureError(
                "not_a_name",
                f"this {what} has no letters",
                token.start,
                token.end,
                "Put the name between the quotes",
            )
        following = self.token()
        if following and following.start == token.end and following.sort is Sort.WORD:
            raise CaptureError(
                "quote",
                "the quoted value ends at its closing quote",
                following.start,
                following.end,
                "Put the whole value between the quotes",
            )
        return Name(text, None, token.start, token.end)

    def _picked(self, token: Token) -> Name:
        number = token.low[3:]
        if not (number.isascii() and number.isdigit() and 0 < len(number) < 19):
            raise CaptureError(
                "bad_id",
                f"{token.text} is not a number of a person",
                token.start,
                token.end,
                "Write it like id:2; `linchpin-tui people` shows the numbers",
            )
        return Name(token.text, int(number), token.start, token.end)

    def _ends_name(self, first: int, what: str) -> bool:
        at = self.i
        token = self.tokens[at]
        if self.closed_at(at):
            return True
        if what != "organization" and token.low in ("and", "&"):
            return True
        if at == first + 1:
            self._refuse_day_as_name(first)
        if self.when_at(at) or self.kind_at(at):
            return True
        if not self.marker_at(at):
            self._check_later(first, what)
            return False
        return True

    def _refuse_day_as_name(self, first: int) -> None:
        second = self.tokens[first + 1]
        calendar = second.low in WEEKDAYS or second.low in MONTHS
        if not (calendar and second.text[0].isupper()):
            return
        if second.low in MONTHS and (
            (self.when_at(first + 1)) or not self._name_ends(first + 2, kinds_end=True)
        ):
            return
        both = f"{self.tokens[first].text} {second.text}"
        raise CaptureError(
            "name_or_date",
            f"is {second.text} part of the name, or the date?",
            second.start,
            second.end,
            f'who:"{both}" for the name; a comma before {second.text} for the date',
        )

    def _check_first(self, token: Token, what: str) -> None:
        if token.low in words.MEDIA and what == "introducer":
            raise CaptureError(
                "not_a_name",
                f"{token.text} is a way, not a person who introduced you",
                token.start,
                token.end,
                f"how:{words.MEDIA[token.low]}?",
            )
        self._check_word(token, what)

    def _check_word(self, token: Token, what: str, *, later: bool = False) -> None:
        key = VALUE_KEYS[what]
        if '"' in token.text or token.sort is Sort.QUOTED:
            raise CaptureError(
                "quote",
                "a quote inside a name",
                token.start,
                token.end,
                f'Put the whole name between two quotes: {key}:"…"',
            )
        self.refuse_unknown_key(token)
        if token.low == "in":
            following = self.token(1 if token is self.token() else 0)
            place = following.text if following and following.sort is Sort.WORD else "Berlin"
            raise CaptureError(
                "not_a_name",
                "`in` cannot be part of a name",
                token.start,
                token.end,
                f"place:{place}?",
            )
        if looks_like_date(token.low):
            raise CaptureError(
                "ambiguous_date",
                f"{token.text} could be two different days",
                token.start,
                token.end,
                "Write it as 2026-11-20, nov 20 or 20 nov",
            )
        if token.text.isdigit():
            raise self._bare_number(token, what)
        if not any(character.isalnum() for character in token.text):
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be part of a name",
                token.start,
                token.end,
                f'Quote it if it is: {key}:"…"',
            )
        if token.low == "by":
            raise CaptureError(
                "not_a_name",
                "`by` cannot be part of a name",
                token.start,
                token.end,
                f'promised … by fri for a promise; in the name quote it: {key}:"…"',
            )
        if "+" in token.text[1:]:
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be part of a name",
                token.start,
                token.end,
                f'a tag stands alone: +{token.text.partition("+")[2]}; in the name quote it: {key}:"…"',
            )
        if token.text[0] in "-+":
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be part of a name",
                token.start,
                token.end,
                "-- with a blank after it begins the note; a tag is + and letters",
            )
        if token.text.startswith("("):
            inner = token.text.strip("()")
            raise CaptureError(
                "not_a_name",
                "a bracket inside a name",
                token.start,
                token.end,
                f"at {inner} for the organization" if inner else "leave it out",
            )
        if token.text[0].isdigit() and (later or what != "organization"):
            raise CaptureError(
                "not_a_name",
                f"what is {token.text}?",
                token.start,
                token.end,
                f'a time is 3pm or 15:30, a length 45m; in the name quote it: {key}:"…"',
            )
        if what != "organization" and ("@" in token.text or "/" in token.text):
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be a person's name",
                token.start,
                token.end,
                f'Write the name, or quote it: {key}:"{token.text}"',
            )

    def _bare_number(self, token: Token, what: str) -> CaptureError:
        number = token.text
        # Digits that are no number, such as ¹, are neither an hour nor minutes.
        size = int(number) if number.isdecimal() else 1000
        hour = f"{number}pm, " if size <= 12 else ""
        if what == "organization":
            hint = f"{hour}or org:{number}?" if hour else f"org:{number}?"
        elif size < 1000:
            hint = f"{hour}{number}m, or a date like 2026-11-20?"
        else:
            hint = "A date is written 2026-11-20 or nov 20 2026"
        return CaptureError("bare_number", f"what is {number}?", token.start, token.end, hint)

    def _check_later(self, first: int, what: str) -> None:
        """Refuse a later word of a name that shows that the name ended before it."""
        token = self.tokens[self.i]
        self._check_word_at(self.i, what)
        if not token.text[0].islower() or token.low in words.PARTICLES:
            return
        self.refuse_slip(self.i, first=first, what=what)
        phrase = self.word(self.i) + " " + self.word(self.i + 1)
        tag = words.TAG_PHRASES.get(phrase) or words.TAG_PHRASES.get(token.low)
        if tag and (phrase in words.TAG_PHRASES or self.closed_at(self.i + 1)):
            raise CaptureError(
                "not_a_name",
                f"is {tag} said of this person?",
                token.start,
                token.end,
                f"+{tag}, or a comma before it",
            )
        if token.low in words.NOT_IN_NAMES:
            end = self.tokens[self.i].end
            raise CaptureError(
                "not_a_name",
                "is this still the name?",
                token.start,
                end,
                "A comma before it makes it the note; about: says what it was about",
            )

    def _check_word_at(self, at: int, what: str) -> None:
        saved, self.i = self.i, at
        try:
            self._check_word(self.tokens[at], what, later=True)
        finally:
            self.i = saved

    def _check_whole(self, first: int, what: str) -> None:
        last = self.i
        lower = sum(
            token.text[0].islower() and token.low not in words.PARTICLES
            for token in self.tokens[first:last]
        )
        if lower and last - first > 3:
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            key = VALUE_KEYS[what]
            raise CaptureError(
                "long_name",
                "this is long for a name in small letters",
                start,
                end,
                f'A comma where it ends, or {key}:"{self.slice(first, last)}"',
            )


def _without_full_stop(name: str) -> str:
    """A name at the end of a sentence, without the full stop; that of `Jr.` and `B.` stays."""
    last = name.rpartition(" ")[2]
    if not name.endswith(".") or len(last) < 4 or last.casefold() in words.ABBREVIATIONS:
        return name
    return name[:-1]


def _caseless(word: str) -> bool:
    """Whether a word has letters, and none that has a case."""
    return any(map(str.isalpha, word)) and word.lower() == word.upper()
