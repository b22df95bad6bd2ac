"""Every command but `--add`: arguments in, text or JSON out."""


def run(argv: list[str]) -> int:
    """Run one command (`argv` without the program's name); gives the exit code."""
    raise NotImplementedError
