"""The weekly review: what is to be decided and answered, whom to see next, and when it is proposed.

Every answer is a step of its own that can be undone; where you were is kept, so that a review can
be left at any moment and taken up again.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from linchpin_tui.domain.effort import is_talk
from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.quotas import week_label
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import Period, PitchOutcome, Status
from linchpin_tui.domain.wording import listed, noun, short_day
from linchpin_tui.services import drafts, next_people
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.next_people import NextPerson, Proposal
from linchpin_tui.services.review_due import DONE, done_on, proposed
from linchpin_tui.storage.queries import interactions, pitches, quotas, settings
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Interaction as InteractionTable

__all__ = [
    "Review",
    "Talk",
    "at",
    "go_to",
    "mark_done",
    "proposed",
    "review",
    "say_asked",
    "say_landed",
]

STEPS = 4

_AT = "review:at:"


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation or an interview of the week, and how the message landed in it, if told."""

    interaction: Interaction
    landed: PitchOutcome | None


@dataclass(frozen=True, slots=True)
class Review:
    """A week to look back at. `plans` are those whose time has passed, and those of the week to
    come; `talks` are the week's, oldest first. `done_on` is when the review was ended, if it was.
    """

    week: str
    start: date
    end: date
    next_week: str
    plans: tuple[Interaction, ...]
    talks: tuple[Talk, ...]
    chosen: tuple[NextPerson, ...]
    proposals: tuple[Proposal, ...]
    done_on: date | None


def review(desk: Desk) -> Review:
    """The review of this week."""
    now = desk.now()
    with desk.store.read():
        calendar = quotas.calendar(desk.store)
        start, end = period_of(Period.WEEK, calendar, now.date())
        week, following = week_label(start), week_label(end + timedelta(days=1))
        found = interactions.between(desk.store, start, now.date(), (Status.HAPPENED,))
        landed = _landed(desk, start, now.date())
        until = end + timedelta(days=7)
        plans = [one for one in interactions.planned(desk.store) if one.day <= until]
        return Review(
            week,
            start,
            end,
            following,
            plans=tuple(plans),
            talks=tuple(
                Talk(one, landed.get(one.id)) for one in found if is_talk(one) and one.answered
            ),
            chosen=next_people.chosen(desk, following),
            proposals=next_people.proposals(desk, following),
            done_on=done_on(desk, week),
        )


def say_asked(desk: Desk, interaction: int, asked: bool) -> None:
    """Say whether you asked for a job in a conversation. Raises Refused where there is none."""
    talk = _talk(desk, interaction)

    def work(writer: Writer) -> None:
        writer.update(InteractionTable, interaction, asked=asked)

    said = "asked for a job" if asked else "did not ask for a job"
    desk.transact(work, kind="say_asked", label=f"say that you {said} in {_named(talk)}")


def say_landed(desk: Desk, interaction: int, landed: PitchOutcome | None) -> None:
    """Say how your message landed in a conversation (None: it was not used).

    It is the version in use now, unless one was named before. Raises Refused where there is none.
    """
    talk = _talk(desk, interaction)
    rows = desk.store.rows("SELECT pitch_id FROM interaction WHERE id = ?", interaction)
    version = rows[0][0] or pitches.current(desk.store)

    def work(writer: Writer) -> None:
        writer.update(
            InteractionTable,
            interaction,
            pitch=None if landed is None else version,
            pitch_outcome=None if landed is None else landed.value,
        )

    said = "was not used" if landed is None else f"landed: {landed}"
    desk.transact(work, kind="say_landed", label=f"say that your message {said} in {_named(talk)}")


def mark_done(desk: Desk, week: str) -> None:
    """The review of a week has ended with its report. No step of undo."""
    today = desk.today().isoformat()

    def work() -> None:
        settings.note(desk.store, DONE + week, today)

    desk.store.unjournaled(work, wait=desk.patience)
    drafts.keep(desk, _AT + week, "")


def at(desk: Desk, week: str) -> int:
    """At which step of its review a week was left, from 0."""
    kept = drafts.kept(desk, _AT + week)
    return min(int(kept), STEPS - 1) if kept.isascii() and kept.isdigit() else 0


def go_to(desk: Desk, week: str, step: int) -> None:
    """Keep at which step of its review a week is."""
    drafts.keep(desk, _AT + week, str(step))


def _landed(desk: Desk, first: date, last: date) -> dict[int, PitchOutcome]:
    rows = desk.store.rows(
        "SELECT id, pitch_outcome FROM interaction WHERE pitch_outcome IS NOT NULL "
        "AND deleted_at IS NULL AND local_date BETWEEN ? AND ?",
        first.isoformat(),
        last.isoformat(),
    )
    return {id: PitchOutcome(landed) for id, landed in rows}


def _talk(desk: Desk, interaction: int) -> Interaction:
    found = interactions.by_id(desk.store, interaction)
    if found is None or not is_talk(found):
        raise Refused("That is no conversation of yours.")
    return found


def _named(talk: Interaction) -> str:
    whom = listed([there.person.name for there in talk.participants[:3]])
    what = noun(talk.word, talk.kind)
    return f"{what} with {whom}" if whom else f"{what} on {short_day(talk.day)}"
