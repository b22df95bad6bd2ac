"""What the web's side panel is told: about a person, and about You."""

from linchpin_tui.domain import web as rules
from linchpin_tui.domain.linchpins import linchpins
from linchpin_tui.domain.thanks import due_words
from linchpin_tui.domain.web import Web
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.matches import Matchmaker
from linchpin_tui.services.web_person import beside
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.web_facts import side_facts, you_facts


def about(desk: Desk, web: Web, id: int, matchmaker: Matchmaker) -> tuple[Fact, ...]:
    """All about someone in a web. Raises Refused for an id that is nobody's."""
    found = beside(desk, id, matchmaker)
    page, now = found.page, desk.now()
    return side_facts(
        page.contact,
        node=web.nodes[id],
        path=[node.person for node in rules.path_from_you(web, id)],
        led_to=page.led_to,
        ties=found.ties,
        interactions=page.interactions,
        details=page.details,
        findings=found.findings,
        favors=page.favors,
        follow_ups=page.follow_ups,
        notes=[(note, due_words(note, now)) for note in page.notes],
        for_needs=found.for_needs,
        for_offers=found.for_offers,
        today=now.date(),
    )


def about_you(web: Web) -> tuple[Fact, ...]:
    """The whole web in a few lines."""
    return you_facts(
        people=len(web.nodes),
        known_yourself=len(web.roots),
        in_work=rules.share_in_work(web),
        gaps=rules.gaps(web),
        hubs_elsewhere=rules.hubs_elsewhere(web),
        linchpins=linchpins(web),
        introducers=rules.best_introducers(web),
        quiet=[node.person for node in rules.quiet(web)],
    )
