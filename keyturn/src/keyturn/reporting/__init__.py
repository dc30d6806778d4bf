"""The report room: runs of hudkit over the record under the viewer's rights, and the people behind each figure."""
