"""What does the page of a draft send, and where to?"""

from django.urls import reverse

from tests.apps.quotations.quoting import options_of
from tradewind.apps.quotations.models import QuotationRevision


def address(revision):
    return reverse("quotations:edit", args=[revision.pk])


def typed(revision, *rows, does="save", place=1, **more):
    """What the page sends: a row is (record, code, quantity, price)."""
    head = {
        "version": revision.version, "language": "en", "presentation": "price_first", "does": does,
        "design": "standard", "option": str(place), "valid_until": revision.valid_until.isoformat(),
    }  # fmt: skip
    option = options_of(revision)[place - 1]
    terms = {
        "id": option.pk,
        "currency": "USD",
        "incoterm": "FOB",
        "named_place": "Ningbo",
        "payment": "tt_deposit_copy",
    } | more
    body = head | {f"o{place}-{name}": value for name, value in terms.items()}
    names = ("record", "code", "quantity", "price")
    columns = {name: [str(each[at]) for each in rows] for at, name in enumerate(names)}
    columns["typed"] = ["price" if each[3] else "" for each in rows]
    for name in ("chosen", "description", "unit"):
        columns[name] = [""] * len(rows)
    return body | {f"lines{place}.{name}": values for name, values in columns.items()}


def now(revision):
    return QuotationRevision.objects.get(pk=revision.pk)
