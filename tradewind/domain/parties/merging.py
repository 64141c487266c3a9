"""Which of two records of one company stays, and which value of each field is proposed?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.domain.parties.profile import PROFILE
from tradewind.domain.parties.tiers import rank

# A merge is looked at again within a month; after that too much has been built upon it.
UNMERGE_WITHIN = timedelta(days=30)

# What a person chooses between, in the order of the preview.
MERGE_FIELDS: tuple[str, ...] = (
    "name",
    "name_zh",
    "country",
    "city",
    "address",
    "time_zone",
    "website",
    "email",
    "phone",
    "tax_number",
    "business_type",
    "products",
    "annual_purchase",
    "source",
    "tier",
    "remarks",
)
# Lines of the profile that are no columns of the record.
MERGE_FACTS: tuple[str, ...] = tuple(kind.code for kind in PROFILE if not kind.is_column)


# By what the outside world knows the company.
_KNOWN_BY = frozenset({"name", "name_zh", "country", "tax_number"})
# What is known of a person; of two contacts that are one, the one that stays takes over what only the other one knew.
PERSON_FIELDS: tuple[str, ...] = ("name", "title", "email", "phone", "whatsapp", "wechat", "remarks")


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks for a record's staying: the ties the outside world has to it."""

    open_deals: int
    exchanges: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One line of the preview: both values, and which of them is proposed."""

    field: str
    survivor: str
    loser: str
    takes_loser: bool

    @property
    def is_open(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.loser) and self.survivor != self.loser

    @property
    def is_said(self) -> bool:
        """Whether either record knows it."""
        return bool(self.survivor or self.loser)

    @property
    def differs(self) -> bool:
        """Whether both records say something, and not the same: that a person looks at first."""
        return bool(self.survivor) and self.is_open


def first_survives(first: Standing, second: Standing) -> bool:
    """The record with open deals stays (`ux` J08), then the one with more exchanges, then the older one."""
    mine = (first.open_deals, first.exchanges, -first.created_at.timestamp())
    return mine >= (second.open_deals, second.exchanges, -second.created_at.timestamp())


def propose(survivor: Mapping[str, str], loser: Mapping[str, str], *, loser_is_newer: bool) -> tuple[FieldChoice, ...]:
    """A value wins over none, the higher tier over the lower, the fuller name; else what was stated last."""
    return tuple(
        FieldChoice(field, survivor[field], loser[field], _takes(field, survivor[field], loser[field], loser_is_newer))
        for field in (*MERGE_FIELDS, *MERGE_FACTS)
    )


def _takes(field: str, mine: str, other: str, other_is_newer: bool) -> bool:
    if not other or mine == other:
        return False
    if not mine:
        return True
    if field == "tier":
        return rank(other) < rank(mine)
    # Papers, banks and tax offices know the company by these: only a person changes them.
    return other_is_newer and field not in _KNOWN_BY


def may_unmerge(merged_at: datetime, at: datetime) -> bool:
    """Within thirty days, to the second."""
    return at - merged_at <= UNMERGE_WITHIN


def same_person(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two contacts are one person: the same mailbox, or the same number under the same name."""
    if one["email"] and one["email"].casefold() == other["email"].casefold():
        return True
    same_number = one["phone"] and one["phone"] == other["phone"]
    return bool(same_number) and one["name"].casefold() == other["name"].casefold()


def filled_in(kept: Mapping[str, str], twin: Mapping[str, str]) -> tuple[str, ...]:
    """What only the folded contact knew."""
    return tuple(field for field in PERSON_FIELDS if twin[field] and not kept[field])


def said_otherwise(kept: Mapping[str, str], twin: Mapping[str, str]) -> tuple[str, ...]:
    """What both contacts say, and not the same: a person looks at it, the value of the one that stays is kept."""
    both = (field for field in PERSON_FIELDS if kept[field] and twin[field])
    return tuple(field for field in both if kept[field].casefold() != twin[field].casefold())
