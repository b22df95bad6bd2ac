"""Somebody you already know, in one line: as quick capture takes it, or the name alone.

A line with a kind ("lunch with Dana Lee at Acme in May") is captured like any other. One without
("Dana Lee at Acme, hub, loves rowing") puts the person into the web, and nothing has happened
yet; with a date it is when you last met.
"""

from collections.abc import Callable

from linchpin_tui.domain.capture.draft import CaptureError, Clause, Draft, DraftPerson, FactKind
from linchpin_tui.domain.capture.tags import tag_named
from linchpin_tui.domain.capture.tokens import Sort, tokenize
from linchpin_tui.domain.capture.words import ROLES, TAG_PHRASES
from linchpin_tui.domain.person_fields import PersonFields, cleaned
from linchpin_tui.domain.vocabulary import Employment
from linchpin_tui.services import naming, people_edit
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.naming import Cast, Meant
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.services.receipt import refusal
from linchpin_tui.services.record import parsed, record, understand
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Detail
from linchpin_tui.text import clean

_MET = "met "
"""What stands before a line without a kind, so that the grammar takes the rest of it."""

_OF_A_PERSON = {FactKind.DETAIL, FactKind.NEED, FactKind.OFFER, FactKind.TAG}
_CLAUSES_OF_A_PERSON = frozenset(
    ["kind", "who", "org", "via", "place", "note", "tag", "detail", "needs", "offers"]
)
"""The kind is `_MET`; a line with one of its own is captured."""
_TAGS_OF_A_PERSON = {*ROLES, "decides", "peer", "employed", "looking", "new", "moved"}


class _TakenBack(Exception):
    """Ends a transaction of which nothing stays."""


def know(desk: Desk, line: str) -> Outcome:
    """Put somebody you know into the web, or say why the line is refused.

    What is stored is one step that can be undone. `recorded` is set where something happened
    with them. Raises StorageError.
    """
    return _take(desk, line, record, dry=False)


def understand_known(desk: Desk, line: str) -> Outcome:
    """What `know` would do with a line; nothing is stored."""
    return _take(desk, line, understand, dry=True)


def _take(desk: Desk, line: str, capture: Callable[[Desk, str], Outcome], *, dry: bool) -> Outcome:
    text = clean(line).strip()
    try:
        parsed(desk, text)
    except CaptureError as error:
        if error.code != "no_kind":
            return capture(desk, text)
    else:
        return capture(desk, text)
    shift = len(_MET)
    try:
        draft = parsed(desk, _MET + text)
        if any(clause.what == "when" for clause in draft.clauses):
            outcome = capture(desk, _MET + text)
            if outcome.error is not None:
                raise outcome.error
            return outcome
        _refuse_what_happened(_MET + text, draft)
        return _put(desk, text, draft, dry=dry)
    except CaptureError as error:
        start, end = (max(at - shift, 0) for at in (error.start, error.end))
        mended = CaptureError(error.code, error.message, start, end, error.hint)
        return Outcome(OutcomeStatus.REFUSED, text, refusal(text, mended), error=mended)


def _refuse_what_happened(line: str, draft: Draft) -> None:
    """Refuse what is said of something that happened: a person has no place for it."""
    for clause in draft.clauses:
        if not _is_of_a_person(line, clause):
            raise CaptureError(
                "nothing_happened",
                f"`{line[clause.start : clause.end][:40]}` is said of something that happened",
                clause.start,
                clause.end,
                "Begin with a kind, like coffee or call, and say when",
            )


def _is_of_a_person(line: str, clause: Clause) -> bool:
    if clause.what not in _CLAUSES_OF_A_PERSON:
        return False
    said = tokenize(line[clause.start : clause.end])
    if clause.what == "who":
        # Somebody who came to you has come on some day.
        return said[0].low != "from"
    if clause.what != "tag" or said[0].sort is Sort.KEY:
        return True
    phrase = " ".join(token.low for token in said)
    tag = tag_named(said[0]) if said[0].sort is Sort.TAG else TAG_PHRASES[phrase]
    return tag in _TAGS_OF_A_PERSON


