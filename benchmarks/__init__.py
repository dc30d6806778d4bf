"""Benchmarks: each prints a ratio against a stated limit or peer measured in the same run, never bare seconds."""
