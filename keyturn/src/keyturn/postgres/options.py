"""The server's settings, given on its command line so that nothing in the data folder can override them."""

from __future__ import annotations

import os

MB = 1024 * 1024

# Acknowledged means on disk (see durable.py, which asserts the same from inside).
DURABLE = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on", "wal_level": "replica"}

# Only this machine, only with a password; nothing in the file system to connect through.
NEAR = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "max_connections": "60",
}

# When any of its processes dies, the server ends and our supervisor starts it afresh. Left to restart in place it can
# hang for good: 18.6 waits for ever when its recovery process, too, is killed during such a restart.
SUPERVISED = {"restart_after_crash": "off"}

# A log without personal data: no statements, no parameters, no DETAIL lines (they quote the offending row).
QUIET = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_timezone": "UTC",
    "timezone": "UTC",
    "lc_messages": "C",
}

MODEST = {
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "1GB",
    "wal_compression": "on",
    "random_page_cost": "1.1",
    "jit": "off",
}


def server_options(port: int) -> dict[str, str]:
    """All settings for a server on `port`."""
    return {**MODEST, **memory(physical_memory()), **QUIET, **NEAR, **SUPERVISED, **DURABLE, "port": str(port)}


def memory(physical: int) -> dict[str, str]:
    """An eighth of the machine (bytes) to the server, at most 512 MB; half of it assumed as the system's file cache."""
    shared = min(max(physical // 8, 64 * MB), 512 * MB)
    return {"shared_buffers": f"{shared // MB}MB", "effective_cache_size": f"{max(physical // 2, 128 * MB) // MB}MB"}


def physical_memory() -> int:
    """Bytes of memory of this machine; 2 GB where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 2048 * MB
