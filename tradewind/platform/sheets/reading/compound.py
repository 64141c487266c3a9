"""What streams lie in an OLE compound file, the container of xls and of WPS's et?

Follows [MS-CFB]; every chain is as long as the file at most, so a loop ends.
"""

import struct
from collections.abc import Iterator

from tradewind.platform.sheets.reading.problems import Unreadable

_END = 0xFFFFFFFA  # this and all above mean: no further sector
_ENTRY = 128
_STREAM, _ROOT = 2, 5


class CompoundFile:
    """The directory of a compound file and its streams."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) < 512:
            raise Unreadable("sheet_damaged")
        self._raw = raw
        sector_power, small_power = struct.unpack_from("<HH", raw, 30)
        if sector_power not in (9, 12) or small_power != 6:
            raise Unreadable("sheet_damaged")
        self._size, self._small = 1 << sector_power, 1 << small_power
        first, self._cutoff, small_first = (struct.unpack_from("<I", raw, at)[0] for at in (48, 56, 60))
        self._table = self._allocation()
        directory = self._chain(first, self._table)
        self.streams: dict[str, tuple[int, int]] = dict(self._entries(directory))
        self._small_table = self._numbers(self._chain(small_first, self._table))

    def read(self, name: str) -> bytes:
        """A stream as a whole."""
        start, length = self.streams[name]
        if length >= self._cutoff:
            return self._chain(start, self._table)[:length]
        root, _ = self.streams.get("", (_END, 0))
        container = self._chain(root, self._table)
        pieces = [
            container[number * self._small : (number + 1) * self._small]
            for number in _walk(start, self._small_table, len(container) // self._small)
        ]
        return b"".join(pieces)[:length]

    def _allocation(self) -> tuple[int, ...]:
        """The sector numbers of the allocation table stand in the header, and further ones in a chain."""
        numbers = list(struct.unpack_from("<109I", self._raw, 76))
        further, sectors = struct.unpack_from("<I", self._raw, 68)[0], len(self._raw) // self._size
        for _ in range(sectors):
            if further >= _END:
                break
            block = self._numbers(self._sector(further))
            if not block:
                break
            numbers += block[:-1]
            further = block[-1]
        return self._numbers(b"".join(self._sector(number) for number in numbers if number < _END))

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        return self._raw[begin : begin + self._size]

    def _chain(self, start: int, table: tuple[int, ...]) -> bytes:
        most = len(self._raw) // self._size + 1
        return b"".join(self._sector(number) for number in _walk(start, table, most))

    @staticmethod
    def _numbers(block: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])

    def _entries(self, directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        for begin in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            entry = directory[begin : begin + _ENTRY]
            letters, kind = struct.unpack_from("<HB", entry, 64)
            start, length = struct.unpack_from("<II", entry, 116)
            if kind == _ROOT:
                yield "", (start, length)
            elif kind == _STREAM and 2 <= letters <= 64:
                yield entry[: letters - 2].decode("utf-16-le", "replace"), (start, length)


def _walk(start: int, table: tuple[int, ...], most: int) -> Iterator[int]:
    number = start
    for _ in range(most):
        if number >= _END:
            return
        yield number
        if number >= len(table):
            return
        number = table[number]
