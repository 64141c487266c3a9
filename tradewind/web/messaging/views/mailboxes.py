"""Mailboxes: which there are, how they are reached, who reads them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.refusals import (
    EncryptionNeeded,
    HostNeeded,
    HostNotAllowed,
    MailboxOfCustomer,
    MailboxTaken,
    PasswordAskedAgain,
    ProbeRunning,
)
from tradewind.apps.messaging.wording import WORDS
from tradewind.domain.messaging.attempts import TooManyAttempts
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.mail.hosts import PROVIDERS, Provider, provider_of, provider_of_host
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.messaging.mailbox_forms import (
    SERVER_FIELDS,
    MailboxForm,
    MembersForm,
    NewMailboxForm,
    servers_of,
)
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of

# Where each refusal stands in the form.
_PLACES: dict[type[Refusal], str] = {
    MailboxTaken: "address", MailboxOfCustomer: "address", HostNotAllowed: "imap_host", HostNeeded: "imap_host",
    EncryptionNeeded: "imap_security", PasswordAskedAgain: "password",
}  # fmt: skip


@require_GET
def mailboxes(request: Request) -> HttpResponse:
    """Each with its state, when it was read last, and who reads it."""
    by = request.user
    require(by, permissions.READ)
    rows = list(queries.visible_mailboxes(by).order_by("state", "address"))
    members = queries.members_of(by, [row.pk for row in rows])
    lines = [
        (row, sentence(row.trouble_code, row.trouble_facts) if row.trouble_code else "", members.get(row.pk, []))
        for row in rows
    ]
    return render(request, "messaging/mailboxes.html", {"lines": lines, "tabs": tabs(by, "mailboxes"), "words": WORDS})


@require_http_methods(["GET", "POST"])
def open_mailbox(request: Request) -> HttpResponse:
    """Set a mailbox up: address and password, where the provider is known."""
    require(request.user, permissions.READ)
    form = _new_form(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            made = services.open_mailbox(
                kind=MailboxKind(values["kind"]), details=form.details(values["address"]),
                owner_id=int(values["owner"]) if values["owner"] else None, by=request.user, at=timezone.now(),
            )  # fmt: skip
        except BadDetails as refusal:
            form.pin(refusal)
        except tuple(_PLACES) as refusal:
            form.add_error(_PLACES[type(refusal)], sentence_of(refusal))
        else:
            messages.success(request, _("Set up. Test the connection before you rely on it."))
            return redirect("messaging:mailbox", mailbox_id=made.pk)
    return render(
        request, "messaging/mailbox_new.html", _new_page(request, form), status=422 if form.errors else 200
    )  # fmt: skip


def _new_page(request: Request, form: NewMailboxForm) -> dict[str, Any]:
    address, host = str(form["address"].value() or ""), str(form["imap_host"].value() or "")
    return {"form": form, "tabs": tabs(request.user, "mailboxes"), **_hint(address, host)}


def _new_form(request: Request, posted: Any) -> NewMailboxForm:
    """Leaders set mailboxes up for others; only they share one, keep an archive or use the built-in one."""
    by, leads = request.user, allows(request.user, permissions.MANAGE_MAILBOXES)
    owners: list[tuple[str, Any]] = [(str(by.pk), _("Mine"))]
    kinds = [(MailboxKind.IMAP.value, WORDS["imap"])]
    if leads:
        others = [each for each in people.active_colleagues(by) if each.pk != by.pk]
        owners += [("", _("Shared")), *((str(each.pk), each.called) for each in others)]
        kinds += [(each.value, WORDS[each.value]) for each in (MailboxKind.BUILT_IN, MailboxKind.ARCHIVE)]
    form = NewMailboxForm(posted, owners=owners, kinds=kinds, initial={"owner": str(by.pk), "kind": "imap"})
    form.fields["owner"].required = False
    return form


@require_GET
def servers(request: Request) -> HttpResponse:
    """The servers of the address that was typed, into the form; and what to know before the password.

    Where nobody knows them, what was typed stays.
    """
    require(request.user, permissions.READ)
    address, named = request.GET.get("address", "")[:254], request.GET.get("provider", "")[:80]
    chosen = _provider_named(named)
    known = servers_of(address) or (servers_of(f"x@{chosen.domains[0]}") if chosen else {})
    typed = {name: request.GET[name][:254] for name in SERVER_FIELDS if request.GET.get(name)}
    form = NewMailboxForm(initial=typed | known)
    context = {"form": form, "is_known": bool(known), "named": named, **_hint(address, chosen=chosen)}
    return render(request, "messaging/_servers.html", context)


def _provider_named(name: str) -> Provider | None:
    """The provider that was chosen, for an address of one's own domain."""
    return next((each for each in PROVIDERS if each.name == name), None)


def _hint(address: str, host: str = "", chosen: Provider | None = None) -> dict[str, Any]:
    by_address = provider_of(address)
    provider = by_address or chosen or (provider_of_host(host) if host else None)
    asks = "@" in address and by_address is None
    return {"provider": provider, "hint": provider.hint.value if provider else "", "providers": PROVIDERS, "asks": asks}


