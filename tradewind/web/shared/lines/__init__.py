"""Lines of a paper (quotation, order, packing list) as a grid of ordinary fields: columns, reading, drawing."""

from tradewind.web.shared.lines.choosing import Choice, asked_codes, choices_answer, folded_code, resolved_answer
from tradewind.web.shared.lines.columns import BOXES, Box, LineColumn, LineGrid, Worked
from tradewind.web.shared.lines.drawing import DrawnGrid
from tradewind.web.shared.lines.reading import judged, read_lines
from tradewind.web.shared.lines.sheet import LineRow, LineSheet, Problem

__all__ = [
    "BOXES", "Box", "Choice", "DrawnGrid", "LineColumn", "LineGrid", "LineRow", "LineSheet", "Problem", "Worked",
    "asked_codes", "choices_answer", "folded_code", "judged", "read_lines", "resolved_answer",
]  # fmt: skip
