"""Which columns does a grid of lines have, and what may stand in each?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tradewind.domain.quotations.rows import MOST_LINES
from tradewind.domain.quotations.tables import USUAL
from tradewind.domain.vocabulary.money import minor_unit

Kind = Literal["text", "code", "number", "money", "select", "picture", "readonly", "worked", "state"]
TYPED: frozenset[Kind] = frozenset({"text", "code", "number", "money", "select"})
LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Worked:
    """A figure that follows from others of its row: `how` is product (qty × price, in the currency's minor unit),
    packed (qty / fact, begun cartons are whole ones), times (cartons × fact) or weighed (of qty and cartons, by the
    facts kg, net and pieces: the last carton weighs what is in it). A fact is one of the row's product."""

    how: Literal["product", "packed", "times", "weighed"]
    of: Sequence[str]
    fact: str = ""


@dataclass(frozen=True, slots=True)
class LineColumn:
    name: str
    label: str
    kind: Kind = "text"
    width: int = 0  # pixels; 0 takes what is left
    decimals: int = 0  # at most; money is written with all of them
    unit: str = ""  # beside the label; of money and amounts the grid's currency
    is_required: bool = False
    is_summed: bool = False
    longest: int = LONGEST_TEXT
    names: Sequence[str] = ()  # what a sheet may call it, in both languages
    choices: Sequence[tuple[str, str]] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)  # of a choice, in capitals: what a sheet may write
    worked: Worked | None = None
    language: str = ""  # of its texts, where it is not the page's

    @property
    def is_typed(self) -> bool:
        return self.kind in TYPED

    @property
    def is_number(self) -> bool:
        return self.kind in ("number", "money", "worked")


@dataclass(frozen=True, slots=True)
class Box:
    """A container that the lines may fill: m³ it takes and kg it may carry."""

    code: str
    room: str
    load: str = ""


# What a container takes in practice, as the loading rules have it: m³, and kg on the road. The largest first.
BOXES = tuple(Box(kind.value, f"{each.plan_cbm:f}", f"{each.plan_kg:f}") for kind, each in reversed(USUAL.items()))


@dataclass(frozen=True, slots=True)
class LineGrid:
    """`name` is the grid's own on its page and the beginning of its fields' names."""

    name: str
    label: str
    columns: Sequence[LineColumn]
    currency: str = ""
    choose_url: str = ""  # GET ?q= → choices_answer
    resolve_url: str = ""  # POST code=…&code=… → resolved_answer
    new_url: str = ""  # where a product that is not known yet is made
    kept_as: str = ""  # "user:record": what was not saved is kept in the browser under it
    version: str = ""  # of the record: what was kept of another version is not brought back
    boxes: Sequence[Box] = ()
    filled_by: tuple[str, str] = ("", "")  # the columns with volume and weight
    most: int = MOST_LINES

    @property
    def minor(self) -> int:
        return minor_unit(self.currency) if self.currency else 2

    @property
    def typed(self) -> tuple[LineColumn, ...]:
        return tuple(column for column in self.columns if column.is_typed)

    def decimals_of(self, column: LineColumn) -> int:
        is_amount = column.worked is not None and column.worked.how == "product"
        return self.minor if is_amount else column.decimals

    def field(self, name: str) -> str:
        return f"{self.name}.{name}"
