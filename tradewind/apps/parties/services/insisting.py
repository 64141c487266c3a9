"""Opening a record although it looks like one that is there: refused without a reason, told to who rules with one."""

from collections.abc import Mapping
from datetime import datetime

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries.duplicates import LookAlike, look_alikes
from tradewind.apps.parties.refusals import LooksKnown
from tradewind.apps.parties.services.collisions import report_collision
from tradewind.apps.parties.services.contacts import ContactDetails, contact_columns
from tradewind.apps.parties.services.suspecting import Looked, settle_pair
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import Actor, allows


def refuse_look_alikes(
    columns: Mapping[str, object], contact: ContactDetails | None, *, kind: PartyKind, insists: str, by: Actor
) -> Looked:  # fmt: skip
    """What the new record resembles; refused where strongly, unless there is a reason to open it all the same."""
    facts = facts_typed(columns, contact)
    looked = Looked(facts, look_alikes(by, facts, kind=kind))
    strong = _strong(looked)
    if strong and not insists.strip():
        raise LooksKnown()
    if strong:
        judge_reason(insists)
    return looked


def _strong(looked: Looked) -> list[LookAlike]:
    return [found for found in looked.found if found.is_strong]


def tell_insisting(party: Party, looked: Looked, why: str, *, by: Actor, at: datetime) -> None:
    """A seller's pair waits for the assistant's ruling; a leader's own word is the ruling."""
    alike = _strong(looked)
    if not alike:
        return
    if allows(by, permissions.MERGE_PARTIES) or party.kind != PartyKind.CUSTOMER:
        for found in alike:
            settle_pair(party.pk, found.pk, SuspicionState.NOT_THE_SAME, why, by, at)
        return
    in_use = set(
        Party.objects.filter(pk__in=[found.pk for found in alike], state=PartyState.ACTIVE).values_list("pk", flat=True)
    )
    first = next((found.pk for found in alike if found.pk in in_use), None)
    if first is not None:
        report_collision(party_id=party.pk, other_id=first, reason=why, by=by, at=at)


def facts_typed(columns: Mapping[str, object], contact: ContactDetails | None) -> PartyFacts:
    """What is typed about a new party and its first person, as it is compared once it is kept."""

    def given(*texts: object) -> tuple[str, ...]:
        return tuple(str(text) for text in texts if text)

    person = contact_columns(contact, str(columns["country"])) if contact else {}
    return PartyFacts(
        names=given(columns["name"], columns["name_zh"]),
        emails=given(columns["email"], person.get("email")),
        websites=given(columns["website"]),
        phones=given(columns["phone_e164"] or columns["phone"], person.get("phone_e164") or person.get("phone")),
        whatsapps=given(person.get("whatsapp")),
        wechats=given(person.get("wechat")),
        contacts=given(person.get("name")),
        country=str(columns["country"]),
    )
