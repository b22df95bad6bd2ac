"""Where everything lives."""

import os
import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from linchpin_tui.paths import make_private_dir, paths


def test_without_a_word_everything_is_in_the_users_own_directories(own_home: Path) -> None:
    found = paths()
    assert found.database == Path(platformdirs.user_data_dir("linchpin-tui")) / "linchpin.db"
    assert found.backups == found.database.parent / "backups"
    assert found.exports == found.database.parent / "exports"
    assert found.spool == Path(platformdirs.user_state_dir("linchpin-tui")) / "spool"
    assert found.log == Path(platformdirs.user_state_dir("linchpin-tui")) / "linchpin.log"
    assert found.config == Path(platformdirs.user_config_dir("linchpin-tui")) / "config.toml"
    assert own_home in found.database.parents
    assert not own_home.exists(), "asking creates nothing"


@pytest.mark.parametrize("value", ["/srv/people", "relative/place", "~/x", "", "/with blank /x"])
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself answers")
def test_the_rule_applied_here_is_that_of_platformdirs(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, value)
    found = paths()
    assert found.database.parent == Path(platformdirs.user_data_dir("linchpin-tui"))
    assert found.spool.parent == Path(platformdirs.user_state_dir("linchpin-tui"))
    assert found.config.parent == Path(platformdirs.user_config_dir("linchpin-tui"))


def test_the_option_goes_before_the_variable_and_the_variable_before_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINCHPIN_DATABASE", str(tmp_path / "variable.db"))
    assert paths().database == tmp_path / "variable.db"
    assert paths(str(tmp_path / "option.db")).database == tmp_path / "option.db"
    monkeypatch.setenv("LINCHPIN_DATABASE", "")
    assert paths().database.name == "linchpin.db"


def test_another_database_has_a_spool_backups_and_exports_of_its_own(tmp_path: Path) -> None:
    found = paths(str(tmp_path / "other.db"))
    assert found.spool != paths().spool
    assert found.spool.parent == paths().spool.parent
    assert found.spool != paths(str(tmp_path / "third.db")).spool
    assert found.backups == tmp_path / "other.db-backups"
    assert found.exports == tmp_path / "other.db-exports"


def test_a_relative_database_and_one_in_the_home_become_absolute(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths("here.db").database == tmp_path / "here.db"
    assert paths("~/there.db").database == own_home / "there.db"


def test_a_url_is_refused_without_repeating_its_password() -> None:
    with pytest.raises(ValueError, match="give a path") as caught:
        paths("postgresql://me:secret@host/desk")
    assert "secret" not in str(caught.value)


def test_directories_made_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private_dir(tmp_path / "a" / "b" / "c")
        make_private_dir(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    for made in ("a", "a/b", "a/b/c"):
        assert stat.S_IMODE((tmp_path / made).stat().st_mode) == 0o700


def test_a_directory_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    there = tmp_path / "shared"
    there.mkdir()
    there.chmod(0o755)
    make_private_dir(there / "mine")
    assert stat.S_IMODE(there.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        make_private_dir(tmp_path / "file" / "below")
