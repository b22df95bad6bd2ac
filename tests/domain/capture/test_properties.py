"""What holds for every line: order, round trip, no loss, no crash, no hang."""

import re
from datetime import date, datetime, time, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.draft import CaptureError, Draft, DraftPerson, Fact, FactKind, Name
from linchpin_tui.domain.capture.grammar import LONGEST_LINE, parse
from linchpin_tui.domain.capture.likeness import distance, letters
from linchpin_tui.domain.capture.render import render
from linchpin_tui.domain.vocabulary import Channel, Direction, Employment, PitchOutcome, Role
from linchpin_tui.text import clean

NOW = datetime(2026, 11, 25, 10, 0).astimezone()
KNOWN = {"dana", "dana lee", "sam ortiz"}

GRAMMAR_WORDS = sorted(
    {
        *words.KINDS,
        *words.MARKERS,
        *(f"{key}:" for key in words.KEYS),
        *(f"+{tag}" for tag in words.TAGS),
        *words.TAG_PHRASES,
        "intro by",
        "introduced by",
        *(",", ";", " / ", "--", '"', "@", "&", "and", "by", "/", ":", "+"),
        *("today", "yesterday", "fri", "last sat", "next week", "nov 20", "2 days ago", "3pm"),
        *("2026-11-20", "15:30", "noon", "30m", "1.5 h", "feb 30", "11/12", "25:00", "5", "a"),
        *("Dana Lee", "dana", "Sam Ortiz", "Raj Patel", "May", "Sun", "Will", "山田", "3M", "id:2"),
        *("tea", "the next one", "LinkedIn", "Acme", "in", "Berlin", "vai", "x:", "O'Neil", "é"),
    }
)
lines = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(GRAMMAR_WORDS), max_size=14).map(" ".join),
    st.lists(st.one_of(st.sampled_from(GRAMMAR_WORDS), st.text(max_size=8)), max_size=10).map(
        "".join
    ),
).map(clean)


def understand(line: str) -> Draft | None:
    try:
        return parse(line, NOW, lambda name: name.casefold() in KNOWN)
    except CaptureError as refused:
        error = refused
    assert 0 <= error.start <= error.end <= len(line)
    assert error.message
    return None


def said(draft: Draft) -> str:
    """Everything a draft holds, as text."""
    whole = [render(draft), draft.word]
    whole += [str(draft.day), f"{draft.at}", str(draft.minutes)]
    return " ".join(whole).casefold()


_STRUCTURE = {
    *(word for phrase in words.KINDS for word in phrase.split()),
    *words.MARKERS,
    *(word for phrase in words.TAG_PHRASES for word in phrase.split()),
    *words.CHANNEL_NAMES,
    *("intro", "introduced", "by", "and", "&", "/", "--", "ago", "half", "an", "hour", "a", "yes"),
    *("no", "y", "n", "true", "false"),
}
_WHEN = re.compile(
    r"\d|noon|today|yesterday|tomorrow|last|this|next|week|weeks|day|days|month|months|in|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|"
    r"m|min|mins|minute|minutes|h|hours"
)


@given(lines)
@example("coffee with Dana, loves tea, and Sam Ortiz")
@example('who:"a"b')
@example('call Dana loves "')
@example("coffee with Dana note: , ;")
def test_no_line_crashes_hangs_or_loses_a_word(line: str) -> None:
    draft = understand(line)
    if draft is None:
        return
    kept = said(draft)
    for word in re.split(r'[\s,;"@]+', line.casefold()):
        bare = word.lstrip("+")
        bare = re.sub(r"^(?:" + "|".join(words.KEYS) + r"):", "", bare)
        if not bare or bare in _STRUCTURE or _WHEN.match(bare) or word.startswith("+"):
            continue
        assert bare in kept or any(tag.startswith(bare) for tag in words.TAGS)


@given(lines)
def test_an_understood_line_written_out_again_is_understood_the_same(line: str) -> None:
    draft = understand(line)
    if draft is not None:
        assert understand(clean(render(draft))) == draft


