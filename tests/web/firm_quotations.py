"""Which quotations do the tests of the pages walk through?"""

from typing import Any

from tests import builders
from tests.builders import AT
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.apps.quotations.services import DraftDetails, LineDetails, OptionDetails
from tradewind.domain.quotations.rows import TypedRow
from tradewind.domain.vocabulary.payment_terms import deposit_and_copy
from tradewind.platform.people.models import User


def quotations_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """A draft, one that was issued and shared, one that was won: a salesperson's."""
    owner = folk["owner"]
    party = builders.customer(owner, "Quoted Camping B.V.", "NL")
    draft, issued, won = (quotation(owner, party.pk) for _number in range(3))
    issued, won = _issued(owner, issued), _issued(owner, won)
    builders.put_online(folk["boss"])
    given = services.share_version(revision_id=issued.pk, by=owner, at=AT)
    bought = Quotation.objects.get(pk=won.quotation_id)
    services.win_quotation(quotation_id=bought.pk, version=bought.version, by=owner, at=AT)
    return {
        "quotation": {"quotation_id": draft.quotation_id}, "offer": {"revision_id": draft.pk},
        "offer_page": {"revision_id": draft.pk, "page": 1},
        "offer_table": {"revision_id": draft.pk, "place": 1},
        "offer_line": {"revision_id": draft.pk, "line_id": draft.offered.get().lines.get().pk},
        "quotation_issued": {"quotation_id": issued.quotation_id}, "offer_issued": {"revision_id": issued.pk},
        "quotation_won": {"quotation_id": won.quotation_id}, "quotation_link": {"link_id": given.link.pk},
        "quotation_token": {"token": given.token},
    }  # fmt: skip


def quotation(by: User, party_id: int) -> QuotationRevision:
    """Three bags that are in no catalogue."""
    begun = services.draft_for_customer(party_id=party_id, by=by, at=AT)
    bags = TypedRow(description="Bag as per drawing", quantity="300", unit="PCS", unit_price="3.2", is_custom=True)
    option = OptionDetails(
        currency="USD", lines=[LineDetails(bags)], incoterm="FOB", named_place="Ningbo", payment=deposit_and_copy()
    )
    details = DraftDetails(options=[option], valid_until=begun.valid_until)
    return services.revise_draft(
        revision_id=begun.pk, version=begun.version, details=details, by=by, at=AT
    ).revision  # fmt: skip


def _issued(by: User, revision: QuotationRevision) -> QuotationRevision:
    return services.issue_version(revision_id=revision.pk, version=revision.version, by=by, at=AT)
