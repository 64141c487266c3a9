"""How does the tax office treat goods that leave the country?"""

from enum import StrEnum


class TaxTreatment(StrEnum):
    """Announcement 2026 No. 11 of the Ministry of Finance and the Taxation Administration, article 1."""

    REFUND = "refund"  # 退(免)税
    EXEMPT = "exempt"  # 免税: nothing is paid back, input VAT is cost
    LEVY = "levy"  # 征税: taxed as if sold at home, input VAT is credited
