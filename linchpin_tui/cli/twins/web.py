"""`web`: who is in your web, who led to whom, what it holds and what it lacks."""

from collections.abc import Iterator

from linchpin_tui.cli.guard import UsageError, speaks_unicode
from linchpin_tui.cli.layout import cut, draws_plainly, safe, width
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.words import roles_words, work_words
from linchpin_tui.domain import web as facts
from linchpin_tui.domain.linchpins import linchpins
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.wording import count, listed
from linchpin_tui.services import shapes, web
from linchpin_tui.services.web import Room

_DEEPEST = 12
"""Introductions that are drawn as branches; deeper ones are numbered instead."""
_LISTED = 8


def run(request: Request) -> int:
    """The whole web, or the warm path to someone."""
    goal = request.given.values.get("--path-to")
    deciding = "--deciding" in request.given.switches
    picture = request.given.values.get("--svg")
    if deciding and goal is None:
        raise UsageError("--deciding goes with --path-to and an organization.")
    if picture is not None and (goal is not None or not picture):
        raise UsageError("--svg draws the whole web into a new file: web --svg web.svg.")
    with request.desk() as desk:
        whole = web.web(desk)
        if goal is not None:
            return _path(request, web.path_to(desk, goal, of=whole, deciding=deciding), whole)
        if picture is not None:
            from linchpin_tui.cli.twins import web_drawn

            return web_drawn.save(request, desk, whole, picture)
        rooms, plainly = web.rooms(desk), draws_plainly(desk)
    if request.given.json:
        request.answer_json(shapes.web(whole, rooms))
    elif "--plain" in request.given.switches and whole.nodes:
        from linchpin_tui.cli.twins import web_drawn

        request.answer(web_drawn.lines(whole, plainly=plainly))
    else:
        request.answer(_text(whole, rooms, plainly=plainly))
    return 0


def _path(request: Request, path: tuple[Node, ...], whole: Web) -> int:
    if request.given.json:
        request.answer_json([shapes.node(node, whole) for node in path])
        return 0
    arrow = " → " if speaks_unicode() else " -> "
    request.answer([safe(arrow.join(["You", *(_named(node) for node in path)]))])
    return 0


def _text(whole: Web, rooms: tuple[Room, ...], *, plainly: bool) -> list[str]:
    if not whole.nodes:
        return [
            "Your web is still empty. It begins with one person and who led you to them:",
            "  linchpin-tui --add coffee with Dana Lee at Acme via Sam Ortiz",
        ]
    columns = width()
    lines = ["You"]
    lines += [cut(line, columns) for line in tree(whole, plainly=plainly)]
    lines.append("")
    lines += _holds(whole)
    for room in rooms[:_LISTED]:
        lines.append(safe(f"room      {room.name}: {room.words}"))
    return lines


def tree(whole: Web, *, plainly: bool) -> Iterator[str]:
    """Everyone under who led to them, without recursion: a chain may be thousands long."""
    branch, last, down, blank = (
        ("|- ", "`- ", "|  ", "   ") if plainly else ("├─ ", "└─ ", "│  ", "   ")
    )
    waiting = [(id, "", id == whole.roots[-1], 1) for id in reversed(whole.roots)]
    while waiting:
        id, indent, is_last, depth = waiting.pop()
        node = whole.nodes[id]
        yield indent + (last if is_last else branch) + safe(_described(node, depth))
        below = indent + (blank if is_last else down)
        if depth >= _DEEPEST:
            below = indent
        waiting.extend(
            (child, below, child == node.children[-1], depth + 1)
            for child in reversed(node.children)
        )


def _described(node: Node, depth: int) -> str:
    link = node.link
    parts = [
        link.name + (" !" if link.decides else "") + (" *" if link.note_owed else ""),
        link.organization or "",
        roles_words(link.roles),
        work_words(link.employment),
        _warm(node),
        f"led to {node.reach}" if node.reach else "",
        "introduced in a circle" if node.in_cycle else "",
    ]
    if depth > _DEEPEST:
        parts[0] = f"({depth}) {parts[0]}"
    return " · ".join(part for part in parts if part)


def _holds(whole: Web) -> list[str]:
    covered = facts.coverage(whole)
    roles = ", ".join(
        f"{role.value.replace('_', ' ')} {found.warm} of {found.all}"
        for role, found in covered.items()
        if found.all
    )
    missing = roles_words(role for role, found in covered.items() if not found.warm)
    pins = [f"{pin.person.name} ({pin.holds})" for pin in linchpins(whole)[:_LISTED]]
    in_work = facts.share_in_work(whole)
    working = (
        f"{in_work.employed} in work, {in_work.between_jobs} between jobs, "
        f"{in_work.unknown} not known"
    )
    introducers = [
        f"{one.person.name} ({one.reach}"
        + (f", {count(one.yielded, 'opportunity', 'opportunities')})" if one.yielded else ")")
        for one in facts.best_introducers(whole)[:_LISTED]
    ]
    elsewhere = facts.hubs_elsewhere(whole)
    hubs = f"{elsewhere.warm} of {elsewhere.all} warm, outside your line of work"
    quiet = facts.quiet(whole)
    rest = f" and {len(quiet) - _LISTED} more" if len(quiet) > _LISTED else ""
    met = sum(node.link.last_interaction is not None for node in whole.nodes.values())
    lines = [
        ("people", f"{len(whole.nodes)} known, {met} of them met so far"),
        ("roles", f"{roles} warm" if roles else ""),
        ("gaps", missing),
        ("hubs", hubs if elsewhere.all else ""),
        ("linchpins", listed(pins)),
        ("led you", listed(introducers)),
        ("in work", working),
        ("quiet", ", ".join(node.name for node in quiet[:_LISTED]) + rest),
    ]
    return [safe(f"{name:<9} {text}") for name, text in lines if text]


def _named(node: Node) -> str:
    at = f" ({node.link.organization})" if node.link.organization else ""
    warm = _warm(node)
    return f"{node.name}{at}{', ' + warm if warm else ''}"


def _warm(node: Node) -> str:
    if node.link.asleep:
        return "asleep"
    return node.warmth.value if node.warmth else ""
