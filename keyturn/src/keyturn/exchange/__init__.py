"""HMIS CSV in and out: upload, check, differences, confirm, receipt; export."""
