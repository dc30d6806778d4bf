"""Clients: who they are (sealed), how they are found, and the only door to their records."""
