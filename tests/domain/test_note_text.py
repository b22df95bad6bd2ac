"""When a thank-you note may be marked sent."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain import note_text
from linchpin_tui.domain.note_checks import slot_words
from linchpin_tui.domain.note_likeness import likeness
from linchpin_tui.domain.note_template import braced
from linchpin_tui.domain.note_text import Material, Problem, own_words, problems
from linchpin_tui.domain.note_words import words
from linchpin_tui.domain.records import Detail, Interaction, NoteText, Person, Reason, ThankYouNote
from linchpin_tui.domain.vocabulary import Kind, NoteReason, NoteState
from tests.domain.making import DANA, KIM, LEE, SAM, WED, at, interaction

DAY = timedelta(days=1)
TEMPLATE = NoteText("Thank you for Tuesday's half hour.", "", "I'll tell you how it goes.")
GOOD = TEMPLATE._replace(detail="I hope your daughter's regatta went well.")
TALK = interaction(LEE, id=5, day=WED - DAY)


def detail(
    person: Person = LEE, on: date = WED, of: int | None = None, text: str = "daughter rows"
) -> Detail:
    return Detail(1, person, "loves", text, on, at(WED), of)


def note(
    *reasons: NoteReason, person: Person = LEE, introduced: Person | None = None
) -> ThankYouNote:
    return ThankYouNote(
        1,
        person,
        "Brightly",
        NoteState.OWED,
        tuple(Reason(reason, "", 5, introduced) for reason in reasons),
        at(WED, 9).astimezone(UTC),
    )


def material(
    *details: Detail,
    of: ThankYouNote | None = None,
    sent: tuple[ThankYouNote, ...] = (),
    interactions: tuple[Interaction, ...] = (TALK,),
    template: NoteText = TEMPLATE,
    names: tuple[str, ...] = (),
) -> Material:
    return Material(
        of or note(NoteReason.CONVERSATION),
        template,
        at(WED, 20),
        interactions,
        details or (detail(),),
        sent,
        names,
    )


def sent(text: NoteText, to: Person = SAM, on: datetime | None = None, id: int = 9) -> ThankYouNote:
    moment = on or at(WED - DAY, 21).astimezone(UTC)
    return ThankYouNote(id, to, None, NoteState.SENT, (), moment, sent_at=moment, text=text)


def fields(found: tuple[Problem, ...]) -> list[str]:
    return [problem.field for problem in found]


def test_a_note_with_a_fresh_detail_that_its_text_carries_is_ready() -> None:
    assert problems(GOOD, material()) == ()


def test_a_note_needs_a_detail_on_record() -> None:
    (problem,) = problems(GOOD, material()._replace(details=()))
    assert problem.field == "detail"
    assert "one thing you learned about Lee Park" in problem.message


@pytest.mark.parametrize(
    ("known", "fresh"),
    [
        (detail(on=WED - DAY), True),
        (detail(on=WED), True),
        (detail(on=WED - 2 * DAY), False),
        (detail(on=WED - 2 * DAY, of=5), True),
        (detail(on=WED - 2 * DAY, of=4), False),
        (detail(SAM), False),
        (detail(SAM, of=5), False),
    ],
)
def test_the_detail_was_learned_in_this_conversation_or_since(known: Detail, fresh: bool) -> None:
    assert bool(note_text.fresh_details(material(known))) is fresh
    assert (problems(GOOD, material(known)) == ()) is fresh
    assert (problems(GOOD, material(known), by_hand=True) == ()) is fresh


def test_of_several_conversations_the_first_one_opens_the_time() -> None:
    both = (TALK, interaction(LEE, id=6, day=WED))
    known = material(detail(on=WED - DAY), interactions=both)
    assert note_text.fresh_details(known)


def test_without_a_conversation_the_day_the_note_was_opened_does() -> None:
    def fresh(on: date) -> bool:
        return bool(note_text.fresh_details(material(detail(on=on), interactions=())))

    assert fresh(WED)
    assert not fresh(WED - DAY)


def test_the_day_a_note_was_opened_is_a_local_one() -> None:
    evening = note(NoteReason.FAVOR)._replace(created_at=at(WED - DAY, 22).astimezone(UTC))
    known = material(detail(on=WED - DAY), of=evening, interactions=())
    assert note_text.fresh_details(known)


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("", False),
        ("   ", False),
        ("Thank you for the half hour!", False),
        ("Lee Park, Brightly.", False),
        ("Your daughter", False),
        ("Your daughter rows", True),
        ("rows rows rows", False),
        ("a b c", False),
        ("… — !!!", False),
        ("K2 2027 hikes", True),
        ("女儿划", True),
        ("女儿", False),
        ("Ваша дочь гребёт", True),
    ],
)
def test_the_detail_has_three_words_that_are_neither_the_templates_nor_names(
    text: str, ready: bool
) -> None:
    found = problems(TEMPLATE._replace(detail=text), material())
    assert (found == ()) is ready
    assert ready or fields(found) == ["detail"]


def test_how_many_words_it_has_is_told() -> None:
    def message(text: str) -> str:
        (problem,) = problems(TEMPLATE._replace(detail=text), material())
        return problem.message

    assert message("").endswith(
        "at least 3 words of its own, beside names and the template's; it has none yet."
    )
    assert message("daughter rows").endswith("it has 2.")


def test_every_name_that_is_known_is_no_ones_detail() -> None:
    text = TEMPLATE._replace(detail="Kim Wu, Sam Ortiz, Dana Lee, Brightly, Acme, Lee Park")
    named = material(
        of=note(NoteReason.INTRODUCTION, introduced=KIM),
        interactions=(interaction(SAM, id=5),),
        names=("Acme",),
    )
    assert own_words(text, named) == {"dana"}


def test_the_words_of_the_other_parts_are_not_counted_as_the_detail() -> None:
    text = NoteText("Your daughter's regatta went well", "", "and so on and on")
    assert fields(problems(text, material())) == ["detail"]


@pytest.mark.parametrize(
    ("final", "ready"),
    [
        ("hope well regatta went", True),
        ("HOPE, regatta: went!", True),
        ("regatta went", False),
        ("", False),
    ],
)
def test_the_final_text_carries_sixty_percent_of_the_details_words(final: str, ready: bool) -> None:
    five = TEMPLATE._replace(detail="I hope daughter's regatta went well")
    assert own_words(five, material()) == {"hope", "daughter's", "regatta", "went", "well"}
    found = problems(five, material(), final=final)
    assert (found == ()) is ready
    assert ready or "lost its detail" in found[0].message


def test_by_hand_the_detail_on_record_alone_suffices() -> None:
    job = material(of=note(NoteReason.JOB_INTERVIEW))
    assert problems(NoteText(), job, by_hand=True) == ()
    assert fields(problems(GOOD, job._replace(details=()), by_hand=True)) == ["detail"]


def test_a_note_already_sent_to_someone_else_is_refused_as_generic_naming_it() -> None:
    (problem,) = problems(GOOD, material(sent=(sent(GOOD, SAM),)))
    assert problem.field == "detail"
    assert problem.sent is not None
    assert problem.sent.contact == SAM
    assert problem.message == (
        "This reads like the note sent to Sam Ortiz on Tue 24 Nov (100 % alike). "
        "Say what only Lee Park would know."
    )


def test_a_sent_note_is_named_without_its_date_when_that_is_not_known() -> None:
    (problem,) = problems(GOOD, material(sent=(sent(GOOD, SAM)._replace(sent_at=None),)))
    assert problem.message.startswith("This reads like the note sent to Sam Ortiz (100 % alike).")


def test_a_note_to_the_same_person_may_be_repeated() -> None:
    assert problems(GOOD, material(sent=(sent(GOOD, LEE),))) == ()


def test_another_name_another_day_and_the_template_make_no_difference() -> None:
    ours = GOOD._replace(detail="Lee, I loved hearing about your plans and the garden")
    theirs = NoteText(
        "Thank you for Monday's informational interview. Thank you, too, for your help.",
        "Sam, I loved hearing about your plans and the garden",
        "I look forward to hearing from you.",
    )
    (problem,) = problems(ours, material(sent=(sent(theirs, SAM),)))
    assert problem.sent is not None


def test_a_note_of_its_own_is_not_generic() -> None:
    theirs = TEMPLATE._replace(detail="The concert in the old gasworks sounds wonderful")
    assert problems(GOOD, material(sent=(sent(theirs, SAM),))) == ()


def test_the_most_alike_is_named_and_of_equals_the_first_given() -> None:
    less = GOOD._replace(detail=f"{GOOD.detail} indeed")
    notes = (sent(less, DANA), sent(GOOD, SAM), sent(GOOD, KIM))
    (problem,) = problems(GOOD, material(sent=notes))
    assert problem.sent is notes[1]


def test_what_is_compared_is_the_text_as_it_went_out() -> None:
    final = f"{GOOD.detail} Here is what else I thought about rowing boats and lakes since Tuesday"
    assert problems(GOOD, material(sent=(sent(GOOD, SAM),)), final=final) == ()


def test_a_sent_note_without_text_is_like_nothing() -> None:
    assert problems(GOOD, material(sent=(sent(NoteText(), SAM),))) == ()


def test_over_eighty_five_percent_is_too_alike_and_eighty_five_is_not() -> None:
    twenty = [f"word{number}" for number in range(20)]
    assert likeness(" ".join(twenty), " ".join([*twenty[:17], "x1", "x2", "x3"])) == 85
    assert likeness(" ".join(twenty), " ".join([*twenty[:18], "x1", "x2"])) == 90
    thousand = [f"word{number}" for number in range(1000)]
    assert likeness(" ".join(thousand), " ".join(thousand[:740])) == 86
    ours, theirs = (TEMPLATE._replace(detail=" ".join(thousand[:end])) for end in (1000, 740))
    assert len(problems(ours, material(sent=(sent(theirs),)))) == 1
    for count, refused in ((17, False), (18, True)):
        ours = TEMPLATE._replace(detail=" ".join(twenty))
        theirs = TEMPLATE._replace(detail=" ".join([*twenty[:count], *"pqr"[: 20 - count]]))
        found = problems(ours, material(sent=(sent(theirs),)))
        assert bool(found) is refused


def test_a_job_interview_also_says_why_you_want_this() -> None:
    template = TEMPLATE._replace(why_this="What draws me to this: ")
    job = material(of=note(NoteReason.JOB_INTERVIEW), template=template)
    for why in ("", "What draws me to this: ", "What draws me to this"):
        assert fields(problems(GOOD._replace(why_this=why), job)) == ["why_this"]
    answered = GOOD._replace(why_this="What draws me to this: the night trains")
    assert problems(answered, job) == ()


@pytest.mark.parametrize("reason", sorted(set(NoteReason) - {NoteReason.JOB_INTERVIEW}))
def test_no_other_note_needs_a_why(reason: NoteReason) -> None:
    assert problems(GOOD, material(of=note(reason))) == ()


def test_one_job_interview_among_the_reasons_is_enough_to_need_a_why() -> None:
    both = material(of=note(NoteReason.FAVOR, NoteReason.JOB_INTERVIEW))
    assert fields(problems(GOOD, both)) == ["why_this"]


def test_an_override_answers_for_everything_with_a_reason() -> None:
    bad = material(of=note(NoteReason.JOB_INTERVIEW), sent=(sent(GOOD),))._replace(details=())
    assert len(problems(GOOD, bad)) == 3
    assert problems(GOOD, bad, override_why="we spoke for five minutes") == ()
    assert problems(NoteText(), bad, override_why="sent by phone") == ()


@pytest.mark.parametrize("why", ["", "  \n"])
def test_an_override_without_a_reason_is_refused_even_where_none_is_needed(why: str) -> None:
    assert fields(problems(GOOD, material(), override_why=why)) == ["override_why"]


def test_every_problem_is_told_at_once() -> None:
    job = material(of=note(NoteReason.JOB_INTERVIEW))._replace(details=())
    assert fields(problems(NoteText(), job)) == ["detail", "detail", "why_this"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two kids row.", ["two", "kids", "row"]),
        ("It's the O’Neils' well-run", ["it's", "the", "o'neils", "well", "run"]),
        ("ÉCOLE École e\u0301cole", ["école", "école", "école"]),
        ("x_y 3rd", ["x", "y", "3rd"]),
        ("我们 like 咖啡", ["我", "们", "like", "咖", "啡"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("'quoted' ''", ["quoted"]),
        ("'цитата'", ["цитата"]),
        ("l’école d'Élodie", ["l'école", "d'élodie"]),
        ("ไทย 𠀀𠀁", ["ไ", "ท", "ย", "𠀀", "𠀁"]),
        ("カメラ・レンズ", ["カ", "メ", "ラ", "レ", "ン", "ズ"]),
        ("", []),
    ],
)
def test_words_are_told_apart_in_any_script(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_a_percentage(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100
    assert likeness(one, one) in (0, 100)


@given(st.lists(st.sampled_from(["kayak", "violin", "garden", "Ünal", "雪"]), min_size=1))
def test_the_order_of_the_words_makes_no_difference(chosen: list[str]) -> None:
    assert likeness(" ".join(chosen), " ".join(sorted(chosen))) == 100


def test_the_length_is_told_beside_its_aim() -> None:
    assert note_text.length_words(NoteText()) == "0 words (aim 60–120)"
    assert note_text.length_words(NoteText(detail="one")) == "1 word (aim 60–120)"
    assert note_text.length_words(GOOD) == "19 words (aim 60–120)"


def test_the_detail_is_told_in_a_word() -> None:
    def told(text: str, *details: Detail) -> str:
        known = material()._replace(details=details)
        return note_text.detail_words(TEMPLATE._replace(detail=text), known)

    assert told("", detail()) == "missing"
    assert told("daughter rows", detail()) == "2 of 3 words"
    assert told("daughter rows Sundays", detail()) == "there"
    assert told("daughter rows on Sundays") == "missing"


def test_an_interview_is_known_by_its_kind_and_not_by_its_words() -> None:
    talk = interaction(LEE, id=5, kind=Kind.JOB_INTERVIEW)
    assert problems(GOOD, material(interactions=(talk,))) == ()


def test_what_is_stored_in_braces_is_no_place_to_fill_in() -> None:
    text = GOOD._replace(thanks="Thank you for the half hour at {Acme}.")
    assert fields(problems(text, material())) == ["thanks"]
    talk = interaction(LEE, id=5, organization="{Acme}")
    facts = braced(note(NoteReason.CONVERSATION), [talk], [detail()], [])
    assert facts == {"{Acme}"}
    assert problems(text, material()._replace(braced=facts)) == ()
    assert slot_words(text.whole, facts) == ""


def test_a_place_that_is_still_to_be_filled_in_keeps_a_note_here() -> None:
    (problem,) = problems(GOOD._replace(next_step="I'll {what} by Friday."), material())
    assert (problem.field, problem.message) == (
        "next_step",
        "{what} is still to be filled in, or to be taken out.",
    )
    open_too = GOOD._replace(thanks="{first}, thank you")
    assert fields(problems(open_too, material())) == ["thanks"]
    assert problems(open_too, material(), by_hand=True) == ()
    assert problems(open_too, material(), override_why="it is a joke of ours") == ()


def test_a_place_that_was_filled_in_outside_is_filled_in() -> None:
    text = GOOD._replace(next_step="I'll {what} by Friday.")
    assert problems(text, material(), final=f"{GOOD.whole} by Friday") == ()


def test_a_place_to_fill_in_is_no_detail() -> None:
    assert own_words(GOOD._replace(detail="{two kids who row}"), material()) == set()


def test_words_of_further_templates_are_not_compared() -> None:
    theirs = sent(GOOD._replace(detail="regatta kayak"), SAM)
    ours = GOOD._replace(detail="regatta kayak violin sonata garden")
    compared = material(sent=(theirs,))._replace(shapes=frozenset({"violin", "sonata", "garden"}))
    (problem,) = problems(ours, compared)
    assert problem.sent == theirs
    assert problems(ours, material(sent=(theirs,))) == ()
