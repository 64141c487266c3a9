"""Who is the demo company, where is it paid, and when does it work?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.days import Days, at_minute, due_day
from tradewind.demo.people import MAIL_HOST
from tradewind.domain.company.details import BankDetails, EntityDetails, EntityKind
from tradewind.domain.vocabulary.identifiers import uscc_check_digit

NAME, NAME_EN = "宁波信风户外用品", "Ningbo Tradewind Outdoor"
PUBLIC_ADDRESS = f"https://offers.{MAIL_HOST}"
MAINLAND, HONG_KONG = "mainland", "hong_kong"
_MAINLAND_EN = "Ningbo Tradewind Outdoor Co., Ltd."
_HONG_KONG_EN = "Tradewind Outdoor (Hong Kong) Limited"
_CODE = "91330200MA0DEM0X1"


@dataclass(frozen=True, slots=True)
class EntityRow:
    key: str
    details: EntityDetails
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AccountOfEntity:
    """A receiving account: proposed by one person, confirmed by another after calling the bank, or still waiting."""

    entity: str
    details: BankDetails
    by: str
    at: datetime
    replaces: int | None = None
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    on: date
    is_working: bool
    name: str
    by: str
    at: datetime


def founded_at(days: Days) -> datetime:
    """When the boss wrote the company's name into the fresh program."""
    return at_minute(days.first, 9, 12)


def hours_set_at(days: Days) -> datetime:
    return at_minute(days.first, 9, 20)


def entities(days: Days) -> tuple[EntityRow, ...]:
    return (
        EntityRow(MAINLAND, _mainland(), "boss", at_minute(days.first, 9, 31)),
        EntityRow(HONG_KONG, _hong_kong(), "boss", at_minute(days.first, 9, 44)),
    )


def bank_accounts(days: Days) -> tuple[AccountOfEntity, ...]:
    """Four accounts in use; for the euro account a change has been waiting for the boss for days."""
    first, confirmed = days.first, at_minute(days.first, 11, 15)
    typed = (
        (MAINLAND, _account("甬江商业银行宁波分行", "3310 0066 0018 8001", "YJCBCNBN", "USD", _MAINLAND_EN)),
        (MAINLAND, _account("甬江商业银行宁波分行", "3310 0066 0018 8002", "YJCBCNBN", "CNY", _MAINLAND_EN)),
        (MAINLAND, _account("东海银行国际业务部", "8016 2200 5150 0431", "DHBKCNBN", "EUR", _MAINLAND_EN)),
        (HONG_KONG, _account("Victoria Harbour Bank", "012 883 1 204417 8", "VHBKHKHH", "USD", _HONG_KONG_EN)),
    )
    note = "按开户合同上的总机回拨，客户经理逐位核对账号和户名无误。"
    rows = [
        AccountOfEntity(
            entity, details, "heting", at_minute(first, 10, 10 + 6 * place), None, "boss",
            confirmed + timedelta(minutes=4 * place), note,
        )
        for place, (entity, details) in enumerate(typed)
    ]  # fmt: skip
    change = _account("东海银行国际业务部", "8016 2200 5150 0977", "DHBKCNBN", "EUR", _MAINLAND_EN)
    rows.append(AccountOfEntity(MAINLAND, change, "heting", at_minute(days.back(6), 16, 20), replaces=2))
    return tuple(rows)


def calendar_days(days: Days) -> tuple[DayRow, ...]:
    """The office's own word about a few days: stocktaking last summer, the outing to come."""
    past = days.back(140)
    sunday = past + timedelta(days=6 - past.weekday() - 7)
    outing = due_day(days.today + timedelta(days=26))
    return (
        DayRow(sunday, True, "年中盘点", "assistant", at_minute(days.back(155), 15, 5)),
        DayRow(outing, False, "公司团建", "assistant", at_minute(days.back(6), 10, 40)),
    )


def _mainland() -> EntityDetails:
    return EntityDetails(
        kind=EntityKind.MAINLAND, name_zh="宁波信风户外用品有限公司", name_en=_MAINLAND_EN,
        address_zh="浙江省宁波市鄞州区虚构路 188 号信风大厦 9 楼",
        address_en="9/F Tradewind Building, 188 Xugou Road, Yinzhou, Ningbo, Zhejiang, China",
        registration_number=_CODE + uscc_check_digit(_CODE), phone="+86 000 8700 1880", fax="+86 000 8700 1881",
        email=f"sales@{MAIL_HOST}", website=f"https://www.{MAIL_HOST}", founded_year="2011", currency="CNY",
        total_assets="46800000", annual_sales="128600000",
        awards="宁波市出口名牌 2019\n高新技术企业 2021\n浙江省诚信外贸企业 2023",
    )  # fmt: skip


def _hong_kong() -> EntityDetails:
    return EntityDetails(
        kind=EntityKind.HONG_KONG, name_zh="信风户外（香港）有限公司", name_en=_HONG_KONG_EN,
        address_zh="香港九龙虚构道 22 号 1706 室", address_en="Room 1706, 22 Xugou Road, Kowloon, Hong Kong",
        registration_number="00000018", phone="+852 000 61880", email=f"hk@{MAIL_HOST}", founded_year="2016",
        currency="USD", total_assets="1850000", annual_sales="6200000",
    )  # fmt: skip


def _account(bank: str, number: str, swift: str, currency: str, beneficiary: str) -> BankDetails:
    address = "" if swift.endswith("HH") else "宁波市海曙区虚构街 66 号"
    return BankDetails(bank, address, number, swift, currency, beneficiary)
