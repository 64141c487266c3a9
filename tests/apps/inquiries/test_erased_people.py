"""A buyer asks to be forgotten: does an inquiry of his still name him?"""

from tests.apps.inquiries.asking import ANNA, OMAR, ask, clocks, fresh, phoned
from tests.builders import AT, contact, customer
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties import services as parties
from tradewind.domain.parties.erasing import ERASED_NAME
from tradewind.platform.audit import verifying
from tradewind.platform.search.models import SearchText

ASKS = "Dear Sirs, please quote 500 tents.\n\nAnna Berg\nNordlicht GmbH\nTel. +49 170 5550123"


def test_anna_is_forgotten_in_her_inquiries_and_what_she_asked_for_stays(box, zhou, li_qiang):
    before = ask(box, ASKS, name="Anna Berg", mail_id="before")  # nobody knew her yet
    person = contact(li_qiang, customer(li_qiang), "Anna Berg", email=ANNA)
    after = ask(box, ASKS, name="Anna Berg", subject="Another thing", mail_id="after", at=AT.replace(hour=5))
    omar = phoned(li_qiang)
    assert {before.email, after.email, after.contact_id} == {ANNA, person.pk}

    before_head = verifying.head()
    parties.erase_contact(contact_id=person.pk, reason="Art. 17 GDPR", by=zhou, at=AT)
    for each in map(fresh, (before, after)):
        assert (each.person, each.email, each.phone) == (ERASED_NAME, "", "")
        assert "phone" not in each.facts and clocks(each) and each.message.words.text.startswith("Dear Sirs")
    kept = str(list(SearchText.objects.values_list("text", "keys")))
    assert "5550123" not in kept and ANNA not in kept and "anna berg" not in kept.casefold()
    assert fresh(omar).email == OMAR and not Inquiry.objects.filter(email=ANNA).exists()
    assert verifying.verify(before_head).holds


def test_what_she_telephoned_forgets_her_too(zhou, li_qiang):
    party = customer(li_qiang)
    anna = contact(li_qiang, party, "Anna Berg", phone="+49 30 901820")
    inquiry = phoned(li_qiang, person="Anna Berg", email="", phone="+49 30 901820", party_id=party.pk)
    parties.erase_contact(contact_id=anna.pk, reason="Art. 17 GDPR", by=zhou, at=AT)
    assert (fresh(inquiry).person, fresh(inquiry).phone) == (ERASED_NAME, "")
