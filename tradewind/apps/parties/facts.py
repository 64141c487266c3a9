"""By what is a party found, and by what is it compared with others?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from tradewind.apps.parties.models import Contact, FormerName, ImportRow, Party
from tradewind.domain.parties.duplicates.judging import DuplicateHint, PartyFacts
from tradewind.domain.parties.duplicates.keys import (
    Key,
    domain_keys,
    email_keys,
    name_keys,
    phone_keys,
    tax_keys,
    wechat_keys,
)
from tradewind.domain.parties.importing.lifecycle import Plan, RowState
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.merging import same_person
from tradewind.domain.parties.searching import folded, phones_among, site_of
from tradewind.domain.parties.tax_numbers import ways_to_write
from tradewind.domain.vocabulary.findable import Findable, FindablePerson

# One more whenever keys or sketches are made in another way: the sweep makes older ones anew.
LIKENESS_RULES = 2
CUSTOMER_MARK, PARTNER_MARK = "customer", "partner"
ASKED_ALONE = ("products", "source")  # columns that a list asks for by their words


def mark_of_person(user_id: int) -> str:
    """The mark of the customers somebody owns or stands in for."""
    return f"u{user_id}"


Signal = dict[str, object]  # a code and, for names, how alike they are; never what was compared


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party with its people and former names."""

    party: Party
    people: Sequence[Contact] = ()
    former: Sequence[str] = ()


def standing() -> QuerySet[Party]:
    """Those that are found and compared: neither gone into another nor taken back with their import.

    Whatever anybody has done with a record since its import was taken back has made a version of it: then it stands.
    """
    taken_back = ImportRow.objects.filter(
        party=OuterRef("pk"), state=RowState.UNDONE, plan=Plan.CREATE, version=OuterRef("version") - 1
    )  # fmt: skip
    withdrawn = Q(state=PartyState.ARCHIVED) & Exists(taken_back)
    return Party.objects.exclude(state=PartyState.MERGED).exclude(withdrawn)


def stands(party: Party) -> bool:
    """Whether one party is found and compared; of one in use nothing is asked."""
    return party.state == PartyState.ACTIVE or standing().filter(pk=party.pk).exists()


def known_parties(ids: Iterable[int]) -> list[KnownParty]:
    """What these parties are found and compared by; three queries however many there are."""
    wanted = list(ids)
    parties = list(Party.objects.select_related("owner").filter(pk__in=wanted))
    people, former = defaultdict(list), defaultdict(list)
    for contact in Contact.objects.filter(party_id__in=wanted, archived_at=None).order_by("pk"):
        people[contact.party_id].append(contact)
    for party_id, name in FormerName.objects.filter(party_id__in=wanted).values_list("party_id", "name"):
        former[party_id].append(name)
    return [KnownParty(party, people[party.pk], former[party.pk]) for party in parties]


def facts_of(known: KnownParty) -> PartyFacts:
    """By what one party is compared with others."""
    party, people = known.party, known.people
    return PartyFacts(
        names=_given(party.name, party.name_zh, *known.former),
        emails=_given(party.email, *(each.email for each in people)),
        websites=_given(party.website),
        phones=_given(party.phone_e164 or party.phone, *(each.phone_e164 or each.phone for each in people)),
        whatsapps=_given(*(each.whatsapp for each in people)),
        wechats=_given(*(each.wechat for each in people)),
        contacts=_given(*(each.name for each in people)),
        country=party.country, tax_numbers=_given(party.tax_number),
    )  # fmt: skip


def keys_of(facts: PartyFacts) -> frozenset[Key]:
    """By which keys the likely twins of a party are found."""
    numbers = (*facts.phones, *facts.whatsapps, *facts.wechats)  # a WeChat account is often a phone number
    return (
        name_keys(*facts.names) | domain_keys(facts.emails, facts.websites) | email_keys(facts.emails)
        | phone_keys(numbers, facts.country) | wechat_keys(facts.wechats) | tax_keys(facts.tax_numbers)
    )  # fmt: skip


def same_contact(one: Contact, other: Contact) -> bool:
    """Whether two rows are one person."""
    return same_person(_known_by(one), _known_by(other))


def _known_by(contact: Contact) -> dict[str, str]:
    return {"name": folded(contact.name), "email": contact.email, "phone": contact.phone_e164}


def signals_of(hint: DuplicateHint) -> list[Signal]:
    """The reasons, each once. What was compared stays out: it is a colleague's, or would outlive its being erased."""
    kept: dict[str, Signal] = {}
    for each in hint.signals:
        score = {"score": each.facts["score"]} if "score" in each.facts else {}
        kept.setdefault(str(each.code), {"code": str(each.code), **score})
    return list(kept.values())


def findable(party: Party, people: Sequence[Contact] = (), former: Sequence[str] = ()) -> Findable:
    """By what one party is found."""
    return Findable(
        names=_given(party.name, party.name_zh), former=tuple(former), numbers=(party.number,),
        phones=_given(party.phone_e164 or party.phone), emails=_given(party.email),
        others=_given(party.city, site_of(party.website), *ways_to_write(party.tax_number)),
        people=tuple(_findable_person(each) for each in people), marks=tuple(_marks_of(party)),
        fields=tuple((name, getattr(party, name)) for name in ASKED_ALONE),
    )  # fmt: skip


def _findable_person(contact: Contact) -> FindablePerson:
    handles = _given(contact.whatsapp, contact.wechat)
    phones = phones_among(*handles)
    return FindablePerson(
        contact.pk, names=(contact.name,), phones=(*_given(contact.phone_e164 or contact.phone), *phones),
        emails=_given(contact.email), others=tuple(handle for handle in handles if handle not in phones),
    )  # fmt: skip


def _given(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _marks_of(party: Party) -> Iterator[str]:
    """Who may come upon it without anything else being asked."""
    if party.kind != PartyKind.CUSTOMER:
        yield PARTNER_MARK
        return
    yield CUSTOMER_MARK
    yield from sorted({mark_of_person(person) for person in (party.owner_id, party.deputy_id) if person})
