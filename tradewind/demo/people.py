"""Who works in the demo company, and how does one log in as them?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.platform.access import Duty, Role

MAIL_HOST = "xinfeng-outdoor.example"


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague. `joined` is how many days ago; those who founded the books came on the first day."""

    username: str
    name: str
    name_en: str
    role: Role
    duties: tuple[Duty, ...] = ()
    market: str = ""
    joined: int | None = None


BOSS, ASSISTANT, SALES, NONE = Role.BOSS, Role.ASSISTANT, Role.SALESPERSON, Role.NONE
PEOPLE: tuple[Person, ...] = (
    Person("boss", "林海峰", "Haifeng Lin", BOSS, (Duty.LEGAL,)),
    Person("assistant", "刘敏", "Min Liu", ASSISTANT, (Duty.MARKETING,)),
    Person("heting", "何婷", "Ting He", NONE, (Duty.FINANCE,)),
    Person("liqiang", "李强", "Qiang Li", SALES),
    Person("lina", "李娜", "Na Li", SALES),
    Person("wangfang", "王芳", "Fang Wang", SALES),
    # The person named for the British market's after-sales.
    Person("zhoukai", "周凯", "Kai Zhou", SALES, (Duty.AFTER_SALES,), market="GB"),
    Person("sunyue", "孙悦", "Yue Sun", SALES),
    Person("wudi", "吴迪", "Di Wu", SALES),
    Person("zhengjie", "郑洁", "Jie Zheng", NONE, (Duty.DOCUMENTS,)),
    Person("chenjing", "陈静", "Jing Chen", NONE, (Duty.PURCHASING, Duty.PRODUCTION_QC)),
    Person("machao", "马超", "Chao Ma", NONE, (Duty.PRODUCTION_QC,), joined=512),
    Person("tangyu", "唐雨", "Yu Tang", NONE, (Duty.AFTER_SALES,), joined=388),
    Person("fangzhou", "方舟", "Zhou Fang", NONE, (Duty.PLATFORM_SPECIALIST,), joined=203),
)
BY_USERNAME = {person.username: person for person in PEOPLE}
SELLERS = tuple(person.username for person in PEOPLE if person.role is SALES)
LEAVER = "lina"


def password_of(username: str) -> str:
    """Public on purpose: the demo holds nothing real."""
    return f"tradewind-demo-{username}"


# Role (a word of the interface), login, password: what the console prints.
LOGINS: tuple[tuple[str, str, str], ...] = (
    ("Boss", "boss", password_of("boss")),
    ("Assistant", "assistant", password_of("assistant")),
    ("Salesperson", "liqiang", password_of("liqiang")),
)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account as it was opened: by the boss, who founded the company; the password came by the link."""

    person: Person
    email: str
    opened_at: datetime
    password_set_at: datetime


def accounts(days: Days) -> tuple[AccountRow, ...]:
    """The accounts in the order in which they were opened, the boss's first."""
    rows = []
    for place, person in enumerate(PEOPLE):
        on: date = days.first if person.joined is None else days.back(person.joined)
        opened = at_minute(on, 8, 30) + timedelta(minutes=0 if place == 0 else place)
        email = f"{person.name_en.lower().replace(' ', '.')}@{MAIL_HOST}"
        rows.append(AccountRow(person, email, opened, opened + timedelta(minutes=25)))
    return tuple(rows)
