"""Which numbers in an address can be a row's?"""


class RowId:
    """At most 18 digits: what both databases can compare. Longer numbers are no address."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
