"""One file a screen: composes widgets, calls services, owns workers."""
