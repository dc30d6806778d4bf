"""Runs of reports."""
