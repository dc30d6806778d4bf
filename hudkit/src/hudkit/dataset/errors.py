"""What stops a data set from being read at all."""


class NotHmisCsv(Exception):
    """The source is not an HMIS CSV export, or is not safe to unpack. The message says why and names no value."""
