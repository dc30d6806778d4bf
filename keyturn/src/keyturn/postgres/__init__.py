"""The embedded PostgreSQL: finds its programs, keeps one server alive, and hands out database addresses.

Plain Python and psycopg, no Django: the `keyturn` command starts it before Django exists. A community that brings its
own server sets KEYTURN_DATABASE_URL, and then only `durable` and `walls`, which judge any server, are used.
"""
