"""How does a test get a sample as far as it needs it?"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.builders import AT, TODAY
from tradewind.apps.samples import services
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.services import SampleDetails, SampleItem, SentParcel
from tradewind.domain.samples.travel import CourierName
from tradewind.platform.people.models import User

TENT = SampleItem("4P Tent, green", Decimal(1), code="TE-4P-02")
AT_HIS_DOOR = SampleDetails(items=[TENT], pays_at_door=True, ship_to="Hafenstr. 4, Hamburg")
DAY = timedelta(days=1)


def drafted(by: User, party_id: int, details: SampleDetails = AT_HIS_DOOR, **more: object) -> Sample:
    return services.draft_sample(party_id=party_id, details=details, by=by, at=AT, **more)  # type: ignore[arg-type]


def placed(by: User, party_id: int, details: SampleDetails = AT_HIS_DOOR, **more: object) -> Sample:
    sample = drafted(by, party_id, details, **more)
    return services.place_sample(sample_id=sample.pk, version=sample.version, by=by, at=AT)


def checked(maker: User, sample: Sample, **more: object) -> Sample:
    return services.check_sample(  # type: ignore[arg-type]
        sample_id=sample.pk, version=sample.version, **{"is_good": True} | more, by=maker, at=AT
    )


def sent(by: User, maker: User, party_id: int, on: date = TODAY, **more: object) -> Sample:
    sample = checked(maker, placed(by, party_id, **more))
    return leave(by, sample, on)


def leave(by: User, sample: Sample, on: date = TODAY, at: datetime = AT, **more: object) -> Sample:
    parcel = replace(SentParcel(CourierName.DHL, "12 3456 7890", on), **more)  # type: ignore[arg-type]
    return services.send_sample(sample_id=sample.pk, version=sample.version, parcel=parcel, by=by, at=at)
