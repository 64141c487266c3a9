"""Suppliers a sheet names that nobody knows yet: opened before the rows that need them."""

from datetime import datetime

from tradewind.apps.catalogue.models import ProductImport, ProductImportRow
from tradewind.apps.catalogue.queries.import_known import names_known
from tradewind.apps.parties.services.records import PartyDetails, register_party
from tradewind.domain.catalogue.importing.judging import named
from tradewind.domain.catalogue.importing.lifecycle import Plan, RowState
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor

_COUNTRY = "CN"  # a house that exports from China buys there; whoever knows better corrects it


def make_suppliers(batch: ProductImport, *, by: Actor, at: datetime) -> int:
    """One record a name, each in a transaction of its own; killed and begun again, none twice."""
    known = set(names_known(by).suppliers)
    wanted: dict[str, str] = {}
    waiting = ProductImportRow.objects.filter(
        batch=batch, state=RowState.WAITING, plan__in=[Plan.CREATE, Plan.CHANGE]
    )  # fmt: skip
    for ready in waiting.values_list("ready", flat=True).iterator(chunk_size=500):
        name = ready.get("offer", {}).get("supplier", "")
        if name and named(name) not in known:
            wanted.setdefault(named(name), name)
    for name in wanted.values():
        details = PartyDetails(name=name, country=_COUNTRY, remarks=batch.file_name)
        register_party(kind=PartyKind.SUPPLIER, details=details, insists=batch.file_name, by=by, at=at)
    return len(wanted)
