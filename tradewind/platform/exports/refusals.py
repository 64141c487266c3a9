"""What can be refused about exports?"""

from tradewind.domain.vocabulary.refusal import Refusal


class TooManyRows(Refusal):
    """Facts: most (rows in a day), left (of today)."""

    code = "too_many_rows"


class ExportExpired(Refusal):
    code = "export_expired"
