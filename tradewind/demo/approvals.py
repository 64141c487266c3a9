"""What did the demo's colleagues ask one another, and what still waits?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.parties.collisions import CollisionRuling

FACTORY_AGAIN = "Ningbo Haicheng Tents"  # the same factory, opened a second time
FACTORY, FACTORY_PEOPLE = "Ningbo Haicheng Tent Co., Ltd.", "王建军"


@dataclass(frozen=True, slots=True)
class Decision:
    """`reason`: why it was returned; nothing when it was granted, or taken back by who had asked."""

    by: str
    at: datetime
    note: str = ""
    reason: str = ""
    ruling: str = ""
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class SharingRow:
    party: str
    by: str
    at: datetime
    reason: str
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class CollisionRow:
    party: str
    other: str
    by: str
    at: datetime
    reason: str
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class BankRow:
    """`mail`: what the party wrote shortly before: the mark of fraud the second person is shown."""

    party: str
    details: PartyBankDetails
    by: str
    at: datetime
    reason: str
    mail: str = ""
    decision: Decision | None = None


Row = SharingRow | CollisionRow | BankRow


def requests(days: Days) -> tuple[Row, ...]:
    """In the order in which they were asked; those without a decision wait today."""
    return tuple(sorted([*_sharing(days), *_collisions(days), *_banks(days)], key=lambda row: row.at))


def _sharing(days: Days) -> Iterator[SharingRow]:
    at = at_minute(days.back(64), 10, 22)
    yes = Decision("zhoukai", at + timedelta(hours=2), note="苏格兰一带一起跟，报价前先告诉我。")
    yield SharingRow("Highland Tents Ltd", "wudi", at, "对方在爱丁堡展会上加了我的 WhatsApp，一直问我样品。", yes)
    at = at_minute(days.back(33), 15, 40)
    no = Decision("wangfang", at + timedelta(hours=1), reason="下周我自己去苏黎世拜访，先不共享。")
    yield SharingRow("Alpen Freizeit AG", "wudi", at, "瑞士客户想比较两款屋顶帐，需要看以前的往来。", no)
    yield SharingRow(
        "Bergmann GmbH", "zhoukai", at_minute(days.back(1), 16, 5),
        "Sabine Vogt 在科隆展上找我谈春季订单，想和李强一起跟。",
    )  # fmt: skip

    at = at_minute(days.back(12), 11, 8)
    back = Decision("liqiang", at + timedelta(minutes=50), is_withdrawn=True)
    yield SharingRow("Isar Outdoor GmbH", "liqiang", at, "慕尼黑展上碰到他们采购，想看看以前报过什么。", back)
    at = at_minute(days.back(20), 14, 31)
    yes = Decision("wangfang", at + timedelta(hours=1, minutes=5), note="只看屋顶帐那部分，付款我来谈。")
    yield SharingRow("Dolomiti Sport S.r.l.", "liqiang", at, "对方问屋顶帐篷，这条产品线是我在跟。", yes)
    yield SharingRow(
        "Kiwi Trails Ltd", "liqiang", at_minute(days.back(2), 9, 47),
        "和 Coastline Camping 同城，想拼一个柜子发奥克兰。",
    )  # fmt: skip


def _collisions(days: Days) -> Iterator[CollisionRow]:
    at = at_minute(days.back(47), 9, 35)
    ruled = Decision(
        "assistant", at + timedelta(hours=3), note="工商号不同，城市不同，分别跟进。",
        ruling=CollisionRuling.STAYS_SEPARATE,
    )  # fmt: skip
    yield CollisionRow(
        "Fjord Fritid AS", "Fjord & Fell AS", "zhoukai", at, "名称相近，但在特隆赫姆，另一家公司。", ruled
    )
    yield CollisionRow(
        "Trekking Polska Sp. z o.o.", "Trek Polska Sp. z o.o.", "sunyue", at_minute(days.back(1), 11, 12),
        "名称只差几个字母，客户说是克拉科夫的另一家公司，税号不同。",
    )  # fmt: skip


def _banks(days: Days) -> Iterator[BankRow]:
    name = "宁波海程帐篷有限公司"
    at = at_minute(days.back(310), 14, 10)
    called = Decision("boss", at + timedelta(hours=20), note="财务胡会计逐位核对账号。")
    present = PartyBankDetails(name, "甬江商业银行北仑支行", "CN", "YJCBCNBN", "3310 0201 0018 6620", "CNY")
    yield BankRow(FACTORY, present, "heting", at, "采购合同第八条。", decision=called)
    at = at_minute(days.back(95), 15, 15)
    called = Decision("boss", at + timedelta(hours=19), note="王建军口头确认。")
    other = PartyBankDetails(name, "东海银行北仑支行", "CN", "DHBKCNBN", "8016 2200 7713 0045", "CNY")
    yield BankRow(FACTORY_AGAIN, other, "heting", at, "新采购合同上的账户。", decision=called)
    changed = PartyBankDetails(name, "鹭岛银行厦门分行", "CN", "LDBKCNBX", "6217 0099 3100 7745", "CNY")
    yield BankRow(
        FACTORY, changed, "heting", at_minute(days.back(2), 10, 48), "对方邮件附件里的新账户函。",
        mail="来信：原账户“审计冻结”，下一笔货款请付到厦门的新账户，今天就要。发件地址和以前不一样。",
    )  # fmt: skip
