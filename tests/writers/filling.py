"""Fills the company that the tests copy: `python -m tests.writers.filling`, in the company's environment."""

import json

import django

SELLERS = 5
CUSTOMERS_EACH = 4


def fill() -> dict[str, int]:
    """A boss, five salespeople, their customers and a first talk with each, through the use cases."""
    from tests.builders import AT, customer, interaction
    from tests.people import PASSWORD, open_person
    from tradewind.platform.access import Role
    from tradewind.platform.audit.models import AuditEntry
    from tradewind.platform.people import queries, services

    boss = services.found_company(username="zhou", name="周总", password=PASSWORD, by=queries.system_user(), at=AT)
    for number in range(SELLERS):
        seller = open_person(boss, f"seller{number}", f"Seller {number}", Role.SALESPERSON)
        for place in range(CUSTOMERS_EACH):
            interaction(seller, customer(seller, f"Customer {number}-{place}"))
    return {"entries": AuditEntry.objects.count()}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(fill()))
