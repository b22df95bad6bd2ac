"""A dry run where there is no database yet: it makes none, and begins no first day of use."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from linchpin_tui.paths import Paths


@contextmanager
def trial(paths: Paths) -> Iterator[Paths]:
    """The paths for a dry run: where no database is, with one for the moment, in a room of its own.

    The configuration is the same. The room goes when the block ends.
    """
    if os.path.lexists(paths.names.database):
        yield paths
        return
    with TemporaryDirectory(prefix="linchpin-dry-run-", ignore_cleanup_errors=True) as room:
        yield Paths(
            database=f"{room}/linchpin.db",
            spool=f"{room}/spool",
            config=paths.names.config,
            backups=f"{room}/backups",
            log=paths.names.log,
        )
