"""Stays become CSV rows: one module for each kind of record."""
