"""Every example of the grammar, as it is understood on Wed 25 November 2026, 10:00."""

from datetime import date, datetime, time

import pytest

from linchpin_tui.domain.capture.draft import Draft, Fact, FactKind
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Employment,
    Kind,
    PitchOutcome,
    Role,
)

NOW = datetime(2026, 11, 25, 10, 0).astimezone()
TODAY = NOW.date()
KNOWN = {"dana", "dana lee", "sam", "sam ortiz"}


def understand(line: str) -> Draft:
    return parse(line, NOW, lambda name: name.casefold() in KNOWN)


def names(draft: Draft) -> list[str]:
    return [person.name.text for person in draft.people]


def facts(draft: Draft, kind: FactKind) -> list[str]:
    return [fact.text for fact in draft.facts if fact.kind is kind]


def test_a_coffee_with_someone_at_a_place_of_work_through_someone() -> None:
    draft = understand("coffee with Dana Lee at Acme via Sam Ortiz")
    assert (draft.kind, draft.channel) == (Kind.CONVERSATION, Channel.IN_PERSON)
    assert names(draft) == ["Dana Lee"]
    assert draft.organization == "Acme"
    assert draft.introducer is not None
    assert draft.introducer.text == "Sam Ortiz"
    assert (draft.day, draft.at) == (TODAY, time(10))


def test_a_kind_leads_straight_to_a_name() -> None:
    draft = understand("coffee Dana Lee @Acme yesterday, loves trail running")
    assert names(draft) == ["Dana Lee"]
    assert draft.organization == "Acme"
    assert (draft.day, draft.at) == (date(2026, 11, 24), None)
    assert draft.facts == (Fact(FactKind.DETAIL, "trail running", 0, None, "loves"),)


def test_favors_and_a_promise_with_its_day() -> None:
    draft = understand(
        "called dana fri 3pm, gave resume feedback, got two names, promised send deck by mon"
    )
    assert (draft.day, draft.at) == (date(2026, 11, 20), time(15))
    assert facts(draft, FactKind.FAVOR_GIVEN) == ["resume feedback"]
    assert facts(draft, FactKind.FAVOR_RECEIVED) == ["two names"]
    assert draft.facts[-1] == Fact(FactKind.FOLLOW_UP, "send deck", 0, date(2026, 11, 30))


def test_a_voicemail_is_to_someone() -> None:
    draft = understand("voicemail to Priya Nair at Globex 2 days ago")
    assert draft.channel is Channel.VOICEMAIL
    assert draft.day == date(2026, 11, 23)
    assert not draft.significant


def test_no_answer_after_a_comma_is_a_try() -> None:
    draft = understand("called Priya Nair at Globex, no answer")
    assert not draft.answered
    assert names(draft) == ["Priya Nair"]


@pytest.mark.parametrize(
    "line",
    [
        "info interview with Omar Haddad at Initech nov 20 +hub +expert +decides",
        "informational interview with Omar Haddad at Initech nov 20, expert, hub, decides",
    ],
)
def test_tags_say_roles_and_who_decides(line: str) -> None:
    draft = understand(line)
    assert draft.kind is Kind.INFORMATIONAL_INTERVIEW
    assert draft.channel is None
    assert set(draft.people[0].roles) == {Role.HUB, Role.EXPERT}
    assert draft.people[0].decides is True
    assert draft.day == date(2026, 11, 20)


def test_tags_after_commas_say_employment_too() -> None:
    draft = understand("informational interview with Omar Haddad, expert, hub, decides, employed")
    assert draft.people[0].employment is Employment.EMPLOYED


def test_an_event_has_its_subject_its_people_and_a_note() -> None:
    draft = understand(
        "event PyData Meetup last sat with Lena Vogel and Raj Patel, lena organises the next one"
    )
    assert draft.kind is Kind.PROFESSIONAL_EVENT
    assert draft.about == "PyData Meetup"
    assert draft.day == date(2026, 11, 21)
    assert names(draft) == ["Lena Vogel", "Raj Patel"]
    assert draft.note == "lena organises the next one"


def test_for_says_what_an_interview_was_about() -> None:
    draft = understand("job interview at 3M 2026-11-20 with Ana Souza for Staff Engineer")
    assert draft.kind is Kind.JOB_INTERVIEW
    assert (draft.organization, draft.about) == ("3M", "Staff Engineer")
    assert names(draft) == ["Ana Souza"]


