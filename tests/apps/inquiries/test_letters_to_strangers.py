"""What stands in the blanks of a letter to a buyer who is no customer yet, and in which language?"""

import pytest

from tests.apps.inquiries.asking import ANNA, ask, phoned, shared
from tests.apps.messaging.writing import letter
from tests.builders import AT, customer
from tradewind.apps.inquiries.queries import heard_of
from tradewind.apps.messaging import queries
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.refusals import BlankNotFilled
from tradewind.apps.messaging.services import send_letter
from tradewind.domain.company.details import EntityDetails
from tradewind.domain.messaging.templates import fill
from tradewind.platform.company import services as company

TEXT = "Dear {contact},\n\nyour inquiry about {products}. {introduction}\n\n{me}"
ASKS = "Dear Sirs, please quote 500 pcs of dome tent, FOB Ningbo.\n\nAnna Berg\nNordlicht GmbH"


def values(by, written: Letter, language="en", **more):
    return queries.blank_values(by, language, mailbox=written.mailbox, heard=heard_of(by, written), **more)


def test_a_stranger_is_answered_by_the_name_and_the_goods_of_the_inquiry(zhou, li_qiang):
    box = shared(zhou)
    asked = ask(box, ASKS, name="Anna Berg")
    answer = letter(zhou, box, answers_id=asked.message_id)
    words = fill(TEXT, values(zhou, answer)).text
    assert words.startswith("Dear Anna Berg,\n\nyour inquiry about ") and "tent" in words.splitlines()[2]


def test_a_new_letter_finds_the_inquiry_by_its_address_and_only_for_who_may_open_it(zhou, li_qiang, li_na):
    box = shared(zhou)
    phoned(li_qiang, "Please quote 300 folding chairs.", person="Anna Berg", email=ANNA)
    assert heard_of(zhou, letter(zhou, box)).person == "Anna Berg"
    written = letter(zhou, box)
    Letter.objects.filter(pk=written.pk).update(by=li_na)
    assert heard_of(li_na, Letter.objects.get(pk=written.pk)).person == ""


def test_whose_name_nobody_knows_is_addressed_all_the_same(zhou):
    written = letter(zhou, shared(zhou), "info@nordlicht.example")
    assert fill("Dear {contact},", values(zhou, written)).text == "Dear Sir or Madam,"
    assert fill("{contact}您好：", values(zhou, written, "zh")).text == "您好："


def test_chinese_words_stay_out_of_an_english_letter_and_their_places_stay_open(zhou, li_qiang):
    company.register_legal_entity(
        details=EntityDetails(name_zh="宁波信风户外用品有限公司", address_zh="宁波市江东路 1 号"), by=zhou, at=AT
    )
    party = customer(li_qiang, products="帐篷")
    written = letter(zhou, shared(zhou), text=TEXT)
    english = fill(TEXT, values(zhou, written, party=party))
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in english.text)
    assert english.missing == ("products", "company", "me")
    chinese = fill(TEXT, values(zhou, written, "zh", party=party))
    assert chinese.missing == () and "宁波信风户外用品有限公司" in chinese.text and "帐篷" in chinese.text
    with pytest.raises(BlankNotFilled) as no:
        send_letter(letter_id=written.pk, version=written.version, by=zhou, at=AT)
    assert "{products}" in no.value.facts["blanks"]
