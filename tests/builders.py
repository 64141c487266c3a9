"""How does a test get a valid minimal record? Through the use cases, so that nothing stands that could not arise."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.services.products import ProductDetails, publish_product, register_product
from tradewind.apps.exchange import services as exchange
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.parties import queries
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Contact, Interaction, Party, PartyMerge
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.platform.company import queries as company
from tradewind.platform.company.services import revise_company
from tradewind.platform.notifications import services as notifications
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people.models import User
from tradewind.platform.tasks import services as tasks
from tradewind.platform.tasks.models import Task

AT = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # ten in the morning in Ningbo
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
# Pages read the clock: a day typed into one lies ahead of the day on which the tests are run.
AHEAD = datetime.now(UTC).date() + timedelta(days=3)


def customer(
    by: User, name: str = "Nordlicht Outdoor GmbH", country: str = "DE", at: datetime = AT, insists: str = "",
    **more: Any,
) -> Party:  # fmt: skip
    """A customer; a salesperson's own, a leader's unassigned. One that is late was registered when it was not yet."""
    planned = more.get("next_contact_on") or at.date()
    at = min(at, datetime.combine(planned, at.timetz()))
    details = PartyDetails(name=name, country=country, **more)
    return parties.register_party(kind=PartyKind.CUSTOMER, details=details, insists=insists, by=by, at=at)


def partner(
    by: User, kind: PartyKind = PartyKind.SUPPLIER, name: str = "宁波海曙帐篷厂", country: str = "CN", **more: Any
) -> Party:  # fmt: skip
    """A supplier, forwarder, bank or inspection body."""
    return parties.register_party(kind=kind, details=PartyDetails(name=name, country=country, **more), by=by, at=AT)


def product(by: User, code: str = "TE-4P-02", *, is_active: bool = True, **more: Any) -> Product:
    """A product that may be quoted, with its packing; what is typed more takes its place."""
    typed = {
        "name_zh": "四人帐篷 210D 绿", "name_en": "4P Tent 210D Green", "moq": "300", "lead_days": "45",
        "pieces_per_carton": "4", "carton_length_cm": "62", "carton_width_cm": "40", "carton_height_cm": "25",
        "carton_gross_kg": "9.2", "carton_net_kg": "8.4", "hs_code": "6306220010",
    }  # fmt: skip
    made = register_product(details=ProductDetails(code=code, **(typed | more)), by=by, at=AT)
    return publish_product(product_id=made.pk, version=made.version, by=by, at=AT) if is_active else made


def contact(by: User, party: Party, name: str = "Anna Berg", **more: Any) -> Contact:
    return parties.add_contact(party_id=party.pk, details=ContactDetails(name=name, **more), by=by, at=AT)


def interaction(
    by: User, party: Party, summary: str = "Asked for a price on 2,000 tents.", channel: Channel = Channel.PHONE,
    at: datetime = AT, **more: Any,
) -> Interaction:  # fmt: skip
    return parties.log_interaction(party_id=party.pk, channel=channel, summary=summary, by=by, at=at, **more)


def task(
    by: User, assignee: User | None = None, title: str = "Call Nordlicht", due_on: date = TODAY, **more: Any
) -> Task:
    """A to-do, for oneself unless somebody else is named."""
    return tasks.assign_task(title=title, assignee_id=(assignee or by).pk, due_on=due_on, by=by, at=AT, **more)


def notification(to: User, by: User, at: datetime = AT, **more: Any) -> Notification | None:
    """Something told to a person: by default that a customer is theirs now."""
    facts: dict[str, object] = {"party": "Nordlicht Outdoor GmbH", "before": "--"}
    return notifications.notify(to_id=to.pk, code="told_owner_changed", facts=facts, by=by, at=at, **more)


def merge(by: User, survivor: Party, loser: Party, at: datetime = AT, **more: Any) -> PartyMerge:
    """Two records that become one as they stand now; the survivor's owner keeps it."""
    stays, goes = (Party.objects.get(pk=party.pk) for party in (survivor, loser))
    seen = queries.seen_of(by, stays, goes)
    chosen = {"take": (), "owner_id": stays.owner_id, "seen": seen} | more
    return parties.merge_parties(
        survivor_id=stays.pk, loser_id=goes.pk, versions=(stays.version, goes.version), by=by, at=at, **chosen
    )  # fmt: skip


def put_online(by: User, address: str = "https://portal.farwind.cn") -> None:
    """Buyers outside reach this house there, or nowhere."""
    profile = company.company_profile()
    revise_company(
        name=profile.name or "信风", name_en=profile.name_en, require_second_factor=profile.require_second_factor,
        public_address=address, version=profile.version, by=by, at=AT,
    )  # fmt: skip


def rates(
    by: User, source: str = "甬江银行", taken_at: datetime = AT, at: datetime = AT, kind: RateKind = RateKind.BUYING,
    **by_currency: str,
) -> list[ExchangeRate]:  # fmt: skip
    """What a bank pays for a unit of each currency: rates(tang, USD="7.1032")."""
    lines = [exchange.RateLine(currency, kind, Decimal(rate)) for currency, rate in by_currency.items()]
    return exchange.enter_rates(source=source, taken_at=taken_at, lines=lines, by=by, at=max(at, taken_at))
