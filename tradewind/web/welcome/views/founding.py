"""The first account of an empty company."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.audit import note_access
from tradewind.platform.doors import services, setup_code
from tradewind.platform.doors.refusals import NoSetUpCode, TooManyCodes, WrongSetUpCode
from tradewind.platform.people import queries as people
from tradewind.platform.people.refusals import UsernameTaken
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.shared.doors import door_cards
from tradewind.web.welcome.forms import FoundingForm


@login_not_required
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "POST"])
def found(request: HttpRequest) -> HttpResponse:
    """Whoever can read the console makes the boss's account; afterwards this page is closed for good."""
    if people.has_boss():
        return redirect("people:login")
    form = FoundingForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _code_fits(request, form) and _found(request, form):
        return redirect("welcome:wizard")
    context = {"form": form, "doors": door_cards()}
    return render(request, "welcome/found.html", context, status=422 if form.errors else 200)


def _code_fits(request: HttpRequest, form: FoundingForm) -> bool:
    """Asked before anything else: without the code nobody learns which logins or passwords would do."""
    address = request.META.get("REMOTE_ADDR", "")
    try:
        setup_code.check_code(typed=form.cleaned_data["code"], address=address, at=timezone.now())
    except TooManyCodes as refusal:
        clock = date_format(timezone.localtime(refusal.until), "H:i")
        form.add_error("code", sentence(refusal.code, {"time": clock}))
    except (WrongSetUpCode, NoSetUpCode) as refusal:
        form.add_error("code", sentence_of(refusal))
    return not form.errors


def _found(request: HttpRequest, form: FoundingForm) -> bool:
    values, now = form.cleaned_data, timezone.now()
    try:
        boss = services.found(
            username=values["username"], name=values["name"], password=values["password"],
            language=get_language() or "zh-hans", by=people.system_user(), at=now,
        )  # fmt: skip
    except ValidationError as weak:
        form.add_error("password", weak)
    except BadDetails as refusal:
        form.pin(refusal)
    except UsernameTaken as refusal:
        form.add_error("username", sentence_of(refusal))
    else:
        setup_code.burn_code()
        login(request, boss)
        note_access("login", by=boss, at=now, address=request.META.get("REMOTE_ADDR", ""))
    return not form.errors
