"""One file a widget: takes records in, posts messages out, knows no service."""
