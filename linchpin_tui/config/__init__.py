"""The configuration: a TOML file that is made only when asked for."""
