"""Who is who: the base role each colleague has and the duties that come on top."""

from enum import StrEnum


class Role(StrEnum):
    """One base role a person; it decides which rows the person sees."""

    BOSS = "boss"
    ASSISTANT = "assistant"
    SALESPERSON = "salesperson"
    NONE = "none"  # duties only: an inspector, an accountant


class Duty(StrEnum):
    """Additive: in a small firm one person carries several."""

    DOCUMENTS = "documents"
    FINANCE = "finance"
    PURCHASING = "purchasing"
    PRODUCTION_QC = "production_qc"
    AFTER_SALES = "after_sales"
    LEGAL = "legal"
    PLATFORM_SPECIALIST = "platform_specialist"
    MARKETING = "marketing"


# These see every row of the company; everybody else sees what is theirs or was handed to them.
SEE_ALL_ROLES = frozenset({Role.BOSS, Role.ASSISTANT})
