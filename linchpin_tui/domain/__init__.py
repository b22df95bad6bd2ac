"""The rules, with the standard library alone: no clock, database or terminal is read here."""
