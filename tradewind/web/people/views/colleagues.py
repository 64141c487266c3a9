"""The colleagues' accounts."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import Duty, Role, StaleVersion, allows, require
from tradewind.platform.access.wording import WORDS
from tradewind.platform.audit import queries as audit
from tradewind.platform.company import queries as company
from tradewind.platform.people import permissions, queries, services
from tradewind.platform.people.recovery import CODES
from tradewind.platform.people.refusals import LastBoss, RoleNotGrantable, UsernameTaken
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.people.forms import AccountForm, RevisedAccountForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.secrets import shown_once


@require_GET
def colleagues(request: Request) -> HttpResponse:
    """Who works here, with role, duties and whether the account is open."""
    require(request.user, permissions.VIEW_COLLEAGUES)
    people = queries.visible_colleagues(request.user).prefetch_related("duty_rows")
    rows = [(user, WORDS[user.role], [WORDS[duty] for duty in sorted(user.duties)]) for user in people]
    may_manage = allows(request.user, permissions.MANAGE_ACCOUNTS)
    return render(request, "people/colleagues.html", {"rows": rows, "may_manage": may_manage})


@require_http_methods(["GET", "POST"])
def open_account(request: Request) -> HttpResponse:
    """A new colleague: three fields and the account is open."""
    require(request.user, permissions.MANAGE_ACCOUNTS)
    form = AccountForm(request.POST or None, initial={"role": Role.SALESPERSON})
    if request.method == "POST" and form.is_valid():
        try:
            values = form.cleaned_data
            invitation = services.open_account(
                username=values["username"], **_details(values), by=request.user, at=timezone.now()
            )
            return _show_link(request, invitation)
        except UsernameTaken as refusal:
            form.add_error("username", sentence_of(refusal))
        except BadDetails as refusal:
            form.pin(refusal)
        except RoleNotGrantable as refusal:
            form.add_error(None, sentence_of(refusal))
    return render(request, "people/open_account.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def account(request: Request, user_id: int) -> HttpResponse:
    """One account: name, role, duties, history."""
    user = queries.colleague_for(request.user, user_id)
    form = RevisedAccountForm(request.POST or None, initial=_initial(user))
    deeds = audit.trail_of(request.user, user)
    context: dict[str, Any] = {"colleague": user, "form": form, "has_device": queries.has_device(request.user, user_id)}
    context |= {"codes_left": queries.recovery_codes_left(request.user, user_id), "codes": CODES}
    context["may_change"] = queries.may_change(request.user, user)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            values = form.cleaned_data
            services.revise_account(
                user_id=user_id, version=values["version"], **_details(values), by=request.user, at=timezone.now()
            )
            messages.success(
                request, _("Account saved. It holds from the next click of %(name)s.") % {"name": user.called}
            )
            return redirect("people:account", user_id=user_id)
        except StaleVersion:
            theirs, status = queries.colleague_for(request.user, user_id), 409
            deed = last_deed(request.user, theirs, otherwise=timezone.now())
            context |= conflict_of(RevisedAccountForm, request.POST, _initial(theirs), *deed)
        except BadDetails as refusal:
            form.pin(refusal)
        except (RoleNotGrantable, LastBoss) as refusal:
            form.add_error(None, sentence_of(refusal))
    context["trail"] = [(row.at, sentence(row.action)) for row in deeds]
    return render(request, "people/account.html", context, status=422 if form.errors else status)


@require_POST
def freeze(request: Request, user_id: int) -> HttpResponse:
    """Freeze an account at once."""
    user = services.freeze_account(user_id=user_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s is frozen and logged out everywhere.") % {"name": user.called})
    return redirect("people:account", user_id=user_id)


@require_POST
def thaw(request: Request, user_id: int) -> HttpResponse:
    """Let a frozen colleague in again."""
    user = services.thaw_account(user_id=user_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s can log in again.") % {"name": user.called})
    return redirect("people:account", user_id=user_id)


@require_POST
def renew_link(request: Request, user_id: int) -> HttpResponse:
    """A new link for a forgotten password."""
    return _show_link(request, services.renew_link(user_id=user_id, by=request.user, at=timezone.now()))


@require_POST
def remove_second_step(request: Request, user_id: int) -> HttpResponse:
    """For a lost phone: only the boss."""
    require(request.user, permissions.GRANT_ANY_ROLE)
    queries.colleague_for(request.user, user_id)
    services.remove_device(
        user_id=user_id, company_requires=company.second_factor_required(), by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("The second step is off."))
    return redirect("people:account", user_id=user_id)


def _show_link(request: Request, invitation: services.Invitation) -> HttpResponse:
    """The link is shown once, to be sent by WeChat or e-mail."""
    response = render(request, "people/link.html", {"colleague": invitation.user, "token": invitation.token})
    return shown_once(response)


def _details(values: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": values["name"],
        "name_en": values["name_en"],
        "email": values["email"],
        "role": Role(str(values["role"])),
        "duties": [Duty(duty) for duty in values["duties"]],
        "market": values["market"],
    }


def _initial(user: Any) -> dict[str, Any]:
    markets = [row.market for row in user.duty_rows.all() if row.market]
    return {
        "name": user.name, "name_en": user.name_en, "email": user.email, "role": user.role, "version": user.version,
        "duties": [duty.value for duty in user.duties], "market": markets[0] if markets else "",
    }  # fmt: skip
