"""Short talks with somebody you know or are getting to know: by what way, and about what."""

from datetime import date, time
from random import Random

from linchpin_tui.domain.vocabulary import Channel, Direction, Kind, Status
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.talks import Talk
from linchpin_tui.services.demo.words import talks as words

_WAYS: tuple[tuple[Channel, int, tuple[str, ...]], ...] = (
    (Channel.MESSAGE, 27, ("message", "message", "texted")),
    (Channel.EMAIL, 20, ("email",)),
    (Channel.CALL, 22, ("call", "called")),
    (Channel.IN_PERSON, 20, ("coffee", "coffee", "lunch", "walk", "met", "breakfast", "drinks")),
    (Channel.VIDEO, 8, ("video", "zoom")),
    (Channel.VOICEMAIL, 3, ("voicemail",)),
    (Channel.LETTER, 2, ("card", "letter")),
)
_FIRST_WAYS: tuple[tuple[Channel, int, tuple[str, ...]], ...] = (
    (Channel.CALL, 30, ("call",)),
    (Channel.IN_PERSON, 40, ("coffee", "lunch", "walk", "coffee")),
    (Channel.VIDEO, 20, ("video",)),
    (Channel.MESSAGE, 10, ("message",)),
)
_MEALS = {"coffee", "lunch", "breakfast", "drinks", "met"}
_LENGTHS = {
    Channel.IN_PERSON: (30, 45, 45, 60, 75),
    Channel.CALL: (8, 12, 15, 20, 30),
    Channel.VIDEO: (20, 30, 45),
}


class SmallTalk:
    """Makes up short talks."""

    def __init__(self, seed: int) -> None:
        source = chance(seed, "small talk")
        self._topics = Deck(words.TOPICS, source)
        self._openings = Deck(words.OPENINGS, source)
        self._outcomes = Deck(words.OUTCOMES, source)
        self._written = Deck(words.WRITTEN, source)
        self._inbound = Deck(words.INBOUND, source)
        self._tries = Deck(words.TRIES, source)
        self._unanswered = Deck(words.UNANSWERED, source)
        self._voicemails = Deck(words.VOICEMAILS, source)
        self._letters = Deck(words.LETTERS, source)

    def between(self, one: Character, day: date, at: time, source: Random) -> Talk:
        """A talk with one person; the first one is never a try that nobody answers."""
        known = one.met is not None
        ways = _WAYS if known else _FIRST_WAYS
        [(channel, _, kinds)] = source.choices(ways, [share for _, share, _ in ways])
        talk = Talk(day, at, None, Kind.CONVERSATION, source.choice(kinds), channel, (one,))
        talk.topic = self.topic(one)
        if channel in _LENGTHS:
            self._spoken(talk, source)
        else:
            self._sent(talk, source, known=known)
        if known and channel is not Channel.IN_PERSON and source.random() < 0.07:
            self._in_vain(talk)
        elif known and source.random() < 0.012:
            talk.status, talk.note = Status.DROPPED, None
        return talk

    def from_afar(self, one: Character, day: date, at: time) -> Talk:
        """A message that somebody sent while you slept."""
        talk = Talk(day, at, None, Kind.CONVERSATION, "message", Channel.MESSAGE, (one,))
        talk.direction, talk.significant = Direction.INBOUND, True
        talk.note = self._inbound.draw()
        return talk

    def topic(self, one: Character) -> str:
        """What to talk about with somebody: never the same twice, if it can be helped."""
        topic = self._topics.draw()
        for _ in range(3):
            if topic not in one.topics:
                break
            topic = self._topics.draw()
        one.topics.append(topic)
        return topic

    def told(self, topic: str, source: Random) -> str:
        """A line about a talk: its topic, and often what came of it."""
        line = self._openings.draw().format(topic=topic)
        return f"{line} {self._outcomes.draw()}" if source.random() < 0.6 else line

    def _spoken(self, talk: Talk, source: Random) -> None:
        assert talk.channel is not None
        talk.minutes = source.choice(_LENGTHS[talk.channel])
        if talk.word in _MEALS and source.random() < 0.4:
            talk.place = source.choice(words.PLACES)
        if talk.topic and source.random() < 0.5:
            talk.note = self.told(talk.topic, source)

    def _sent(self, talk: Talk, source: Random, *, known: bool) -> None:
        talk.significant = not known or source.random() < 0.5
        if talk.channel is Channel.VOICEMAIL:
            talk.note = self._voicemails.draw()
        elif talk.channel is Channel.LETTER:
            talk.note, talk.significant = self._letters.draw(), True
        elif known and source.random() < 0.2:
            talk.direction = Direction.INBOUND
            talk.note = self._inbound.draw()
        elif source.random() < 0.75:
            talk.note = self._written.draw()
        if source.random() < 0.15:
            talk.at = None

    def _in_vain(self, talk: Talk) -> None:
        talk.answered, talk.minutes, talk.significant = False, None, False
        talk.direction, talk.place = Direction.OUTBOUND, None
        rang = talk.channel in (Channel.CALL, Channel.VIDEO, Channel.VOICEMAIL)
        talk.note = (self._tries if rang else self._unanswered).draw()
