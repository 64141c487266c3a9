"""What does a person type to decide?"""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tradewind.domain.approvals.deciding import LONGEST_ANSWER, LONGEST_REASON
from tradewind.platform.approvals.kinds import kind_of
from tradewind.platform.approvals.wording import FIELDS
from tradewind.platform.wording import sentence
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, LineField, ParagraphsField
from tradewind.web.shared.formats import written_day

DIALLED = "+0123456789*#"
MINUTE = "%Y-%m-%dT%H:%M"


class ReturnForm(HouseForm):
    reason = LineField(
        label=gettext_lazy("Reason for returning"), max_length=LONGEST_REASON,
        help_text=gettext_lazy("Nothing changes; whoever asked reads why, and may ask again."),
    )  # fmt: skip


class GrantForm(HouseForm):
    """A yes with what its kind wants to know besides."""

    ruling = forms.ChoiceField(label=gettext_lazy("Ruling"), widget=forms.RadioSelect)
    number = CodeField(label=FIELDS["number"], max_length=LONGEST_ANSWER)
    person = LineField(label=FIELDS["person"], max_length=LONGEST_ANSWER)
    moment = forms.DateTimeField(
        label=FIELDS["moment"], input_formats=[MINUTE],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
    )  # fmt: skip
    note = ParagraphsField(
        label=gettext_lazy("Note"), max_length=LONGEST_REASON, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, approval: Any, posted: QueryDict | None = None) -> None:
        super().__init__(posted)
        kind = kind_of(approval.kind)
        for name in ("number", "person", "moment"):
            if name not in kind.answers:
                del self.fields[name]
        if not kind.rulings:
            del self.fields["ruling"]
        else:
            self.fields["ruling"].choices = [(word, _ruled(word)) for word in kind.rulings]  # type: ignore[attr-defined]
        if approval.numbers and "number" in self.fields:
            choices = [(row["number"], _written(row)) for row in approval.numbers]
            self.fields["number"] = forms.ChoiceField(
                label=FIELDS["number"], widget=forms.RadioSelect, choices=choices,
                help_text=_("Only numbers that were on record before the request."),
            )  # fmt: skip

    def answers(self) -> dict[str, object]:
        return {name: self.cleaned_data[name] for name in ("number", "person", "moment") if name in self.fields}


def _ruled(word: str) -> SafeString:
    """A ruling, and what it does."""
    said, does = sentence(f"ruling.{word}"), sentence(f"ruling_does.{word}")
    return format_html('{}<br><span class="tw-12 tw-3">{}</span>', said, does)


def _written(row: dict[str, str]) -> SafeString:
    """The number, to be called by a click; whose it is, since when; a fresh one with its warning."""
    since = _("on record since %(day)s") % {"day": written_day(parse_datetime(row["since"]))}
    call = format_html(
        '<a href="tel:{}">{}</a>', "".join(each for each in row["number"] if each in DIALLED), row["number"]
    )
    parts = [call, row["whose"], since]
    if row["fresh"]:
        parts.append(_("changed within 30 days: prefer another"))
    return format_html_join(" · ", "{}", ((part,) for part in parts if part))
