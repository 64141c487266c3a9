"""Whose letter is it that somebody begins with nothing but an address?"""

import pytest

from tests.builders import customer
from tests.web.addresses import path_of
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA
from tradewind.apps.messaging.models import Letter

HTMX = {"HX-Request": "true"}
FJORD = "kari@fjord.example"


@pytest.fixture
def owner(firm: Firm):
    return firm.client("owner")


@pytest.fixture
def blank(firm: Firm, owner) -> Letter:
    """A letter begun with M, to nobody yet."""
    owner.post("/mail/letters/new/")
    return Letter.objects.latest("pk")


def keep(client, letter: Letter, to: str = ANNA, **more):
    letter.refresh_from_db()
    typed = {
        "mailbox_id": letter.mailbox_id, "to": to, "subject": "Tents", "text": "USD 37.90.", "version": letter.version,
        "shown_party": letter.party_id or "",
    }  # fmt: skip
    answer = client.post(f"/mail/letters/{letter.pk}/", typed | more, headers=HTMX)
    assert answer.status_code == 200
    letter.refresh_from_db()
    return answer.content.decode()


def test_an_address_that_is_typed_brings_its_customer_and_his_morning_at_once(firm: Firm, owner, blank):
    assert "没有客户用这个邮箱" in owner.get(f"/mail/letters/{blank.pk}/").content.decode()
    page = keep(owner, blank, f"Anna <{ANNA.upper()}>")
    assert blank.party_id == firm.party("customer").pk
    assert 'id="letter-party"' in page and 'id="letter-morning"' in page and 'value="morning"' in page
    assert 'id="letter-party"' not in keep(owner, blank)  # what is shown already is not swapped under the hand


def test_another_address_is_another_customers_and_an_unknown_one_changes_nothing(firm: Firm, owner, blank):
    other = customer(firm.people["owner"], "Fjord Kajakk AS", "NO", email=FJORD)
    keep(owner, blank)
    assert keep(owner, blank, FJORD) and blank.party_id == other.pk
    keep(owner, blank, "nobody@unknown.example")
    assert blank.party_id == other.pk
    keep(owner, blank, f"{FJORD}, {ANNA}")
    assert blank.party_id == other.pk


def test_whom_its_writer_chooses_stays_until_the_address_changes(firm: Firm, owner, blank):
    other = customer(firm.people["owner"], "Fjord Kajakk AS", "NO", email=FJORD)
    keep(owner, blank)
    keep(owner, blank, party_id=other.pk)
    assert (blank.party_id, blank.contact_id) == (other.pk, None)
    keep(owner, blank, text="On with it.")
    assert blank.party_id == other.pk
    assert blank.to[0]["address"] == ANNA


def test_a_colleagues_customer_is_neither_found_nor_chosen(firm: Firm, blank, owner):
    theirs = customer(firm.people["wang"], "Fjord Kajakk AS", "NO", email=FJORD)
    keep(owner, blank, FJORD)
    assert blank.party_id is None
    body = {"mailbox_id": blank.mailbox_id, "to": FJORD, "version": blank.version, "party_id": theirs.pk}
    assert owner.post(f"/mail/letters/{blank.pk}/", body, headers=HTMX).status_code == 404


def test_what_stops_sending_says_sending(firm: Firm, owner):
    path = path_of("messaging:letter", firm.objects["letter"])
    now = Letter.objects.get(pk=firm.objects["letter"]["letter_id"])
    typed = {"mailbox_id": now.mailbox_id, "to": "", "subject": "Tents", "text": "USD.", "version": now.version}
    page = owner.post(path, typed | {"then": "send"}).content.decode()
    assert "改好才能发送" in page and "才能保存" not in page
    typed |= {"then": "", "to": "nobody", "version": Letter.objects.get(pk=now.pk).version}
    assert "改好才能保存" in owner.post(path, typed).content.decode()
