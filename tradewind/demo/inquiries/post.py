"""How do the letters of one inquiry follow one another: through which mailbox, under which subject, upon which one?"""

from datetime import datetime

from tradewind.demo.inquiries.buyers import Buyer
from tradewind.demo.inquiries.rows import MailRow
from tradewind.demo.people import BY_USERNAME, MAIL_HOST
from tradewind.domain.messaging.message import Address

SHARED = f"sales@{MAIL_HOST}"


def own_address(username: str) -> str:
    return f"{BY_USERNAME[username].name_en.lower().replace(' ', '.')}@{MAIL_HOST}"


class Post:
    """The thread of an inquiry. Its first letter goes to the shared mailbox or to the salesperson."""

    def __init__(self, key: str, buyer: Buyer, owner: str, subject: str, *, is_shared: bool) -> None:
        self._key, self._buyer, self._owner, self._subject = key, buyer, owner, subject
        self._first_to = SHARED if is_shared or not buyer.party else own_address(owner)
        self._last = ""
        self._count = 0

    def theirs(self, text: str, at: datetime, says: str = "") -> MailRow:
        box = own_address(self._owner) if self._count else self._first_to
        to = Address("", box)
        return self._row(box, Address(self._buyer.name, self._buyer.address), to, text, at, says=says)

    def ours(self, text: str, at: datetime) -> MailRow:
        box, me = own_address(self._owner), BY_USERNAME[self._owner]
        to = Address(self._buyer.name, self._buyer.address)
        return self._row(box, Address(me.name_en, box), to, text, at, by=self._owner)

    def _row(
        self, box: str, sender: Address, to: Address, text: str, at: datetime, *, by: str = "", says: str = ""
    ) -> MailRow:  # fmt: skip
        subject = f"Re: {self._subject}" if self._count else self._subject
        self._count += 1
        row = MailRow(
            f"{self._key}.{self._count}", box, sender, to, subject, text, at, by=by, answers=self._last, says=says
        )  # fmt: skip
        self._last = row.key
        return row
