"""Correcting what was recorded of an interaction, where it stands."""

from collections.abc import Awaitable, Callable
from datetime import date, time

from linchpin_tui.domain.capture.dates import read_when
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.tokens import tokenize
from linchpin_tui.domain.correcting import WORDS, by_person, has_channel
from linchpin_tui.domain.records import Interaction, Participant
from linchpin_tui.domain.vocabulary import Channel, Kind
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.screens.everywhere import Undo
from linchpin_tui.screens.menu import Menu, Way
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import correcting
from linchpin_tui.services.correcting import Corrected
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.text import clean

Step = Callable[[], Awaitable[None]]

_PEOPLE = 4
"""People that the sheet names one by one; a panel is rarely larger."""

_DECIDED = {True: "yes", False: "no", None: "not known"}


def correct(place: PlaceScreen, interaction: Interaction) -> None:
    """Ask what of an interaction is to be corrected, and see to it."""
    what = noun(interaction.word, interaction.kind)
    names = listed([there.person.name for there in interaction.participants[:_PEOPLE]])
    title = f"{what[:1].upper()}{what[1:]}{f' with {names}' if names else ''}"
    at = f" {short_time(interaction.at)}" if interaction.at else ""
    day = short_day(interaction.day, place.desk.now().date())

    async def take(step: Step) -> None:
        await step()

    place.ask(
        Menu(
            title,
            f"{day}{at}. What is to be corrected? Each correction can be turned back with u.",
            _Sheet(place, interaction).ways(),
        ),
        take,
    )


class _Sheet:
    """The ways to correct one interaction."""

    def __init__(self, place: PlaceScreen, interaction: Interaction) -> None:
        self.place = place
        self.one = interaction

    def ways(self) -> list[Way[Step]]:
        one = self.one
        found = self._significant()
        found += [
            Way(
                "Decided then",
                f"{there.person.name}: {_DECIDED[there.decided]}",
                self._decided(there),
            )
            for there in one.participants[:_PEOPLE]
        ]
        kind = noun(WORDS[one.kind][0], one.kind)
        found.append(Way("What it was", kind, self._kind))
        if has_channel(one.kind):
            how = one.channel.value.replace("_", " ") if one.channel else "not known"
            found.append(Way("How it went", how, self._channel))
        found.append(Way("When", "another day, or another time", self._day))
        if one.kind is Kind.APPLICATION:
            about = "yes: left out of the share" if one.required else "no"
            found.append(Way("Required", f"by an office: {about}", self._required))
        return found

    def _significant(self) -> list[Way[Step]]:
        one = self.one
        if by_person(one.kind):
            return [
                Way(
                    "Significant",
                    f"{there.person.name}: {'yes' if there.significant else 'no'}",
                    self._to(correcting.set_significant, not there.significant, there.person.id),
                )
                for there in one.participants[:_PEOPLE]
            ]
        if not one.participants:
            return []
        on = one.significant or any(there.significant for there in one.participants)
        about = "yes" if on else "no; marked so, it counts by any channel"
        return [Way("Significant", about, self._to(correcting.set_significant, not on))]

    def _decided(self, there: Participant) -> Step:
        async def ask() -> None:
            async def put(decided: bool | None) -> None:
                await self._do(correcting.set_decided, there.person.id, decided)

            self.place.ask(
                Choose(
                    f"Did {there.person.name} decide then?",
                    "As it was at that time; what they are today stays as it is.",
                    (("yes", (True,)), ("no", (False,)), ("not known", (None,))),
                ),
                lambda answer: put(answer[0]),
            )

        return ask

    async def _kind(self) -> None:
        async def put(kind: Kind) -> None:
            await self._do(correcting.set_kind, kind)

        kinds = tuple((noun(word, kind), kind) for kind, (word, _) in WORDS.items())
        self.place.ask(Choose("What was it?", "", kinds), put)

    async def _channel(self) -> None:
        async def put(chosen: tuple[Channel | None]) -> None:
            await self._do(correcting.set_channel, chosen[0])

        ways: list[tuple[str, tuple[Channel | None]]] = [
            (channel.value.replace("_", " "), (channel,)) for channel in Channel
        ]
        self.place.ask(Choose("How did it go?", "", (*ways, ("not known", (None,)))), put)

    async def _day(self) -> None:
        today = self.place.desk.now().date()

        async def put(answer: str) -> None:
            day, at = _when(answer, self.one, today)
            await self._do(correcting.set_day, day, at)

        def check(answer: str) -> str | None:
            try:
                _when(answer, self.one, today)
            except ValueError as wrong:
                return str(wrong)
            return None

        self.place.ask(
            AskLine(
                "When was it?",
                "A day and a time, or one of them: yesterday, tue 3pm, nov 20, 14:30. "
                "What was learned and promised in it moves along.",
                check=check,
            ),
            put,
        )

    async def _required(self) -> None:
        await self._do(correcting.set_required, not self.one.required)

    def _to(self, work: Callable[..., Corrected], *given: object) -> Step:
        async def do() -> None:
            await self._do(work, *given)

        return do

    async def _do(self, work: Callable[..., Corrected], *given: object) -> None:
        """Correct it, and say what of the thank-you notes followed."""
        place, id = self.place, self.one.id

        def corrected(desk: Desk) -> Corrected:
            return work(desk, id, *given)

        try:
            done = await place.desk.ask(corrected)
        except Refused as refusal:
            place.say(refusal.message, warning=True)
            return
        except StorageError as trouble:
            place.say_trouble(str(trouble))
            return
        place.reload()
        undo = f"Corrected ({place.key(Undo)} takes that back)."
        place.say("\n".join([undo, *done.sentences]))


def _when(text: str, one: Interaction, today: date) -> tuple[date, time | None]:
    """The day and the time that a text names; what it leaves out stays.

    Raises ValueError with a sentence for the user.
    """
    tokens = tokenize(clean(text))
    day, at, place = None, None, 0
    while place < len(tokens):
        try:
            read = read_when(tokens, place, today, forward=False)
        except CaptureError as error:
            raise ValueError(f"{error.message[:1].upper()}{error.message[1:]}.") from None
        if read is None or (read.day is None and read.at is None):
            raise ValueError(f"{tokens[place].text} is no day and no time: tue 3pm, nov 20.")
        day, at, place = read.day or day, read.at or at, read.after
    if day is None and at is None:
        raise ValueError("Name a day, a time, or both: yesterday, tue 3pm, nov 20.")
    return day or one.day, at or one.at
