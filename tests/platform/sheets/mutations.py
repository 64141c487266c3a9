"""Reads many spoiled copies of sound files, each in a process of its own, and counts the ways they ended."""

import io
import json
import os
import random
import sys
from collections import Counter

from tests.platform.sheets.files import PAGE, XML_2003, ods, records, xlsx
from tests.platform.sheets.xls_files import xls
from tradewind.platform.jobs.processes import limit_this_process
from tradewind.platform.sheets.reading import hypertext, spreadsheet_xml, texts, workbooks  # noqa: F401 - loaded once
from tradewind.platform.sheets.reading.child import read_into
from tradewind.platform.sheets.reading.limits import LIMITS

ROWS = [["客户总表"], [], ["编号", "公司名称", "国家", "电话", "邮箱", "备注"], *records(30)]
SOUND = (
    xlsx(ROWS, merged=["A1:F1"]),
    xls({"客户": ROWS}, merged=[(0, 0, 0, 5)]),
    ods(
        '<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-spanned="2"'
        ' office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'
    ),
    "\n".join(",".join(map(str, row)) for row in ROWS).encode("gb18030"),
    PAGE.encode("gb18030"),
    XML_2003.encode(),
)  # fmt: skip


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, a piece doubled, taken out, zeroed or the end cut off."""
    raw = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, length = chance.randrange(len(raw)), chance.choice((1, 2, 4, 16, 200))
        match chance.randrange(6):
            case 0 | 1:
                raw[at] = chance.randrange(256)
            case 2:
                raw[at:at] = raw[at : at + length]
            case 3 if len(raw) > length + 10:
                del raw[at : at + length]
            case 4:
                raw[at : at + length] = chance.choice((b"\0", b"\xff", b"\x7f")) * length
            case 5 if chance.random() < 0.3:
                del raw[max(10, at) :]
    return bytes(raw)


def main(seed: int, count: int) -> None:
    chance = random.Random(seed)
    endings: Counter[str] = Counter()
    for number in range(count):
        content = spoiled(SOUND[number % len(SOUND)], chance)
        child = os.fork()
        if child == 0:
            limit_this_process(memory=LIMITS.memory_bytes, seconds=LIMITS.seconds, wall_seconds=LIMITS.wall_seconds)
            os._exit(read_into(io.BytesIO(content), io.BytesIO(), LIMITS))
        endings[str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))] += 1
    print(json.dumps(endings))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
