"""hudkit: HUD's HMIS data standards and reports as a library.

Pure: no Django, no clock, no network, no environment, no global state.
A data set comes in (zip, folder, Parquet, DuckDB, PostgreSQL), HUD's tables come out.
"""

__version__ = "0.1.0"
