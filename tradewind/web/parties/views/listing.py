"""The lists."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from tradewind.apps.parties import permissions, queries
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor, allows, require, sees_all_rows
from tradewind.web.parties.lists import KIND_TITLES, customer_list, partner_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import render_list

DUPLICATES = "duplicates"
MERGES = "merges"


def subnav(request: Request, current: str) -> list[tuple[str, object, bool]]:
    """The tabs beside the heading: what this person may see of the house's parties."""
    kinds = [PartyKind.CUSTOMER] if allows(request.user, permissions.VIEW_CUSTOMERS) else []
    if allows(request.user, permissions.VIEW_PARTNERS):
        kinds += list(queries.PARTNER_KINDS)
    tabs: list[tuple[str, object, bool]] = [(kind.value, KIND_TITLES[kind], kind.value == current) for kind in kinds]
    if allows(request.user, permissions.REGISTER_CUSTOMER):
        tabs.append((DUPLICATES, _("Duplicates"), current == DUPLICATES))
    if current in (DUPLICATES, MERGES) and allows(request.user, permissions.MERGE_PARTIES):
        tabs.append((MERGES, _("Merged"), current == MERGES))
    return tabs


@require_GET
def customers(request: Request) -> HttpResponse:
    """The customers of one's scope."""
    require(request.user, permissions.VIEW_CUSTOMERS)
    rows = queries.customers(request.user)
    definition = customer_list(request.user)
    return render_list(
        request, "parties/customers.html", definition, rows, tabs=subnav(request, PartyKind.CUSTOMER),
        today=timezone.localdate(), may_import=allows(request.user, permissions.IMPORT_CUSTOMERS),
        may_log=allows(request.user, permissions.LOG_INTERACTION),
        may_change_many=queries.may_change_many(request.user), **lines_changed_by(request.user),
    )  # fmt: skip


@require_GET
def partners(request: Request, kind: str = PartyKind.SUPPLIER) -> HttpResponse:
    """Suppliers, forwarders, banks or inspection bodies."""
    require(request.user, permissions.VIEW_PARTNERS)
    wanted = partner_kind(kind)
    rows = queries.partners(request.user, wanted)
    return render_list(
        request, "parties/partners.html", partner_list(request.user, wanted), rows,
        tabs=subnav(request, kind), title=KIND_TITLES[wanted],
        may_change_many=queries.may_change_many(request.user),
    )  # fmt: skip


def lines_changed_by(by: Actor) -> dict[str, object]:
    """Whose rows may be changed in the list: everybody's, or those one owns or stands in for."""
    may = allows(by, permissions.REVISE_CUSTOMER)
    return {"changes_all": may and sees_all_rows(by), "changes_own": by.pk if may else 0}


def partner_kind(kind: str) -> PartyKind:
    if kind not in queries.PARTNER_KINDS:
        raise Http404
    return PartyKind(kind)
