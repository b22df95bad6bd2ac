"""What the web's side panel says of You."""

from linchpin_tui.domain.web import Coverage, InWork
from linchpin_tui.widgets.web_facts import you_facts


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
