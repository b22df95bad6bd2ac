"""The tables of the desk itself, and those that people are edited in; `tables` has the others."""

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from linchpin_tui.storage.fields import InstantField
from linchpin_tui.storage.tables import (
    Contact,
    ContactRole,
    ContactTag,
    Detail,
    Favor,
    Feedback,
    Finding,
    FollowUp,
    Interaction,
    InteractionTag,
    Need,
    Offer,
    Opportunity,
    Participation,
    Pitch,
    Table,
    ThankYouNote,
    ThankYouReason,
)


class Alias(Table):
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    name = TextField()
    name_key = TextField(index=True)


class Tie(Table):
    """Two contacts know each other; `first` has the smaller key."""

    first = ForeignKeyField(Contact, index=False, on_delete="RESTRICT", backref="ties")
    second = ForeignKeyField(Contact, on_delete="RESTRICT", backref="ties_back")
    note = TextField(null=True)
    made_by_you = BooleanField(default=False)
    created_at = InstantField()

    class Meta:
        indexes = ((("first", "second"), True),)


class Quota(Table):
    key = TextField(unique=True)
    period = TextField()
    sense = TextField()
    enabled = BooleanField(default=True)
    position = IntegerField()


class QuotaTarget(Table):
    """Effective-dated: rows are added, never edited; the newest row of a date holds."""

    quota = ForeignKeyField(Quota, on_delete="RESTRICT")
    effective_from = TextField()
    target = IntegerField()


class Workdays(Table):
    """Effective-dated: `days` is a string of ISO weekdays ("12345"), `week_start` an ISO weekday."""

    effective_from = TextField()
    days = TextField()
    week_start = IntegerField(default=1)


class DayOff(Table):
    first = TextField()
    last = TextField()
    why = TextField(null=True)


class InboxLine(Table):
    """A line that was not understood, kept word for word until it is finished."""

    uid = TextField(unique=True)
    line = TextField()
    why = TextField()
    captured_at = InstantField()
    utc_offset = IntegerField()
    finished_at = InstantField(null=True)


class Setting(Table):
    """One fact about the desk itself, such as the first day of use."""

    key = TextField(unique=True)
    value = TextField()


class Draft(Table):
    """Text being written, saved as it is typed; outside the journal."""

    key = TextField(unique=True)
    text = TextField()
    saved_at = InstantField()


class Operation(Table):
    """One thing the user did. `reverts` names the operation that an undo or a redo turned back."""

    kind = TextField()
    label = TextField()
    origin = TextField()
    capture_id = TextField(null=True, unique=True)
    reverts = ForeignKeyField("self", null=True, on_delete="RESTRICT")
    undone_at = InstantField(null=True)
    created_at = InstantField()


class Change(Table):
    """One row's image before and after an operation, as JSON of its columns; null where it was not."""

    operation = ForeignKeyField(Operation, on_delete="RESTRICT")
    in_table = TextField()
    row = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        # From a row to what was done with it: the log names the operation of each interaction.
        indexes = ((("in_table", "row"), False),)


TABLES: tuple[type[Table], ...] = (
    Contact,
    ContactRole,
    ContactTag,
    Alias,
    Tie,
    Pitch,
    Opportunity,
    Interaction,
    InteractionTag,
    Participation,
    Detail,
    Finding,
    Need,
    Offer,
    Favor,
    FollowUp,
    Feedback,
    ThankYouNote,
    ThankYouReason,
    Quota,
    QuotaTarget,
    Workdays,
    DayOff,
    InboxLine,
    Setting,
    Draft,
    Operation,
    Change,
)
