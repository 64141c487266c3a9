"""Getting in and out."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_otp import login as confirm_second_step

from tradewind.domain.people.details import folded
from tradewind.platform.audit import note_access
from tradewind.platform.company import queries as company
from tradewind.platform.people import queries as people
from tradewind.platform.people import services
from tradewind.platform.people.entrance import recognise
from tradewind.platform.people.refusals import LinkSpent, TooBusy, TooManyTries
from tradewind.platform.wording import sentence_of
from tradewind.web.people import kept_forms
from tradewind.web.people.forms import CodeForm, LoginForm, NewPasswordForm
from tradewind.web.people.refused import address_of, page_of, pin
from tradewind.web.shared.asking import Request
from tradewind.web.shared.doors import demo_logins, door_cards
from tradewind.web.shared.returning import own_page


@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """The login page; the same words and time for a wrong password, an unknown login and a frozen account."""
    if request.user.is_authenticated:
        return redirect(_next(request))
    if not people.has_boss():
        return redirect("welcome:found")
    form, kept = LoginForm(request.POST or None), request.POST.get(kept_forms.FIELD, "")
    if request.method == "POST" and form.is_valid() and _try_login(request, form):
        if kept and kept_forms.kept_form(request, kept):
            request.session[kept_forms.IN_SESSION] = kept
            return redirect("people:go_on")
        return redirect(_next(request))
    return _login_page(form, request, kept)


def login_page(request: HttpRequest, *, kept: str) -> HttpResponse:
    """In place of the answer to a form whose session had ended."""
    return _login_page(LoginForm(), request, kept)


def _login_page(form: LoginForm, request: HttpRequest, kept: str) -> HttpResponse:
    found = kept_forms.kept_form(request, kept) if kept else None
    context = {
        "next": _next(request), "demo_logins": demo_logins(), "doors": door_cards(), **_front(),
        "kept": kept if found else "", "had_files": found.had_files if found else False,
    }  # fmt: skip
    return page_of(form, request, "people/login.html", context)


@require_GET
def go_on(request: Request) -> HttpResponse:
    """What was typed before the login, to be sent on by its writer."""
    kept = kept_forms.kept_form(request, request.session.get(kept_forms.IN_SESSION, ""))
    if kept is None:
        return redirect("home:today")
    return render(request, "people/go_on.html", {"kept": kept, **_front()})


@require_GET
def here(request: Request) -> HttpResponse:
    """That the session stands, who it is, and the token with which an open page goes on."""
    return JsonResponse({"person": request.user.pk, "token": get_token(request)})


def _try_login(request: HttpRequest, form: LoginForm) -> bool:
    """Log the person in, or pin the sentence to the form."""
    username, now = folded(form.cleaned_data["username"]), timezone.now()
    address = address_of(request)
    try:
        user = recognise(username=username, password=form.cleaned_data["password"], address=address, at=now)
    except (TooManyTries, TooBusy) as refusal:
        pin(form, refusal)
        return False
    if user is None:
        form.add_error(None, _("Login or password is wrong."))
        return False
    login(request, user)
    note_access("login", by=user, at=now, address=address)
    return True


@require_http_methods(["GET", "POST"])
def second_step_page(request: Request) -> HttpResponse:
    """Ask for the phone's code."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            device = services.use_code(
                code=form.cleaned_data["code"].strip(), address=address_of(request), by=request.user, at=timezone.now()
            )  # fmt: skip
            if device:
                confirm_second_step(request, device)
                request.session.cycle_key()
                if kept_forms.IN_SESSION in request.session:
                    return redirect("people:go_on")
                return redirect(_next(request))
            form.add_error("code", _("This code does not fit. Wait for the next one, or use a recovery code."))
        except TooManyTries as refusal:
            pin(form, refusal)
    return page_of(form, request, "people/second_step.html", _front())


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    return redirect("people:login")


@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def set_password(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind an invitation link: choose the password, once."""
    now = timezone.now()
    if not people.link_is_open(token, now):  # before anybody thinks of a password in vain
        return _spent(request)
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.set_password_by_link(token=token, password=form.cleaned_data["password"], at=now)
            return redirect("people:login")
        except ValidationError as weak:
            form.add_error("password", weak)
        except LinkSpent:
            return _spent(request)
        except TooBusy as refusal:
            pin(form, refusal)
    return page_of(form, request, "people/set_password.html", _front())


def _spent(request: HttpRequest) -> HttpResponse:
    """A used link, an old one and one that never was look the same."""
    context = {"sentence": sentence_of(LinkSpent()), **_front()}
    return render(request, "people/link_spent.html", context, status=422)


def _next(request: HttpRequest) -> str:
    """Where to go afterwards: only to our own pages."""
    return own_page(request, request.POST.get("next") or request.GET.get("next") or "/", "/")


def _front() -> dict[str, object]:
    """What the front pages show beside the form."""
    return {"company_name": company.company_profile().name, "kind": settings.COMPANY_KIND}
