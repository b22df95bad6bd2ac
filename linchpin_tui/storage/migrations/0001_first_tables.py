"""The tables of the first release. Frozen: a later change is a later migration."""

from peewee import SqliteDatabase

# AUTOINCREMENT, so that the key of a row that was undone never comes to mean another.
SCHEMA = """
CREATE TABLE "contact" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "uid" TEXT NOT NULL, "name" TEXT NOT NULL,
  "name_key" TEXT NOT NULL, "first_key" TEXT NOT NULL, "name_length" INTEGER NOT NULL,
  "name_letters" INTEGER NOT NULL, "organization" TEXT, "title" TEXT, "email" TEXT,
  "phone" TEXT, "link" TEXT, "place" TEXT, "how_met" TEXT, "met_on" TEXT,
  "employment" TEXT NOT NULL, "decides" INTEGER, "line_of_work" TEXT NOT NULL,
  "introduced_by_id" INTEGER, "keep_in_touch_days" INTEGER, "notes" TEXT,
  "is_coach" INTEGER NOT NULL, "asleep" INTEGER NOT NULL, "archived_at" DATETIME,
  "created_at" DATETIME NOT NULL, "deleted_at" DATETIME,
  FOREIGN KEY ("introduced_by_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "contact_uid" ON "contact" ("uid");
CREATE INDEX "contact_name_key" ON "contact" ("name_key");
CREATE INDEX "contact_first_key" ON "contact" ("first_key");
CREATE INDEX "contact_introduced_by_id" ON "contact" ("introduced_by_id");
CREATE INDEX "contact_name_length_name_letters_name_key"
  ON "contact" ("name_length", "name_letters", "name_key");

CREATE TABLE "alias" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL, "name" TEXT NOT NULL,
  "name_key" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE INDEX "alias_contact_id" ON "alias" ("contact_id");
CREATE INDEX "alias_name_key" ON "alias" ("name_key");

CREATE TABLE "operation" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "kind" TEXT NOT NULL, "label" TEXT NOT NULL,
  "origin" TEXT NOT NULL, "capture_id" TEXT, "reverts_id" INTEGER, "undone_at" DATETIME,
  "created_at" DATETIME NOT NULL,
  FOREIGN KEY ("reverts_id") REFERENCES "operation" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "operation_capture_id" ON "operation" ("capture_id");
CREATE INDEX "operation_reverts_id" ON "operation" ("reverts_id");

CREATE TABLE "change" (
  "id" INTEGER PRIMARY KEY, "operation_id" INTEGER NOT NULL, "in_table" TEXT NOT NULL,
  "row" INTEGER NOT NULL, "before" TEXT, "after" TEXT,
  FOREIGN KEY ("operation_id") REFERENCES "operation" ("id") ON DELETE RESTRICT
);
CREATE INDEX "change_operation_id" ON "change" ("operation_id");
CREATE INDEX "change_in_table_row" ON "change" ("in_table", "row");

CREATE TABLE "contact_role" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL, "role" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "contact_role_contact_id_role" ON "contact_role" ("contact_id", "role");

CREATE TABLE "contact_tag" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL, "tag" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "contact_tag_contact_id_tag" ON "contact_tag" ("contact_id", "tag");

CREATE TABLE "day_off" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "first" TEXT NOT NULL, "last" TEXT NOT NULL,
  "why" TEXT
);

CREATE TABLE "opportunity" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "title" TEXT NOT NULL, "organization" TEXT,
  "stage" TEXT NOT NULL, "how_closed" TEXT, "source" TEXT, "contact_id" INTEGER,
  "surfaced_in" INTEGER, "surfaced_on" TEXT NOT NULL, "created_at" DATETIME NOT NULL,
  "deleted_at" DATETIME,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE INDEX "opportunity_contact_id" ON "opportunity" ("contact_id");
CREATE INDEX "opportunity_surfaced_in" ON "opportunity" ("surfaced_in");

CREATE TABLE "pitch" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "version" INTEGER NOT NULL, "words" TEXT NOT NULL,
  "only_you" TEXT, "created_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "pitch_version" ON "pitch" ("version");

CREATE TABLE "interaction" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "uid" TEXT NOT NULL, "status" TEXT NOT NULL,
  "kind" TEXT NOT NULL, "channel" TEXT, "word" TEXT NOT NULL, "occurred_at" DATETIME NOT NULL,
  "local_date" TEXT NOT NULL, "local_time" TEXT, "utc_offset" INTEGER NOT NULL,
  "minutes" INTEGER, "direction" TEXT NOT NULL, "significant" INTEGER NOT NULL,
  "answered" INTEGER NOT NULL, "asked" INTEGER NOT NULL, "thanks" TEXT, "organization" TEXT,
  "about" TEXT, "place" TEXT, "note" TEXT, "opportunity_id" INTEGER, "pitch_id" INTEGER,
  "pitch_outcome" TEXT, "line" TEXT, "created_at" DATETIME NOT NULL, "deleted_at" DATETIME,
  FOREIGN KEY ("opportunity_id") REFERENCES "opportunity" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("pitch_id") REFERENCES "pitch" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "interaction_uid" ON "interaction" ("uid");
CREATE INDEX "interaction_local_date" ON "interaction" ("local_date");
CREATE INDEX "interaction_opportunity_id" ON "interaction" ("opportunity_id");
CREATE INDEX "interaction_pitch_id" ON "interaction" ("pitch_id");
CREATE INDEX "interaction_created_at" ON "interaction" ("created_at");

CREATE TABLE "detail" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL,
  "interaction_id" INTEGER, "verb" TEXT NOT NULL, "text" TEXT NOT NULL,
  "learned_on" TEXT NOT NULL, "created_at" DATETIME NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "detail_contact_id" ON "detail" ("contact_id");
CREATE INDEX "detail_interaction_id" ON "detail" ("interaction_id");

CREATE TABLE "draft" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "key" TEXT NOT NULL, "text" TEXT NOT NULL,
  "saved_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "draft_key" ON "draft" ("key");

CREATE TABLE "favor" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL,
  "interaction_id" INTEGER, "direction" TEXT NOT NULL, "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL, "on_date" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "favor_contact_id" ON "favor" ("contact_id");
CREATE INDEX "favor_interaction_id" ON "favor" ("interaction_id");

CREATE TABLE "feedback" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER, "interaction_id" INTEGER,
  "text" TEXT NOT NULL, "given_on" TEXT NOT NULL, "acted_on_at" DATETIME,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "feedback_contact_id" ON "feedback" ("contact_id");
CREATE INDEX "feedback_interaction_id" ON "feedback" ("interaction_id");

CREATE TABLE "finding" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER, "interaction_id" INTEGER,
  "organization" TEXT, "text" TEXT NOT NULL, "learned_on" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "finding_contact_id" ON "finding" ("contact_id");
CREATE INDEX "finding_interaction_id" ON "finding" ("interaction_id");

CREATE TABLE "follow_up" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER, "interaction_id" INTEGER,
  "text" TEXT NOT NULL, "due" TEXT, "commitment" INTEGER NOT NULL, "promised_on" TEXT NOT NULL,
  "done_at" DATETIME, FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "follow_up_contact_id" ON "follow_up" ("contact_id");
CREATE INDEX "follow_up_interaction_id" ON "follow_up" ("interaction_id");
CREATE INDEX "follow_up_due" ON "follow_up" ("due");

CREATE TABLE "inbox_line" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "uid" TEXT NOT NULL, "line" TEXT NOT NULL,
  "why" TEXT NOT NULL, "captured_at" DATETIME NOT NULL, "utc_offset" INTEGER NOT NULL,
  "finished_at" DATETIME
);
CREATE UNIQUE INDEX "inbox_line_uid" ON "inbox_line" ("uid");

CREATE TABLE "interaction_tag" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "interaction_id" INTEGER NOT NULL,
  "tag" TEXT NOT NULL,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "interaction_tag_interaction_id_tag"
  ON "interaction_tag" ("interaction_id", "tag");

CREATE TABLE "need" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL,
  "interaction_id" INTEGER, "text" TEXT NOT NULL, "noted_on" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "need_contact_id" ON "need" ("contact_id");
CREATE INDEX "need_interaction_id" ON "need" ("interaction_id");

CREATE TABLE "offer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL,
  "interaction_id" INTEGER, "text" TEXT NOT NULL, "noted_on" TEXT NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT
);
CREATE INDEX "offer_contact_id" ON "offer" ("contact_id");
CREATE INDEX "offer_interaction_id" ON "offer" ("interaction_id");

CREATE TABLE "participation" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "interaction_id" INTEGER NOT NULL,
  "contact_id" INTEGER NOT NULL, "position" INTEGER NOT NULL, "decided" INTEGER,
  "employment" TEXT NOT NULL, "significant" INTEGER NOT NULL,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE INDEX "participation_contact_id" ON "participation" ("contact_id");
CREATE UNIQUE INDEX "participation_interaction_id_contact_id"
  ON "participation" ("interaction_id", "contact_id");

CREATE TABLE "quota" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "key" TEXT NOT NULL, "period" TEXT NOT NULL,
  "sense" TEXT NOT NULL, "enabled" INTEGER NOT NULL, "position" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "quota_key" ON "quota" ("key");

CREATE TABLE "quota_target" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "quota_id" INTEGER NOT NULL,
  "effective_from" TEXT NOT NULL, "target" INTEGER NOT NULL,
  FOREIGN KEY ("quota_id") REFERENCES "quota" ("id") ON DELETE RESTRICT
);
CREATE INDEX "quota_target_quota_id" ON "quota_target" ("quota_id");

CREATE TABLE "setting" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "key" TEXT NOT NULL, "value" TEXT NOT NULL
);
CREATE UNIQUE INDEX "setting_key" ON "setting" ("key");

CREATE TABLE "thank_you_note" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "contact_id" INTEGER NOT NULL, "state" TEXT NOT NULL,
  "due_at" DATETIME, "snoozed_until" DATETIME, "sent_at" DATETIME, "skipped_at" DATETIME,
  "skipped_why" TEXT, "channel" TEXT, "override_why" TEXT,
  "override_in_report" INTEGER NOT NULL, "thanks" TEXT, "detail" TEXT, "next_step" TEXT,
  "why_this" TEXT, "created_at" DATETIME NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE INDEX "thank_you_note_contact_id" ON "thank_you_note" ("contact_id");
CREATE INDEX "thank_you_note_state" ON "thank_you_note" ("state");

CREATE TABLE "thank_you_reason" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "note_id" INTEGER NOT NULL, "reason" TEXT NOT NULL,
  "interaction_id" INTEGER, "introduced_id" INTEGER, "favor_id" INTEGER,
  "opportunity_id" INTEGER, "due_at" DATETIME,
  FOREIGN KEY ("note_id") REFERENCES "thank_you_note" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("introduced_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("favor_id") REFERENCES "favor" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("opportunity_id") REFERENCES "opportunity" ("id") ON DELETE RESTRICT
);
CREATE INDEX "thank_you_reason_note_id" ON "thank_you_reason" ("note_id");
CREATE INDEX "thank_you_reason_interaction_id" ON "thank_you_reason" ("interaction_id");
CREATE INDEX "thank_you_reason_introduced_id" ON "thank_you_reason" ("introduced_id");
CREATE INDEX "thank_you_reason_favor_id" ON "thank_you_reason" ("favor_id");
CREATE INDEX "thank_you_reason_opportunity_id" ON "thank_you_reason" ("opportunity_id");

CREATE TABLE "tie" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "first_id" INTEGER NOT NULL,
  "second_id" INTEGER NOT NULL, "note" TEXT, "made_by_you" INTEGER NOT NULL,
  "created_at" DATETIME NOT NULL,
  FOREIGN KEY ("first_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("second_id") REFERENCES "contact" ("id") ON DELETE RESTRICT
);
CREATE INDEX "tie_second_id" ON "tie" ("second_id");
CREATE UNIQUE INDEX "tie_first_id_second_id" ON "tie" ("first_id", "second_id");

CREATE TABLE "workdays" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "effective_from" TEXT NOT NULL, "days" TEXT NOT NULL,
  "week_start" INTEGER NOT NULL
);
"""


def up(_migrator: object, db: SqliteDatabase) -> None:
    """Make every table."""
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)  # type: ignore[no-untyped-call]
