"""What the web's side panel says of a person, and of You."""

from collections.abc import Sequence

from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.web import Coverage, InWork
from linchpin_tui.widgets.web_facts import side_facts, you_facts
from tests.domain.making import WED


def path_facts(path: Sequence[Person]) -> str:
    """What is said of the path to whoever stands at its end."""
    facts = side_facts(
        Contact(1, "u", "Ana"),
        node=None,
        path=path,
        led_to=(),
        ties=(),
        interactions=(),
        details=(),
        findings=(),
        favors=(),
        follow_ups=(),
        notes=(),
        for_needs=(),
        for_offers=(),
        today=WED,
    )
    return next(fact.text for fact in facts if fact.label == "Path")


def test_a_path_of_thousands_of_steps_shows_its_ends_and_counts_the_rest() -> None:
    chain = [Person(id, f"P{id}") for id in range(1, 2_001)]
    said = path_facts(chain)
    assert said == "You › P1 › P2 › P3 › … 1,993 more … › P1997 › P1998 › P1999 › P2000"
    assert path_facts(chain[:4]) == "You › P1 › P2 › P3 › P4"


def test_every_long_number_about_you_has_its_commas() -> None:
    facts = you_facts(
        people=12_345,
        known_yourself=10_000,
        in_work=InWork(employed=4_321, between_jobs=1_000, unknown=1_613),
        gaps=(),
        hubs_elsewhere=Coverage(warm=1_001, all=2_002),
        linchpins=(),
        introducers=(),
        quiet=(),
    )
    text = "\n".join(fact.text for fact in facts)
    assert "12,345 people: 10,000 you knew, 2,345 you were led to" in text
    assert "4,321 of the 5,321 you know of; 1,613 not known" in text
    assert "2,002 outside your line of work, 1,001 of them warm" in text
