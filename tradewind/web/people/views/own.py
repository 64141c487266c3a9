"""One's own settings."""

import base64

import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as confirm_second_step

from tradewind.platform.company import queries as company
from tradewind.platform.people import queries, services
from tradewind.platform.people.entrance import recognise
from tradewind.platform.people.recovery import CODES
from tradewind.platform.people.refusals import TooBusy, TooManyTries
from tradewind.web.people.forms import ChangePasswordForm, CodeForm, PreferencesForm
from tradewind.web.people.refused import address_of, page_of, pin
from tradewind.web.people.second_factor import is_forced
from tradewind.web.shared.asking import Request
from tradewind.web.shared.secrets import shown_once


@require_http_methods(["GET", "POST"])
def preferences(request: Request) -> HttpResponse:
    """Language, theme and time zone."""
    user = request.user
    initial = {"language": user.language, "theme": user.theme, "time_zone": user.time_zone}
    form = PreferencesForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.set_preferences(**form.cleaned_data, by=user, at=timezone.now())
        messages.success(request, _("Settings saved."))
        return redirect("people:preferences")
    context = {
        "form": form, "has_device": queries.has_device(user), "is_forced": is_forced(request),
        "codes_left": queries.recovery_codes_left(user), "codes": CODES,
    }  # fmt: skip
    return render(request, "people/preferences.html", context, status=422 if form.errors else 200)


@sensitive_post_parameters("current", "password")
@require_http_methods(["GET", "POST"])
def change_password(request: Request) -> HttpResponse:
    """A new password; the sessions on other computers end."""
    form = ChangePasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _change_password(request, form):
        messages.success(request, _("Password changed. Other computers are logged out."))
        return redirect("people:preferences")
    return page_of(form, request, "people/change_password.html", {})


def _change_password(request: Request, form: ChangePasswordForm) -> bool:
    """Whoever sits at an open session guesses the password no faster than at the login."""
    now, typed = timezone.now(), form.cleaned_data
    try:
        known = recognise(
            username=request.user.username, password=typed["current"], address=address_of(request), at=now
        )
        if known is None:
            form.add_error("current", _("This is not your present password."))
            return False
        user = services.change_password(password=typed["password"], by=request.user, at=now)
    except (TooManyTries, TooBusy) as refusal:
        pin(form, refusal)
        return False
    except ValidationError as weak:
        form.add_error("password", weak)
        return False
    update_session_auth_hash(request, user)
    return True


@require_http_methods(["GET", "POST"])
def second_step_setup(request: Request) -> HttpResponse:
    """Tie a phone to the account: scan, type the first code, keep the recovery codes."""
    if request.method == "GET":
        return render(request, "people/second_step_setup.html", {"form": CodeForm(), "qr": None})
    form = CodeForm(request.POST if "code" in request.POST else None)
    if form.is_bound and form.is_valid():
        codes = services.confirm_device(code=form.cleaned_data["code"].strip(), by=request.user, at=timezone.now())
        if codes:
            confirm_second_step(request, queries.confirmed_device(request.user))
            return shown_once(render(request, "people/recovery_codes.html", {"codes": codes}))
        form.add_error("code", _("This code does not fit. Check that the phone's clock is right."))
    device = services.begin_device(by=request.user, at=timezone.now())
    qr = segno.make(device.config_url, error="m").svg_data_uri(scale=5, border=2)
    context = {"form": form, "qr": qr, "secret": base64.b32encode(device.bin_key).decode("ascii")}
    return shown_once(
        render(request, "people/second_step_setup.html", context, status=422 if form.errors else 200)
    )  # fmt: skip


@require_POST
def second_step_remove(request: Request) -> HttpResponse:
    """Take one's phone off the account."""
    services.remove_device(
        user_id=request.user.pk, company_requires=company.second_factor_required(), by=request.user, at=timezone.now()
    )  # fmt: skip
    messages.success(request, _("The second step is off."))
    return redirect("people:preferences")


@require_POST
def recovery_codes(request: Request) -> HttpResponse:
    """New recovery codes, shown once; the earlier ones are void."""
    codes = services.renew_recovery_codes(by=request.user, at=timezone.now())
    return shown_once(render(request, "people/recovery_codes.html", {"codes": codes}))
