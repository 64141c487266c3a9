"""How long does it take to hold the papers of a shipment against each other, and how does it grow with the lines?

Processor time, for sets of one source with 3 to 1,200 lines: eleven papers, three of them with every line. Reading
makes a set of plain fields; checking is everything else. Each set differs from the one before, so that no comparison of
texts is answered from memory.
"""

import time
from statistics import median
from typing import Any

from tests.domain.documents.papers import Row, paper, whole_set
from tradewind.domain.documents.checking import check_documents
from tradewind.domain.documents.reading import read_set

TIMES = 15
LINES = (3, 40, 300, 1200)


def main() -> None:
    check_documents(read_set(_papers(3, 0)))  # the tables of ports and countries are folded once
    print(f"{'lines':>6}{'reading ms':>12}{'checking ms':>13}{'together':>10}{'a line µs':>11}{'to 300 lines':>14}")
    told = {lines: _measured(lines) for lines in LINES}
    whole = sum(told[300])
    for lines, (reading, checking) in told.items():
        together = reading + checking
        print(f"{lines:>6}{reading:>12.1f}{checking:>13.1f}{together:>10.1f}{together / lines * 1000:>11.0f}"
              f"{together / whole:>14.2f}")  # fmt: skip
    spoiled = _measured(300, spoil=True)
    print(f"300 lines, every quantity of the packing list wrong: {sum(spoiled) / whole:.2f} of the clean set's time")


def _measured(lines: int, *, spoil: bool = False) -> tuple[float, float]:
    reading, checking = [], []
    for number in range(TIMES):
        papers = _papers(lines, number + 1)
        if spoil:
            for line in paper(papers, "packing_list")["lines"]:
                line["quantity"] = "1 PCS"
        started = time.process_time()
        read = read_set(papers)
        middle = time.process_time()
        check_documents(read)
        reading.append((middle - started) * 1000)
        checking.append((time.process_time() - middle) * 1000)
    return median(reading), median(checking)


def _papers(lines: int, number: int) -> dict[str, Any]:
    rows: list[Row] = [
        (f"FC-{number}-{place}", f"FOLDING CHAIR MODEL {number}{place}, STEEL FRAME, COLOUR {place}", 600 + place,
         "12.50", 6, "21.0", "24.0", "0.120")
        for place in range(lines)
    ]  # fmt: skip
    return whole_set(tuple(rows))


if __name__ == "__main__":
    main()
