"""Gathering what the clauses of a line say into one draft, refusing what contradicts itself."""

from datetime import date, datetime, time

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import Read, settled
from linchpin_tui.domain.capture.draft import (
    CaptureError,
    Clause,
    Draft,
    DraftPerson,
    Fact,
    FactKind,
    Name,
    conflict,
    twice,
    two_kinds,
)
from linchpin_tui.domain.capture.tags import Said
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Kind,
    PitchOutcome,
)

_NEEDS_PERSON = frozenset(
    {
        FactKind.DETAIL,
        FactKind.NEED,
        FactKind.OFFER,
        FactKind.FAVOR_GIVEN,
        FactKind.FAVOR_RECEIVED,
    }
)
_FACT_ORDER = {kind: number for number, kind in enumerate(FactKind)}
_DOUBTS = {
    "for": ("person_or_about", "is {} a person, or what it was about?", "re {} for the subject"),
    "from": (
        "person_or_organization",
        "is {} a person who came to you, or where they work?",
        "at {} for the organization",
    ),
    "kind": ("person_or_word", "is {} a person?", "note: {} to keep it as text"),
}
"""Why a name may be none where other people are named: its code, the question, another way out."""
_FIRST = -1
"""Stands for the first participant while nobody has been named yet."""


class Builder:
    """Takes one clause at a time, in the order of the line; `draft` closes it.

    Every method takes the columns of its clause and raises CaptureError with them.
    """

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.planned = False
        self._kinds: list[tuple[str, int, int]] = []
        self._met: tuple[int, int] | None = None
        self._how: tuple[str, int, int] | None = None
        self._people: list[Name] = []
        self._doubtful: list[tuple[Name, str]] = []
        self._said: dict[int, Said] = {}
        self._facts: list[tuple[Fact, int, int]] = []
        self._organization: Name | None = None
        self._introducer: Name | None = None
        self._about: str | None = None
        self._place: str | None = None
        self._day: tuple[date, int, int] | None = None
        self._at: tuple[time, int, int] | None = None
        self._minutes: int | None = None
        self._pitch: PitchOutcome | None = None
        self._notes: list[str] = []
        self._flags: set[str] = set()
        self._clauses: list[Clause] = []

    # What the parser asks while it reads

    @property
    def word(self) -> str:
        return self._kinds[0][0] if self._kinds else ""

    def kind_is_about(self) -> bool:
        """Whether the kind read so far takes bare words as what it was about."""
        return bool(self._kinds) and words.KINDS[self.word][0] in words.ABOUT_KINDS

    def for_names_person(self) -> bool:
        return bool(self._kinds) and words.KINDS[self.word][1] in words.FOR_NAMES_PERSON

    def wants_about(self) -> bool:
        return self.kind_is_about() and self._about is None

    # Clauses

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """What was understood so far."""
        return tuple(self._clauses)

    def clause(self, start: int, end: int, what: str) -> None:
        self._clauses.append(Clause(start, end, what))

    def add_kind(self, word: str, start: int, end: int) -> None:
        if word == "met":
            self._met = self._met or (start, end)
            return
        if self._kinds:
            raise two_kinds(self._kinds[0][0], word, start, end)
        self._kinds.append((word, start, end))

    def set_how(self, value: str, start: int, end: int) -> None:
        if self._how:
            raise twice("how", start, end)
        if value not in words.CHANNEL_NAMES and value not in words.KINDS:
            raise CaptureError(
                "bad_value",
                f"how: does not know {value}",
                start,
                end,
                "One of in_person, call, video, email, message, voicemail, letter",
            )
        self._how = (value, start, end)

    def person(self, name: Name, doubt: str = "") -> None:
        """`doubt`: why it may be no person where others are named (_DOUBTS)."""
        for known in self._people:
            if (known.id, known.text.casefold()) == (name.id, name.text.casefold()):
                raise CaptureError(
                    "duplicate",
                    f"{name.text} is named twice",
                    name.start,
                    name.end,
                    "Name each person once",
                )
        self._people.append(name)
        if doubt:
            self._doubtful.append((name, doubt))

    def set_organization(self, name: Name, start: int) -> None:
        if self._organization:
            raise CaptureError(
                "duplicate",
                "two organizations in one line",
                start,
                name.end,
                "Capture one line for each; place: says where it was",
            )
        self._organization = name

    def set_introducer(self, name: Name, start: int) -> None:
        if self._introducer:
            raise CaptureError(
                "duplicate",
                "two introducers in one line",
                start,
                name.end,
                "Name the one who led you here",
            )
        self._introducer = name

    def set_about(self, text: str, start: int, end: int) -> None:
        if self._about is not None:
            raise twice("about", start, end)
        self._about = text

    def set_place(self, text: str, start: int, end: int) -> None:
        if self._place is not None:
            raise twice("place", start, end)
        self._place = text

    def set_pitch(self, outcome: PitchOutcome, start: int, end: int) -> None:
        if self._pitch is not None:
            raise twice("pitch", start, end)
        self._pitch = outcome

    def when(self, read: Read, start: int, end: int) -> None:
        if read.day is not None:
            if self._day:
                raise twice("date", start, end)
            self._day = (read.day, start, end)
        if read.at is not None:
            if self._at:
                raise twice("time", start, end)
            self._at = (read.at, start, end)
        if read.minutes is not None:
            if self._minutes is not None:
                raise twice("length", start, end)
            self._minutes = read.minutes

    def inbound(self) -> None:
        self._flags.add("inbound")

    def note(self, text: str) -> None:
        self._notes.append(text)

    def fact(
        self,
        kind: FactKind,
        text: str,
        start: int,
        end: int,
        *,
        due: date | None = None,
        verb: str = "",
    ) -> None:
        today = self.now.date()
        if due is not None and due < today:
            raise CaptureError(
                "past",
                f"{due:%a} {due.day} {due:%b %Y} has passed",
                start,
                end,
                "A promise is due today or later",
            )
        self._facts.append((Fact(kind, text, self._last, due, verb), start, end))

    def tag(self, tag: str, start: int, end: int) -> None:
        """Apply a tag by its full name (words.TAGS)."""
        if tag in words.ROLES:
            self._of_last(start, end).roles |= {words.ROLES[tag]}
        elif tag in ("decides", "peer"):
            self.decides(tag == "decides", start, end)
        elif tag in ("employed", "looking"):
            self.employed(tag == "employed", start, end)
        else:
            tag = "thanks" if tag == "thank" else tag
            if {tag} | (self._flags & {"thanks", "thanked"}) >= {"thanks", "thanked"}:
                raise conflict("thanks and thanked", start, end)
            self._flags.add(tag)
            if tag == "significant":
                # The mark is the interaction's; at a gathering it also says who.
                self._said.setdefault(self._last, Said()).significant = True

    def decides(self, value: bool, start: int, end: int) -> None:
        self._of_last(start, end).decide(value)

    def employed(self, value: bool, start: int, end: int) -> None:
        self._of_last(start, end).employ(value)

    # Closing

    def draft(self) -> Draft:
        """The whole line as a draft. Raises CaptureError for what the whole lacks."""
        kind, word, channel = self._closing_kind()
        if kind is Kind.CONVERSATION and not self._people:
            _, start, end = self._kinds[0] if self._kinds else (word, *self._how_span())
            raise CaptureError("nobody", f"{word} with whom?", start, end, f"{word} with Dana Lee")
        self._refuse_homeless_facts()
        self._refuse_introducing_nobody(kind)
        self._refuse_doubtful()
        day, at = settled(self._day, self._at, self.now, planned=self.planned)
        return Draft(
            kind=kind,
            word=word,
            channel=channel,
            day=day,
            at=at,
            planned=self.planned,
            people=tuple(self._person(i, name) for i, name in enumerate(self._people)),
            organization=self._organization.text if self._organization else None,
            place=self._place,
            introducer=self._introducer,
            about=self._about,
            minutes=self._minutes,
            direction=Direction.INBOUND if "inbound" in self._flags else Direction.OUTBOUND,
            significant="significant" in self._flags,
            answered="unanswered" not in self._flags,
            asked="asked" in self._flags,
            thanks="thanks" in self._flags,
            thanked="thanked" in self._flags,
            new="new" in self._flags,
            moved="moved" in self._flags,
            pitch=self._pitch,
            note="; ".join(self._notes) or None,
            facts=self._closing_facts(),
            clauses=self.clauses,
        )

    @property
    def _last(self) -> int:
        return len(self._people) - 1 if self._people else _FIRST

    def _of_last(self, start: int, end: int) -> Said:
        said = self._said.setdefault(self._last, Said())
        said.span = (start, end)
        return said

    def _how_span(self) -> tuple[int, int]:
        return self._how[1:] if self._how else self._met or (0, 0)

    def _closing_kind(self) -> tuple[Kind, str, Channel | None]:
        if self._kinds:
            word = self._kinds[0][0]
        elif self._met:
            word = "met"
        elif self._how:
            return self._kind_from_how(self._how[0])
        else:
            raise CaptureError(
                "no_kind",
                "what was it?",
                0,
                self._people[0].start if self._people else 0,
                "Begin with a kind, like coffee, call, email, event or applied",
            )
        kind, channel = words.KINDS[word]
        if self._how:
            value, start, end = self._how
            if value in words.KINDS and words.KINDS[value][0] is not Kind.CONVERSATION:
                raise two_kinds(word, value, start, end)
            channel = _channel_of(value)
        return kind, word, channel

    def _kind_from_how(self, value: str) -> tuple[Kind, str, Channel | None]:
        if value in words.KINDS:
            return words.KINDS[value][0], value, words.KINDS[value][1]
        if value == "phone":
            value = "call"
        word = value if value in words.KINDS else "met"
        return Kind.CONVERSATION, word, _channel_of(value)

    def _refuse_homeless_facts(self) -> None:
        if self._people:
            return
        for fact, start, end in self._facts:
            if fact.kind in _NEEDS_PERSON:
                raise CaptureError(
                    "nobody", "whom is this about?", start, end, "Name the person: with Dana Lee"
                )
        said = self._said.get(_FIRST)
        if said and (said.roles or (said.decides, said.employment) != (None, None)):
            raise CaptureError(
                "nobody", "whom is this said of?", *said.span, hint="Name the person: with Dana Lee"
            )

    def _refuse_introducing_nobody(self, kind: Kind) -> None:
        """Via names who led you to somebody; on `applied` it is who the opening came through."""
        by = self._introducer
        if by is None or self._people or kind is Kind.APPLICATION:
            return
        whom = by.text if by.id is None else "they"
        raise CaptureError(
            "nobody",
            f"whom did {whom} lead you to?",
            by.start,
            by.end,
            f"Name the person: with Dana Lee; to keep it as text: note: via {by.text}",
        )

    def _refuse_doubtful(self) -> None:
        """`coffee with Dana from Acme`: who it was with is told already, and Acme may be a firm."""
        if not self._doubtful or len(self._doubtful) == len(self._people):
            return
        name, doubt = self._doubtful[0]
        code, question, hint = _DOUBTS[doubt]
        raise CaptureError(
            code,
            question.format(name.text),
            name.start,
            name.end,
            f"with {name.text} for the person, {hint.format(name.text)}",
        )

    def _person(self, index: int, name: Name) -> DraftPerson:
        said = self._said.get(index) or Said()
        before = self._said.get(_FIRST) if index == 0 else None
        return (said.joined(before) if before is not None else said).of(name)

    def _closing_facts(self) -> tuple[Fact, ...]:
        facts = [
            Fact(
                fact.kind,
                fact.text,
                (max(fact.person or 0, 0)) if self._people else None,
                fact.due,
                fact.verb,
            )
            for fact, _, _ in self._facts
        ]
        return tuple(
            sorted(
                dict.fromkeys(facts),
                key=lambda fact: (
                    _FACT_ORDER[fact.kind],
                    -1 if fact.person is None else fact.person,
                    fact.text,
                    fact.verb,
                    str(fact.due),
                ),
            )
        )


def _channel_of(value: str) -> Channel | None:
    return words.CHANNEL_NAMES.get(value) or words.KINDS[value][1]
