"""Is no place of the product empty in the demo, and does the process table tell a story?"""

from datetime import timedelta

from tests.demo.conftest import NOW, TODAY
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.models import ClockPause, Inquiry
from tradewind.apps.inquiries.queries.figures import Span
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import ChatImport, Letter, Mailbox, Quarantined
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import ImportBatch, ManyChange, PartyMerge
from tradewind.demo.days import at_minute
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform.approvals.models import Approval
from tradewind.platform.people.models import User
from tradewind.platform.views.models import SavedView


def states(model) -> set[str]:
    return set(model.objects.values_list("state", flat=True))


def test_what_can_happen_has_happened_somewhere(demo):
    assert states(ImportBatch) == {"done", "undone", "preview"} and states(ManyChange) == {"done", "undone"}
    assert states(Letter) == {"draft", "waiting", "failed", "unknown", "sent"}
    assert states(ChatImport) == {"read", "kept", "taken_back"} and states(Quarantined) == {"waiting", "dismissed"}
    assert states(Mailbox) == {"active", "stopped"} and Mailbox.objects.filter(kind="archive").exists()
    assert states(Approval) == {"requested", "granted", "returned", "withdrawn"}
    assert {InquiryState.WON, InquiryState.LOST, InquiryState.NOT_AN_INQUIRY} <= states(Inquiry)
    assert set(SavedView.objects.values_list("scope", flat=True)) == {"mine", "team"}
    assert PartyMerge.objects.filter(undone_at=None).exists()
    assert messaging.evidence_route(User.objects.get(username="boss")) is not None


def test_one_price_waits_for_the_factory_and_its_clock_stands_still(demo):
    standing = ClockPause.objects.filter(ends_at=None, question__inquiry__party__name="Maple Trail Gear Inc.")
    assert standing.get().reason == "factory_price"


def test_no_sheet_and_no_change_of_many_is_left_half_done(demo):
    assert list(parties.imports_at_work(User.objects.get(username="boss"))) == []
    assert ManyChange.objects.count() == 3 and not ManyChange.objects.filter(closed_at=None).exists()


def test_most_are_near_their_targets_and_one_is_clearly_short(demo):
    boss, midnight = User.objects.get(username="boss"), at_minute(TODAY, 0, 0)
    rows = {row.name: row for row in inquiries.work_figures(boss, Span(midnight - timedelta(days=30), NOW), at=NOW)}
    leaver = rows.pop("李娜")
    assert len(rows) == 5 and all(row.inactive <= 20 for row in rows.values()) and leaver.inactive > 30
    kept, over = leaver.looks
    assert over and kept / over < 0.8 < min(row.looks[0] / row.looks[1] for row in rows.values())
    assert leaver.quoted_in_time < 75 <= max(row.quoted_in_time for row in rows.values())
