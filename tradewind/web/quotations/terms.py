"""How is a payment term picked on the page, and which pick does a kept one stand for?"""

from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.domain.vocabulary.payment_terms import TAKES_DAYS, PaymentPreset, PaymentTerm, preset_term

PRESETS: dict[PaymentPreset, str | Promise] = {
    PaymentPreset.DEPOSIT_AND_COPY: _("T/T deposit + balance"),
    PaymentPreset.CREDIT_AT_SIGHT: _("L/C at sight"),
    PaymentPreset.DOCUMENTS_AT_SIGHT: "D/P",
    PaymentPreset.IN_ADVANCE: _("T/T 100 %"),
    PaymentPreset.USANCE_CREDIT: _("Usance L/C"),
    PaymentPreset.DOCUMENTS_AGAINST_ACCEPTANCE: "D/A",
    PaymentPreset.OPEN_ACCOUNT: "O/A",
}
USUAL_DEPOSIT, USUAL_DAYS = 30, 60
TAKES_DEPOSIT = frozenset({PaymentPreset.DEPOSIT_AND_COPY})


def picked(preset: str, *, days: int | None, deposit: int | None) -> PaymentTerm | None:
    """None where nothing is picked. Days and deposit count where the pick takes them."""
    if preset not in frozenset(PaymentPreset):
        return None
    chosen = PaymentPreset(preset)
    return preset_term(
        chosen, days=(days or USUAL_DAYS) if chosen in TAKES_DAYS else 0,
        deposit_percent=Decimal(deposit or USUAL_DEPOSIT),
    )  # fmt: skip


def pick_of(term: PaymentTerm | None) -> tuple[str, int, int]:
    """The pick that makes this term, its days and its deposit; no pick for what somebody put together."""
    if term is None:
        return "", USUAL_DAYS, USUAL_DEPOSIT
    days = term.credit_days or USUAL_DAYS
    first = term.instalments[0].percent
    deposit = int(first) if first == int(first) and first < 100 else USUAL_DEPOSIT
    for preset in PaymentPreset:
        if picked(preset, days=days, deposit=deposit) == term:
            return preset.value, days, deposit
    return "", days, deposit
