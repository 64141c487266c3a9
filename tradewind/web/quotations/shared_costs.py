"""What do all lines of an option share, and what is said of it: a wrong figure, how it is shared out, what is zero?"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.apps.quotations.facts import without_volume
from tradewind.apps.quotations.services.details import CNY_SUMS, PERCENTS, SUMS_ABROAD
from tradewind.web.shared import formats

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption

MOST_NAMED, LONGEST_NAMED = 8, 40

# As sums of the whole option and as shares of the price.
COST_WORDS: dict[str, Any] = {
    "packing": gettext_lazy("Export packing, CNY"), "inland": gettext_lazy("Inland and clearance, CNY"),
    "handling": gettext_lazy("Port and loading, CNY"), "other": gettext_lazy("Other, CNY"),
    "freight": gettext_lazy("Main freight"), "destination": gettext_lazy("At destination"),
    "unloading": gettext_lazy("Unloading"), "import_costs": gettext_lazy("Duty and import"),
    "insurance_percent": gettext_lazy("Insurance %"), "commission_percent": gettext_lazy("Commission %"),
    "bank_percent": gettext_lazy("Bank %"), "credit_insurance_percent": gettext_lazy("Credit insurance %"),
    "usance_interest_percent": gettext_lazy("Interest %"), "overhead_percent": gettext_lazy("Overhead %"),
}  # fmt: skip


def wrong_cost_said(name: str) -> str:
    """Names the field as the page does, with what fits into it."""
    if name in PERCENTS:
        said = _("“%(field)s” is no percentage. Write a number from 0 to 100, like 0.5.")
    else:
        said = _("“%(field)s” is no sum. Write a number, zero or more, like 1200.50.")
    return said % {"field": COST_WORDS.get(name, name)}


def sharing_said(option: "QuotationOption") -> str:
    """By which measure the sums of the whole option fall on its lines, and whose fault it is where not by volume."""
    lines = list(option.lines.all())
    if len(lines) < 2 or not any(option.costs.get(name) for name in (*CNY_SUMS, *SUMS_ABROAD)):
        return ""
    without = without_volume(lines)
    if not without:
        return _("The costs of the whole option are shared out by volume.")
    named = [f"{line.place} {line.code or line.description}".strip()[:LONGEST_NAMED] for line in without[:MOST_NAMED]]
    more = " …" if len(without) > MOST_NAMED else ""
    said = _("The costs of the whole option are shared out by amount, for these lines have no volume: %(lines)s")
    return said % {"lines": _(", ").join(named) + more}


def counted_as_nothing(option: "QuotationOption") -> str:
    """Which costs at home nobody has written: a rule that holds them looks as cheap as one that does not."""
    names = [str(COST_WORDS[name]) for name in CNY_SUMS if name != "other" and not option.costs.get(name)]
    said = _("Nothing is written for these costs; they count as zero: %(costs)s")
    return said % {"costs": _("; ").join(names)} if names else ""


def source_said(source: Mapping[str, str], today: date) -> tuple[str, bool]:
    """Whose price the sheet begins with, who stands for it and until when; and whether that day is over."""
    facts = dict(source)
    if not facts.get("on"):
        return _("Cost of %(supplier)s; nobody has confirmed it.") % {"supplier": facts.get("supplier") or "--"}, False
    until = date.fromisoformat(facts["until"])
    days = {name: formats.written_day(date.fromisoformat(facts[name])) for name in ("on", "until")}
    said = _("Cost of %(supplier)s, confirmed by %(who)s on %(on)s, valid until %(until)s.")
    return said % (facts | days), until < today
