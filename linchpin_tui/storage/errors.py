"""What can go wrong with the store, each with one sentence that names the cause and what to do."""


class StorageError(Exception):
    """The store could not do what was asked. The message is for the user."""


class Unusable(StorageError):
    """The database cannot be used as it is."""


class Busy(Unusable):
    """Somebody else is writing, for longer than we were willing to wait."""


class Full(Unusable):
    """There is no room left to write."""


class ReadOnly(Unusable):
    """The place of the database cannot be written to."""
