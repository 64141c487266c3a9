"""Where may goods go from where they are?"""

import pytest

from tradewind.domain.shipping.lifecycle import SHIPMENT_LIFECYCLE, ShipmentState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed


def test_a_shipment_goes_from_plan_to_arrival() -> None:
    state = SHIPMENT_LIFECYCLE.start
    for action in ("book", "load", "ship", "arrive"):
        state = SHIPMENT_LIFECYCLE.after(action, state)
    assert state is ShipmentState.ARRIVED


def test_a_missed_vessel_is_booked_anew_and_one_that_sailed_is_not_called_off() -> None:
    assert SHIPMENT_LIFECYCLE.after("rebook", ShipmentState.LOADED) is ShipmentState.BOOKED
    with pytest.raises(MoveNotAllowed):
        SHIPMENT_LIFECYCLE.after("cancel", ShipmentState.SHIPPED)
