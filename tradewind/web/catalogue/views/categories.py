"""The groups in which the office sorts its products."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import scope
from tradewind.apps.catalogue.refusals.products import CategoryTaken
from tradewind.apps.catalogue.services import categories as services
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.product_forms import CategoryForm, RevisedCategoryForm
from tradewind.web.catalogue.small_forms import SmallForm, answer_form
from tradewind.web.shared.asking import Request

_NAMES = ("name_zh", "name_en", "position")


@require_http_methods(["GET", "POST"])
def categories(request: Request) -> HttpResponse:
    """All groups, and a new one."""
    by = request.user
    found = scope.categories(by)
    form = CategoryForm(request.POST or None, initial={"position": len(found) + 1})
    if request.method == "POST":
        require(by, permissions.KEEP)
        if form.is_valid():
            try:
                services.add_category(**form.cleaned_data, by=by, at=timezone.now())
                messages.success(request, _("Saved."))
                return redirect("catalogue:categories")
            except BadDetails as refusal:
                form.pin(refusal)
            except CategoryTaken as refusal:
                form.add_error("name_zh", sentence_of(refusal))
    context = {
        "form": form, "rows": found, "may_keep": allows(by, permissions.KEEP),
    }  # fmt: skip
    return render(request, "catalogue/categories.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise_category(request: Request, category_id: int) -> HttpResponse:
    """Another name or place of a group."""
    by, at = request.user, timezone.now()
    category = scope.category_for(by, category_id)
    require(by, permissions.KEEP)
    small = SmallForm(
        title=_("Category"), button=_("Save"), back=reverse("catalogue:categories"), done=_("Saved."),
        about=category, refused={CategoryTaken: "name_zh"},
        saved=lambda: (RevisedCategoryForm, RevisedCategoryForm.values_of(scope.category_for(by, category_id))),
    )  # fmt: skip
    form = RevisedCategoryForm(request.POST or None, initial=RevisedCategoryForm.values_of(category))
    return answer_form(request, form, small, lambda typed: services.revise_category(
        category_id=category_id, version=typed.cleaned_data["version"],
        **{name: typed.cleaned_data[name] for name in _NAMES}, by=by, at=at,
    ))  # fmt: skip
