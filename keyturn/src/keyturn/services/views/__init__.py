"""Pages of the night and of what was done."""
