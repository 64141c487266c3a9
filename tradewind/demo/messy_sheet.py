"""What does a customer sheet look like that an office has kept for ten years? The same on every day.

Title rows above the head, the country in merged cells here and there, 61 ways to write 48 countries, phones Excel has
rounded, mail addresses nobody can write to, rows without a company, companies twice, our own customers once more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import xlsxwriter

from tradewind.demo.chance import SEED, dice
from tradewind.demo.parties.customers import customers
from tradewind.demo.parties.naming import domain_of, mailbox, person, phone, slug
from tradewind.demo.words.companies import COMPANY_WORDS
from tradewind.demo.words.countries import COUNTRIES, Country
from tradewind.demo.words.messy import BAD_MAILS, GOODS, SPELLINGS, STRANGE, TIERS, TYPES

FILE_NAME = "客户总表(最新)最终版2.xlsx"
_TITLES = (
    "序号 公司名称 国家 城市 联系人 职位 电话 手机/WhatsApp 邮箱 网址 主营产品 客户类型 级别 业务员 来源 老板生日 备注"
)
TITLES = tuple(_TITLES.split(" "))
_MERGED_EVERY, _MERGED = 400, 3  # here and there a country stands in one cell over three rows
_NUMBERED = ("North", "South", "East", "West", "Royal", "Prime", "Nova", "Star", "Delta", "Union", "First", "Grand",
             "Alpha", "Metro", "Coast", "Crown", "Orion", "Vega", "Lumen", "Terra", "Astra", "Boreal")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mess:
    """How many rows, and how many of them have which fault."""

    rows: int
    nameless: int
    twice: int
    known: int  # our own customers once more
    rounded: int
    illegal: int

    @property
    def fresh(self) -> int:
        return self.rows - self.nameless - self.twice - self.known


TEN_YEARS = Mess(rows=8_000, nameless=98, twice=421, known=611, rounded=214, illegal=97)


@dataclass(slots=True)
class Row:
    """A line of the sheet before somebody spoils it."""

    name: str
    country: Country
    city: str
    contact: str
    title: str
    phone: str
    mobile: str
    email: str
    website: str
    spoilt: bool = False  # holds one of the counted faults already

    def cells(self, number: int, spelling: str, chance: Random) -> list[str]:
        return [
            str(number), self.name, spelling, self.city, self.contact, self.title, self.phone, self.mobile, self.email,
            self.website, chance.choice(GOODS), chance.choice(TYPES), chance.choice(TIERS), "",
            chance.choice(("广交会", "阿里国际站", "老客户介绍", "展会", "")),
            chance.choice(STRANGE) if chance.random() < 0.15 else "", "",
        ]  # fmt: skip


def write_messy_sheet(path: Path, mess: Mess = TEN_YEARS, seed: int = SEED) -> str:
    """Write the workbook; what it is called."""
    rows = list(messy_rows(mess, seed))
    with xlsxwriter.Workbook(str(path), {"strings_to_numbers": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("客户总表")
        heading = "宁波信风户外用品有限公司 客户总表（最新）"
        sheet.merge_range(0, 0, 0, len(TITLES) - 1, heading, book.add_format({"bold": True}))
        sheet.write_string(1, 0, "整理：刘敏    请勿外传    有新客户直接加在最后面")
        for column, title in enumerate(TITLES):
            sheet.write_string(3, column, title)
        for line, cells in enumerate(rows, 4):
            for column, text in enumerate(cells):
                if text:
                    sheet.write_string(line, column, text)
        for first in _merged_places(rows):
            sheet.merge_range(first + 4, 2, first + 3 + _MERGED, 2, rows[first][2])
        sheet.write_string(len(rows) + 4, 0, "合计")
        sheet.write_number(len(rows) + 4, 1, len(rows))
        book.add_worksheet("作废").write_string(0, 0, "旧表，不用看")
    return FILE_NAME


def messy_rows(mess: Mess = TEN_YEARS, seed: int = SEED) -> Iterator[list[str]]:
    """The cells of every row."""
    chance = dice(seed, "messy")
    fresh = list(_new_companies(seed, mess.fresh))
    doubled = [*_known_again(seed, mess.known), *_twice(fresh, mess.twice, chance)]
    rows = [*fresh, *doubled, *_nameless(fresh, mess.nameless, chance)]
    _spoil(rows, mess, chance)
    chance.shuffle(rows)
    first_spellings = iter(_every_spelling(rows))
    for number, row in enumerate(rows, 1):
        yield row.cells(number, next(first_spellings), chance)


def _new_companies(seed: int, count: int) -> Iterator[Row]:
    chance = dice(seed, "messy companies")
    taken = {slug(each.name) for each in customers(seed)}
    weights = [country.weight for country in COUNTRIES]
    made = 0
    while made < count:
        country = chance.choices(COUNTRIES, weights)[0]
        words = COMPANY_WORDS[country.culture]
        stem, trade = chance.choice(words.stems)[0], chance.choice(words.trades)[0]
        base = f"{chance.choice(_NUMBERED)} {stem} {chance.choice(country.cities).name} {trade}"
        if slug(base) in taken:
            continue
        taken.add(slug(base))
        made += 1
        yield _row(f"{base} {chance.choice(country.suffixes)}", country, f"{slug(base)}.example", chance, made)


def _row(name: str, country: Country, domain: str, chance: Random, number: int) -> Row:
    contact = person(country.culture, chance)
    return Row(
        name, country, chance.choice(country.cities).name, contact, chance.choice(("采购经理", "老板", "Buyer", "CEO")),
        f"+{country.dial} 000 {number:07d}", f"+{country.dial} 000 9{number:07d}"[:24],
        f"{mailbox(contact)}@{domain}", f"www.{domain}" if chance.random() < 0.4 else "",
    )  # fmt: skip


def _known_again(seed: int, count: int) -> Iterator[Row]:
    """Our own customers as somebody typed them years ago: other case, no legal form, a number we did not have."""
    chance = dice(seed, "messy known")
    for number, each in enumerate(customers(seed)[:count], 1):
        domain = domain_of(each.name)
        row = _row(each.name, each.country, domain, chance, 9_000_000 // 10 + number)
        row.name = chance.choice((each.name.upper(), each.name.replace(".", ""), f"{each.name} ", each.name.lower()))
        row.contact, row.title = f"Front Desk {number}", "前台"  # somebody the record has not got
        row.email, row.website = f"office{number}@{domain}", f"http://www.{domain}/"
        row.spoilt = True
        yield row


def _twice(fresh: list[Row], count: int, chance: Random) -> Iterator[Row]:
    for each in chance.sample(fresh, count):
        again = Row(each.name.upper(), each.country, each.city, each.contact, "", each.phone.replace(" ", "-"), "",
                    each.email.upper(), "", spoilt=True)  # fmt: skip
        each.spoilt = True
        yield again


def _nameless(fresh: list[Row], count: int, chance: Random) -> Iterator[Row]:
    for number in range(count):
        like = chance.choice(fresh)
        rings = phone(like.country.code, like.country.dial, chance)
        yield Row("", like.country, like.city, person(like.country.culture, chance), "", rings, "",
                  f"walk-in{number}@fair.example", "", spoilt=True)  # fmt: skip


def _spoil(rows: list[Row], mess: Mess, chance: Random) -> None:
    """Each counted fault in a row of its own, so that the counts stay what they are."""
    sound = [row for row in rows if not row.spoilt]
    chosen = chance.sample(sound, mess.rounded + mess.illegal)
    for row in chosen[: mess.rounded]:
        digits = "".join(filter(str.isdigit, row.phone))
        row.phone = f"{digits[0]}.{digits[1:6]}E+{len(digits) - 1}"
    for number, row in enumerate(chosen[mess.rounded :]):
        name, _at, host = row.email.partition("@")
        row.email = BAD_MAILS[number % len(BAD_MAILS)].format(name=name, host=host)


def _every_spelling(rows: list[Row]) -> list[str]:
    """Each row's country, written in one of its ways; every way is used."""
    turns: dict[str, int] = {}
    found = []
    for row in rows:
        ways = SPELLINGS.get(row.country.code, (row.country.zh,))
        turn = turns.get(row.country.code, 0)
        turns[row.country.code] = turn + 1
        found.append(ways[turn % len(ways)])
    return found


def _merged_places(rows: list[list[str]]) -> Iterator[int]:
    """Where three rows in a row happen to be of one country, from there on every few hundred rows."""
    last = -_MERGED_EVERY
    for place in range(len(rows) - _MERGED):
        same = len({rows[place + step][2] for step in range(_MERGED)}) == 1
        if same and place - last >= _MERGED_EVERY:
            last = place
            yield place
