"""Reads: rows in, domain records out. A fixed few queries for each read, never one per item."""
