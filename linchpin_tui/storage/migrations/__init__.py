"""One script a change of the tables, numbered; run by `storage.migrating`."""
