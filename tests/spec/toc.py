"""Chapters of the specification in reading order; a folder that is not listed comes last under its own name."""

CHAPTERS = {
    "terms": "HUD's terms",
    "apr": "CoC APR",
    "caper": "ESG CAPER",
    "ce_apr": "CE APR",
    "path": "PATH annual report",
}
