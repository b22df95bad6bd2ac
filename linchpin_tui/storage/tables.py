"""The tables. Schema only: no model instance leaves `storage/`.

Those that a captured line fills stand here; the others are in `desk_tables`, which is loaded when
one of them is asked for (a model takes a fifth of a millisecond to make).

A local date is stored as ISO text (`2026-11-25`), a local time as `HH:MM`, an instant by
InstantField (naive UTC in the column, aware in Python). `*_key` columns hold text folded by
`linchpin_tui.text.fold`, for finding. A key is never given twice: undo and redo bring a row back
under its own. A foreign key has no index of its own where one over several columns begins with it.
"""

from peewee import (
    BooleanField,
    DatabaseProxy,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.storage.fields import InstantField, KeyField

if TYPE_CHECKING:
    from linchpin_tui.storage.desk_tables import TABLES as TABLES
    from linchpin_tui.storage.desk_tables import Alias as Alias
    from linchpin_tui.storage.desk_tables import Change as Change
    from linchpin_tui.storage.desk_tables import DayOff as DayOff
    from linchpin_tui.storage.desk_tables import Draft as Draft
    from linchpin_tui.storage.desk_tables import InboxLine as InboxLine
    from linchpin_tui.storage.desk_tables import Operation as Operation
    from linchpin_tui.storage.desk_tables import Quota as Quota
    from linchpin_tui.storage.desk_tables import QuotaTarget as QuotaTarget
    from linchpin_tui.storage.desk_tables import Setting as Setting
    from linchpin_tui.storage.desk_tables import Tie as Tie
    from linchpin_tui.storage.desk_tables import Workdays as Workdays

proxy = DatabaseProxy()


class Table(Model):
    """A table with an integer key."""

    id = KeyField()

    class Meta:
        database = proxy
        legacy_table_names = False


class Contact(Table):
    uid = TextField(unique=True)
    name = TextField()
    name_key = TextField(index=True)
    first_key = TextField(index=True)
    name_length = IntegerField()
    name_letters = IntegerField()
    organization = TextField(null=True)
    title = TextField(null=True)
    email = TextField(null=True)
    phone = TextField(null=True)
    link = TextField(null=True)
    place = TextField(null=True)
    how_met = TextField(null=True)
    met_on = TextField(null=True)
    employment = TextField(default="unknown")
    decides = BooleanField(null=True)
    line_of_work = TextField(default="unknown")
    introduced_by = ForeignKeyField("self", null=True, backref="led_to", on_delete="RESTRICT")
    keep_in_touch_days = IntegerField(null=True)
    notes = TextField(null=True)
    is_coach = BooleanField(default=False)
    asleep = BooleanField(default=False)
    archived_at = InstantField(null=True)
    created_at = InstantField()
    deleted_at = InstantField(null=True)

    class Meta:
        # Lets the near-miss search read names of about the right length from the index alone.
        indexes = ((("name_length", "name_letters", "name_key"), False),)


class ContactRole(Table):
    contact = ForeignKeyField(Contact, index=False, on_delete="RESTRICT")
    role = TextField()

    class Meta:
        indexes = ((("contact", "role"), True),)


class ContactTag(Table):
    contact = ForeignKeyField(Contact, index=False, on_delete="RESTRICT")
    tag = TextField()

    class Meta:
        indexes = ((("contact", "tag"), True),)


class Pitch(Table):
    version = IntegerField(unique=True)
    words = TextField()
    only_you = TextField(null=True)
    created_at = InstantField()


class Opportunity(Table):
    title = TextField()
    organization = TextField(null=True)
    stage = TextField(default="spotted")
    how_closed = TextField(null=True)
    source = TextField(null=True)
    contact = ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    surfaced_in = IntegerField(null=True, index=True)  # Interaction; the two name each other.
    surfaced_on = TextField()
    created_at = InstantField()
    deleted_at = InstantField(null=True)


class Interaction(Table):
    uid = TextField(unique=True)
    status = TextField()
    kind = TextField()
    channel = TextField(null=True)
    word = TextField()
    occurred_at = InstantField()
    local_date = TextField(index=True)
    local_time = TextField(null=True)
    utc_offset = IntegerField()  # minutes east of UTC, where it happened
    minutes = IntegerField(null=True)
    direction = TextField(default="outbound")
    significant = BooleanField(default=False)
    answered = BooleanField(default=True)
    asked = BooleanField(default=False)
    thanks = TextField(null=True)  # "thanks": a note is owed; "thanked": none is, to those there
    organization = TextField(null=True)
    about = TextField(null=True)
    place = TextField(null=True)
    note = TextField(null=True)
    opportunity = ForeignKeyField(Opportunity, null=True, on_delete="RESTRICT")
    pitch = ForeignKeyField(Pitch, null=True, on_delete="RESTRICT")
    pitch_outcome = TextField(null=True)
    line = TextField(null=True)
    created_at = InstantField(index=True)
    deleted_at = InstantField(null=True)


class InteractionTag(Table):
    """The user's own tags (`tag:`) on an interaction that names nobody."""

    interaction = ForeignKeyField(Interaction, index=False, on_delete="RESTRICT")
    tag = TextField()

    class Meta:
        indexes = ((("interaction", "tag"), True),)


class Participation(Table):
    interaction = ForeignKeyField(Interaction, index=False, on_delete="RESTRICT")
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    position = IntegerField()
    decided = BooleanField(null=True)
    employment = TextField(default="unknown")
    significant = BooleanField(default=False)

    class Meta:
        indexes = ((("interaction", "contact"), True),)


class Detail(Table):
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    verb = TextField(default="loves")
    text = TextField()
    learned_on = TextField()
    created_at = InstantField()


class Finding(Table):
    contact = ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    organization = TextField(null=True)
    text = TextField()
    learned_on = TextField()


class Need(Table):
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    text = TextField()
    noted_on = TextField()


class Offer(Table):
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    text = TextField()
    noted_on = TextField()


class Favor(Table):
    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    direction = TextField()
    kind = TextField(default="other")
    text = TextField()
    on_date = TextField()


class FollowUp(Table):
    contact = ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    text = TextField()
    due = TextField(null=True, index=True)
    commitment = BooleanField(default=False)
    promised_on = TextField()
    done_at = InstantField(null=True)


class Feedback(Table):
    contact = ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    text = TextField()
    given_on = TextField()
    acted_on_at = InstantField(null=True)


class ThankYouNote(Table):
    """A note to one contact. Its drafted text lives in Draft until it is sent."""

    contact = ForeignKeyField(Contact, on_delete="RESTRICT")
    state = TextField(index=True)
    due_at = InstantField(null=True)
    snoozed_until = InstantField(null=True)
    sent_at = InstantField(null=True)
    skipped_at = InstantField(null=True)
    skipped_why = TextField(null=True)
    channel = TextField(null=True)
    override_why = TextField(null=True)
    override_in_report = BooleanField(default=False)
    thanks = TextField(null=True)
    detail = TextField(null=True)
    next_step = TextField(null=True)
    why_this = TextField(null=True)
    created_at = InstantField()


class ThankYouReason(Table):
    """One reason for a note; the columns that apply are set. None set: detached from its reason."""

    note = ForeignKeyField(ThankYouNote, on_delete="RESTRICT")
    reason = TextField()
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")
    introduced = ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    favor = ForeignKeyField(Favor, null=True, on_delete="RESTRICT")
    opportunity = ForeignKeyField(Opportunity, null=True, on_delete="RESTRICT")
    due_at = InstantField(null=True)


def __getattr__(name: str) -> object:
    """The tables that are not declared here."""
    if name.startswith("_"):
        # `import` itself asks for __path__.
        raise AttributeError(name)
    from linchpin_tui.storage import desk_tables

    try:
        return vars(desk_tables)[name]
    except KeyError:
        raise AttributeError(f"there is no table {name}") from None
