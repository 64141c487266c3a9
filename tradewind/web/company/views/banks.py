"""The accounts on which we are paid: proposed by one, confirmed by another."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.company.details import BankDetails
from tradewind.domain.company.lifecycle import BANK_ACCOUNT_LIFECYCLE, BankAccountState
from tradewind.domain.company.second_person import CallBackNoteNeeded, SamePerson
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import allows, require
from tradewind.platform.company import permissions, queries, services
from tradewind.platform.company.wording import FIELDS
from tradewind.platform.wording import sentence_of
from tradewind.web.company.forms import BankAccountForm, CallBackForm, ReasonForm
from tradewind.web.company.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.histories import history_of


@require_GET
def banks(request: Request) -> HttpResponse:
    """The accounts in use, and those that wait for a second person."""
    require(request.user, permissions.VIEW)
    return render(request, "company/banks.html", {
        "tabs": tabs(request.user, "banks"),
        "waiting": list(queries.bank_accounts(request.user, [BankAccountState.PROPOSED])),
        "accounts": list(queries.bank_accounts(request.user, [BankAccountState.CONFIRMED])),
        "entities": list(queries.visible_entities(request.user)),
        "may_change": allows(request.user, permissions.CHANGE_BANK),
    })  # fmt: skip


@require_http_methods(["GET", "POST"])
def propose(request: Request, entity_id: int) -> HttpResponse:
    """Propose a new account of a legal entity."""
    entity = queries.legal_entity_for(request.user, entity_id)
    return _proposal(request, entity, None, {"beneficiary": entity.name_en or entity.name_zh, "currency": "USD"})


@require_http_methods(["GET", "POST"])
def change(request: Request, account_id: int) -> HttpResponse:
    """Propose a change of an account in use; until it is confirmed, the old one stands."""
    account = queries.bank_account_for(request.user, account_id)
    present = {name: getattr(account, name) for name in BankDetails.__dataclass_fields__}
    return _proposal(request, account.entity, account, present)


@require_GET
def account(request: Request, account_id: int) -> HttpResponse:
    """One account: what it says, what it replaces, who decided."""
    return _account_page(request, account_id, CallBackForm(), ReasonForm())


@require_POST
def confirm(request: Request, account_id: int) -> HttpResponse:
    """The second person's word, after calling the bank back."""
    require(request.user, permissions.CHANGE_BANK)
    form = CallBackForm(request.POST)
    if form.is_valid():
        try:
            services.confirm_bank_account(
                account_id=account_id, call_back_note=form.cleaned_data["note"], by=request.user, at=timezone.now()
            )  # fmt: skip
        except (CallBackNoteNeeded, SamePerson) as refusal:
            form.add_error("note", sentence_of(refusal))
        else:
            messages.success(request, _("Account confirmed. New papers carry it from now on."))
            return redirect("company:bank_account", account_id=account_id)
    return _account_page(request, account_id, form, ReasonForm())


@require_POST
def decline(request: Request, account_id: int) -> HttpResponse:
    """Turn a proposal down, or take it back."""
    require(request.user, permissions.CHANGE_BANK)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _account_page(request, account_id, CallBackForm(), form)
    services.decline_bank_account(
        account_id=account_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("Proposal declined. Nothing has changed."))
    return redirect("company:bank_account", account_id=account_id)


@require_POST
def retire(request: Request, account_id: int) -> HttpResponse:
    """Stop using an account."""
    require(request.user, permissions.CHANGE_BANK)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _account_page(request, account_id, CallBackForm(), form)
    services.retire_bank_account(
        account_id=account_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("The account is no longer used."))
    return redirect("company:bank_account", account_id=account_id)


def _proposal(request: Request, entity: Any, replaces: Any, initial: dict[str, Any]) -> HttpResponse:
    require(request.user, permissions.CHANGE_BANK)
    form = BankAccountForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.propose_bank_account(
                entity_id=entity.pk, details=form.details(), replaces_id=replaces.pk if replaces else None,
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except BadDetails as refusal:
            form.pin(refusal)
        else:
            messages.success(request, _("Proposed. Another colleague has to confirm it before it is used."))
            return redirect("company:bank_account", account_id=made.pk)
    context = {"form": form, "entity": entity, "replaces": replaces, "tabs": tabs(request.user, "banks")}
    return render(request, "company/bank_form.html", context, status=422 if form.errors else 200)


def _account_page(request: Request, account_id: int, note: CallBackForm, reason: ReasonForm) -> HttpResponse:
    record = queries.bank_account_for(request.user, account_id)
    may_change = allows(request.user, permissions.CHANGE_BANK)
    moves = BANK_ACCOUNT_LIFECYCLE.actions_from(record.state) if may_change else ()
    context = {
        "account": record,
        "rows": _compared(record),
        "may_confirm": "confirm" in moves and record.proposed_by_id != request.user.pk,
        "may_decline": "decline" in moves,
        "may_retire": "retire" in moves,
        "is_own": record.proposed_by_id == request.user.pk,
        "note_form": note,
        "reason_form": reason,
        "history": history_of(request.user, record),
        "tabs": tabs(request.user, "banks"),
    }
    wrong = note.errors or reason.errors
    return render(request, "company/bank_account.html", context, status=422 if wrong else 200)


def _compared(record: Any) -> list[tuple[Any, str, str, bool]]:
    """Every line of the account, with the old one beside it where it replaces one."""
    lines = []
    for name in BankDetails.__dataclass_fields__:
        before = getattr(record.replaces, name) if record.replaces else ""
        value = getattr(record, name)
        lines.append((FIELDS[name], value, before, bool(record.replaces) and before != value))
    return lines
