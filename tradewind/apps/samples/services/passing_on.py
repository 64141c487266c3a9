"""A customer has another owner: the samples on their way to the customer's word go along."""

from tradewind.apps.parties.events import OwnerChanged
from tradewind.apps.quotations.services.passing_on import pass_on
from tradewind.apps.samples.models import Sample
from tradewind.domain.samples.lifecycle import UNDERWAY, SampleState


def on_owner_changed(event: OwnerChanged) -> None:
    """From the draft to the parcel that has arrived: what is answered or called off is over."""
    rows = Sample.objects.filter(state__in=(SampleState.DRAFT, *UNDERWAY))
    pass_on(rows, event, "sample.passed_on", "party.samples_passed_on")
