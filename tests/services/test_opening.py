"""Opening the desk: whatever there is to do meanwhile, nobody is kept longer than they said."""

import time

import pytest

from linchpin_tui.services import desk as desks
from linchpin_tui.services import intake
from linchpin_tui.services.capturing import Capture
from linchpin_tui.services.outcome import OutcomeStatus
from linchpin_tui.services.record import CAPTURE_WAIT
from linchpin_tui.storage import spool
from linchpin_tui.storage.errors import Busy
from linchpin_tui.storage.locking import WriteLock
from tests.services.world import World


class Waiting:
    """A clock that only waiting for other writers moves on; they never let go."""

    def __init__(self) -> None:
        self.waited = 0.0

    def monotonic(self) -> float:
        return self.waited

    def acquire(self, _lock: WriteLock, wait: float) -> None:
        self.waited += max(wait, 0.0)
        raise Busy("Another linchpin-tui is writing.")


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    found = Waiting()
    monkeypatch.setattr(WriteLock, "acquire", lambda lock, wait: found.acquire(lock, wait))
    monkeypatch.setattr(desks, "monotonic", found.monotonic)
    monkeypatch.setattr(time, "monotonic", found.monotonic)
    return found


def test_a_line_that_cannot_be_removed_keeps_no_other_waiting(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for id, line in (("a1", "call with Kim Park"), ("a2", "call with Dana Lee")):
        now = world.clock()
        spool.put(world.paths.spool, line, captured_at=now, capture_id=id, why="busy")

    def no(_entry: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(spool, "remove", no)
    for _ in range(2):
        assert intake.take_in(world.desk) == 2
        assert world.count("interaction") == 2


def test_a_line_waits_three_seconds_though_there_is_more_to_store(
    world: World, request: pytest.FixtureRequest
) -> None:
    world.desk.close()
    world.paths.config.parent.mkdir()
    world.paths.config.write_text("[numbers]\ncontacts = 4\n")
    for id in ("a1", "a2", "a3"):
        now = world.clock()
        spool.put(world.paths.spool, "call with Kim", captured_at=now, capture_id=id, why="busy")
    waiting: Waiting = request.getfixturevalue("waiting")
    outcome = Capture(world.paths, world.clock).take("coffee with Dana Lee")
    assert outcome.status is OutcomeStatus.SPOOLED
    assert waiting.waited <= CAPTURE_WAIT + 0.1
    assert len(spool.entries(world.paths.spool)) == 4
