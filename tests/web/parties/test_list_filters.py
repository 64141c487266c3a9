"""Does a salesperson find the customers to call, by when they were last spoken to, what they are and what they buy?"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.builders import customer
from tests.web.firm import Firm
from tradewind.apps.parties.models import Party


@pytest.fixture
def book(firm: Firm) -> Firm:
    """Four customers of Li Qiang, last spoken to 3, 40 and 200 days ago, and never."""
    Party.objects.update(state="archived")
    owner = firm.people["owner"]
    for name, days, kind in (("Near", 3, "importer"), ("Mid", 40, "importer"), ("Far", 200, ""), ("Never", None, "")):
        made = customer(owner, f"{name} GmbH", business_type=kind, products=f"{name} tents", source=f"{name} fair")
        last = timezone.now() - timedelta(days=days) if days else None
        Party.objects.filter(pk=made.pk).update(last_contact_at=last)
    return firm


def listed(firm: Firm, query: str) -> list[str]:
    page = firm.client("owner").get(f"/customers/?{query}").content.decode()
    return [name.split()[0] for name in re.findall(r'class="tw-name" href="/parties/[^>]*>([^<]+)</a>', page)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("last=within-7", ["Near"]),
        ("last=within-90", ["Near", "Mid"]),
        ("last=none-30", ["Far", "Mid"]),
        ("last=none-30&sort=-last", ["Mid", "Far"]),
        ("last=none-180", ["Far"]),
        ("last=never", ["Never"]),
        ("type=importer", ["Mid", "Near"]),
        ("type=importer&last=within-7&products=TENT", ["Near"]),
        ("source=far", ["Far"]),
    ],
)
def test_the_list_is_narrowed_and_says_so(book: Firm, query: str, names: list[str]) -> None:
    assert listed(book, query) == names


def test_every_condition_is_a_chip_that_goes_by_itself(book: Firm) -> None:
    page = book.client("owner").get("/customers/?last=within-90&type=importer&products=mid").content.decode()
    chips = dict(re.findall(r'class="tw-filterchip" href="([^"]+)"[^>]*>([^<]+)', page))
    assert sorted(chips.values()) == ["主营产品: mid", "客户类型: 进口商", "最近联系: 90 天内"]
    without = next(url for url, label in chips.items() if label.startswith("主营产品"))
    assert listed(book, without.partition("?")[2].replace("&amp;", "&")) == ["Near", "Mid"]