def test_a_coach_session_ends_in_a_promise() -> None:
    draft = understand("coach session with Bea Long mon, next: redo pitch by fri")
    assert (draft.kind, draft.day) == (Kind.COACH_SESSION, date(2026, 11, 23))
    assert draft.facts == (Fact(FactKind.FOLLOW_UP, "redo pitch", 0, date(2026, 11, 27)),)


def test_an_application_needs_nobody() -> None:
    draft = understand('applied org:"Procter & Gamble" re analyst')
    assert draft.kind is Kind.APPLICATION
    assert (draft.organization, draft.about) == ("Procter & Gamble", "analyst")
    assert draft.people == ()


def test_may_is_a_name_where_a_name_begins_and_a_month_before_a_number() -> None:
    draft = understand("call with May Chen may 5")
    assert names(draft) == ["May Chen"]
    assert draft.day == date(2026, 5, 5)


def test_learned_is_a_finding_and_needs_a_need() -> None:
    draft = understand(
        "lunch with Kim Park, learned Delta hires two data engineers in spring, needs a UX reviewer"
    )
    assert facts(draft, FactKind.FINDING) == ["Delta hires two data engineers in spring"]
    assert facts(draft, FactKind.NEED) == ["a UX reviewer"]


def test_a_plan_looks_ahead() -> None:
    draft = understand("plan coffee with Dana Lee tomorrow 10am")
    assert draft.planned
    assert (draft.day, draft.at) == (date(2026, 11, 26), time(10))


def test_the_note_after_dashes_is_kept_word_for_word() -> None:
    draft = understand(
        "coffee with Mary O'Neil at Moody's +mentor -- kids are at Lincoln High; ask about robotics"
    )
    assert draft.note == "kids are at Lincoln High; ask about robotics"
    assert draft.people[0].roles == (Role.MENTOR,)
    assert draft.organization == "Moody's"


def test_quotes_and_keys_are_the_escape_hatch() -> None:
    draft = understand('who:"Will Call" how:call org:"May at Ford" when:yesterday')
    assert names(draft) == ["Will Call"]
    assert draft.channel is Channel.CALL
    assert draft.organization == "May at Ford"
    assert draft.day == date(2026, 11, 24)


def test_met_beside_another_kind_means_with() -> None:
    draft = understand("event PyCon met Dana Lee")
    assert draft.kind is Kind.PROFESSIONAL_EVENT
    assert (draft.about, names(draft)) == ("PyCon", ["Dana Lee"])
    assert understand("met Dana Lee").kind is Kind.CONVERSATION


def test_from_means_that_they_came_to_you() -> None:
    assert understand("email from Dana Lee").direction is Direction.INBOUND


def test_after_a_card_for_names_as_many_as_it_was_for() -> None:
    draft = understand("card for Dana Lee, Sam Ortiz and Jo Li re the feast")
    assert [person.name.text for person in draft.people] == ["Dana Lee", "Sam Ortiz", "Jo Li"]
    assert draft.about == "the feast"


def test_after_a_voicemail_for_names_the_person() -> None:
    draft = understand("voicemail for Dana re the job")
    assert (names(draft), draft.about) == (["Dana"], "the job")


def test_a_kind_word_inside_a_subject_is_text() -> None:
    draft = understand("event PyCon meetup sat")
    assert (draft.about, draft.day) == ("PyCon meetup", date(2026, 11, 21))


def test_how_sets_the_channel_of_an_interview() -> None:
    assert understand("interview with Raj how:video").channel is Channel.VIDEO


def test_a_tag_belongs_to_the_last_person_named_before_it() -> None:
    draft = understand("coffee with Dana Lee +hub and Raj Patel +expert")
    assert [person.roles for person in draft.people] == [(Role.HUB,), (Role.EXPERT,)]


def test_a_tag_before_anyone_belongs_to_the_first() -> None:
    draft = understand("+hub coffee with Dana Lee and Raj Patel")
    assert [person.roles for person in draft.people] == [(Role.HUB,), ()]


def test_free_text_ends_at_a_comma_only_where_a_clause_follows() -> None:
    draft = understand("coffee with Dana, loves tea, jazz and rain, at Acme, needs sleep")
    assert facts(draft, FactKind.DETAIL) == ["tea, jazz and rain"]
    assert draft.organization == "Acme"
    assert facts(draft, FactKind.NEED) == ["sleep"]


