"""An HMIS CSV export on its way in: read, held against its own keys, compared with the record, written, taken back."""
