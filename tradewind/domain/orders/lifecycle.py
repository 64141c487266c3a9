"""Where does an order stand, from the draft of its contract to the customer's first word about the goods?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class OrderState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"  # the contract is with the buyer
    IN_FORCE = "in_force"  # countersigned, or accepted in another way that is named
    IN_PRODUCTION = "in_production"
    READY = "ready"  # finished and packed
    INSPECTED = "inspected"  # passed, waived by approval, or none was agreed
    SHIPPED = "shipped"
    ARRIVED = "arrived"
    COMPLETED = "completed"  # arrived, and the customer has said how the goods are
    CANCELLED = "cancelled"


_S = OrderState
BEFORE_SHIPMENT = (_S.DRAFT, _S.ISSUED, _S.IN_FORCE, _S.IN_PRODUCTION, _S.READY, _S.INSPECTED)

ORDER_LIFECYCLE = Lifecycle(
    _S.DRAFT,
    moves={
        "issue": move(_S.DRAFT, to=_S.ISSUED),
        "take_back": move(_S.ISSUED, to=_S.DRAFT),  # before anybody has accepted it
        "accept": move(_S.ISSUED, to=_S.IN_FORCE),
        "release": move(_S.IN_FORCE, to=_S.IN_PRODUCTION),
        "make_ready": move(_S.IN_FORCE, _S.IN_PRODUCTION, to=_S.READY),  # from stock nothing is produced
        "pass_inspection": move(_S.READY, to=_S.INSPECTED),
        "rework": move(_S.READY, _S.INSPECTED, to=_S.IN_PRODUCTION),  # failed, or a defect came to light
        "ship": move(_S.INSPECTED, to=_S.SHIPPED),
        "arrive": move(_S.SHIPPED, to=_S.ARRIVED),
        "complete": move(_S.ARRIVED, to=_S.COMPLETED),
        "cancel": move(*BEFORE_SHIPMENT, to=_S.CANCELLED),
    },
)
