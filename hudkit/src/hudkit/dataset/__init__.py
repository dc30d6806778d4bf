"""Opens HMIS data wherever it lies as typed tables, converts between editions, writes exports.

>>> from hudkit import dataset
>>> with dataset.open("export.zip") as data:
...     data.connection.execute("select count(*) from Client").fetchall()
"""

from hudkit.dataset.conversion import LeftOver
from hudkit.dataset.dataset import PROBLEMS, Dataset, convert, open
from hudkit.dataset.errors import NotHmisCsv
from hudkit.dataset.findings import Count, Findings
from hudkit.dataset.problem import Problem
from hudkit.dataset.received import Received
from hudkit.dataset.write import write, write_left_over

__all__ = [
    "PROBLEMS",
    "Count",
    "Dataset",
    "Findings",
    "LeftOver",
    "NotHmisCsv",
    "Problem",
    "Received",
    "convert",
    "open",
    "write",
    "write_left_over",
]
