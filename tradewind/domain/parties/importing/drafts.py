"""What does one row of a sheet say, and what about it needs somebody's decision?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tradewind.domain.parties.importing.fields import Target
from tradewind.domain.parties.importing.places import country_behind, country_of
from tradewind.domain.parties.importing.repairs import (
    business_type_of,
    day_of,
    is_rounded_phone,
    is_shared_mail,
    mended_mail,
    named_mail,
    parts_of,
    phones_of,
    tax_number_of,
    tier_of,
)
from tradewind.domain.vocabulary.details import check_email
from tradewind.domain.vocabulary.sheets.problems import Problem
from tradewind.domain.vocabulary.text import clean_line

_NOTHING = frozenset(
    {"-", "--", "---", "/", "n/a", "na", "none", "null", "无", "暂无", "没有", "空", "未知", "#n/a", "?", "x"}
)
_ONE_LINE = (Target.NAME, Target.NAME_ZH, Target.CITY, Target.PRODUCTS, Target.ANNUAL_PURCHASE, Target.SOURCE,
             Target.WEBSITE)  # fmt: skip
_CONTACT_FIELDS = {Target.CONTACT_TITLE: "title", Target.CONTACT_WHATSAPP: "whatsapp", Target.CONTACT_WECHAT: "wechat"}


class Trouble(StrEnum):
    """The groups in which problems are mended: one decision a group."""

    NO_NAME = "no_name"
    COUNTRY = "country"  # a country, written somehow
    NO_COUNTRY = "no_country"
    GUESSED_COUNTRY = "guessed_country"  # told by a number or an address, not by the sheet
    ROUNDED_PHONE = "rounded_phone"
    BAD_EMAIL = "bad_email"
    OWNER = "owner"  # somebody else, or nobody of ours
    UNFIT = "unfit"  # does not fit its field


@dataclass(slots=True)
class Draft:
    """The row's values by field, its people, its remarks, and what needs deciding."""

    values: dict[str, str] = field(default_factory=dict)
    people: list[dict[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    owner: str = ""

    def note(self, trouble: Trouble, where: str, said: str, proposed: str = "") -> None:
        self.problems.append(Problem(trouble, where, said, proposed))


Cells = Sequence[tuple[Target, str, str]]  # the column's field, its title, what stands there


def read_row(mapping: Mapping[int, Target], titles: Sequence[str], texts: Sequence[str]) -> Draft:
    """The row as it is meant; nothing is thrown away that was not named as worthless."""
    cells = [
        (target, titles[place] if place < len(titles) else "", texts[place].strip())
        for place, target in sorted(mapping.items())
        if place < len(texts) and texts[place].strip() and texts[place].strip().casefold() not in _NOTHING
    ]
    if Target.CONTACT_EMAIL not in mapping.values() and any(target is Target.CONTACT_NAME for target, *_more in cells):
        cells = [(_whose(target, text), title, text) for target, title, text in cells]
    draft = Draft()
    for target, title, text in cells:
        _put(draft, target, title, text)
    _gather_people(draft, cells)
    _place(draft)
    if not draft.values.get("name"):
        draft.values["name"] = draft.values.get("name_zh", "")
        if not draft.values["name"]:
            draft.note(Trouble.NO_NAME, "name", "", next((each["name"] for each in draft.people), ""))
    return draft


def _whose(target: Target, text: str) -> Target:
    """An address beside a person is the person's, unless its mailbox is one a whole company reads."""
    return Target.CONTACT_EMAIL if target is Target.EMAIL and not is_shared_mail(text) else target


def _put(draft: Draft, target: Target, title: str, text: str) -> None:
    match target:
        case Target.KEEP:
            draft.remarks.append(f"{title or '?'}：{clean_line(text)}")
        case Target.REMARKS:
            draft.remarks.append(text)
        case Target.ADDRESS:
            draft.values["address"] = ", ".join(filter(None, (draft.values.get("address", ""), clean_line(text))))
        case Target.OWNER:
            draft.owner = clean_line(text)
        case Target.EMAIL | Target.PHONE:
            _put_channel(draft, target, text)
        case _ if target in _ONE_LINE:
            draft.values[target.value] = clean_line(text)
        case Target.COUNTRY | Target.TIER | Target.BUSINESS_TYPE | Target.TAX_NUMBER | Target.NEXT_CONTACT_ON:
            _put_word(draft, target, text)


def _put_word(draft: Draft, target: Target, text: str) -> None:
    """One of the words of a list, a number, or a day."""
    if target is Target.COUNTRY:
        code = country_of(text)
        draft.values["country"] = code
        draft.note(Trouble.COUNTRY, "country", clean_line(text), code)
        return
    day = day_of(text) if target is Target.NEXT_CONTACT_ON else None
    readers = {Target.TIER: tier_of, Target.BUSINESS_TYPE: business_type_of, Target.TAX_NUMBER: tax_number_of}
    value = readers[target](text) if target in readers else day.isoformat() if day else ""
    if value:
        draft.values[target.value] = value
    else:
        draft.note(Trouble.UNFIT, target.value, clean_line(text))


def _put_channel(draft: Draft, target: Target, text: str) -> None:
    """The first goes to the record, every further one to a person of its own."""
    for value, name in _mails(draft, "email", text) if target is Target.EMAIL else _phones(draft, "phone", text):
        if not draft.values.get(target.value):
            draft.values[target.value] = value
            if name:
                draft.people.append({"name": name, target.value: value})
        else:
            draft.people.append({"name": name, target.value: value})


def _mails(draft: Draft, where: str, text: str) -> Iterator[tuple[str, str]]:
    whole = named_mail(text)
    for name, address in [whole] if whole[0] and ";" not in text else map(named_mail, parts_of(text)):
        checked = check_email(address)
        if not checked.reason and checked.value:
            yield checked.value, name
        else:
            draft.note(Trouble.BAD_EMAIL, where, clean_line(address), mended_mail(address))


def _phones(draft: Draft, where: str, text: str) -> Iterator[tuple[str, str]]:
    for number in phones_of(text):
        if is_rounded_phone(number):
            draft.note(Trouble.ROUNDED_PHONE, where, clean_line(number))
        else:
            yield clean_line(number), ""


def _gather_people(draft: Draft, cells: Cells) -> None:
    """Names, numbers and addresses that stand side by side belong together in their order."""
    names: list[str] = []
    mails: list[tuple[str, str]] = []
    phones: list[tuple[str, str]] = []
    more: dict[str, str] = {}
    for target, _title, text in cells:
        if target is Target.CONTACT_NAME:
            for name, address in map(named_mail, parts_of(text) if "<" not in text else [text]):
                names += [name or clean_line(address)] if name or "@" not in address else []
                mails += [*_mails(draft, "contact_email", address)] if "@" in address else []
        elif target is Target.CONTACT_EMAIL:
            mails += _mails(draft, "contact_email", text)
        elif target is Target.CONTACT_PHONE:
            phones += _phones(draft, "contact_phone", text)
        elif target in _CONTACT_FIELDS:
            more[_CONTACT_FIELDS[target]] = clean_line(text)
    count = max(len(names), len(mails), len(phones), 1 if more else 0)
    people = [_person(place, names, mails, phones) for place in range(count)]
    if people and more:
        people[0] |= more
    draft.people = _named([*people, *draft.people])


def _person(
    place: int, names: Sequence[str], mails: Sequence[tuple[str, str]], phones: Sequence[tuple[str, str]]
) -> dict[str, str]:
    mail, mail_name = mails[place] if place < len(mails) else ("", "")
    person = {"name": names[place] if place < len(names) else mail_name, "email": mail}
    return person | {"phone": phones[place][0] if place < len(phones) else ""}


def _named(people: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Somebody without a name is called by the part before the @, or by the number."""
    found: dict[str, dict[str, str]] = {}
    for each in people:
        name = each.get("name") or each.get("email", "").partition("@")[0] or each.get("phone", "")
        name = name or each.get("whatsapp", "") or each.get("wechat", "") or each.get("title", "")
        filled = {key: value for key, value in each.items() if value} | {"name": name}
        found[name.casefold()] = filled | found.get(name.casefold(), {})
    return list(found.values())


def _place(draft: Draft) -> None:
    """A row without a country tells it by its numbers and addresses, if at all."""
    if draft.values.get("country") or any(each.trouble is Trouble.COUNTRY for each in draft.problems):
        return
    people = draft.people
    phones = (draft.values.get("phone", ""), *(each.get("phone", "") for each in people))
    sites = (draft.values.get("website", ""), draft.values.get("email", ""))
    behind, told_by = country_behind(phones=tuple(filter(None, phones)), sites=sites)
    draft.values["country"] = behind
    draft.note(Trouble.GUESSED_COUNTRY if behind else Trouble.NO_COUNTRY, "country", told_by, behind)
