"""`web --plain` and `web --svg`."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from linchpin_tui.cli.commands import run
from linchpin_tui.cli.layout import cells
from linchpin_tui.paths import paths
from tests.ui.program import NOW, Starter

LINES = (
    "coffee with Sam Ortiz at Initech mon +hub",
    "coffee with Dana Lee at Acme via Sam Ortiz +expert +decides",
    "call with Zoë Nuñez at Hooli, she is looking",
)


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starter = Starter(tmp_path)
    starter.record(*LINES)
    monkeypatch.setenv("LINCHPIN_DATABASE", str(starter.paths.database))
    monkeypatch.setenv("LINCHPIN_NOW", NOW.isoformat())


@pytest.mark.usefixtures("filled")
def test_plain_draws_the_map_as_wide_as_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert run(["web", "--plain"]) == 0
    out = capsys.readouterr().out
    assert all(cells(line) <= 60 for line in out.splitlines())
    assert "◉ You ───" in out
    assert "● Sam Ortiz*" in out
    assert "◆ Dana Lee!" in out
    assert "▲ Challenger" in out


@pytest.mark.usefixtures("filled")
def test_a_picture_is_saved_once_and_said_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "web.svg"
    assert run(["web", "--svg", str(target)]) == 0
    assert capsys.readouterr().out == f"Saved: {target}\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "Dana Lee" in target.read_text(encoding="utf-8")
    assert run(["web", "--svg", str(target)]) == 2
    assert "is there already and stays as it is: choose another name." in capsys.readouterr().err


@pytest.mark.usefixtures("filled")
def test_where_the_locale_knows_no_more_it_is_drawn_in_ascii_and_without_textual() -> None:
    code = (
        "import sys; from linchpin_tui.cli.commands import run; run(['web', '--plain'])\n"
        "print(*[name for name in ('rich', 'textual') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**_environment()}
    )
    out = done.stdout.decode("ascii")
    assert "@ You ---" in out
    assert "H Sam Ortiz*" in out
    assert "Zoe Nunez" in out
    assert out.splitlines()[-1] == ""


@pytest.mark.usefixtures("filled")
def test_the_configuration_has_web_and_quotas_drawn_in_ascii(
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = paths().config
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('[looks]\nascii = "yes"\n', encoding="utf-8")
    assert run(["web", "--plain"]) == 0
    assert "@ You ---" in capsys.readouterr().out
    assert run(["web"]) == 0
    assert "`- Zoë" in capsys.readouterr().out
    assert run(["quotas"]) == 0
    assert "#" in (out := capsys.readouterr().out)
    assert "█" not in out


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "70"}
