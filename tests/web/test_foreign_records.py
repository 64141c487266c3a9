"""T2: does a record of somebody else answer exactly as one that does not exist, and stay as it was?"""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import AT
from tests.web.addresses import Address, all_addresses, path_of
from tests.web.bodies import BODIES
from tests.web.firm import DUTIES, Firm
from tests.web.firm_inquiries import FAR, inquiry
from tests.web.sparing import without_frames
from tests.web.watching import fingerprint, settled, written_tables
from tradewind.apps.inquiries import services as inquiries
from tradewind.apps.inquiries.models import PriceQuestion, TriageStep
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import DuplicateSuspicion, Party, PartyShare
from tradewind.apps.parties.queries import Asked
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.many import ManyAction
from tradewind.platform.approvals import services as approvals
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.people.models import User
from tradewind.platform.tasks.models import Task
from tradewind.platform.views import services as views

OFFERED, NEVER_OFFERED = ("GET", "POST"), ("PUT", "PATCH", "DELETE")
WHOLE = "other"  # this stranger compares the pages with their frame, the others without
STRANGERS = ("other", "documents", "finance", "purchasing", "marketing", "platform_specialist", "none")
MISSING = 987_654_321
# The words of an address that name a row which belongs to one person; the company's own rows are everybody's.
OWNED = ("party_id", "contact_id", "interaction_id", "task_id", "notification_id", "approval_id", "share_id", "bank_id",
         "file_id", "suspicion_id", "view_id", "change_id", "inquiry_id", "question_id", "step_id", "absence_id",
         "follow_up_id", "message_id", "chat_id", "part_id", "letter_id", "enclosed_id", "mailbox_id",
         "quarantined_id", "quotation_id", "revision_id", "link_id", "sample_id")  # fmt: skip
# What else stands in an address beside the owned row.
BESIDE = {"page": 1, "place": 1, "line_id": MISSING, "file_id": MISSING}
RECORDS_EACH = 1


@dataclass(frozen=True, slots=True)
class Probe:
    """One request as a stranger sends it, to a foreign record or to none."""

    address: Address
    word: str
    method: str

    @property
    def beside(self) -> dict[str, int]:
        return {word: BESIDE[word] for word in self.address.words if word != self.word}

    def send(self, client: Client, number: int) -> tuple[int, bytes]:
        path = path_of(self.address.name, self.beside | {self.word: number})
        answer = client.post(path, _typed(self.address)) if self.method == "POST" else client.generic(self.method, path)
        return answer.status_code, settled(answer, path)


def _typed(address: Address) -> dict[str, object]:
    """What a stranger could type without knowing anything."""
    known = {"parties:log": {"summary": "x", "channel": "phone"}, "parties:strike": {"reason": "x"}}
    return known.get(address.name, {"name": "x", "country": "DE", "version": 1, "until": "2027-01-01"})


@pytest.fixture
def foreign(firm: Firm) -> dict[str, list[int]]:
    """Records of the owner's, as many of each kind as are asked for."""
    owner, boss = firm.people["owner"], firm.people["boss"]
    found: dict[str, list[int]] = {word: [] for word in OWNED}
    for number in range(RECORDS_EACH):
        party = builders.customer(owner, f"Foreign {number} GmbH")
        found["party_id"].append(party.pk)
        twin = builders.customer(owner, f"Foreign {number}")
        found["suspicion_id"].append(DuplicateSuspicion.objects.get(first=party, second=twin).pk)
        found["contact_id"].append(builders.contact(owner, party).pk)
        found["interaction_id"].append(builders.interaction(owner, party).pk)
        found["task_id"].append(builders.task(owner, subject=party, subject_title=party.name).pk)
        paper = StoredFile(f"{number}{'0' * 31}.pdf", "spec.pdf", "application/pdf", str(number) * 64)
        kept = parties.attach_file(party_id=party.pk, stored=paper, by=owner, at=AT)
        found["file_id"].append(kept.file.pk)
        told = builders.notification(owner, boss)
        assert told is not None
        found["notification_id"].append(told.pk)
        view = views.save_view(list_name="customers", name=f"View {number}", query="country=DE", by=owner, at=AT)
        found["view_id"].append(view.pk)
        tier = Asked(ManyAction.TIER, "regular")
        change = parties.begin_many(asked=tier, picked=[(twin.pk, twin.version)], by=owner, at=AT)
        found["change_id"].append(change.pk)
        for word, row in _asked_about(firm, party).items():
            found[word].append(row)
        for word, row in _asked_by_a_buyer(owner, firm.people["wang"], number).items():
            found[word].append(row)
    for kind in ("message", "chat", "part", "letter", "enclosed", "mailbox", "quarantined"):
        found[f"{kind}_id"].append(firm.objects[kind][f"{kind}_id"])
    for kind in ("quotation", "offer", "quotation_link", "sample"):
        for word, row in firm.objects[kind].items():
            found[word].append(row)
    return found


