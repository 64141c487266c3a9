"""What stands in a text whose lines are cut into cells: csv, tsv, txt?"""

from collections.abc import Iterator
from typing import IO

from tradewind.domain.vocabulary.sheets.delimited import rows_of, separator_of
from tradewind.domain.vocabulary.sheets.encoding import Decoded, decode
from tradewind.platform.sheets.reading.found import Complaint, FoundSheet


def sheets_of_text(file: IO[bytes]) -> Iterator[FoundSheet | Complaint]:
    """The one sheet of a text; its name is the file's."""
    decoded = decode(file.read())
    yield from complaints_about(decoded)
    yield FoundSheet("", rows_of(decoded.text, separator_of(decoded.text)))


def complaints_about(decoded: Decoded) -> Iterator[Complaint]:
    if decoded.lost:
        yield Complaint("sheet_lost_characters", {"number": decoded.lost, "encoding": decoded.encoding})
