"""Lines of a paper (quotation, order, packing list) as a grid of ordinary fields: columns, reading, drawing."""

from tradewind.web.shared.lines.choosing import Choice, asked_codes, choices_answer, resolved_answer
from tradewind.web.shared.lines.columns import Box, LineColumn, LineGrid, Worked
from tradewind.web.shared.lines.drawing import DrawnGrid
from tradewind.web.shared.lines.reading import read_lines
from tradewind.web.shared.lines.sheet import LineRow, LineSheet, Problem

__all__ = [
    "Box", "Choice", "DrawnGrid", "LineColumn", "LineGrid", "LineRow", "LineSheet", "Problem", "Worked", "asked_codes",
    "choices_answer", "read_lines", "resolved_answer",
]  # fmt: skip
