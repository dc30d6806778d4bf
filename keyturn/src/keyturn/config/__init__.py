"""Settings by concern, addresses, and the WSGI entry."""
