"""Ways a command ends. The codes are a contract: other people's scripts depend on them."""

DONE, FAILED, USAGE, MISSING, TAKEN, DATABASE, FINDINGS, INTERRUPTED = 0, 1, 2, 3, 4, 5, 10, 130

CODES = {
    DONE: "done",
    FAILED: "it failed; the message says why and what to do",
    USAGE: "the command line is wrong",
    MISSING: "something is missing on this machine; the message names it",
    TAKEN: "Keyturn runs already on this data, or the port is taken",
    DATABASE: "the database cannot be used",
    FINDINGS: "a check found faults",
    INTERRUPTED: "interrupted with Ctrl+C",
}


class Stop(Exception):
    """Ends a command with a message for the person at the terminal and an exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code
