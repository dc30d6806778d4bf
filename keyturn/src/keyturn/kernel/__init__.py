"""The kernel: small and free of the field. Ids, record fields, walls, sealing, the page kit.

It knows no other app of Keyturn; every other app may use it. What may be seen is decided by the
policies declared here and by row-level security; who somebody is, is decided in `accounts`.
"""
