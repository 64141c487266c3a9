"""Getting in and out."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as confirm_second_step

from tradewind.domain.people.details import folded
from tradewind.platform.audit import note_access
from tradewind.platform.company import queries as company
from tradewind.platform.people import queries as people
from tradewind.platform.people import services, throttling
from tradewind.platform.people.refusals import LinkSpent
from tradewind.platform.wording import sentence_of
from tradewind.web.people.forms import CodeForm, LoginForm, NewPasswordForm
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
    form = LoginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        problem = _try_login(request, form)
        if problem is None:
            return redirect(_next(request))
        form.add_error(None, problem)
    status = 422 if form.errors else 200
    context = {"form": form, "next": _next(request), "demo_logins": demo_logins(), "doors": door_cards(), **_front()}
    return render(request, "people/login.html", context, status=status)


def _try_login(request: HttpRequest, form: LoginForm) -> str | None:
    """Log the person in, or the sentence to show. A try while throttled is not even looked at."""
    username, now = folded(form.cleaned_data["username"]), timezone.now()
    address = request.META.get("REMOTE_ADDR", "")
    wait = throttling.throttle(username=username, address=address, at=now)
    if wait.until:
        clock = date_format(timezone.localtime(wait.until), "H:i")
        return _("Too many attempts. Try again after %(time)s, or ask a colleague for a new link.") % {"time": clock}
    user = authenticate(request, username=username, password=form.cleaned_data["password"])
    throttling.note_attempt(username=username, address=address, at=now, succeeded=user is not None)
    if user is None:
        return _("Login or password is wrong.")
    throttling.forget_failures(username=username, address=address)
    login(request, user)
    note_access("login", by=user, at=now, address=address)
    return None


@require_http_methods(["GET", "POST"])
def second_step_page(request: Request) -> HttpResponse:
    """Ask for the phone's code."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        device = services.use_code(code=form.cleaned_data["code"].strip(), by=request.user, at=timezone.now())
        if device:
            confirm_second_step(request, device)
            return redirect(_next(request))
        form.add_error("code", _("This code does not fit. Wait for the next one, or use a recovery code."))
    status = 422 if form.errors else 200
    return render(request, "people/second_step.html", {"form": form, **_front()}, status=status)


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
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.set_password_by_link(token=token, password=form.cleaned_data["password"], at=timezone.now())
            return redirect("people:login")
        except ValidationError as weak:
            form.add_error("password", weak)
        except LinkSpent as refusal:
            form.add_error(None, sentence_of(refusal))
    status = 422 if form.errors else 200
    return render(request, "people/set_password.html", {"form": form, **_front()}, status=status)


def _next(request: HttpRequest) -> str:
    """Where to go afterwards: only to our own pages."""
    return own_page(request, request.POST.get("next") or request.GET.get("next") or "/", "/")


def _front() -> dict[str, object]:
    """What the front pages show beside the form."""
    return {"company_name": company.company_profile().name, "kind": settings.COMPANY_KIND}
