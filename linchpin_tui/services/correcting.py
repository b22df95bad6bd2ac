"""Correcting an interaction: each correction one step that can be undone, with what it brings
for the thank-you notes. Only a correction changes what a past week counted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain.correcting import WORDS, by_person, has_channel, why_not_on, word_of
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import Channel, Kind, Status
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.facts import REQUIRED
from linchpin_tui.services.thanks_following import follow, reasons_given
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import editing, interactions
from linchpin_tui.storage.store import Writer

_NOON = time(12)
_DATED = (
    (tables.Detail, "detail", "learned_on"),
    (tables.Finding, "finding", "learned_on"),
    (tables.Need, "need", "noted_on"),
    (tables.Offer, "offer", "noted_on"),
    (tables.Favor, "favor", "on_date"),
    (tables.FollowUp, "follow_up", "promised_on"),
    (tables.Feedback, "feedback", "given_on"),
)
"""What hangs on an interaction by its date."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was corrected, and a sentence for each thank-you note that followed."""

    sentences: tuple[str, ...]


def set_significant(
    desk: Desk, interaction: int, significant: bool, contact: int | None = None
) -> Corrected:
    """Say whether it was significant: the whole of it, or for one `contact` at a gathering.

    Raises Refused where it is asked of the other one, or of nothing on record.
    """

    def work(writer: Writer, found: Interaction) -> None:
        if by_person(found.kind):
            if contact is None:
                raise Refused("At a gathering it is said of each person.", field="contact")
            row = _participation(desk, found, contact)
            writer.update(tables.Participation, row, significant=significant)
            return
        writer.update(tables.Interaction, interaction, significant=significant)
        for there in found.participants:
            if there.significant and not significant:
                row = _participation(desk, found, there.person.id)
                writer.update(tables.Participation, row, significant=False)

    return _correct(desk, interaction, "significant" if significant else "not significant", work)


def set_decided(desk: Desk, interaction: int, contact: int, decided: bool | None) -> Corrected:
    """Say whether someone decided at that time (None: not known). It says nothing of today."""

    def work(writer: Writer, found: Interaction) -> None:
        row = _participation(desk, found, contact)
        writer.update(tables.Participation, row, decided=decided)

    words = {True: "with who decided", False: "with who did not decide", None: "deciding unknown"}
    return _correct(desk, interaction, words[decided], work)


def set_kind(desk: Desk, interaction: int, kind: Kind) -> Corrected:
    """Say what it was. The word and the channel stay where they fit the kind."""

    def work(writer: Writer, found: Interaction) -> None:
        if kind is found.kind:
            return
        channel = found.channel if has_channel(kind) else WORDS[kind][1]
        writer.update(
            tables.Interaction,
            interaction,
            kind=kind.value,
            channel=None if channel is None else channel.value,
            word=word_of(kind, channel),
        )

    return _correct(desk, interaction, noun(WORDS[kind][0], kind), work)


def set_channel(desk: Desk, interaction: int, channel: Channel | None) -> Corrected:
    """Say how it went (None: not known). Raises Refused for a kind that has no channel."""

    def work(writer: Writer, found: Interaction) -> None:
        if not has_channel(found.kind):
            raise Refused("How it went is asked of conversations and interviews.", field="channel")
        if channel is found.channel:
            return
        changes: dict[str, object] = {"channel": None if channel is None else channel.value}
        if found.kind is Kind.CONVERSATION:
            changes["word"] = word_of(found.kind, channel)
        writer.update(tables.Interaction, interaction, **changes)

    how = "how is not known" if channel is None else channel.value.replace("_", " ")
    return _correct(desk, interaction, how, work)


def set_day(desk: Desk, interaction: int, day: date, at: time | None = None) -> Corrected:
    """Move it to another local date (and time, None: not known), in today's zone. What was
    learned, given and promised in it moves along. Raises Refused for a day it cannot have been on.
    """

    def work(writer: Writer, found: Interaction) -> None:
        now = desk.now()
        moment = local(datetime.combine(day, at or _NOON))
        why = why_not_on(found, day, now.date())
        if why is None and found.status is Status.HAPPENED and at is not None and moment > now:
            why = f"{short_time(at)} is still to come today."
        if why is not None:
            raise Refused(why, field="day")
        if (day, at) == (found.day, found.at):
            return
        offset = moment.utcoffset() or timedelta()
        writer.update(
            tables.Interaction,
            interaction,
            occurred_at=moment,
            local_date=day.isoformat(),
            local_time=None if at is None else short_time(at),
            utc_offset=int(offset.total_seconds() // 60),
        )
        before = found.day.isoformat()
        for table, name, column in _DATED:
            for row in editing.dated(desk.store, name, column, interaction, before):
                writer.update(table, row, **{column: day.isoformat()})

    return _correct(desk, interaction, f"on {short_day(day)}", work)


def set_required(desk: Desk, interaction: int, required: bool) -> Corrected:
    """Say whether an application is one that an office requires: those are left out of the share.

    Raises Refused for what is no application.
    """

    def work(writer: Writer, found: Interaction) -> None:
        if found.kind is not Kind.APPLICATION:
            raise Refused("Only an application can be a required one.", field="required")
        rows = desk.store.rows(
            "SELECT id FROM interaction_tag WHERE interaction_id = ? AND tag = ?",
            interaction,
            REQUIRED,
        )
        if required and not rows:
            writer.insert(tables.InteractionTag, interaction=interaction, tag=REQUIRED)
        elif rows and not required:
            writer.delete(tables.InteractionTag, rows[0][0])

    return _correct(desk, interaction, "required" if required else "not required", work)


def _correct(
    desk: Desk, interaction: int, now_is: str, work: Callable[[Writer, Interaction], None]
) -> Corrected:
    found = _found(desk, interaction)

    def corrected(writer: Writer) -> Corrected:
        before = reasons_given(desk.store, interaction, desk.due_hours)
        work(writer, _found(desk, interaction))
        said = follow(
            writer,
            desk.store,
            interaction,
            before,
            now=desk.now(),
            hours=desk.due_hours,
        )
        return Corrected(said)

    label = f"correct {_named(found)}: {now_is}"
    return desk.transact(corrected, kind="correct_interaction", label=label)


def _found(desk: Desk, interaction: int) -> Interaction:
    found = interactions.by_id(desk.store, interaction)
    if found is None:
        raise Refused(f"There is nothing on record with the id {interaction}.")
    return found


def _participation(desk: Desk, found: Interaction, contact: int) -> int:
    rows = desk.store.rows(
        "SELECT id FROM participation WHERE interaction_id = ? AND contact_id = ?",
        found.id,
        contact,
    )
    if not rows:
        raise Refused("They were not there.", field="contact")
    return int(rows[0][0])


def _named(found: Interaction) -> str:
    what = noun(found.word, found.kind)
    names = [there.person.name for there in found.participants]
    whom = f" with {listed(names[:3])}" if names else f" {found.about or found.organization or ''}"
    return f"{what}{whom}".rstrip()
