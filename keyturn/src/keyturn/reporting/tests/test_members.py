"""Packing the people behind cells and finding them again."""

from keyturn.reporting.members import pack, unpack

ANA, BEN = ("p1", "e1", "h1"), ("p2", "e2", "h1")


def test_each_cell_gives_back_its_people():
    packed = pack({"B2": [ANA, BEN], "C3": [BEN]})
    assert unpack(packed, "B2") == [ANA, BEN]
    assert unpack(packed, "C3") == [BEN]


def test_a_cell_that_counts_nobody_opens_to_nobody():
    assert unpack(pack({"B2": [ANA]}), "D9") == []
