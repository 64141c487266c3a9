"""The form with which a fax is answered by hand, and what the machine's report says of it."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.apps.inquiries.wording import WORDS
from tradewind.domain.inquiries.faxes import FaxMomentWrong, FaxResult, Transmission
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.company import queries as company
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.faxes import FaxSheet, sheet_of
from tradewind.web.inquiries.forms import TransmissionForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.formats import written_moment


@require_http_methods(["GET", "POST"])
def fax(request: Request, inquiry_id: int) -> HttpResponse:
    """Printed, filled in, sent; by POST written down that it was sent, and whether it went through."""
    by = request.user
    record = queries.inquiry_for(by, inquiry_id)
    sheet = sheet_of(by, record)
    form = TransmissionForm(request.POST or None, initial=_initial(record.version, sheet))
    if request.method == "POST":
        require(by, permissions.GRADE)
        if form.is_valid() and (done := _logged(request, inquiry_id, form)):
            return done
    context = {
        "inquiry": record, "sheet": sheet, "form": form, "may_log": allows(by, permissions.GRADE),
        "entity": next(iter(company.visible_entities(by)), None), "now": timezone.now(),
    }  # fmt: skip
    return render(request, "inquiries/fax.html", context, status=422 if form.errors else 200)


def _initial(version: int, sheet: FaxSheet) -> dict[str, Any]:
    now = timezone.localtime()
    return {
        "version": version, "sent_on": now.date().isoformat(), "sent_at": f"{now:%H:%M}", "number": sheet.number,
        "result": FaxResult.SENT.value,
    }  # fmt: skip


def _logged(request: Request, inquiry_id: int, form: TransmissionForm) -> HttpResponse | None:
    """Back to the inquiry; nothing where the moment cannot be, which stands in the form then."""
    fax, at = _transmission(form.cleaned_data), timezone.now()
    try:
        services.log_fax(
            inquiry_id=inquiry_id, version=form.cleaned_data["version"], fax=fax, note=_note(fax), by=request.user,
            at=at,
        )  # fmt: skip
    except FaxMomentWrong as refusal:
        form.add_error("sent_at", sentence_of(refusal))
        return None
    except StaleVersion as refusal:
        messages.warning(request, sentence_of(refusal))
        return redirect("inquiries:fax", inquiry_id=inquiry_id)
    if fax.went_through:
        messages.success(request, _("Recorded. The clocks it answers to are stopped."))
    else:
        messages.warning(request, _("Recorded. It did not go through: its clock runs on."))
    return redirect("inquiries:inquiry", inquiry_id=inquiry_id)


def _transmission(said: dict[str, Any]) -> Transmission:
    moment = datetime.combine(said["sent_on"], said["sent_at"], timezone.get_current_timezone())
    return Transmission(moment, said["number"], said["pages"], FaxResult(said["result"]), is_priced=said["is_priced"])


def _note(fax: Transmission) -> str:
    facts = {
        "number": fax.number, "at": written_moment(fax.sent_at), "pages": fax.pages,
        "result": WORDS[f"fax_result.{fax.result}"],
    }  # fmt: skip
    return _("Fax to %(number)s, %(at)s, %(pages)s pages: %(result)s") % facts
