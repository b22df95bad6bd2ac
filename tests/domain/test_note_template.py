"""How a note is proposed to begin."""

from datetime import date, timedelta

import pytest

from linchpin_tui.domain.note_likeness import likeness
from linchpin_tui.domain.note_template import SHAPES, in_shape, propose
from linchpin_tui.domain.note_templates import Template
from linchpin_tui.domain.note_words import words
from linchpin_tui.domain.records import (
    FollowUp,
    Interaction,
    NoteText,
    Person,
    Reason,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import Kind, NoteReason, NoteState
from linchpin_tui.domain.wording import reason_words
from tests.domain.making import DANA, KIM, LEE, WED, at, interaction

DAY = timedelta(days=1)
TUE, FRI = WED - DAY, WED + 2 * DAY


def reason(
    kind: NoteReason, about: str = "", introduced: Person | None = None, of: int | None = 1
) -> Reason:
    return Reason(kind, about, of, introduced)


def proposed(
    *reasons: Reason,
    talks: tuple[Interaction, ...] = (),
    promises: tuple[FollowUp, ...] = (),
    today: date = WED,
) -> NoteText:
    note = ThankYouNote(1, LEE, None, NoteState.OWED, reasons, at(WED))
    return propose(note, talks, promises, today)


def promise(text: str, due: date | None = None, *, id: int = 1, done: bool = False) -> FollowUp:
    return FollowUp(id, LEE, text, due, WED, done)


@pytest.mark.parametrize(
    ("talk", "thanks"),
    [
        (interaction(LEE, day=TUE, minutes=30), "Thank you for Tuesday's half hour."),
        (interaction(LEE, day=TUE, minutes=60), "Thank you for Tuesday's hour."),
        (interaction(LEE, day=TUE, minutes=45), "Thank you for Tuesday's coffee."),
        (interaction(LEE, day=TUE), "Thank you for Tuesday's coffee."),
        (interaction(LEE, day=WED, word="called"), "Thank you for Wednesday's call."),
        (interaction(LEE, day=WED - 6 * DAY), "Thank you for Thursday's coffee."),
        (interaction(LEE, day=WED - 7 * DAY), "Thank you for the coffee on 18 November."),
        (interaction(LEE, day=WED + DAY), "Thank you for the coffee on 26 November."),
        (
            interaction(LEE, day=TUE, kind=Kind.INFORMATIONAL_INTERVIEW, word="info interview"),
            "Thank you for Tuesday's informational interview.",
        ),
    ],
)
def test_a_talk_is_thanked_for_by_its_day_and_length(talk: Interaction, thanks: str) -> None:
    found = proposed(reason(NoteReason.CONVERSATION), talks=(talk,))
    assert found.thanks == thanks


def test_a_job_interview_is_named_by_role_and_organization_and_asks_for_the_why() -> None:
    talk = interaction(
        LEE, day=TUE, kind=Kind.JOB_INTERVIEW, minutes=60, about="Staff Engineer", organization="3M"
    )
    found = proposed(reason(NoteReason.JOB_INTERVIEW), talks=(talk,))
    assert found.thanks == "Thank you for Tuesday's interview for Staff Engineer at 3M."
    assert found.next_step == "I look forward to hearing from you."
    assert found.why_this == "What draws me to this: "
    bare = talk._replace(about=None, organization=None)
    assert proposed(reason(NoteReason.JOB_INTERVIEW), talks=(bare,)).thanks == (
        "Thank you for Tuesday's interview."
    )


@pytest.mark.parametrize(
    ("why", "thanks"),
    [
        (
            reason(NoteReason.INTRODUCTION, introduced=DANA),
            "Thank you for introducing me to Dana Lee.",
        ),
        (reason(NoteReason.INTRODUCTION), "Thank you for the introduction you made."),
        (
            reason(NoteReason.FAVOR, reason_words(NoteReason.FAVOR, favor="two names.")),
            "Thank you for your help: two names.",
        ),
        (
            reason(NoteReason.FAVOR, reason_words(NoteReason.FAVOR)),
            "Thank you for your help.",
        ),
        (reason(NoteReason.LANDING), "Thank you for being part of what led me to my new work."),
        (reason(NoteReason.THANKS), "Thank you for your time."),
        (reason(NoteReason.THANKS, of=None), "Thank you for your time."),
    ],
)
def test_each_reason_has_its_thanks(why: Reason, thanks: str) -> None:
    assert proposed(why).thanks == thanks


def test_further_reasons_are_thanked_for_too_each_once() -> None:
    found = proposed(
        reason(NoteReason.CONVERSATION),
        reason(NoteReason.INTRODUCTION, introduced=DANA),
        reason(NoteReason.THANKS),
        reason(NoteReason.INTRODUCTION, introduced=KIM),
        talks=(interaction(LEE, day=TUE),),
    )
    assert found.thanks == (
        "Thank you for Tuesday's coffee. Thank you, too, for introducing me to Dana Lee. "
        "Thank you, too, for introducing me to Kim Wu."
    )


@pytest.mark.parametrize(
    ("shape", "thanks"),
    [
        ("Thanks for {talk}.", "Thanks for Tuesday's coffee. {intro} {gift}"),
        ("Thanks for {introduced}.", "Thanks for Kim Wu. {talk} {gift}"),
        ("Thanks for {favor} and {talk}.", "Thanks for two names and Tuesday's coffee. {intro}"),
        ("{thanks} Truly.", "Thank you for Tuesday's coffee. {intro} {gift} Truly."),
        ("Thanks a lot.", "Thanks a lot. {intro} {gift}"),
    ],
)
def test_what_a_template_does_not_thank_for_is_thanked_for_after_it(
    shape: str, thanks: str
) -> None:
    reasons = (
        reason(NoteReason.CONVERSATION),
        reason(NoteReason.INTRODUCTION, introduced=KIM, of=2),
        reason(NoteReason.FAVOR, "what they gave: two names", of=1),
    )
    note = ThankYouNote(1, LEE, None, NoteState.OWED, reasons, at(WED))
    template = Template("mine", "Mine", (), NoteText(thanks=shape))
    found = in_shape(template, note, (interaction(LEE, day=TUE, id=1),), (), WED)
    assert found.thanks == thanks.format(
        talk="Thank you, too, for Tuesday's coffee.",
        intro=f"Thank you, too, for introducing me to {KIM.name}.",
        gift="Thank you, too, for your help: two names.",
    )


def test_a_note_without_a_reason_thanks_for_the_time() -> None:
    assert proposed().thanks == "Thank you for your time."


@pytest.mark.parametrize(
    ("promises", "next_step"),
    [
        ((), "I'll tell you how it goes."),
        ((promise("write to Jo in Ops", FRI),), "I'll write to Jo in Ops by Friday."),
        ((promise("send deck.", WED + 7 * DAY),), "I'll send deck by 2 December."),
        ((promise("send deck", WED),), "I'll send deck by Wednesday."),
        ((promise("send deck"),), "I'll send deck."),
        ((promise("send deck", TUE),), "I'll send deck."),
        ((promise("send deck", FRI, done=True),), "I'll tell you how it goes."),
        ((promise("second"), promise("first", FRI, id=2)), "I'll first by Friday."),
        ((promise("later", id=2), promise("sooner", id=1)), "I'll sooner."),
    ],
)
def test_the_next_step_is_what_was_promised_first(
    promises: tuple[FollowUp, ...], next_step: str
) -> None:
    assert proposed(reason(NoteReason.CONVERSATION), promises=promises).next_step == next_step


def test_an_introduction_alone_ends_in_telling_what_comes_of_it() -> None:
    only = reason(NoteReason.INTRODUCTION, introduced=DANA)
    assert proposed(only).next_step == "I'll tell you what comes of it."
    both = proposed(only, reason(NoteReason.FAVOR))
    assert both.next_step == "I'll tell you how it goes."


@pytest.mark.parametrize("kind", sorted(NoteReason))
def test_the_detail_is_never_proposed_and_the_why_only_after_a_job_interview(
    kind: NoteReason,
) -> None:
    found = proposed(reason(kind, introduced=DANA), talks=(interaction(LEE, day=TUE),))
    assert found.detail == ""
    assert bool(found.why_this) is (kind is NoteReason.JOB_INTERVIEW)


def test_all_that_a_template_says_is_known_as_its_own() -> None:
    everything = [
        proposed(
            *(reason(kind, reason_words(kind)) for kind in NoteReason),
            talks=(interaction(LEE, day=day, minutes=minutes, kind=kind, word=""),),
        )
        for day in (TUE, WED - 90 * DAY, date(2026, 10, 31), date(2026, 10, 1))
        for minutes in (None, 30, 60)
        for kind in Kind
    ]
    for text in everything:
        assert likeness(text.whole, f"{text.whole} kayak") == 0


def test_the_slots_of_a_template_are_no_words_of_it() -> None:
    assert any("{name}" in shape for shape in SHAPES)
    assert likeness("gift name what text day", "gift name what text day") == 100
    assert "name" in words("{name}")
