"""What do the lists of requests offer?"""

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tradewind.platform.approvals.kinds import all_kinds
from tradewind.platform.approvals.wording import WORDS
from tradewind.platform.wording import sentence
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition

EMPTY = {
    "to_decide": FirstUse(_("Nothing to decide"), _("What colleagues ask you to decide stands here and on Today.")),
    "mine": FirstUse(_("You have asked for nothing"), _("Requests start on the record they are about.")),
    "decided": FirstUse(_("Nothing decided yet"), _("Who granted or returned what, and why, stays here.")),
}


def approval_list(tab: str, worst: Callable[[Any], str] | None = None) -> ListDefinition:
    """The requests of one tab: what waits the oldest first, what is decided the newest first.

    `worst`: what speaks against a request.
    """
    return ListDefinition(
        name=f"approvals-{tab}",
        path=reverse(f"approvals:{tab}"),
        columns=[
            Column("kind", WORDS["kind"]),
            Column("about", WORDS["about"], ("subject_title",)),
            Column("asks", WORDS["asks"]),
            Column("who", WORDS["who"]),
            Column("since", WORDS["since"], ("requested_at",)),
            Column("decided", WORDS["state"], ("decided_at",), nullable=True, css="tw-acts"),
        ],
        row_template="approvals/_row.html",
        sort={"to_decide": "since", "mine": "-since", "decided": "-decided"}[tab],
        filters=[
            Filter(
                "kind", WORDS["kind"], lambda rows, value: rows.filter(kind__in=value), kind="many",
                choices=[(code, sentence(f"kind.{code}")) for code in all_kinds()],
            ),
        ],
        search=_search,
        search_label=_("Record"),
        first_use=EMPTY[tab],
        noun=_("requests"),
        words=WORDS,
        dress=worst,
    )  # fmt: skip


def _search(rows: Any, text: str) -> Any:
    return rows.filter(subject_title__icontains=text)
