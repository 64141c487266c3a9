"""Which of the demo's companies stand in the book twice, and what was said about them?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.demo.approvals import FACTORY, FACTORY_AGAIN
from tradewind.demo.days import Days, at_minute
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.suspicions import SuspicionState


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said about the pair."""

    by: str
    at: datetime
    state: SuspicionState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TwinRow:
    """A second record of `of`. `same_phone`: somebody noted later that it rings where the first one does."""

    of: str
    details: PartyDetails
    by: str
    at: datetime
    contact: ContactDetails | None = None
    kind: PartyKind = PartyKind.CUSTOMER
    insists: str = ""
    same_phone: bool = False
    said: Said | None = None


def twins(days: Days) -> tuple[TwinRow, ...]:
    """In the order in which they were opened."""
    return tuple(
        sorted([*_open(days), *_settled(days), _merged(days), _insisted(days), _supplier(days)], key=lambda row: row.at)
    )


def _open(days: Days) -> Iterator[TwinRow]:
    """What the assistant finds in the list: opened with little, more was learnt later."""
    yield TwinRow(
        "Nordic Leisure AB", PartyDetails("Nordic Leisure", "SE", city="Stockholm", source="科隆展名片"), "wangfang",
        at_minute(days.back(38), 10, 12),
        ContactDetails("Linnea Lindqvist", title="Category Manager", email="linnea@nordic-leisure.example"),
    )  # fmt: skip
    yield TwinRow(
        "Gulf Leisure W.L.L.", PartyDetails("Gulf Leisure Company", "KW", city="Kuwait City", source="Google"),
        "sunyue", at_minute(days.back(31), 15, 26), same_phone=True,
    )  # fmt: skip
    yield TwinRow(
        "Sakura Outdoor K.K.", PartyDetails("株式会社 Sakura Outdoor", "JP", city="Tokyo", source="转介绍"), "wudi",
        at_minute(days.back(27), 9, 41), ContactDetails("Emi Kobayashi", email="e.kobayashi@sakura-outdoor.example"),
    )  # fmt: skip
    yield TwinRow(
        "Dolomiti Sport S.r.l.", PartyDetails(
            "Dolomitti Sport", "IT", city="Trento", source="展会登记表", tax_number="IT00000471182"
        ), "wudi",
        at_minute(days.back(19), 16, 3),
    )  # fmt: skip
    yield TwinRow(
        "Kiwi Trails Ltd", PartyDetails("Trails Kiwi Limited", "NZ", city="Christchurch", source="老表格"), "zhoukai",
        at_minute(days.back(12), 11, 33),
    )  # fmt: skip


def _settled(days: Days) -> Iterator[TwinRow]:
    at = at_minute(days.back(52), 14, 20)
    yield TwinRow(
        "Alpen Freizeit AG", PartyDetails("Alpen Freizeit Austria GmbH", "AT", city="Innsbruck", source="瑞士客户介绍"),
        "zhoukai", at, ContactDetails("Martina Egger", email="m.egger@alpen-freizeit.example"),
        said=Said("assistant", at + timedelta(days=1, hours=2), SuspicionState.LINKED),
    )  # fmt: skip
    at = at_minute(days.back(44), 10, 50)
    yield TwinRow(
        "Highland Tents Ltd", PartyDetails(
            "Highland Tent Limited", "GB", city="Inverness", source="官网询盘", tax_number="GB 000 5518 07"
        ),
        "wudi", at,
        said=Said(
            "assistant", at + timedelta(hours=4), SuspicionState.NOT_THE_SAME,
            "公司注册号不同，一家在爱丁堡，一家在因弗内斯做租赁。",
        ),
    )  # fmt: skip


def _merged(days: Days) -> TwinRow:
    """Two who met the same buyer: the assistant has made one record of it."""
    at = at_minute(days.back(29), 13, 52)
    return TwinRow(
        "Baltic Tents UAB", PartyDetails("Baltic Tents", "LT", city="Kaunas", source="广交会"), "wudi", at,
        ContactDetails("Rūta Petrauskienė", title="Buyer", email="ruta@baltic-tents.example"),
        said=Said("assistant", at + timedelta(days=1), SuspicionState.MERGED, "同一家公司，孙悦在跟。"),
    )  # fmt: skip


def _insisted(days: Days) -> TwinRow:
    """Two salespeople collide: it waits on the assistant's Today."""
    return TwinRow(
        "Kilima Safaris Ltd", PartyDetails("Kilima Safari", "KE", city="Mombasa", website="kilima-safaris.example"),
        "sunyue", at_minute(days.back(1), 10, 5), ContactDetails("Grace Wanjiru", title="Camp Buyer"),
        insists="对方说蒙巴萨营地单独采购，和内罗毕总部分开付款。",
    )  # fmt: skip


def _supplier(days: Days) -> TwinRow:
    """Not to be merged before finance has found out which account is true."""
    return TwinRow(
        FACTORY, PartyDetails(FACTORY_AGAIN, "CN", name_zh="宁波海程帐篷", city="宁波北仑", phone="+86 000 8700 1932"),
        "chenjing", at_minute(days.back(140), 13, 45), kind=PartyKind.SUPPLIER,
    )  # fmt: skip
