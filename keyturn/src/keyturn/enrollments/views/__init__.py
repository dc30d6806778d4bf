"""Pages of entry, change and exit."""
