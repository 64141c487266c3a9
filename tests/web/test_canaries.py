"""T4: does nothing of a foreign record reach any page, by any link, search, filter, count or bell?"""

import re
from dataclasses import dataclass

import pytest

from tests import builders
from tests.builders import TODAY, TOMORROW
from tests.web.crawler import crawl
from tests.web.firm import Firm
from tests.web.watching import settled
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import ImportBatch, ImportRow, Party
from tradewind.domain.parties.channels import Channel
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people.models import User

# One of each kind: sells, sees customers and partners, partners only, customers only, neither.
WHOLE = "other"  # reads every page with its frame, the others the first one only
STRANGERS = ("other", "documents", "purchasing", "marketing", "none")
FIELDS = ("city", "address", "tax_number", "products", "annual_purchase", "source", "remarks", "name_zh")
LISTS = (
    "/", "/customers/", "/customers/?quick=due", "/customers/?quick=quiet", "/customers/?quick=important",
    "/customers/?country=IS", "/customers/?q=Canary", "/customers/?sort=name&size=100", "/customers/?sort=-opened",
    "/customers/?owner=1", "/tasks/", "/tasks/?whose=all", "/notifications/", "/partners/?q=Canary", "/team/",
    "/customers/new/?name=Canary", "/tasks/new/", "/search/", "/search/?q=Canary", "/search/?q=zv",
)  # fmt: skip


@dataclass
class Canaries:
    """Tokens that stand in a foreign record and nowhere else."""

    tokens: list[str]

    def new(self, what: str) -> str:
        self.tokens.append(token := f"Canary {what} qx{len(self.tokens):03d}zv")
        return token

    def found_in(self, body: bytes) -> list[str]:
        marks = {token: token.rsplit(" ", 1)[1].lower().encode() for token in self.tokens}
        return [token for token, mark in marks.items() if mark in body.lower()]


@pytest.fixture
def canaries() -> Canaries:
    return Canaries([])


def plant(firm: Firm, canaries: Canaries) -> None:
    """A customer of the owner's with everything that can hang on one, each text a token."""
    owner, boss = firm.people["owner"], firm.people["boss"]
    details = {name: canaries.new(name) for name in FIELDS}
    code = canaries.new("mail").rsplit(" ", 1)[1]
    party = builders.customer(
        owner, canaries.new("name"), "IS", website=f"https://{code}.example", email=f"{code}@canary.example",
        tier="key", next_contact_on=TODAY, **details,
    )  # fmt: skip
    person = builders.contact(
        owner, party, canaries.new("contact"), title=canaries.new("title"), wechat=canaries.new("wechat"),
        remarks=canaries.new("contact remarks"),
    )  # fmt: skip
    entry = builders.interaction(owner, party, canaries.new("said"), contact_id=person.pk, next_contact_on=TODAY)
    builders.interaction(boss, party, canaries.new("boss said"), Channel.NOTE)
    assert entry.pk
    said = f"{canaries.new('file content')}".encode()
    stored = storage.store(check_file(said, f"{canaries.new('file')}.txt"))
    parties.attach_file(party_id=party.pk, stored=stored, by=owner, at=builders.AT)
    builders.task(owner, title=canaries.new("task"), subject=party, subject_title=party.name)
    builders.task(owner, title=canaries.new("own task"), due_on=TOMORROW)
    Notification.objects.create(
        to=owner, code="told_owner_changed", facts={"party": canaries.new("bell"), "before": "x"},
        subject_type="parties.party", subject_id=party.pk, at=builders.AT,
    )  # fmt: skip
    _import_by_the_stranger(firm.people["other"], party)


def _import_by_the_stranger(stranger: User, party: Party) -> None:
    """The stranger's own sheets, written and to be written, whose record belongs to the owner by now."""
    told = {"file_name": "old.csv", "at": builders.AT, "moved_at": builders.AT, "finished_at": builders.AT}
    about = {"name": "a", "rows": 1, "columns": 1, "header_row": 1, "titles": ["Company"], "first": [[1, ["Company"]]]}
    for state, plan, row_state in (("done", "create", "created"), ("preview", "merge", "waiting")):
        batch = ImportBatch.objects.create(**told, by=stranger, sha256=state, sheets=[about], state=state,
                                           counts={row_state: 1})  # fmt: skip
        ImportRow.objects.create(batch=batch, number=2, texts=["Old Ltd"], plan=plan, state=row_state, party=party)


@pytest.mark.parametrize("actor", STRANGERS)
def test_no_page_within_reach_holds_a_token(firm: Firm, canaries: Canaries, actor: str) -> None:
    plant(firm, canaries)
    pages, sung = 0, []
    for address, body, _ in crawl(firm.client(actor), frames=actor == WHOLE, q="Canary"):
        pages += 1
        sung += [f"{address}: {token}" for token in canaries.found_in(body)]
    assert sung == []
    assert pages >= 10


def test_the_tokens_sing_for_whom_they_are_meant(firm: Firm, canaries: Canaries) -> None:
    """Else the test above proves nothing: the owner finds nearly every token."""
    plant(firm, canaries)
    heard = {
        token
        for _, body, _ in crawl(firm.client("owner"), frames=False, q="Canary")
        for token in canaries.found_in(body)
    }
    assert set(canaries.tokens) - heard == set()


@pytest.mark.parametrize("actor", STRANGERS)
def test_a_foreign_record_changes_no_count_and_no_badge(firm: Firm, canaries: Canaries, actor: str) -> None:
    client = firm.client(actor)
    before = {address: _still(settled(client.get(address), address)) for address in LISTS}
    plant(firm, canaries)
    after = {address: _still(settled(client.get(address), address)) for address in LISTS}
    assert [address for address in LISTS if before[address] != after[address]] == []


def _still(body: bytes) -> bytes:
    """Clocks go on between two looks."""
    return re.sub(rb"\d\d:\d\d(:\d\d)?|data-(until|changes-at)=\"[^\"]*\"", b"", body)


def test_the_leaders_counts_do_change(firm: Firm, canaries: Canaries) -> None:
    client = firm.client("boss")
    before = _still(settled(client.get("/customers/"), "/customers/"))
    plant(firm, canaries)
    assert _still(settled(client.get("/customers/"), "/customers/")) != before
