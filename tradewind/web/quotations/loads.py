"""How is an option's load said: the containers it fills, what fills them first, and what is not known?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from tradewind.apps.quotations.queries import load_of
from tradewind.domain.quotations.loading import LimitedBy, LoadedBox
from tradewind.domain.quotations.tables import CAPACITIES
from tradewind.platform.wording import sentence, sentence_of

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption

MOST_SHOWN = 6  # of more boxes the first and the last say it


@dataclass(frozen=True, slots=True)
class BoxShown:
    container: str
    cbm: Decimal
    room: Decimal
    kg: Decimal
    load: Decimal
    full_percent: Decimal
    is_heavy: bool


@dataclass(frozen=True, slots=True)
class LoadShown:
    """`hint`: that its trade term is not made for containers. It changes nothing by itself: under another rule other
    list prices and floors hold, so a person chooses it with open eyes."""

    boxes: Sequence[BoxShown]
    mix: str
    is_partial: bool
    is_heavy: bool
    left_out: int
    refused: str
    hint: str

    @property
    def shown(self) -> Sequence[BoxShown]:
        return self.boxes if len(self.boxes) <= MOST_SHOWN else (self.boxes[0], self.boxes[-1])


def load_shown(option: "QuotationOption") -> LoadShown:
    load = load_of(option)
    boxes = load.plan.boxes if load.plan else ()
    mix = load.plan.mix if load.plan else {}
    hint = load.hint
    return LoadShown(
        boxes=[_box(each) for each in boxes],
        mix=" + ".join(f"{number} × {kind.value}" for kind, number in reversed(mix.items())),
        is_partial=load.plan is not None and load.plan.is_less_than_container,
        is_heavy=any(each.limited_by is LimitedBy.WEIGHT for each in boxes),
        left_out=load.left_out if boxes else 0,
        refused=sentence_of(load.refusal) if load.refusal else "",
        hint=sentence(hint.code, hint.facts) if hint else "",
    )


def _box(box: LoadedBox) -> BoxShown:
    whole = CAPACITIES[box.container]
    is_heavy = box.limited_by is LimitedBy.WEIGHT
    return BoxShown(
        box.container.value, box.cbm, whole.plan_cbm, box.kg, whole.plan_kg, box.full_percent, is_heavy
    )  # fmt: skip
