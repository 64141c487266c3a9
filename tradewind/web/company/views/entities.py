"""The company's name and its legal entities."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.company.details import EntityDetails
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.company import permissions, queries, services
from tradewind.platform.wording import sentence_of
from tradewind.web.company.forms import BossProfileForm, EntityForm, ImageForm, NewEntityForm, ProfileForm
from tradewind.web.company.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_upload, served_image
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.histories import history_of

NAMED_ENTITIES = 100


@require_GET
def entities(request: Request) -> HttpResponse:
    """Who we are: the company and the legal entities that sign for it."""
    require(request.user, permissions.VIEW)
    return render(request, "company/entities.html", {
        "tabs": tabs(request.user, "entities"),
        "profile": queries.company_profile(),
        "entities": list(queries.visible_entities(request.user)[:NAMED_ENTITIES]),
        "archived": list(queries.archived_entities(request.user)[:NAMED_ENTITIES]),
        "may_manage": allows(request.user, permissions.MANAGE),
    })  # fmt: skip


@require_http_methods(["GET", "POST"])
def profile(request: Request) -> HttpResponse:
    """The company's name and its rule about the second step."""
    require(request.user, permissions.MANAGE)
    form_class = BossProfileForm if allows(request.user, permissions.SET_SECOND_FACTOR) else ProfileForm
    now = queries.company_profile()
    form = form_class(request.POST or None, initial=BossProfileForm.values_of(now))
    context: dict[str, Any] = {"form": form, "tabs": tabs(request.user, "entities")}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_company(**_as_company(form, now), by=request.user, at=timezone.now())
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            theirs = queries.company_profile()
            deed = last_deed(request.user, theirs, otherwise=timezone.now())
            context |= conflict_of(form_class, request.POST, BossProfileForm.values_of(theirs), *deed)
            status = 409
        else:
            messages.success(request, _("Company saved."))
            return redirect("company:entities")
    status = 422 if form.errors else status
    return render(request, "company/profile.html", context, status=status)


@require_GET
def entity(request: Request, entity_id: int) -> HttpResponse:
    """One legal entity: its facts, pictures, accounts and history."""
    record = queries.legal_entity_for(request.user, entity_id)
    return render(request, "company/entity.html", _entity_context(request, record) | {"image_form": ImageForm()})


@require_http_methods(["GET", "POST"])
def register_entity(request: Request) -> HttpResponse:
    """A new legal entity."""
    require(request.user, permissions.MANAGE)
    form = NewEntityForm(request.POST or None, initial=asdict(EntityDetails()))
    if request.method == "POST" and form.is_valid():
        try:
            made = services.register_legal_entity(details=form.details(), by=request.user, at=timezone.now())
        except BadDetails as refusal:
            form.pin(refusal)
        else:
            messages.success(request, _("Legal entity registered."))
            return redirect("company:entity", entity_id=made.pk)
    context = {"form": form, "tabs": tabs(request.user, "entities")}
    return render(request, "company/entity_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise_entity(request: Request, entity_id: int) -> HttpResponse:
    """Change a legal entity; a version saved meanwhile is shown beside one's own."""
    require(request.user, permissions.MANAGE)
    record = queries.legal_entity_for(request.user, entity_id)
    form = EntityForm(request.POST or None, initial=_as_typed(record))
    context: dict[str, Any] = {"form": form, "entity": record, "tabs": tabs(request.user, "entities")}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_legal_entity(
                entity_id=entity_id, version=form.cleaned_data["version"], details=form.details(),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            theirs = queries.legal_entity_for(request.user, entity_id)
            status, saved, who = 409, _as_typed(theirs), theirs.updated_by.actor_key
            context |= conflict_of(EntityForm, request.POST, saved, who, theirs.updated_at)
        else:
            messages.success(request, _("Legal entity saved."))
            return redirect("company:entity", entity_id=entity_id)
    status = 422 if form.errors else status
    return render(request, "company/entity_form.html", context, status=status)


@require_POST
def archive_entity(request: Request, entity_id: int) -> HttpResponse:
    """Take a legal entity out of use."""
    services.archive_legal_entity(entity_id=entity_id, by=request.user, at=timezone.now())
    messages.success(request, _("Legal entity archived."))
    return redirect("company:entities")


@require_POST
def reactivate_entity(request: Request, entity_id: int) -> HttpResponse:
    """Bring a legal entity back into use."""
    services.reactivate_legal_entity(entity_id=entity_id, by=request.user, at=timezone.now())
    messages.success(request, _("Legal entity in use again."))
    return redirect("company:entity", entity_id=entity_id)


@require_http_methods(["GET", "POST"])
def image(request: Request, entity_id: int, which: str) -> HttpResponseBase:
    """The letterhead or the seal: shown, or replaced by an upload."""
    if request.method == "GET":
        return served_image(queries.entity_image(request.user, entity_id, which))
    require(request.user, permissions.MANAGE)
    record = queries.legal_entity_for(request.user, entity_id)
    form = ImageForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            stored = checked_upload(form.cleaned_data["image"])
            services.replace_entity_image(
                entity_id=entity_id, which=which, stored=stored, by=request.user, at=timezone.now()
            )  # fmt: skip
        except Refusal as refusal:
            form.add_error("image", sentence_of(refusal))
        else:
            messages.success(request, _("Picture replaced."))
            return redirect("company:entity", entity_id=entity_id)
    context = _entity_context(request, record) | {"image_form": form, "image_wrong": which}
    return render(request, "company/entity.html", context, status=422)


def _entity_context(request: Request, record: Any) -> dict[str, Any]:
    return {
        "entity": record,
        "accounts": queries.bank_accounts_of(request.user, record),
        "history": history_of(request.user, record),
        "tabs": tabs(request.user, "entities"),
        "may_manage": allows(request.user, permissions.MANAGE),
        "may_change_bank": allows(request.user, permissions.CHANGE_BANK),
    }


def _as_company(form: ProfileForm, now: Any) -> dict[str, Any]:
    """What was typed; what this person's form does not show keeps its value."""
    typed = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
    return {"require_second_factor": now.require_second_factor} | typed


def _as_typed(record: Any) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in (*EntityDetails.__dataclass_fields__, "version")}
    return {name: "" if value is None else value for name, value in values.items()}
