"""`paths` and `doctor`: where the data lives, and whether it is sound."""

from linchpin_tui.cli.guard import STORED, UNUSABLE
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.request import Request


def run(request: Request) -> int:
    """Print the paths, or look at the data without changing it."""
    return _paths(request) if request.command == "paths" else _doctor(request)


def _paths(request: Request) -> int:
    paths = request.paths
    named = {
        "database": paths.database,
        "backups": paths.backups,
        "exports": paths.exports,
        "spool": paths.spool,
        "config": paths.config,
        "log": paths.log,
    }
    if request.given.json:
        request.answer_json({name: str(path) for name, path in named.items()})
    else:
        request.answer(f"{name:<8}  {safe(str(path))}" for name, path in named.items())
    return STORED


def _doctor(request: Request) -> int:
    from linchpin_tui.services.doctor import Health, examine

    findings = examine(request.paths)
    trouble = any(finding.health is Health.TROUBLE for finding in findings)
    if request.given.json:
        request.answer_json(
            [
                {
                    "what": finding.what,
                    "health": finding.health.value,
                    "says": finding.says,
                    "advice": finding.advice,
                }
                for finding in findings
            ]
        )
    else:
        lines = []
        for finding in findings:
            lines.append(f"{finding.health.value:<8} {finding.what:<10} {safe(finding.says)}")
            if finding.advice:
                lines.append(f"{'':<19} {safe(finding.advice)}")
        request.answer(lines)
    return UNUSABLE if trouble else STORED
