"""Which currencies does a list offer, the usual ones first?"""

from tradewind.domain.vocabulary.tables import CURRENCIES

USUAL = ("USD", "EUR", "CNY", "GBP", "JPY", "AUD", "CAD", "HKD")
CURRENCY_CHOICES = [(code, code) for code in (*USUAL, *sorted(CURRENCIES - set(USUAL)))]
