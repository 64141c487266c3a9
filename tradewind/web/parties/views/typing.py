"""What becomes of what somebody was typing when the record went into another one?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.parties import queries
from tradewind.platform.access import Actor, NotFound
from tradewind.web.parties.forms import InteractionForm, interaction_form
from tradewind.web.shared.asking import Request
from tradewind.web.shared.waiting_files import WaitingFile


def go_on_there(
    request: Request, record: Any, form: forms.Form, waiting: Sequence[WaitingFile] = ()
) -> HttpResponse:  # fmt: skip
    """The text is shown and can be logged where the work goes on; whoever came by an old link is led there."""
    if request.method != "POST":
        return gone_into(request, record)
    there = _standing(request.user, record)
    text = _text_of(form)
    context = {
        "gone": record,
        "party": there,
        "text": text,
        "waiting": waiting,
        "may_object": may_object(request.user, record),
        "merge": queries.merge_of(request.user, record),
        "form": _composer(there, form, text) if there else None,
        "contacts": list(queries.contacts_of(request.user, there)) if there else [],
    }
    return render(request, "parties/typed.html", context, status=422)


def gone_into(request: Request, record: Any) -> HttpResponse:
    """An old link to a record that has been merged leads to the one it went into."""
    there = _standing(request.user, record)
    if there is None:
        done = queries.merge_of(request.user, record)
        context = {"party": record, "merge": done, "may_object": may_object(request.user, record)}
        return render(request, "parties/gone.html", context)
    said = {"number": record.number, "name": record.name}
    messages.info(request, _("%(number)s %(name)s is part of this record now.") % said)
    return redirect("parties:party", party_id=there.pk)


def may_object(by: Actor, record: Any) -> bool:
    """Whether the person looked after the record that is gone."""
    return by.pk in (record.owner_id, record.deputy_id)


def _standing(by: Actor, record: Any) -> Any:
    """The record in which the work goes on, where the person sees it."""
    try:
        return queries.party_for(by, queries.standing_record(by, record.pk))
    except NotFound:
        return None


def _text_of(form: forms.Form) -> str:
    """A note as it was typed; of a longer form the fields that were changed, each with its name."""
    if isinstance(form, InteractionForm):
        return str(form.data.get("summary", ""))
    shown = [form[name] for name in form.changed_data if not form[name].is_hidden]
    return "\n".join(f"{bound.label}: {bound.value()}" for bound in shown if bound.value())


def _composer(party: Any, form: forms.Form, text: str) -> InteractionForm:
    composer = interaction_form(party, timezone.localdate())
    typed = {name: form.data.get(name, "") for name in ("channel", "next_contact_on")}
    composer.initial.update({name: value for name, value in typed.items() if value} | {"summary": text})
    return composer
