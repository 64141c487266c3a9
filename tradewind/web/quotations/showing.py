"""How does a quotation look on its page: lines with what is said of them, and whatever became of it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.printouts import payment_of_option
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor
from tradewind.platform.people import queries as people
from tradewind.platform.wording import CODED, code_said, sentence
from tradewind.web.quotations.loads import LoadShown, load_shown
from tradewind.web.quotations.shared_costs import wrong_cost_said

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line with what is said beside it: what is wrong, what is worth knowing, and another price of late."""

    line: "QuotationLine"
    wrong: tuple[str, ...]
    known: tuple[str, ...]
    is_below_floor: bool
    hint: queries.OtherPrice | None
    cartons: object
    cbm: Decimal | None
    margin_percent: Decimal | None

    @property
    def is_confirmed(self) -> bool:
        line = self.line
        return {line.cost_word, line.packing_word, line.lead_word} == {"confirmed"}


@dataclass(frozen=True, slots=True)
class OptionShown:
    option: "QuotationOption"
    lines: tuple[LineShown, ...]
    payment: str
    said: tuple[str, ...]
    margin_percent: Decimal | None
    load: LoadShown


@dataclass(frozen=True, slots=True)
class Happened:
    at: object
    who: str
    text: str


def options_shown(
    options: Sequence["QuotationOption"], hints: Mapping[int, queries.OtherPrice], language: str
) -> list[OptionShown]:
    tongue = PaperLanguage.ENGLISH if language.startswith("en") else PaperLanguage.CHINESE
    return [
        OptionShown(
            each, tuple(_line(line, hints.get(line.pk)) for line in each.lines.all()),
            payment_of_option(each).line(tongue), tuple(_said(each.problems)), percent_of(each.margin),
            load_shown(each),
        )
        for each in options
    ]  # fmt: skip


def _line(line: "QuotationLine", hint: queries.OtherPrice | None) -> LineShown:
    wrong = [each for each in line.problems if each["severity"] == "problem"]
    known = [each for each in line.problems if each["severity"] != "problem" and each["code"] != "below_floor"]
    cbm = line.packing.get("cbm")
    return LineShown(
        line, tuple(_said(wrong)), tuple(_said(known)), any(each["code"] == "below_floor" for each in line.problems),
        hint, line.packing.get("cartons"), Decimal(str(cbm)) if cbm else None, percent_of(line.margin),
    )  # fmt: skip


def said_of(row: Mapping[str, Any]) -> str:
    """Beside a line there is room for a few words; of an option a sentence."""
    if row["code"] == "last_carton_not_full":
        return str(_("Last carton %(pieces)s of %(full)s") % row["facts"])
    if row["code"] == "cost_unreadable":
        return wrong_cost_said(str(row["facts"]["what"]))
    return sentence(str(row["code"]), row["facts"])


def _said(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return [said_of(each) for each in rows]


def percent_of(share: Decimal | None) -> Decimal | None:
    return round(share * 100, 1) if share is not None else None


def reasons_said(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Why the boss has to release it, each reason once."""
    return list(dict.fromkeys(sentence(str(each["code"]), each["facts"]) for each in rows))


def history_shown(by: Actor, quotation: "Quotation") -> list[Happened]:
    """The trail in sentences; what was only saved is left out."""
    rows = [row for row in queries.history_of(by, quotation) if row.action != "quotation.revised"]
    names = people.names_of({row.actor for row in rows}, known=(quotation.owner, quotation.updated_by))
    blanks = dict.fromkeys(("number", "version", "total", "reason", "source", "until", "kind", "count"), "–")
    return [
        Happened(
            row.at, names[row.actor].called if row.actor in names else "",
            sentence(row.action, blanks | row.facts | {name: code_said(name, row.facts.get(name)) for name in CODED}),
        )
        for row in rows
    ]  # fmt: skip