@require_http_methods(["GET", "POST"])
def revise(request: Request, mailbox_id: int) -> HttpResponse:
    """Change how a mailbox is reached; the password that is kept is never shown."""
    by = request.user
    record = queries.mailbox_for(by, mailbox_id)
    form = MailboxForm(request.POST or None, initial=MailboxForm.values_of(record))
    context: dict[str, Any] = {}
    status = 200
    if request.method == "POST":
        queries.require_mailbox_change(by, record)
        if form.is_valid():
            try:
                services.revise_mailbox(
                    mailbox_id=mailbox_id, version=form.cleaned_data["version"], details=form.details(record.address),
                    by=by, at=timezone.now(),
                )  # fmt: skip
                messages.success(request, _("Saved."))
                return redirect("messaging:mailbox", mailbox_id=mailbox_id)
            except BadDetails as refusal:
                form.pin(refusal)
            except tuple(_PLACES) as refusal:
                form.add_error(_PLACES[type(refusal)], sentence_of(refusal))
            except StaleVersion:
                theirs = queries.mailbox_for(by, mailbox_id)
                who = theirs.updated_by.actor_key
                context = conflict_of(MailboxForm, request.POST, MailboxForm.values_of(theirs), who, theirs.updated_at)
                status = 409
    context = _page(request, record, form) | context
    return render(request, "messaging/mailbox.html", context, status=422 if form.errors else status)


def _page(request: Request, record: Any, form: Any) -> dict[str, Any]:
    by = request.user
    leads, is_shared = allows(by, permissions.MANAGE_MAILBOXES), record.owner_id is None
    members: MembersForm | None = None
    if leads and is_shared:
        choices = [(str(each.pk), each.called) for each in people.active_colleagues(by)]
        kept = {"people": queries.member_ids_of(by, record.pk), "version": queries.members_version(by, record.pk)}
        members = MembersForm(initial=kept, choices=choices)
    return {
        "mailbox": record, "form": form, "tabs": tabs(by, "mailboxes"), "members": members,
        "may_change": record.owner_id == by.pk or leads, "words": WORDS, "is_server": record.kind == MailboxKind.IMAP,
        "trouble": sentence(record.trouble_code, record.trouble_facts) if record.trouble_code else "",
        "readers": queries.members_of(by, [record.pk]).get(record.pk, []),
        **_hint(record.address, record.imap_host),
    }  # fmt: skip


@require_POST
def probe_new(request: Request) -> HttpResponse:
    """Knock at the servers that were typed, before anything is saved."""
    require(request.user, permissions.READ)
    form = _new_form(request, request.POST)
    if form.is_valid():
        details, kind = form.details(form.cleaned_data["address"]), MailboxKind(form.cleaned_data["kind"])
        told = _told(lambda: services.probe_details(details, kind=kind, by=request.user, at=timezone.now()))
    else:
        told = {"wrong": form}
    if request.htmx:
        return render(request, "messaging/_probed.html", told)
    return render(request, "messaging/mailbox_new.html", _new_page(request, form) | told)


@require_POST
def probe(request: Request, mailbox_id: int) -> HttpResponse:
    """Knock at the servers of a mailbox, with what is typed, or as it is kept where nothing came along."""
    by = request.user
    record = queries.mailbox_for(by, mailbox_id)
    queries.require_mailbox_change(by, record)
    is_typed = "imap_port" in request.POST
    form = MailboxForm(request.POST if is_typed else None, initial=MailboxForm.values_of(record))
    if not is_typed:
        told = _told(lambda: services.probe_mailbox(record, by=by, at=timezone.now()))
    elif form.is_valid():
        told = _told(lambda: services.probe_revised(record, form.details(record.address), by=by, at=timezone.now()))
    else:
        told = {"wrong": form}
    if request.htmx:
        return render(request, "messaging/_probed.html", told)
    return render(request, "messaging/mailbox.html", _page(request, record, form) | told)


def _told(ask: Callable[[], services.Probed]) -> dict[str, Any]:
    """What the servers said, or why they are not asked."""
    try:
        probed = ask()
    except (HostNeeded, HostNotAllowed, EncryptionNeeded, PasswordAskedAgain, ProbeRunning, TooManyAttempts) as refusal:
        return {"refused": sentence_of(refusal)}
    return {
        "probed": probed,
        "reading": sentence_of(probed.reading) if probed.reading else "",
        "sending": sentence_of(probed.sending) if probed.sending else "",
    }


@require_POST
def share(request: Request, mailbox_id: int) -> HttpResponse:
    """Say who reads a shared mailbox."""
    by = request.user
    queries.mailbox_for(by, mailbox_id)
    require(by, permissions.MANAGE_MAILBOXES)
    form = MembersForm(request.POST, choices=[(str(each.pk), each.called) for each in people.active_colleagues(by)])
    if form.is_valid():
        chosen, version = [int(each) for each in form.cleaned_data["people"]], form.cleaned_data["version"]
        try:
            services.share_mailbox(mailbox_id=mailbox_id, version=version, user_ids=chosen, by=by, at=timezone.now())
        except StaleVersion:
            messages.warning(request, _("Somebody changed the members meanwhile: these are the ones now."))
        else:
            messages.success(request, _("Members saved."))
    else:
        messages.error(request, _("Choose among the colleagues."))
    return redirect("messaging:mailbox", mailbox_id=mailbox_id)


@require_POST
def stop(request: Request, mailbox_id: int) -> HttpResponse:
    """Neither read nor send from it."""
    queries.mailbox_for(request.user, mailbox_id)
    services.stop_mailbox(mailbox_id=mailbox_id, by=request.user, at=timezone.now())
    messages.success(request, _("Stopped: nothing is read or sent."))
    return redirect("messaging:mailbox", mailbox_id=mailbox_id)


@require_POST
def take_up(request: Request, mailbox_id: int) -> HttpResponse:
    """Read it again."""
    queries.mailbox_for(request.user, mailbox_id)
    services.take_up_mailbox(mailbox_id=mailbox_id, by=request.user, at=timezone.now())
    messages.success(request, _("Taken up again."))
    return redirect("messaging:mailbox", mailbox_id=mailbox_id)