plain = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters='"'),
    min_size=1,
    max_size=12,
).map(clean)
values = (
    st.lists(plain, min_size=1, max_size=4)
    .map(" ".join)
    .filter(lambda text: any(map(str.isalnum, text)) and clean(text) == text)
)
names = values.map(Name) | st.integers(1, 10**9).map(lambda key: Name(f"id:{key}", key))
people = st.lists(
    st.builds(
        DraftPerson,
        name=names,
        roles=st.sets(st.sampled_from(Role)).map(
            lambda roles: tuple(role for role in Role if role in roles)
        ),
        decides=st.sampled_from((None, True, False)),
        employment=st.sampled_from((None, Employment.EMPLOYED, Employment.BETWEEN_JOBS)),
        significant=st.booleans(),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda person: (person.name.id, person.name.text.casefold()),
)
KIND_WORDS = sorted(words.KINDS)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    word = draw(st.sampled_from(KIND_WORDS))
    kind, channel = words.KINDS[word]
    planned = draw(st.booleans())
    days = draw(st.integers(1, 300))
    thanks = draw(st.sampled_from(("", "thanks", "thanked")))
    folk = tuple(draw(people))
    facts = draw(
        st.lists(
            st.builds(
                Fact,
                kind=st.sampled_from(FactKind),
                text=values,
                person=st.integers(0, len(folk) - 1),
            ),
            max_size=4,
            unique=True,
        )
    )
    order = list(FactKind)
    facts = [
        Fact(
            fact.kind,
            fact.text,
            fact.person,
            draw(st.dates(NOW.date(), date(2090, 1, 1)) | st.none())
            if fact.kind is FactKind.FOLLOW_UP
            else None,
            draw(st.sampled_from(("", "loves", "likes", "enjoys")))
            if fact.kind is FactKind.DETAIL
            else "",
        )
        for fact in facts
    ]
    facts.sort(key=lambda f: (order.index(f.kind), f.person, f.text, f.verb, str(f.due)))
    return Draft(
        kind=kind,
        word=word,
        channel=draw(st.sampled_from((channel, *Channel))),
        day=NOW.date() + timedelta(days if planned else -days),
        at=draw(st.none() | st.times().map(lambda at: time(at.hour, at.minute))),
        planned=planned,
        people=folk,
        organization=draw(st.none() | values),
        place=draw(st.none() | values),
        introducer=draw(st.none() | names),
        about=draw(st.none() | values),
        minutes=draw(st.none() | st.integers(1, 24 * 60)),
        direction=draw(st.sampled_from(Direction)),
        significant=any(person.significant for person in folk),
        answered=draw(st.booleans()),
        asked=draw(st.booleans()),
        thanks=thanks == "thanks",
        thanked=thanks == "thanked",
        new=draw(st.booleans()),
        moved=draw(st.booleans()),
        pitch=draw(st.none() | st.sampled_from(PitchOutcome)),
        note=draw(st.none() | values),
        facts=tuple(facts),
    )


@given(drafts())
def test_every_record_can_be_written_as_a_line(draft: Draft) -> None:
    assert parse(render(draft), NOW) == draft


CLAUSES = (
    "coffee,",
    "with Dana Lee,",
    "at Acme",
    "via Sam Ortiz",
    "yesterday 45m",
    "at 3pm",
    "for the data team,",
    "+hub",
    "+decides",
    "loves trail running,",
    "gave resume feedback,",
    "promised the deck by fri,",
    "learned Delta hires in spring,",
    "place: Cafe Luna,",
    "pitch:engaged",
)


@given(st.permutations(CLAUSES), st.booleans())
def test_the_order_of_the_clauses_makes_no_difference(order: list[str], planned: bool) -> None:
    head = "plan " if planned else ""
    swap = {"yesterday 45m": "tomorrow 45m"} if planned else {}
    line = head + " ".join(swap.get(clause, clause) for clause in order) + " -- the note"
    straight = head + " ".join(swap.get(clause, clause) for clause in CLAUSES) + " -- the note"
    assert parse(line, NOW) == parse(straight, NOW)


@given(st.permutations(["+hub", "loves tea,", "+looking"]), st.booleans())
def test_a_participants_facts_move_along_with_them(facts: list[str], swapped: bool) -> None:
    dana, raj = "with Dana Lee " + " ".join(facts), "with Raj Patel +expert"
    draft = parse("coffee " + " ".join((raj, dana) if swapped else (dana, raj)), NOW)
    place = {person.name.text: index for index, person in enumerate(draft.people)}
    assert draft.people[place["Dana Lee"]].roles == (Role.HUB,)
    assert draft.people[place["Dana Lee"]].employment is Employment.BETWEEN_JOBS
    assert draft.people[place["Raj Patel"]].roles == (Role.EXPERT,)
    assert [fact.person for fact in draft.facts] == [place["Dana Lee"]]


@given(st.sampled_from(GRAMMAR_WORDS), st.sampled_from(GRAMMAR_WORDS))
def test_the_longest_line_is_read_in_time(one: str, other: str) -> None:
    pair = clean(f"{one} {other} ")
    understand(("coffee with Dana " + pair * LONGEST_LINE)[:LONGEST_LINE])


keys = st.text("abcdeé ", max_size=10)


@given(keys, keys)
def test_names_within_two_edits_differ_in_at_most_four_letters(one: str, other: str) -> None:
    if distance(one, other, 2) <= 2:
        assert (letters(one) ^ letters(other)).bit_count() <= 4


@given(keys, keys)
def test_distance_is_the_same_both_ways_and_none_only_between_equals(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)
