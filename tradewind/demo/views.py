"""Which lists did people keep under a name, for themselves or for everybody?"""

from dataclasses import dataclass
from datetime import datetime

from tradewind.demo.days import Days, at_minute


@dataclass(frozen=True, slots=True)
class ViewRow:
    """`query` is the list's own; `is_shared` by a leader."""

    list_name: str
    name: str
    query: str
    by: str
    at: datetime
    is_shared: bool = False


def views(days: Days) -> tuple[ViewRow, ...]:
    first, later = days.back(210), days.back(90)
    europe, gulf = _countries("DE ES FR IT GB"), _countries("AE SA KW QA OM")
    spanish, east = _countries("ES MX PE CL CO AR"), _countries("JP KR")
    team = (
        ("customers", "欧洲核心和重点", f"tier=key&tier=major&{europe}", "boss", at_minute(first, 9, 5)),
        ("customers", "90 天没联系", "last=none-90", "assistant", at_minute(first, 10, 20)),
        ("inquiries", "平台来的", "source=platform", "assistant", at_minute(later, 17, 3)),
    )
    own = (
        ("customers", "广交会来的", "source=广交会", "assistant", at_minute(later, 14, 2)),
        ("customers", "海湾客户", gulf, "liqiang", at_minute(later, 15, 40)),
        ("customers", "日韩客户", east, "liqiang", at_minute(later, 15, 46)),
        ("inquiries", "A 级等我回", "quick=ours&grade=A", "liqiang", at_minute(later, 16, 1)),
        ("inquiries", "本月西语询盘", f"arrived=30&{spanish}", "wangfang", at_minute(later, 16, 12)),
        ("mail", "没归客户的", "quick=unlinked", "assistant", at_minute(later, 17, 9)),
    )
    return (*(ViewRow(*row, is_shared=True) for row in team), *(ViewRow(*row) for row in own))


def _countries(codes: str) -> str:
    return "&".join(f"country={code}" for code in codes.split())
