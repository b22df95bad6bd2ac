"""The report's formats: the same numbers in all, and nothing of the user's read as markup."""

import json
import re
from dataclasses import replace
from datetime import date, datetime, time
from html.parser import HTMLParser

import pytest

from linchpin_tui.domain.coaching import Commitment, Feedback
from linchpin_tui.domain.effort import rows
from linchpin_tui.domain.effort_records import Log
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.report import (
    Guest,
    Interview,
    Newcomer,
    NextPerson,
    Opening,
    Planned,
    Private,
    Report,
    ReportGauge,
    RoleLine,
    Sent,
    WebGrowth,
    WeekNumber,
)
from linchpin_tui.domain.vocabulary import (
    Kind,
    PaceState,
    Period,
    Role,
    Sense,
    Source,
    Stage,
)
from linchpin_tui.exchange.html_documents import report_html
from linchpin_tui.exchange.plain_documents import as_markdown, as_text, escaped
from linchpin_tui.exchange.report_json import report_json
from linchpin_tui.exchange.report_words import report_document
from linchpin_tui.services.report_files import Format, render

HOSTILE = (
    'Eve <script>alert(1)</script> "onload=x',
    "Eve </style><img src=x onerror=alert(1)> & co",
    "Eve [x](javascript:alert(1)) ![i](http://evil.test/i.png) | `c` **b** # h",
    "Eve \x1b]0;owned\x07 \u202egnp\u2066 \x00 http://evil.test www.evil.test e@evil.test",
)


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.gauges: dict[str, tuple[int, int, float]] = {}
        self.weeks: dict[str, list[tuple[str, int, int]]] = {}
        self._key, self._open = "", [""]
        self.feed(text)
        self.close()
        assert self._open == [""], "every tag that is opened is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in given.items()]
        if tag not in ("meta", "br", "rect", "line"):
            self._open.append(tag)
        if tag == "svg" and given.get("class") == "gauge":
            self._key = given["data-key"]
            self.gauges[self._key] = int(given["data-done"]), int(given["data-target"]), 0.0
        if tag == "rect" and given.get("class") == "done" and self._open[-1] == "svg":
            done, target, _ = self.gauges[self._key]
            self.gauges[self._key] = done, target, float(given["width"])
        if tag == "g":
            week = given["data-week"], int(given["data-done"]), int(given["data-target"])
            self.weeks.setdefault(self._key, []).append(week)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def gauge(key: str, done: int, target: int, **more: object) -> ReportGauge:
    given: dict[str, object] = {
        "period": Period.WEEK,
        "sense": Sense.AT_LEAST,
        "before": tuple(
            WeekNumber(f"2026-W{week}", date(2026, 10, 26), week % 7, target)
            for week in range(44, 48)
        ),
        "state": PaceState.ON_PACE,
        "expected": target / 2,
        **more,
    }
    week = WeekNumber("2026-W48", date(2026, 11, 23), done, target)
    words = f"{done} of {target} · {target - done} to go"
    return ReportGauge(key=key, title=key, week=week, words=words, **given)  # type: ignore[arg-type]


def report(name: str = "Dana Lee", **more: object) -> Report:
    who = Person(1, name)
    given: dict[str, object] = {
        "week": "2026-W48",
        "start": date(2026, 11, 23),
        "end": date(2026, 11, 29),
        "made_at": datetime.fromisoformat("2026-11-25T14:09").astimezone(),
        "running": True,
        "coach": name,
        "gauges": (gauge("contacts", 17, 40, period=Period.DAY), gauge("interviews", 3, 6)),
        "interviews": (
            Interview(
                "u1",
                date(2026, 11, 24),
                time(10),
                Kind.JOB_INTERVIEW,
                (Guest(name, name, True),),
                None,
                name,
                note=name,
                details=(name,),
            ),
        ),
        "sent": (Sent(name, name, date(2026, 11, 24), "email", (name,), name, name),),
        "owed": 2,
        "effort": rows(Log(date(2026, 11, 25))),
        "web": WebGrowth(
            12,
            (Newcomer(name, name, date(2026, 11, 24), name),),
            (RoleLine(Role.HUB, 0, 3), RoleLine(Role.MENTOR, 1, 2)),
        ),
        "openings": (Opening(name, name, Stage.APPLIED, Source.CONTACT, name, date(2026, 11, 24)),),
        "commitments": (
            Commitment(1, name, who, date(2026, 11, 19), kept_on=date(2026, 11, 24)),
            Commitment(2, name, who, date(2026, 11, 19), date(2026, 12, 1)),
            Commitment(
                3, name, who, date(2026, 11, 19), date(2026, 12, 1), None, (date(2026, 11, 25),)
            ),
        ),
        "feedback": (Feedback(1, name, who, date(2026, 11, 19)),),
        "asks": (name, "and this?"),
        "next_people": (NextPerson(1, name, name, name),),
        "planned": (Planned(date(2026, 12, 1), time(9), name, name),),
        "included": frozenset(Private),
        **more,
    }
    return Report(**given)  # type: ignore[arg-type]


EMPTY = report(
    coach=None,
    gauges=(),
    interviews=(),
    sent=(),
    owed=0,
    web=WebGrowth(0, (), ()),
    openings=(),
    commitments=(),
    feedback=(),
    asks=(),
    next_people=(),
    planned=(),
    included=frozenset(),
)


