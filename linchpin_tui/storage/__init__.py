"""Storage: the only room that imports Peewee."""
