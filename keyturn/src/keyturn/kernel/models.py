"""The kernel has no tables of its own; Django tells only apps with a models module that migrations are done."""
