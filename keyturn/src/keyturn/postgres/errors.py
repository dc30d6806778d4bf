"""What goes wrong with the embedded server; each message ends with the next step."""


class PostgresError(Exception):
    """The server cannot do what was asked; the text is for the person at the terminal."""


class AlreadyRunning(PostgresError):
    """Another Keyturn holds this home folder."""


class NoPrograms(PostgresError):
    """No usable PostgreSQL programs on this machine."""
