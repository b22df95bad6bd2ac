"""Everyone, one person, the web, and warm paths through it."""

from datetime import date, timedelta
from typing import Any

import pytest

from linchpin_tui.domain.vocabulary import Role, Warmth
from linchpin_tui.services import history, log, notes, people, quotas, web
from linchpin_tui.services.desk import Refused, open_desk
from linchpin_tui.services.record import record
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Store, Writer
from tests.services.world import World


@pytest.fixture
def chain(world: World) -> World:
    """You, Sam of Initech, Dana of Acme through him, Omar of Globex through her."""
    world.knows("Sam Ortiz", organization="Initech")
    world.knows("Dana Lee", via="Sam Ortiz", organization="Acme")
    world.knows("Omar Haddad", via="Dana Lee", organization="Globex")
    return world


def give(world: World, table: type[tables.Table], **values: object) -> None:
    def work(writer: Writer) -> None:
        writer.insert(table, **values)

    world.desk.transact(work, kind="edit", label="edit")


def test_everyone_comes_by_name_with_all_that_is_known(chain: World) -> None:
    dana = chain.ids["Dana Lee"]
    for role in ("hub", "expert"):
        give(chain, tables.ContactRole, contact=dana, role=role)
    give(chain, tables.Need, contact=dana, text="a UX reviewer", noted_on="2026-11-25")
    give(chain, tables.Offer, contact=dana, text="a desk", noted_on="2026-11-25")
    give(chain, tables.ContactTag, contact=dana, tag="python")
    chain.happened("conversation", "Dana Lee", on=date(2026, 11, 20))
    chain.happened("conversation", "Dana Lee", on=date(2026, 12, 1), status="planned")
    everyone = people.people(chain.desk)
    assert [one.name for one in everyone] == ["Dana Lee", "Omar Haddad", "Sam Ortiz"]
    found = everyone[0]
    assert found.roles == (Role.HUB, Role.EXPERT)
    assert (found.needs, found.offers, found.tags) == (("a UX reviewer",), ("a desk",), ("python",))
    assert found.introduced_by is not None
    assert found.introduced_by.name == "Sam Ortiz"
    assert found.last_interaction == date(2026, 11, 20)
    assert people.person(chain.desk, dana).contact == found


def test_a_person_has_their_path_and_whom_they_led_to(chain: World) -> None:
    page = people.person(chain.desk, chain.ids["Dana Lee"])
    assert [one.name for one in page.path] == ["Sam Ortiz"]
    assert [one.name for one in page.led_to] == ["Omar Haddad"]


def test_a_circle_of_introductions_ends(chain: World) -> None:
    def close(writer: Writer) -> None:
        writer.update(
            tables.Contact, chain.ids["Sam Ortiz"], introduced_by=chain.ids["Omar Haddad"]
        )

    chain.desk.transact(close, kind="edit", label="edit")
    page = people.person(chain.desk, chain.ids["Dana Lee"])
    assert {one.name for one in page.path} == {"Sam Ortiz", "Omar Haddad"}
    assert web.web(chain.desk).nodes[chain.ids["Dana Lee"]].in_cycle


@pytest.mark.parametrize("words", ["Dana Lee", "dana  lee", "DANA", "id:2"])
def test_someone_is_found_by_name_first_name_or_id(chain: World, words: str) -> None:
    assert people.find(chain.desk, words).name == "Dana Lee"


@pytest.mark.parametrize("words", ["Joao Damiao", "joao", "JOÃO"])
def test_a_name_is_found_without_its_accents(chain: World, words: str) -> None:
    chain.knows("João Damião", organization="Clínica Santa Rosa")
    assert people.find(chain.desk, words).name == "João Damião"
    assert [node.name for node in web.path_to(chain.desk, words)] == ["João Damião"]
    assert [node.name for node in web.path_to(chain.desk, "clinica santa rosa")] == ["João Damião"]


def test_a_name_with_these_very_accents_goes_before_the_others(chain: World) -> None:
    chain.knows("João")
    chain.knows("Joao")
    assert people.find(chain.desk, "joão").name == "João"
    assert people.find(chain.desk, "joao").name == "Joao"


def test_a_name_that_several_have_is_refused_with_their_ids(chain: World) -> None:
    chain.knows("Dana Lee", organization="Hooli")
    with pytest.raises(Refused, match=r"Dana Lee \(Acme, id:2\) and Dana Lee \(Hooli, id:4\)"):
        people.find(chain.desk, "dana lee")


def test_a_name_nobody_has_is_refused_with_the_one_that_is_near(chain: World) -> None:
    with pytest.raises(Refused, match=r"Did you mean Dana Lee \(Acme, id:2\)"):
        people.find(chain.desk, "Dana Lea")