def _asked_about(firm: Firm, party: Party) -> dict[str, int]:
    """王芳 has a share of the owner's customer and asks for another's; the boss proposes an account."""
    owner, wang, boss = firm.people["owner"], firm.people["wang"], firm.people["boss"]
    rows = [party, builders.customer(owner, f"{party.name} again")]
    granted, asked = (parties.request_sharing(party_id=row.pk, reason="Fair", by=wang, at=AT) for row in rows)
    approvals.grant_approval(approval_id=granted.pk, by=owner, at=AT)
    details = PartyBankDetails(party.name, "Elbe Bank", "DE", "ELBEDEHH", "DE89370400440532013000", "EUR")
    account = parties.propose_bank_account(party_id=party.pk, details=details, reason="Refund", by=boss, at=AT)
    share = PartyShare.objects.get(party=party)
    return {"approval_id": asked.pk, "share_id": share.pk, "bank_id": account.pk}


def _asked_by_a_buyer(owner: User, wang: User, number: int) -> dict[str, int]:
    made = inquiry(owner, company=f"Foreign Buyer {number} Ltd", country="GB")
    inquiries.put_off_inquiry(
        inquiry_id=made.pk, version=made.version, until=timezone.now() + timedelta(days=1), by=owner, at=timezone.now()
    )
    days = FAR + timedelta(days=30 + number)
    absence = inquiries.note_absence(
        details=inquiries.AbsenceDetails(owner.pk, wang.pk, days, days), by=owner, at=timezone.now()
    )
    question = PriceQuestion.objects.get(inquiry=made)
    step = TriageStep.objects.get(inquiry=made, action="put_off")
    told = inquiries.answer_by_hand(
        inquiry_id=made.pk, version=made.version + 1, channel=Channel.PHONE, note="Told him.", is_priced=False,
        by=owner, at=timezone.now(),
    )  # fmt: skip
    return {
        "inquiry_id": made.pk, "question_id": question.pk, "step_id": step.pk, "absence_id": absence.pk,
        "follow_up_id": told.follow_ups.get().pk,
    }  # fmt: skip


def probes(methods: tuple[str, ...] = OFFERED) -> Iterator[Probe]:
    for address in all_addresses():
        owned = [word for word in address.words if word in OWNED]
        if owned:
            assert set(address.words) - set(owned[-1:]) <= set(BESIDE), f"{address}: say here how it is filled"
            yield from (Probe(address, owned[-1], method) for method in methods)


@pytest.mark.pure  # thousands of requests whose scopes are plain WHEREs; both databases get the odd numbers below
@pytest.mark.parametrize("methods", [OFFERED, pytest.param(NEVER_OFFERED, marks=pytest.mark.nightly)])
def test_foreign_and_missing_records_look_the_same(
    firm: Firm, foreign: dict[str, list[int]], methods: tuple[str, ...]
) -> None:
    clients = {actor: firm.client(actor) for actor in STRANGERS}
    wrong, sent, before = [], 0, fingerprint()
    with written_tables() as written:
        for actor, client in clients.items():
            with nullcontext() if actor == WHOLE else without_frames():
                asked, differing = _compared(client, foreign, methods)
            sent += asked
            wrong += [f"{line} as {actor}" for line in differing]
    assert wrong == []
    assert written == []
    assert fingerprint() == before
    assert sent >= 1000


