"""A look at the health of the data: never changes anything, and works on a damaged file."""

import os
import shlex
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from linchpin_tui.config.reading import read
from linchpin_tui.domain.wording import count
from linchpin_tui.paths import Paths
from linchpin_tui.storage import spool
from linchpin_tui.storage.queries import health
from linchpin_tui.storage.queries.health import FileHealth


class Health(StrEnum):
    """How a finding stands."""

    SOUND = "sound"
    NOTE = "note"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `advice` says what to do, where there is something."""

    what: str
    health: Health
    says: str
    advice: str | None = None


def examine(paths: Paths) -> tuple[Finding, ...]:
    """Look at the database's file, its rights and its library, the spool, the inbox, and the
    configuration where there is one."""
    found = health.look(paths.database)
    rights = [] if found.unusable else _rights(paths)
    data = (*_database(paths, found), *rights, *_spool(paths), *_inbox(found))
    return (_library(), *data, *_configuration(paths))


def _library() -> Finding:
    version, module, risky = health.engine()
    says = f"SQLite {version} (from {module})"
    if risky:
        says += "; its write-ahead log is not safe with two writers, so another journal is used"
    return Finding("library", Health.SOUND, says)


def _database(paths: Paths, found: FileHealth) -> list[Finding]:
    if found.unusable is not None:
        return [Finding("database", Health.TROUBLE, found.unusable)]
    if not found.exists:
        says = f"there is none yet at {paths.database}"
        return [Finding("database", Health.NOTE, says, "the first thing you capture makes it")]
    says = (
        f"{count(found.contacts or 0, 'person', 'people')} and "
        f"{count(found.interactions or 0, 'interaction')}, {_bytes(found.size)}, "
        f"format {found.version}, journal mode {found.journal_mode}"
    )
    findings = [Finding("database", Health.SOUND, says)]
    if found.complaints:
        says = f"the file is damaged ({'; '.join(found.complaints)})"
        return [*findings, Finding("integrity", Health.TROUBLE, says, _newest_backup(paths))]
    findings.append(Finding("integrity", Health.SOUND, "every page is sound"))
    if found.orphans:
        tables = ", ".join(f"{name} ({number})" for name, number in found.orphans)
        says = f"rows whose counterpart is missing in {tables}"
        findings.append(Finding("links", Health.TROUBLE, says, _newest_backup(paths)))
    else:
        findings.append(Finding("links", Health.SOUND, "nothing points to what is not there"))
    return findings


def _rights(paths: Paths) -> list[Finding]:
    """What others could read. A directory of the user's own choice may be shared on purpose."""
    if os.name != "posix":
        return []
    wide = [path for path, mode in health.modes(paths.database) if mode & 0o077 and path.is_file()]
    if not wide:
        return [Finding("rights", Health.SOUND, "nobody else can read your data")]
    names = " ".join(shlex.quote(str(path)) for path in wide)
    says = "others on this machine could read your data"
    return [Finding("rights", Health.NOTE, says, f"chmod 600 {names}")]


def _spool(paths: Paths) -> list[Finding]:
    try:
        waiting = spool.entries(paths.spool)
    except OSError as error:
        says = f"{paths.spool} cannot be read ({error.strerror or type(error).__name__})"
        return [Finding("spool", Health.TROUBLE, says, "make it readable for yourself")]
    if not waiting and not waiting.unreadable:
        return [Finding("spool", Health.SOUND, "no line waits to be taken in")]
    findings = []
    if waiting:
        says = f"{count(len(waiting), 'line')} captured while the database was away, kept safe"
        advice = "the next start takes them in"
        findings.append(Finding("spool", Health.NOTE, says, advice))
    if waiting.unreadable:
        names = ", ".join(path.name for path in waiting.unreadable[:3])
        says = f"{count(len(waiting.unreadable), 'file')} that cannot be understood ({names})"
        advice = f"look into {paths.spool}"
        findings.append(Finding("spool", Health.NOTE, says, advice))
    return findings


def _inbox(found: FileHealth) -> list[Finding]:
    if found.waiting is None:
        return []
    if not found.waiting:
        return [Finding("inbox", Health.SOUND, "no line waits to be finished")]
    says = f"{count(found.waiting, 'line')} to be finished"
    return [Finding("inbox", Health.NOTE, says, "linchpin-tui inbox")]


def _configuration(paths: Paths) -> list[Finding]:
    loaded = read(paths.config)
    if not loaded.exists:
        return []
    if not loaded.problems:
        return [Finding("config", Health.SOUND, "every line is followed")]
    first, *more = (problem.sentence(paths.config) for problem in loaded.problems)
    says = f"{first} ({len(more)} more)" if more else first
    return [Finding("config", Health.NOTE, says, "linchpin-tui config")]


def _newest_backup(paths: Paths) -> str:
    """What to do about a damaged file: the newest copy there is, or keeping what is left."""
    try:
        copies = [path for path in paths.backups.iterdir() if path.suffix == ".db"]
        newest: Path | None = max(copies, key=lambda path: path.stat().st_mtime, default=None)
    except OSError:
        newest = None
    if newest is None:
        return "do not delete it: copy it to a safe place first"
    return f"keep it, and look at the newest copy: {newest}"


def _bytes(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"
