"""Which addresses are our own?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tradewind.domain.messaging.likeness import domain_of


@dataclass(frozen=True, slots=True)
class Ours:
    """`addresses` are those of our mailboxes. At our `domains` colleagues write who have no mailbox here."""

    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()

    @classmethod
    def of(cls, addresses: Iterable[str], *, company: Iterable[str], public: Collection[str]) -> "Ours":
        """`company`: addresses that a leader vouches for; at the domains of `public` everybody has a mailbox."""
        domains = {domain_of(address) for address in company}
        return cls(frozenset(addresses), frozenset(domains - {"", *public}))

    def __contains__(self, address: object) -> bool:
        return address in self.addresses or domain_of(str(address)) in self.domains

    def besides(self, addresses: Iterable[str]) -> set[str]:
        """Those that are not ours."""
        return {address for address in addresses if address and address not in self}
