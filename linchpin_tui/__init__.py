"""linchpin-tui: a job seeker's networking desk in the terminal."""

__version__ = "0.1.0"
