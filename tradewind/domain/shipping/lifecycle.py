"""Where do goods stand on their way?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class ShipmentState(StrEnum):
    PLANNED = "planned"
    BOOKED = "booked"  # a carrier has confirmed room on a sailing
    LOADED = "loaded"  # packed, sealed and handed to the terminal or carrier
    SHIPPED = "shipped"  # on board, or taken over by the carrier
    ARRIVED = "arrived"
    CANCELLED = "cancelled"


SHIPMENT_LIFECYCLE = Lifecycle(
    ShipmentState.PLANNED,
    moves={
        "book": move(ShipmentState.PLANNED, to=ShipmentState.BOOKED),
        "rebook": move(ShipmentState.BOOKED, ShipmentState.LOADED, to=ShipmentState.BOOKED),  # the vessel was missed
        "load": move(ShipmentState.BOOKED, to=ShipmentState.LOADED),
        "unload": move(ShipmentState.LOADED, to=ShipmentState.BOOKED),  # opened again: inspected, packed anew
        "ship": move(ShipmentState.LOADED, to=ShipmentState.SHIPPED),
        "arrive": move(ShipmentState.SHIPPED, to=ShipmentState.ARRIVED),
        "cancel": move(
            ShipmentState.PLANNED, ShipmentState.BOOKED, ShipmentState.LOADED, to=ShipmentState.CANCELLED
        ),
    },
)  # fmt: skip
