"""How a receiving bank account comes into use: one person proposes, another confirms after calling the bank back."""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class BankAccountState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    RETIRED = "retired"


BANK_ACCOUNT_LIFECYCLE = Lifecycle(
    BankAccountState.PROPOSED,
    moves={
        "confirm": move(BankAccountState.PROPOSED, to=BankAccountState.CONFIRMED),
        "decline": move(BankAccountState.PROPOSED, to=BankAccountState.DECLINED),
        "retire": move(BankAccountState.CONFIRMED, to=BankAccountState.RETIRED),
    },
)
