"""The next step of each row names somebody, a firm or a room out of the data, or there is none."""

from datetime import timedelta

from linchpin_tui.domain.effort_records import Log, Row
from linchpin_tui.domain.effort_steps import BestRoom, Insider, Leads, Silent, Wish, steps
from linchpin_tui.domain.vocabulary import Kind, Status
from tests.domain.making import DANA, KIM, SAM, WED, interaction


def test_without_data_there_is_no_step_but_to_write_your_own_words() -> None:
    assert set(steps(Log(WED), Leads())) == {Row.MESSAGE}
    assert steps(Log(WED), Leads(has_words=True)) == {}


def test_steps_name_a_room_a_firm_and_people() -> None:
    talk = interaction(KIM, day=WED + timedelta(days=1), status=Status.PLANNED)
    leads = Leads(
        room=BestRoom("PyData", 3, 2),
        board=Insider(DANA, "Acme"),
        applied=Insider(SAM, "Initech", WED),
        wish=Wish(KIM, "a UX reviewer"),
        silent=Silent(DANA, WED - timedelta(days=50)),
        next_talk=talk,
        has_words=True,
    )
    found = steps(Log(WED), leads)
    assert found[Row.ROOMS].words == "Go to PyData again (3 met again, 2 introduced)"
    assert found[Row.ROOMS].room == "PyData"
    assert (found[Row.BOARDS].contact, found[Row.BOARDS].organization) == (DANA, "Acme")
    assert found[Row.APPLICATIONS].words == (
        "Tell Sam Ortiz of your application to Initech (sent Wed 25 Nov)"
    )
    assert found[Row.ASKING].contact == KIM
    assert found[Row.MESSAGE].words == "Say it to Kim Wu on Thu 26 Nov"
    assert found[Row.IN_WORK].words == "A word with Dana Lee: last in touch Tue 6 Oct"
    assert found[Row.BEING_FOUND].room == "PyData"


def test_the_one_met_last_at_an_event_and_not_seen_alone_since_is_asked_for_a_coffee() -> None:
    event = interaction(
        DANA, SAM, kind=Kind.PROFESSIONAL_EVENT, about="PyData", day=WED - timedelta(days=2)
    )
    alone = interaction(DANA, id=2, day=WED - timedelta(days=1))
    step = steps(Log(WED, [event, alone]), Leads())[Row.TABLES]
    assert step.contact == SAM
    assert step.words == "Ask Sam Ortiz for a coffee: you met at PyData"
    since = interaction(SAM, id=3)
    assert Row.TABLES not in steps(Log(WED, [event, alone, since]), Leads())