def _put(desk: Desk, line: str, draft: Draft, *, dry: bool) -> Outcome:
    """Put the people of a draft into the web. Raises CaptureError where a name is not plain."""
    receipt: list[str] = []
    operation: list[int] = []

    def work(writer: Writer) -> None:
        cast = naming.resolve(desk.store, draft)
        by = _introducer(desk, writer, cast)
        for index, (person, meant) in enumerate(zip(draft.people, cast.people, strict=True)):
            receipt.append(_put_person(desk, writer, draft, index, person, meant, by))
        operation.append(writer.operation)
        if dry:
            raise _TakenBack

    label = f"add {', '.join(person.name.text for person in draft.people)}"
    try:
        desk.transact(work, kind="add_contact", label=label)
    except _TakenBack:
        return Outcome(OutcomeStatus.UNDERSTOOD, line, tuple(receipt))
    except Refused as refused:
        raise CaptureError("refused", refused.message) from refused
    return Outcome(OutcomeStatus.STORED, line, tuple(receipt), operation=operation[0])


def _introducer(desk: Desk, writer: Writer, cast: Cast) -> tuple[int, str] | None:
    meant = cast.introducer
    if meant is None:
        return None
    if meant.id is not None:
        return meant.id, meant.name
    return people_edit.put(
        desk, writer, PersonFields(meant.name), as_new=True
    ), f"{meant.name}, new"


def _put_person(
    desk: Desk,
    writer: Writer,
    draft: Draft,
    index: int,
    person: DraftPerson,
    meant: Meant,
    by: tuple[int, str] | None,
) -> str:
    """Put one person into the web; gives the line of the receipt about them."""
    if meant.id is not None:
        raise CaptureError(
            "known",
            f"{meant.name} is in your web already",
            person.name.start,
            person.name.end,
            "To record what happened, begin with a kind, like coffee or call",
        )
    facts = {
        kind: tuple(one.text for one in draft.facts if one.kind is kind and one.person == index)
        for kind in _OF_A_PERSON
    }
    fields = PersonFields(
        name=meant.name,
        organization=draft.organization,
        place=draft.place,
        employment=person.employment or Employment.UNKNOWN,
        decides=person.decides,
        introduced_by=by[0] if by else None,
        notes=draft.note,
        roles=person.roles,
        offers=facts[FactKind.OFFER],
        needs=facts[FactKind.NEED],
        tags=facts[FactKind.TAG],
    )
    # Whether the name is somebody else's has been asked, by the rules of a line.
    contact = people_edit.put(desk, writer, cleaned(fields), as_new=True)
    told = [one for one in draft.facts if one.kind is FactKind.DETAIL and one.person == index]
    for one in told:
        writer.insert(
            Detail,
            contact=contact,
            verb=one.verb,
            text=one.text,
            learned_on=desk.today().isoformat(),
            created_at=desk.now(),
        )
    return _line(fields, by, [f"{one.verb} {one.text}".strip() for one in told])


def _line(fields: PersonFields, by: tuple[int, str] | None, told: list[str]) -> str:
    """`Dana Lee (Acme), new, via Sam Ortiz · hub · loves rowing`."""
    who = f"{fields.name} ({fields.organization})" if fields.organization else fields.name
    parts = [f"{who}, new" + (f", via {by[1]}" if by else "")]
    parts += [role.value.replace("_", " ") for role in fields.roles]
    if fields.decides is not None:
        parts.append("decides" if fields.decides else "does not decide")
    if fields.employment is not Employment.UNKNOWN:
        parts.append(fields.employment.value.replace("_", " "))
    parts += told
    parts += [f"needs {text}" for text in fields.needs]
    parts += [f"offers {text}" for text in fields.offers]
    parts += [f"+{tag}" for tag in fields.tags]
    return " · ".join([*parts, *filter(None, [fields.notes])])
