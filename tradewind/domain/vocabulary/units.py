"""In which units does the house count goods, and which of them is meant by what somebody wrote?"""

from tradewind.domain.vocabulary.text import clean_code

UNITS = ("PCS", "SET", "PR", "DOZ", "CTN", "KG", "M", "M2", "ROLL", "BAG", "BOX")
# As letters, sheets and the office write them, without full stops; written from the usage of the trade.
_SPELLINGS = """
PCS: PC PCE PCES PIECE PIECES PIECE(S) PC(S) UNIT UNITS EA EACH NOS 件 个 個 只 顶 把 张 支 条 台
SET: SETS SET(S) 套
PR: PRS PAIR PAIRS PAIR(S) PR(S) 双 对
DOZ: DZ DOZEN DOZENS 打
CTN: CTNS CARTON CARTONS CARTON(S) CTN(S) 箱
KG: KGS KILO KILOS KILOGRAM KILOGRAMS 公斤 千克
M: METER METERS METRE METRES MTR MTRS 米
M2: M² SQM SQ.M 平方米 平米
ROLL: ROLLS ROLL(S) 卷
BAG: BAGS BAG(S) 袋
BOX: BOXES BOX(ES) 盒
"""
SPELLINGS: dict[str, str] = {
    spelling: unit
    for unit, _colon, spellings in (line.partition(":") for line in _SPELLINGS.split("\n"))
    for spelling in spellings.split()
}


def house_unit(typed: str) -> str:
    """pcs, piece(s) and 件 are PCS; a unit the house does not know stays as it was written."""
    text = clean_code(typed)
    folded = text.upper().rstrip(".")
    known = SPELLINGS.get(folded, folded)
    return known if known in UNITS else text
