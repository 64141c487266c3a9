"""Which samples do the tests of the pages walk through?"""

from decimal import Decimal
from typing import Any

from tests import builders
from tests.builders import AT, TODAY
from tests.web.firm_papers import png
from tradewind.apps.samples import queries, services
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.services import SampleDetails, SampleItem, SentParcel
from tradewind.domain.samples.charges import Courier
from tradewind.domain.samples.travel import CourierName
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.people.models import User

BAG = SampleItem("Bag as per drawing", Decimal(1))


def samples_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """A salesperson's: a draft, one the boss is asked about, one to be made, one that lies ready, one on its way."""
    owner = folk["owner"]
    party = builders.customer(owner, "Sampled Camping B.V.", "NL")
    drafted, asked, placed, ready, sent = (_drafted(owner, party.pk) for _number in range(5))
    prepaid = SampleDetails(items=[BAG], courier_charge=Courier.PREPAID)
    asked = services.revise_sample(sample_id=asked.pk, version=asked.version, details=prepaid, by=owner, at=AT)
    placed, ready, sent = (_placed(owner, each) for each in (placed, ready, sent))
    ready, sent = (_checked(folk["production_qc"], each) for each in (ready, sent))
    parcel = SentParcel(CourierName.DHL, "1234567890", TODAY)
    sent = services.send_sample(sample_id=sent.pk, version=sent.version, parcel=parcel, by=owner, at=AT)
    file = queries.checks_of(owner, ready)[0].photos[0]
    return {
        "sample": {"sample_id": drafted.pk}, "sample_asked": {"sample_id": asked.pk},
        "sample_placed": {"sample_id": placed.pk}, "sample_ready": {"sample_id": ready.pk},
        "sample_sent": {"sample_id": sent.pk}, "sample_photo": {"sample_id": ready.pk, "file_id": file.pk},
        "sampled": {"party_id": party.pk},
    }  # fmt: skip


def _drafted(by: User, party_id: int) -> Sample:
    return services.draft_sample(party_id=party_id, details=SampleDetails(items=[BAG], pays_at_door=True), by=by, at=AT)


def _placed(by: User, sample: Sample) -> Sample:
    return services.place_sample(sample_id=sample.pk, version=sample.version, by=by, at=AT)


def _checked(by: User, sample: Sample) -> Sample:
    photo = storage.store(check_image(png(), "seam.png"))
    return services.check_sample(
        sample_id=sample.pk, version=sample.version, is_good=True, photos=(photo,), by=by, at=AT
    )
