"""Texts that are written again and again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.refusals import TemplateNameTaken
from tradewind.apps.messaging.wording import BLANKS_SAID, WORDS
from tradewind.domain.messaging.templates import UnknownBlank, fill
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.messaging.forms import NewTemplateForm, TemplateForm
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.versions import version_of_button


@require_GET
def templates(request: Request) -> HttpResponse:
    """What there is, by purpose."""
    by = request.user
    rows = list(queries.templates(by))
    context = {"rows": rows, "tabs": tabs(by, "templates"), "may_change": allows(by, permissions.MANAGE_TEMPLATES)}
    return render(request, "messaging/templates.html", context | {"words": WORDS})


@require_http_methods(["GET", "POST"])
def write(request: Request) -> HttpResponse:
    """A new text."""
    by = request.user
    require(by, permissions.MANAGE_TEMPLATES)
    form = NewTemplateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.write_template(details=form.details(), by=by, at=timezone.now())
        except (UnknownBlank, TemplateNameTaken) as refusal:
            _pin(form, refusal)
        else:
            messages.success(request, _("Template saved."))
            return redirect("messaging:template", template_id=made.pk)
    return render(request, "messaging/template.html", _page(request, form), status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise(request: Request, template_id: int) -> HttpResponse:
    """Look at a text filled with what is known of us; leaders change it."""
    by = request.user
    record = queries.template_for(by, template_id)
    form = TemplateForm(request.POST or None, initial=TemplateForm.values_of(record))
    context: dict[str, Any] = {}
    status = 200
    if request.method == "POST":
        require(by, permissions.MANAGE_TEMPLATES)
        if form.is_valid():
            try:
                services.revise_template(
                    template_id=template_id, version=form.cleaned_data["version"], details=form.details(), by=by,
                    at=timezone.now(),
                )  # fmt: skip
                messages.success(request, _("Saved."))
                return redirect("messaging:template", template_id=template_id)
            except (UnknownBlank, TemplateNameTaken) as refusal:
                _pin(form, refusal)
            except StaleVersion:
                theirs = queries.template_for(by, template_id)
                deed = last_deed(by, theirs, otherwise=theirs.updated_at)
                context, status = conflict_of(TemplateForm, request.POST, TemplateForm.values_of(theirs), *deed), 409
    context = _page(request, form, record) | context
    return render(request, "messaging/template.html", context, status=422 if form.errors else status)


@require_POST
def archive(request: Request, template_id: int) -> HttpResponse:
    """Out of the choice."""
    by, version = request.user, version_of_button(request.POST)
    try:
        services.archive_template(template_id=template_id, version=version, by=by, at=timezone.now())
    except StaleVersion:
        messages.warning(request, _("Somebody changed the text meanwhile: look at it first."))
        return redirect("messaging:template", template_id=template_id)
    messages.success(request, _("Archived: nobody is offered it any more."))
    return redirect("messaging:templates")


@require_POST
def take_house_texts(request: Request) -> HttpResponse:
    """Begin with the texts of the house."""
    made = services.use_house_texts(by=request.user, at=timezone.now())
    if made:
        messages.success(request, _("%(number)s templates added. Make them your own.") % {"number": len(made)})
    else:
        messages.info(request, _("They are all here already."))
    return redirect("messaging:templates")


def _pin(form: Any, refusal: UnknownBlank | TemplateNameTaken) -> None:
    form.add_error("name" if isinstance(refusal, TemplateNameTaken) else "text", sentence_of(refusal))


def _page(request: Request, form: Any, record: Any = None) -> dict[str, Any]:
    by = request.user
    language = record.language if record else "en"
    values = {name: words for name, words in queries.blank_values(by, language).items() if name != "contact"}
    preview = fill(record.text, values) if record else None
    return {
        "form": form, "template": record, "seen": {"version": record.version} if record else {},
        "tabs": tabs(by, "templates"),
        "may_change": allows(by, permissions.MANAGE_TEMPLATES),
        "blanks": [(f"{{{name}}}", said, values.get(name, "")) for name, said in BLANKS_SAID.items()],
        "preview_subject": fill(record.subject, values).text if record else "",
        "preview": preview.text if preview else "",
    }  # fmt: skip
