"""Which rooms answer the search, in which order? A new room adds its function to SEARCHED."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.queries import products
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.wording import WORDS as INQUIRY_WORDS
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.queries.searched import FoundParty
from tradewind.apps.parties.wording import WORDS
from tradewind.apps.quotations import queries as quotations
from tradewind.apps.quotations.wording import WORDS as QUOTATION_WORDS
from tradewind.apps.samples import queries as samples
from tradewind.apps.samples.wording import WORDS as SAMPLE_WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.findable import Findable, judged
from tradewind.domain.vocabulary.searching import Query, read_query
from tradewind.platform.access import allows
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.platform.tasks import queries as tasks
from tradewind.web.search.answers import Found, Group
from tradewind.web.search.places import actions, matching_places
from tradewind.web.shared.asking import Request

EACH = 5  # answers of one kind
RECENT, LATELY = 8, timedelta(days=14)
TASKS_READ = 200
_ICONS = {PartyKind.CUSTOMER: "building-store", PartyKind.BANK: "building-bank", PartyKind.FORWARDER: "ship"}


def answers(request: Request, typed: str) -> list[Group]:
    """The groups that hold something."""
    query = read_query(typed)
    return [group for room in SEARCHED for group in room(request, typed, query) if group.found]


def first_offers(request: Request, at: datetime) -> list[Group]:
    """Before anything is typed: what one looked at lately, and what can be made new."""
    ids = audit.lately_seen(request.user, "parties.party", since=at - LATELY, limit=RECENT)
    recent = [_of_party(row) for row in parties.parties_in_order(request.user, ids)]
    groups = [Group("recent", _("Looked at lately"), recent), Group("places", _("New"), actions(request))]
    return [group for group in groups if group.found]


def _parties(request: Request, typed: str, _query: Query) -> Iterator[Group]:
    found = parties.find_parties(request.user, typed, limit=EACH)
    more = f"{reverse('parties:customers')}?{urlencode({'q': typed})}" if len(found.customers) == EACH else ""
    yield Group("customers", _("Customers"), [_of_party(row) for row in found.customers], more_url=more)
    yield Group("contacts", _("Contacts"), [
        Found(row.name, reverse("parties:party", args=[row.party_id]), "user", notes=_said(row.title, row.party))
        for row in found.contacts
    ])  # fmt: skip
    yield Group("partners", _("Partners"), [_of_party(row) for row in found.partners])
    yield Group(
        "masked", _("A colleague's customers"),
        [
            Found(row.name, icon="lock", notes=[row.owner or _("unassigned")], last_contact_at=row.last_contact_at)
            for row in found.masked
        ],
        hint=_("Only who looks after them sees more."),
    )  # fmt: skip


def _of_party(row: FoundParty) -> Found:
    former = [_("formerly %(name)s") % {"name": row.former}] if row.former else []
    kind = [WORDS[row.kind]] if row.kind != PartyKind.CUSTOMER else []
    return Found(
        row.name, reverse("parties:party", args=[row.pk]), _ICONS.get(PartyKind(row.kind), "building-factory"),
        also=row.name_zh, number=row.number, country=row.country, is_archived=row.is_archived,
        notes=[*former, *kind, *_said(row.city, row.owner)], last_contact_at=row.last_contact_at,
    )  # fmt: skip


def _inquiries(request: Request, typed: str, _query: Query) -> Iterator[Group]:
    found = inquiries.find_inquiries(request.user, typed, limit=EACH)
    more = f"{reverse('inquiries:inquiries')}?{urlencode({'q': typed})}" if len(found) == EACH else ""
    yield Group("inquiries", _("Inquiries"), [
        Found(
            row.called, reverse("inquiries:inquiry", args=[row.pk]), "inbox", number=row.number, country=row.country,
            notes=_said(
                row.grade, str(INQUIRY_WORDS[row.state]), row.subject[:60], row.owner.called if row.owner else ""
            ),
        )
        for row in found
    ], more_url=more)  # fmt: skip


def _products(request: Request, typed: str, _query: Query) -> Iterator[Group]:
    """Codes first; a code that is typed whole jumps."""
    found = products.suggest(request.user, typed, EACH)
    more = f"{reverse('catalogue:products')}?{urlencode({'q': typed})}" if len(found) == EACH else ""
    language = get_language() or "zh-hans"
    yield Group("products", _("Products"), [
        Found(
            each.label(language), reverse("catalogue:product", args=[each.pk]), "tag", number=each.code,
            notes=_said(each.name_en if each.label(language) == each.name_zh else each.name_zh),
        )
        for each in found
    ], more_url=more)  # fmt: skip


def _quotations(request: Request, typed: str, _query: Query) -> Iterator[Group]:
    """By number and customer."""
    found = quotations.find_quotations(request.user, typed, limit=EACH)
    more = f"{reverse('quotations:quotations')}?{urlencode({'q': typed})}" if len(found) == EACH else ""
    yield Group("quotations", _("Quotations"), [
        Found(
            each.party.name, reverse("quotations:quotation", args=[each.pk]), "file-invoice", number=each.called,
            notes=_said(str(QUOTATION_WORDS[each.state])),
        )
        for each in found
    ], more_url=more)  # fmt: skip


def _samples(request: Request, typed: str, _query: Query) -> Iterator[Group]:
    """By number, waybill and customer."""
    found = samples.find_samples(request.user, typed, limit=EACH)
    more = f"{reverse('samples:samples')}?{urlencode({'q': typed})}" if len(found) == EACH else ""
    yield Group("samples", _("Samples"), [
        Found(
            each.party.name, reverse("samples:sample", args=[each.pk]), "archive", number=each.called,
            notes=_said(str(SAMPLE_WORDS[each.state])),
        )
        for each in found
    ], more_url=more)  # fmt: skip


def _tasks(request: Request, _typed: str, query: Query) -> Iterator[Group]:
    """One's own open to-dos."""
    rows = [] if _is_address(query) else tasks.open_tasks(request.user, limit=TASKS_READ)
    found = [row for row in rows if judged(Findable(names=(row.title, row.subject_title)).kept().text, query)]
    lines = [
        Found(row.title, reverse("tasks:tasks"), "checklist", notes=_said(row.subject_title, row.due_on.isoformat()))
        for row in found[:EACH]
    ]
    yield Group("tasks", _("To-dos"), lines)


def _colleagues(request: Request, _typed: str, query: Query) -> Iterator[Group]:
    rows = [] if _is_address(query) else people.active_colleagues(request.user)
    found = [row for row in rows if judged(Findable(names=(row.name, row.name_en)).kept().text, query)]
    opens_accounts = allows(request.user, "people.manage_accounts")
    team = reverse("people:colleagues")
    yield Group("colleagues", _("Colleagues"), [
        Found(row.called, reverse("people:account", args=[row.pk]) if opens_accounts else team, "user")
        for row in found[:EACH]
    ])  # fmt: skip


def _places(request: Request, _typed: str, query: Query) -> Iterator[Group]:
    found = [] if query.is_empty else matching_places(request, query)
    yield Group("places", _("Pages and actions"), found[:EACH])


def _is_address(query: Query) -> bool:
    """A phone or mail address names neither a to-do nor a colleague here."""
    return query.is_empty or query.is_mail or bool(query.tail)


def _said(*texts: str) -> Sequence[str]:
    return [text for text in texts if text]


SEARCHED: tuple[Callable[[Request, str, Query], Iterator[Group]], ...] = (
    _parties, _products, _inquiries, _quotations, _samples, _tasks, _colleagues, _places,
)  # fmt: skip
