"""Does the name of a buyer stay a name, whatever stands in it, when an answer to him is kept and sent?"""

import pytest
from django.forms import ValidationError
from hypothesis import example, given
from hypothesis import strategies as st

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.builders import AT, customer
from tests.people import enter
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Letter
from tradewind.domain.messaging.message import Address
from tradewind.domain.vocabulary.text import clean_line
from tradewind.web.messaging.people import PeopleField, written_people

ANNA, KIM = "anna@nordlicht.example", "kim@fjord.example"


@pytest.fixture
def box(zhou, li_qiang, li_na):
    found = mailbox(zhou)
    services.share_mailbox(mailbox_id=found.pk, user_ids=[li_qiang.pk, li_na.pk], by=zhou, at=AT)
    return found


@given(st.lists(st.text(max_size=40), min_size=1, max_size=2))
@example(["Berg, Anna", "eve@evil.example, Anna"])
@example(['An"na', "Anna\\"])
@example(["Anna <eve@evil.example>", "李；娜，＠"])
@example(['"Anna" <eve@evil.example>, "', "=?utf-8?q?a?="])
def test_any_name_comes_back_as_it_went_and_adds_nobody(names):
    rows = [{"name": clean_line(name), "address": address} for name, address in zip(names, (ANNA, KIM), strict=False)]
    assert PeopleField().clean(written_people(rows)) == tuple(Address(row["name"], row["address"]) for row in rows)


@pytest.mark.parametrize(("typed", "people"), [
    (f"{ANNA}； {KIM}", [("", ANNA), ("", KIM)]),
    (f"Anna Berg <{ANNA}>，李娜 <kim＠fjord.example>;", [("Anna Berg", ANNA), ("李娜", KIM)]),
    (f'"Berg, Anna" <{ANNA.upper()}>, Kim "K" Berg <{KIM}>', [("Berg, Anna", ANNA), ('Kim "K" Berg', KIM)]),
    (f"<{ANNA}>, {ANNA}", [("", ANNA)]),
    (" , ; ", []),
])  # fmt: skip
def test_what_people_type_is_understood(typed, people):
    assert [(each.name, each.address) for each in PeopleField(required=False).clean(typed)] == people


@pytest.mark.parametrize("typed", ["Anna", f"Berg, Anna <{ANNA}>", f'Anna" <{ANNA}', f"{ANNA} {KIM}", f"<{ANNA}"])
def test_what_is_no_address_is_said(typed):
    with pytest.raises(ValidationError):
        PeopleField().clean(typed)


def test_an_answer_to_a_reply_to_with_an_address_in_its_name_goes_to_one(zhou, li_qiang, box):
    customer(li_qiang, email=ANNA)
    reply_to = f'Reply-To: "eve@evil.example, Anna Berg" <{ANNA}>\r\nSubject:'.encode()
    (asked,) = take_in(box, raw(ANNA, "We need tents.").replace(b"Subject:", reply_to, 1))
    client = enter(li_qiang)
    client.post(f"/mail/{asked.pk}/answer/", {"how": "one"})
    kept = Letter.objects.get()
    form = client.get(f"/mail/letters/{kept.pk}/").context["form"]
    typed = {name: form[name].value() or "" for name in ("version", "mailbox_id", "to", "cc", "bcc", "subject")}
    assert client.post(f"/mail/letters/{kept.pk}/", typed | {"text": "USD 3.", "then": "send"}).status_code == 302
    kept.refresh_from_db()
    assert [each["address"] for each in kept.to] == [ANNA] and kept.state == "waiting"


def test_the_list_names_a_customer_only_to_whom_he_is_open(zhou, li_qiang, li_na, box):
    customer(li_qiang, "Secret Outdoor GmbH", email=ANNA)
    take_in(box, raw(ANNA, "We need tents."))
    assert b"Secret Outdoor" in enter(li_qiang).get("/mail/").content
    assert b"Secret Outdoor" not in enter(li_na).get("/mail/").content


def test_a_draft_tells_nothing_of_a_mail_that_is_not_its_writers_any_more(zhou, li_qiang, li_na, box):
    (asked,) = take_in(box, raw(ANNA, "Our price must stay secret."))
    client = enter(li_na)
    client.post(f"/mail/{asked.pk}/answer/", {"how": "one"})
    page = f"/mail/letters/{Letter.objects.get().pk}/"
    assert b"must stay secret" in client.get(page).content
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    assert b"must stay secret" not in client.get(page).content