@pytest.mark.parametrize("words", ["", "id:", "id:99", "id:99999999999999999999", "id:x", "\x1b"])
def test_what_names_nobody_is_refused_in_a_sentence(chain: World, words: str) -> None:
    with pytest.raises(Refused):
        people.find(chain.desk, words)


def test_the_warm_path_to_a_person_and_into_an_organization(chain: World) -> None:
    names = ["Sam Ortiz", "Dana Lee", "Omar Haddad"]
    assert [node.name for node in web.path_to(chain.desk, "omar")] == names
    assert [node.name for node in web.path_to(chain.desk, "globex")] == names
    assert [node.name for node in web.path_to(chain.desk, "Acme")] == names[:2]
    with pytest.raises(Refused, match="organization"):
        web.path_to(chain.desk, "Hooli")


def test_a_tie_shortens_the_path(chain: World) -> None:
    chain.knows("Bea Long")
    first, second = sorted((chain.ids["Bea Long"], chain.ids["Omar Haddad"]))
    give(chain, tables.Tie, first=first, second=second, created_at=chain.clock())
    assert [node.name for node in web.path_to(chain.desk, "omar")] == ["Bea Long", "Omar Haddad"]


def test_the_web_knows_notes_owed_and_what_came_through_someone(chain: World) -> None:
    chain.happened("job_interview", "Omar Haddad")
    give(
        chain,
        tables.Opportunity,
        title="data engineer",
        contact=chain.ids["Omar Haddad"],
        surfaced_on="2026-11-25",
        created_at=chain.clock(),
    )
    nodes = web.web(chain.desk).nodes
    assert nodes[chain.ids["Omar Haddad"]].link.note_owed
    assert nodes[chain.ids["Dana Lee"]].link.note_owed
    assert not nodes[chain.ids["Sam Ortiz"]].link.note_owed
    assert nodes[chain.ids["Sam Ortiz"]].yielded == 1


def test_a_room_is_measured_by_second_meetings_and_introductions(world: World) -> None:
    for name in ("Lena Vogel", "Raj Patel", "Old Friend"):
        world.knows(name)
    world.happened("conversation", "Old Friend", on=date(2026, 11, 1))
    for day in (10, 17):
        world.happened(
            "professional_event",
            *("Lena Vogel", "Raj Patel", "Old Friend")[: 4 - day // 10],
            on=date(2026, 11, day),
            word="event",
            about="PyData" if day == 10 else "pydata",
        )
    world.happened("conversation", "Lena Vogel", on=date(2026, 11, 20))
    world.knows("Omar Haddad", via="Raj Patel")
    (room,) = web.rooms(world.desk)
    assert (room.name, room.events, room.people) == ("PyData", 2, 2)
    assert (room.second_meetings, room.introductions) == (1, 1)


def test_reads_take_the_same_few_queries_however_many_people_there_are(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    plain = Store.rows

    def rows(store: Store, sql: str, *params: object) -> list[tuple[Any, ...]]:
        asked.append(sql)
        return plain(store, sql, *params)

    counted = []
    for size in (5, 50):
        for number in range(size):
            world.knows(f"Person {size} {number}")
            world.happened("conversation", f"Person {size} {number}")
        with monkeypatch.context() as patch:
            patch.setattr(Store, "rows", rows)
            people.people(world.desk)
            web.web(world.desk)
            log.log(world.desk)
            notes.all_notes(world.desk)
            quotas.week(world.desk)
        counted.append(len(asked))
        asked.clear()
    assert counted[0] == counted[1]


def test_the_web_is_kept_until_something_is_written_by_anyone_or_another_day_begins(
    chain: World,
) -> None:
    keeper = web.WebAsOfNow()
    first = keeper.web(chain.desk)
    assert keeper.web(chain.desk) is first == web.web(chain.desk)
    chain.knows("Kim Wu")
    assert chain.ids["Kim Wu"] in keeper.web(chain.desk).nodes
    history.undo(chain.desk)
    assert keeper.web(chain.desk) == first
    other = open_desk(chain.paths, chain.clock)
    try:
        record(other, "coffee with Dana Lee")
    finally:
        other.close()
    warm = keeper.web(chain.desk)
    assert warm.nodes[chain.ids["Dana Lee"]].warmth is Warmth.WARM
    chain.now += timedelta(days=300)
    assert keeper.web(chain.desk).nodes[chain.ids["Dana Lee"]].warmth is Warmth.QUIET
    chain.desk.keep_in_touch_days = 400
    assert keeper.web(chain.desk) == warm
