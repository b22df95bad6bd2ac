"""Arguments are read strictly, and a slip is answered with what was meant."""

import pytest

from linchpin_tui.cli.guard import UsageError, readable
from linchpin_tui.cli.options import JSON, Command, Option, read

LOG = Command("log", "what happened", (JSON, Option("--from", "the first day", "DAY")))
FIND = Command("people", "everyone", (JSON,), words="[NAME…]")


def test_options_take_their_value_after_a_blank_or_an_equals_sign() -> None:
    assert read(LOG, ["--from", "today"]).values == {"--from": "today"}
    assert read(LOG, ["--from=today", "--json"]).values == {"--from": "today"}
    assert read(LOG, ["--from="]).values == {"--from": ""}


def test_options_and_words_may_be_mixed_until_two_dashes() -> None:
    given = read(FIND, ["Dana", "--json", "Lee", "--", "--json", "-x"])
    assert given.json
    assert given.words == ["Dana", "Lee", "--json", "-x"]


def test_after_the_words_that_say_what_to_do_all_else_is_the_line() -> None:
    given = read(FIND, ["--json", "finish", "1", "call", "--", "--json"], words_after=2)
    assert given.words == ["finish", "1", "call", "--", "--json"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--jsno"], "did you mean --json?"),
        (["--form", "today"], "did you mean --from?"),
        (["--colour"], "--colour is not an option of log, which has --json, --from"),
        (["--from"], "--from needs a value: --from DAY."),
        (["--json=yes"], "--json takes no value"),
        (["today"], "'today' is one word too many"),
        (["-x"], "-x is not an option of log"),
        (["--\x1b[31m"], "-- is not an option"),
    ],
)
def test_what_is_not_known_is_refused_in_one_sentence(arguments: list[str], says: str) -> None:
    with pytest.raises(UsageError, match=says) as refused:
        read(LOG, arguments)
    assert "\n" not in str(refused.value)
    assert "\x1b" not in str(refused.value)


def test_every_command_takes_help_and_a_database() -> None:
    assert read(LOG, ["-h"]).help
    assert read(LOG, ["--database", "x.db"]).values == {"--database": "x.db"}


def test_bytes_that_are_no_text_are_refused_showing_which() -> None:
    with pytest.raises(UsageError, match=r"Jos\\xe9"):
        readable(["Dana", "Jos\udce9"])
    assert readable(["José", "山"]) == ["José", "山"]
