"""What was written and what was seen: one event each, never changed, never a person's value in it."""