def _compared(client: Client, foreign: dict[str, list[int]], methods: tuple[str, ...]) -> tuple[int, list[str]]:
    """How many requests were sent, and whose answers to a foreign and to a missing record differ."""
    sent, differing = 0, []
    for probe in probes(methods):
        missing = probe.send(client, MISSING)
        for number in foreign[probe.word]:
            there = probe.send(client, number)
            sent += 2
            if there != missing or there[0] not in (404, 405):
                differing.append(f"{probe.method} {probe.address}: {there[0]}, missing {missing[0]}")
    return sent, differing


def test_a_frozen_colleague_and_nobody_are_asked_to_log_in_first(firm: Firm, foreign: dict[str, list[int]]) -> None:
    for actor in ("frozen", "anonymous"):
        client = firm.client(actor)
        for probe in probes():
            there, missing = probe.send(client, foreign[probe.word][0]), probe.send(client, MISSING)
            assert there[0] == missing[0] == 302, f"{probe} as {actor}"


def test_rows_of_accounts_and_company_that_are_not_there_are_404(firm: Firm) -> None:
    boss = firm.client("boss")
    for address in all_addresses():
        words = {word: MISSING for word in address.words if word in ("user_id", "entity_id", "account_id")}
        if not words:
            continue
        path = path_of(address.name, words | ({"which": "seal"} if "which" in address.words else {}))
        allowed = {boss.get(path).status_code, boss.post(path, _body(address, firm)).status_code}
        assert allowed <= {404, 405, 422} and 404 in allowed, f"{address}: {allowed}"


def _body(address: Address, firm: Firm) -> dict[str, object]:
    known = BODIES.get((address.name, ""))
    return known(firm, "boss", "colleague") if known else {}


def test_the_system_has_no_account_to_manage(firm: Firm) -> None:
    system = User.objects.get(username="system")
    boss = firm.client("boss")
    assert boss.get(path_of("people:account", {"user_id": system.pk})).status_code == 404
    for url in ("people:freeze", "people:thaw", "people:renew_link"):
        assert boss.post(path_of(url, {"user_id": system.pk})).status_code == 404
    system.refresh_from_db()
    assert not system.is_active


def test_a_to_do_opens_the_record_and_its_end_closes_it(firm: Firm) -> None:
    """A duty sees a customer as long as it has work there, and not a request longer."""
    page = path_of("parties:party", firm.objects["handed"])
    client = firm.client("documents")
    assert client.get(page).status_code == 200
    Task.objects.filter(assignee=firm.people["documents"]).update(state="done")
    assert client.get(page).status_code == 404


def test_a_deputy_sees_what_the_owner_sees(firm: Firm) -> None:
    page = path_of("parties:party", firm.objects["customer"])
    other = firm.client("other")
    assert other.get(page).status_code == 404
    Party.objects.filter(pk=firm.objects["customer"]["party_id"]).update(deputy=firm.people["other"])
    assert other.get(page).status_code == 200


@pytest.mark.parametrize(
    "number", ["0", "00", "-1", "1e3", "٣", "１", "999999999999999999", "9" * 19, "9" * 400, "1.0"]
)
def test_odd_numbers_in_an_address_are_no_record(firm: Firm, number: str) -> None:
    assert firm.client("boss").get(f"/parties/{number}/").status_code == 404


def test_every_duty_is_a_stranger_somewhere() -> None:
    """The list of strangers above holds roles that may view customers and roles that may not."""
    assert set(STRANGERS) - {"other", "none"} <= set(DUTIES)
