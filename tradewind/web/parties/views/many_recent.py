"""What was changed for many records at once, lately and by whom, and the way back."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.parties import queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.many import ManyAction, ManyState, Outcome
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence
from tradewind.web.shared.asking import Request

SHOWN_FOR = timedelta(days=7)


@require_GET
def recent(request: Request) -> HttpResponse:
    """One's own changes of many of the last seven days; for leaders everybody's."""
    found = queries.recent_changes(request.user, since=timezone.now() - SHOWN_FOR)
    keys = {f"user:{row['by_id']}" for row in found}
    keys |= {f"user:{row['value']}" for row in found if row["action"] == ManyAction.OWNER}
    names = {key: person.called for key, person in people.names_of(keys, known=[request.user]).items()}
    rows = [
        row | {
            "field": field_of(row["action"]), "becomes": becomes(row["action"], row["value"], names),
            "who": names.get(f"user:{row['by_id']}", ""), "may_undo": row["by_id"] == request.user.pk and _is_open(row),
            "left": row["records"] - row["changed"] - row["taken_back"],
        }
        for row in found
    ]  # fmt: skip
    return render(request, "parties/recent_changes.html", {"rows": rows})


@require_GET
def changed(request: Request, change_id: int) -> HttpResponse:
    """What became of a change of many: how many and which, and which were left as they were."""
    change = queries.many_change_seen(request.user, change_id)
    left = [
        (row.party, sentence(row.code) if row.outcome == Outcome.REFUSED else WORDS[row.outcome])
        for row in queries.left_out(request.user, change)
    ]
    counts = queries.outcomes_of(request.user, change)
    done, taken_back = counts[Outcome.CHANGED], counts[Outcome.TAKEN_BACK]
    records = queries.gone_through(request.user, change)
    wanted = {f"user:{change.value}"} if change.action == ManyAction.OWNER else set()
    names = {key: person.called for key, person in people.names_of(wanted).items()}
    context = {
        "change": change, "done": done, "taken_back": taken_back, "left": left,
        "stayed": counts.total() - done - taken_back, "records": records, "more": done + taken_back - len(records),
        "field": field_of(change.action), "becomes": becomes(change.action, change.value, names),
        "is_own": change.by_id == request.user.pk,
    }  # fmt: skip
    return render(request, "parties/changed.html", context)


def _is_open(row: dict[str, Any]) -> bool:
    return bool(row["state"] == ManyState.DONE and row["changed"])


def field_of(action: str) -> Any:
    return {ManyAction.OWNER: _("Owner"), ManyAction.ARCHIVE: _("Archive")}.get(ManyAction(action)) or FIELDS[action]


def becomes(action: str, value: str, names: dict[str, str]) -> Any:
    """What the records were to say, in the reader's words; `names` by the keys of people."""
    if action == ManyAction.TIER:
        return WORDS.get(value, value)
    return names.get(f"user:{value}", "") if action == ManyAction.OWNER else value
