"""What is fast, shown: `make bench`."""
