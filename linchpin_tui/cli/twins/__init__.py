"""The plain twins of the screens: the same facts as text and as JSON on standard output."""
