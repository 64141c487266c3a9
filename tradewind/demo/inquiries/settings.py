"""Which markets are whose, who is away this week, and which texts are written again and again?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.demo.people import SELLERS
from tradewind.demo.words.countries import COUNTRIES
from tradewind.demo.words.texts import TEXTS
from tradewind.domain.messaging.templates import TemplatePurpose

_GOODS = {
    "liqiang": ("moon chair", "月亮椅", "rooftop tent", "屋顶帐篷"), "wangfang": ("gazebo", "凉棚", "cot", "行军床"),
    "zhoukai": ("sleeping bag", "睡袋"), "wudi": ("bell tent", "钟形帐", "wagon", "营地车"),
    "sunyue": ("lantern", "营灯"), "lina": ("fire pit", "焚火台", "焚火台"),
}  # fmt: skip
TRAVELLER, DEPUTY = "zhoukai", "wangfang"


@dataclass(frozen=True, slots=True)
class FieldRow:
    username: str
    countries: tuple[str, ...]
    product_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    username: str
    deputy: str
    begins_on: date
    ends_on: date
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TextRow:
    name: str
    purpose: TemplatePurpose
    language: str
    subject: str
    text: str


def fields() -> tuple[FieldRow, ...]:
    """Each market has its usual salesperson."""
    return tuple(
        FieldRow(
            name, tuple(sorted(each.code for each in COUNTRIES if each.sellers[0] == name)),
            tuple(sorted(set(_GOODS.get(name, ())))),
        )
        for name in SELLERS
    )  # fmt: skip


def fields_set_at(days: Days) -> datetime:
    return at_minute(days.first, 11, 40)


def absence(days: Days) -> AbsenceRow:
    """He visits customers in Britain this week; she stands in."""
    monday = days.today - timedelta(days=days.today.weekday())
    return AbsenceRow(
        TRAVELLER,
        DEPUTY,
        monday,
        monday + timedelta(days=4),
        "英国客户拜访",
        TRAVELLER,
        at_minute(days.back(9), 16, 12),
    )


def texts() -> tuple[TextRow, ...]:
    return tuple(TextRow(name, TemplatePurpose(purpose), language, *said) for name, purpose, language, *said in TEXTS)


def texts_written_at(days: Days) -> datetime:
    return at_minute(days.back(380), 10, 5)
