"""How large may a sheet be that somebody hands in, and how long may reading it take?"""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits in one table. Whatever is larger is refused in a sentence that names the limit."""

    file_bytes: int = 50 * MEGABYTE
    unpacked_bytes: int = 500 * MEGABYTE
    unpacked_ratio: int = 100
    ratio_counts_from: int = 10 * MEGABYTE  # a small file of one repeated word is no bomb
    members: int = 1_000
    sheets: int = 200
    rows: int = 200_000
    columns: int = 200
    cells: int = 5_000_000  # of the rectangle of one sheet, empty ones included: it lies in memory as a whole
    cell_characters: int = 32_767  # what Excel holds; the rest is cut off
    merged_ranges: int = 20_000  # of one sheet; those beyond are not told
    result_bytes: int = 1_000 * MEGABYTE
    memory_bytes: int = 640 * MEGABYTE  # addresses of the child; about 500 MB of them become real
    seconds: int = 30  # of the processor
    wall_seconds: int = 120  # by the clock, on a machine that is busy with something else


LIMITS = Limits()
