"""How is a price paid: which share, by which way, triggered by what, how many days later, and how risky is that?"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum

from tradewind.domain.vocabulary.refusal import Refusal

_WHOLE = Decimal(100)


class PaymentWay(StrEnum):
    TT = "T/T"  # telegraphic transfer
    LC = "L/C"
    LC_CONFIRMED = "L/C confirmed"
    DP = "D/P"  # documents against payment
    DA = "D/A"  # documents against acceptance
    OA = "O/A"  # open account


class PaymentTrigger(StrEnum):
    """From which day the days are counted."""

    ORDER = "order"
    READY = "ready"  # before the goods leave
    SHIPMENT = "shipment"  # the date of the bill of lading
    ARRIVAL = "arrival"
    INVOICE = "invoice"
    SIGHT = "sight"  # presentation of the papers
    ACCEPTANCE = "acceptance"


class PaymentCondition(StrEnum):
    NONE = ""
    COPY_OF_BILL = "copy_of_bill"  # the original papers are held until the money is there


class PaymentRisk(IntEnum):
    """The higher, the later and the less secured. The order of credit insurers and of the trade's books."""

    ADVANCE = 1
    CONFIRMED_CREDIT = 2
    CREDIT = 3
    AGAINST_COPY = 4
    DOCUMENTS_AGAINST_PAYMENT = 5
    DOCUMENTS_AGAINST_ACCEPTANCE = 6
    OPEN_ACCOUNT = 7


class PaymentPreset(StrEnum):
    """What an office picks from. Some take days, one takes the share of the deposit."""

    IN_ADVANCE = "tt_advance"
    DEPOSIT_AND_COPY = "tt_deposit_copy"
    CREDIT_AT_SIGHT = "lc_sight"
    USANCE_CREDIT = "lc_usance"
    DOCUMENTS_AT_SIGHT = "dp_sight"
    DOCUMENTS_AGAINST_ACCEPTANCE = "da"
    OPEN_ACCOUNT = "oa"


TAKES_DAYS = frozenset(
    {PaymentPreset.USANCE_CREDIT, PaymentPreset.DOCUMENTS_AGAINST_ACCEPTANCE, PaymentPreset.OPEN_ACCOUNT}
)


class BadPaymentTerm(Refusal):
    code = "bad_payment_term"


class SharesAreNotWhole(Refusal):
    code = "payment_shares_not_whole"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part of the price."""

    percent: Decimal
    way: PaymentWay
    trigger: PaymentTrigger
    days: int = 0  # after the trigger
    condition: PaymentCondition = PaymentCondition.NONE

    def __post_init__(self) -> None:
        if not 0 < self.percent <= _WHOLE or self.days < 0:
            raise BadPaymentTerm(percent=self.percent, days=self.days)

    @property
    def risk(self) -> PaymentRisk:
        if self.way is not PaymentWay.TT:
            return _RISK_OF_WAY[self.way]
        if self.trigger in (PaymentTrigger.ORDER, PaymentTrigger.READY):
            return PaymentRisk.ADVANCE
        return PaymentRisk.AGAINST_COPY if self.condition else PaymentRisk.OPEN_ACCOUNT


_RISK_OF_WAY = {
    PaymentWay.LC_CONFIRMED: PaymentRisk.CONFIRMED_CREDIT,
    PaymentWay.LC: PaymentRisk.CREDIT,
    PaymentWay.DP: PaymentRisk.DOCUMENTS_AGAINST_PAYMENT,
    PaymentWay.DA: PaymentRisk.DOCUMENTS_AGAINST_ACCEPTANCE,
    PaymentWay.OA: PaymentRisk.OPEN_ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class PaymentTerm:
    """All parts of a price, in the order in which they are paid."""

    instalments: tuple[Instalment, ...]

    def __post_init__(self) -> None:
        total = sum((each.percent for each in self.instalments), Decimal(0))
        if total != _WHOLE:
            raise SharesAreNotWhole(total=total)

    @property
    def risk(self) -> PaymentRisk:
        """Of its riskiest part."""
        return max(each.risk for each in self.instalments)

    @property
    def credit_days(self) -> int:
        """How long the buyer may wait after shipment, sight, acceptance or invoice, for the last part."""
        return max(each.days for each in self.instalments)

    @property
    def days_of_the_whole(self) -> int:
        """How long the whole price is waited for, each part by its share: 70 % after 90 days are 63. Rounded up."""
        return math.ceil(sum(each.percent * each.days for each in self.instalments) / _WHOLE)


def deposit_and_copy(deposit_percent: Decimal = Decimal(30)) -> PaymentTerm:
    """T/T 30 % deposit with the order, the rest against a copy of the bill of lading."""
    deposit = Instalment(deposit_percent, PaymentWay.TT, PaymentTrigger.ORDER)
    rest = _WHOLE - deposit_percent
    balance = Instalment(
        rest, PaymentWay.TT, PaymentTrigger.SHIPMENT, condition=PaymentCondition.COPY_OF_BILL
    )  # fmt: skip
    return PaymentTerm((deposit, balance))


def _whole(way: PaymentWay, trigger: PaymentTrigger, days: int = 0) -> PaymentTerm:
    return PaymentTerm((Instalment(_WHOLE, way, trigger, days),))


def in_advance() -> PaymentTerm:
    return _whole(PaymentWay.TT, PaymentTrigger.ORDER)


def credit_at_sight(*, is_confirmed: bool = False) -> PaymentTerm:
    return _whole(PaymentWay.LC_CONFIRMED if is_confirmed else PaymentWay.LC, PaymentTrigger.SIGHT)


def usance_credit(days: int, *, is_confirmed: bool = False) -> PaymentTerm:
    """L/C payable so many days after the date of the bill of lading."""
    return _whole(PaymentWay.LC_CONFIRMED if is_confirmed else PaymentWay.LC, PaymentTrigger.SHIPMENT, days)


def documents_at_sight() -> PaymentTerm:
    return _whole(PaymentWay.DP, PaymentTrigger.SIGHT)


def documents_against_acceptance(days: int) -> PaymentTerm:
    return _whole(PaymentWay.DA, PaymentTrigger.ACCEPTANCE, days)


def open_account(days: int) -> PaymentTerm:
    return _whole(PaymentWay.OA, PaymentTrigger.INVOICE, days)


def preset_term(preset: PaymentPreset, *, days: int = 0, deposit_percent: Decimal = Decimal(30)) -> PaymentTerm:
    """Raises BadPaymentTerm where days are missing."""
    if preset in TAKES_DAYS and days <= 0:
        raise BadPaymentTerm(percent=_WHOLE, days=days)
    terms: dict[PaymentPreset, Callable[[], PaymentTerm]] = {
        PaymentPreset.IN_ADVANCE: in_advance,
        PaymentPreset.DEPOSIT_AND_COPY: lambda: deposit_and_copy(deposit_percent),
        PaymentPreset.CREDIT_AT_SIGHT: credit_at_sight,
        PaymentPreset.USANCE_CREDIT: lambda: usance_credit(days),
        PaymentPreset.DOCUMENTS_AT_SIGHT: documents_at_sight,
        PaymentPreset.DOCUMENTS_AGAINST_ACCEPTANCE: lambda: documents_against_acceptance(days),
        PaymentPreset.OPEN_ACCOUNT: lambda: open_account(days),
    }
    return terms[preset]()