def test_the_html_shows_the_numbers_of_the_json() -> None:
    one = report()
    page, told = Page(report_html(one)), report_json(one)
    gauges = told["gauges"]
    assert isinstance(gauges, list)
    assert set(page.gauges) == {each["key"] for each in gauges}
    for each in gauges:
        done, target, filled = page.gauges[each["key"]]
        assert (done, target) == (each["done"], each["target"])
        assert filled == pytest.approx(190 * done / target, abs=0.1)
        before = [(week["week"], week["done"], week["target"]) for week in each["before"]]
        assert page.weeks[each["key"]] == before
        assert f"{done} of {target}" in page.text
    assert "1 note sent. 2 notes are still to write." in page.text
    assert "1 new person this week, 12 people met so far." in page.text
    assert "1 kept, 1 open, 1 moved." in page.text


def test_the_markdown_and_the_text_show_them_too() -> None:
    document = report_document(report())
    for text in (as_markdown(document), as_text(document)):
        assert re.search(r"People talked with\W+17 of 40\W+23 to go", text)
        assert re.search(r"Interviews\W+3 of 6\W+3 to go", text)
        assert "1 kept, 1 open, 1 moved." in text


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_hostile_text_is_text_in_the_html_wherever_it_stands(name: str) -> None:
    page = Page(report_html(report(name)))
    innocent = Page(report_html(report()))
    assert page.tags == innocent.tags
    assert [one[:2] for one in page.attributes] == [one[:2] for one in innocent.attributes]
    shown = page.text
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("Eve") == innocent.text.count("Dana Lee") > 20


def test_the_html_loads_nothing_and_runs_nothing() -> None:
    text = report_html(report(HOSTILE[2]))
    page = Page(text)
    assert not {"script", "img", "link", "iframe", "object", "form", "a", "base"} & set(page.tags)
    names = {name for _, name, _ in page.attributes}
    assert not names & {"src", "href", "style", "srcset", "action"}
    assert not [name for name in names if name.startswith("on")]
    assert "default-src 'none'" in text
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_a_hostile_text_is_text_in_the_markdown() -> None:
    for name in HOSTILE:
        text = as_markdown(report_document(report(name)))
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert not re.search(r"(?<!\\)[<\[`*|](?=script|x\]|i\]|c|b)", text.replace("| ", ""))
        tables = [line for line in text.split("\n") if line.startswith("|")]
        for line in tables:
            assert len(re.findall(r"(?<!\\)\|", line)) in (4, 6, 8)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a_b *c* [d](e)", r"a\_b \*c\* \[d\](e)"),
        ("- x", r"\- x"),
        ("12. x", r"12\. x"),
        ("# x <b>", r"\# x \<b\>"),
        ("http://a.b", r"http:\//a.b"),
        ("www.a.b", r"www\.a.b"),
        ("one-on-one at 14:09 (yes)", "one-on-one at 14:09 (yes)"),
        ("a\nb", "a b"),
    ],
)
def test_what_markdown_would_read_is_escaped(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_an_empty_week_is_told_in_every_format_without_a_gap() -> None:
    for way in Format:
        text = render(EMPTY, way)
        assert text.endswith("\n")
        assert "None" not in text.replace("None this week", "").replace(
            "None surfaced", ""
        ).replace("None.", "")
    page = Page(report_html(EMPTY))
    assert "No numbers are set." in page.text
    assert "Not chosen yet." in page.text
    assert "What I ask your feedback on" not in page.text


def test_the_json_is_json_with_null_for_what_is_unknown() -> None:
    told = json.loads(render(EMPTY, Format.JSON))
    assert told["coach"] is None
    assert told["included"] == []
    full = json.loads(render(report(), Format.JSON))
    assert [one["state"] for one in full["commitments"]] == ["kept", "open", "moved"]
    assert full["commitments"][2]["moved_from"] == ["2026-11-25"]
    assert full["opportunities"]["by_source"] == [{"source": "contact", "this_week": 1, "all": 1}]


def test_a_limit_is_drawn_as_a_share() -> None:
    limit = gauge("applications", 3, 20, sense=Sense.AT_MOST, before=())
    week = WeekNumber("2026-W48", date(2026, 11, 23), 3, 20, of=12)
    one = report(gauges=(replace(limit, week=week, expected=None),))
    page = Page(report_html(one))
    assert page.gauges["applications"][2] == pytest.approx(190 * 3 / 12, abs=0.1)
    assert "3 of 12" in page.text
    assert "3 of 12 " in as_text(report_document(one))


def test_long_lists_are_cut_short_in_words_but_never_in_json() -> None:
    many = tuple(
        Newcomer(f"Person {number}", None, date(2026, 11, 24), None) for number in range(30)
    )
    one = report(web=WebGrowth(30, many, ()))
    assert "… and 25 more" in as_text(report_document(one))
    told = json.loads(render(one, Format.JSON))
    assert len(told["web"]["new"]) == 30


def test_roles_that_nobody_warm_holds_are_told_as_each_missing() -> None:
    lacking = tuple(RoleLine(role, 0, 0) for role in (Role.HUB, Role.EXPERT, Role.MENTOR))
    text = as_text(report_document(report(web=WebGrowth(2, (), lacking))))
    assert "Nobody warm is a hub, expert or mentor." in text


def test_no_word_of_a_report_blames() -> None:
    text = as_text(report_document(report())).lower()
    for word in ("overdue", "late", "failed", "missed", "behind", "cold", "score"):
        assert word not in text


def test_a_quota_with_fewer_weeks_has_its_columns_below_their_own_weeks() -> None:
    whole, late = gauge("contacts", 1, 5), gauge("interviews", 1, 5)
    late = replace(late, before=late.before[2:])
    text = report_html(report(gauges=(whole, late)))
    places = re.findall(r'data-week="(2026-W4\d)"[^>]*><rect class="done" x="(\d+)"', text)
    by_week: dict[str, set[str]] = {}
    for week, x in places:
        by_week.setdefault(week, set()).add(x)
    assert len(places) == 6
    assert len(by_week) == 4
    assert all(len(found) == 1 for found in by_week.values())
