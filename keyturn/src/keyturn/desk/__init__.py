"""The desk: pages on which several rooms of the house meet. Today, a client, an enrollment with its answers, a project.

It owns no tables. It reads through the selectors of the rooms and writes through their services; the answers that
HUD asks by stage (4.02 to 4.11 and the partners' own) are asked here, for every page of the record leads to them.
"""
