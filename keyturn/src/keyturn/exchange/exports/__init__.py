"""The record on its way out, as HMIS CSV."""