def test_a_keys_text_runs_across_commas() -> None:
    draft = understand("coffee with Dana, note: met at 8am, loves tea")
    assert draft.note == "met at 8am, loves tea"
    assert draft.facts == ()


def test_inside_quotes_nothing_is_read() -> None:
    draft = understand('coffee with Dana, loves "tea -- at Acme via Sam, +hub"')
    assert facts(draft, FactKind.DETAIL) == ["tea -- at Acme via Sam, +hub"]
    assert draft.organization is None
    assert draft.people[0].roles == ()


@pytest.mark.parametrize(
    ("item", "people"),
    [
        ("Raj Patel", ["Dana", "Raj Patel"]),
        ("sam", ["Dana", "sam"]),
        ("Juan de la Cruz", ["Dana", "Juan de la Cruz"]),
        ("Lena Vogel de la Cruz", ["Dana", "Lena Vogel de la Cruz"]),
        ("山田太郎", ["Dana", "山田太郎"]),
        ("and Raj Patel", ["Dana", "Raj Patel"]),
        ("great talker", ["Dana"]),
    ],
)
def test_what_follows_a_comma_in_a_list_of_people(item: str, people: list[str]) -> None:
    draft = understand(f"coffee with Dana, {item}")
    assert names(draft) == people
    assert (draft.note is None) == (len(people) == 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 11, 25)),
        ("wed", date(2026, 11, 18)),
        ("last wednesday", date(2026, 11, 18)),
        ("this mon", date(2026, 11, 23)),
        ("on tue", date(2026, 11, 24)),
        ("a week ago", date(2026, 11, 18)),
        ("3 months ago", date(2026, 8, 25)),
        ("20 nov 2025", date(2025, 11, 20)),
        ("dec 1", date(2025, 12, 1)),
        ("feb 29", date(2024, 2, 29)),
    ],
)
def test_dates_look_back(words: str, day: date) -> None:
    assert understand(f"coffee with Dana {words}").day == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("wed", date(2026, 12, 2)),
        ("thu", date(2026, 11, 26)),
        ("next thu", date(2026, 12, 3)),
        ("next week", date(2026, 12, 2)),
        ("in 3 days", date(2026, 11, 28)),
        ("nov 20", date(2027, 11, 20)),
    ],
)
def test_a_plans_dates_look_ahead(words: str, day: date) -> None:
    assert understand(f"plan coffee with Dana {words}").day == day


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("3pm", time(15)),
        ("at 3:30pm", time(15, 30)),
        ("15:30", time(15, 30)),
        ("noon", time(12)),
        ("12am", time(0)),
    ],
)
def test_times(words: str, at: time) -> None:
    assert understand(f"coffee with Dana yesterday {words}").at == at


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("45m", 45), ("30 min", 30), ("for 1 hour", 60), ("1.5h", 90), ("2 hours", 120)],
)
def test_lengths(words: str, minutes: int) -> None:
    assert understand(f"coffee with Dana {words}").minutes == minutes


def test_the_other_keys() -> None:
    draft = understand(
        "call with Dana pitch:flat place:Berlin role:hub decides:no employed:yes "
        "tag: climbing, choir lead: Data lead feedback: talk slower"
    )
    assert (draft.pitch, draft.place) == (PitchOutcome.FLAT, "Berlin")
    person = draft.people[0]
    assert (person.roles, person.decides) == ((Role.HUB,), False)
    assert person.employment is Employment.EMPLOYED
    assert facts(draft, FactKind.TAG) == ["choir", "climbing"]
    assert facts(draft, FactKind.OPPORTUNITY) == ["Data lead"]
    assert facts(draft, FactKind.FEEDBACK) == ["talk slower"]


def test_a_contact_can_be_picked_by_number() -> None:
    assert understand("coffee with id:2").people[0].name.id == 2


def test_a_tag_is_known_by_its_beginning() -> None:
    assert understand("coffee with Dana +prom").people[0].roles == (Role.PROMOTER,)


def test_what_is_said_twice_is_said_once() -> None:
    draft = understand("research tag: market, market, rates")
    assert facts(draft, FactKind.TAG) == ["market", "rates"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Dana Lee.", "Dana Lee"), ("Dana Cole Jr.", "Dana Cole Jr."), ("Dana B.", "Dana B.")],
)
def test_a_full_stop_at_the_end_of_a_sentence_is_no_part_of_a_name(typed: str, name: str) -> None:
    assert names(understand(f"coffee with {typed}")) == [name]
