"""The smallest site with Keyturn's parts (Django, Procrastinate, granian) whose every write can be counted.

Each POST is one transaction: take the key, write a ledger line, queue a job; the job writes another ledger line.
"""
