"""Physical lines of a CSV file, counted a piece at a time."""

import pytest

from hudkit.dataset.text import _PIECE, plain_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (b"", 0),
        (b"a", 1),
        (b"a\n", 1),
        (b"a\nb", 2),
        (b"a\r\nb\r\n", 2),
        (b"a\rb\n", None),
        (b"a\0b\n", None),
        (b"x" * (_PIECE - 1) + b"\n", 1),
        (b"x" * (_PIECE - 1) + b"\r\nb", 2),
        (b"x" * (_PIECE - 1) + b"\rb\n", None),
        (b"x" * _PIECE + b"\n" + b"y" * _PIECE + b"\n", 2),
        (b"x" * _PIECE + b"b\0", None),
        (b"x\n" + b"x" * (_PIECE + 1), 2),
    ],
)
def test_lines(tmp_path, text, lines):
    (tmp_path / "Client.csv").write_bytes(text)
    assert plain_lines(tmp_path / "Client.csv") == lines
