"""Keyturn: the shared, confidential record of a community's care for people without a home."""

__version__ = "0.1.0"
