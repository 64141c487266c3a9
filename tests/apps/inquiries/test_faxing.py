"""Does the report of the fax machine stop the fax's clock at its moment, and only when the fax went through?"""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import DAY, HOUR, MINUTE, clocks, fresh, phoned, running
from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import FollowUp
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.faxes import FaxMomentWrong, FaxResult, Transmission
from tradewind.domain.inquiries.reading.letter import Letter, page_of
from tradewind.domain.inquiries.reading.phone import fax_in
from tradewind.domain.inquiries.sources import Source
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion

QUOTE = {"quote_target", "quote_limit"}


def log(inquiry, by, result=FaxResult.SENT, *, sent_at=AT + HOUR, at=AT + 2 * HOUR, version=0, **more):
    fax = Transmission(sent_at, "+49 40 3009 2211", 2, result, **more)
    version = version or fresh(inquiry).version
    return services.log_fax(inquiry_id=inquiry.pk, version=version, fax=fax, note="Fax, 2 pages", by=by, at=at)


def test_what_went_through_stops_the_clock_when_it_left(zhou, li_qiang):
    inquiry = phoned(li_qiang, source=Source.FAX)
    log(inquiry, li_qiang)
    assert running(inquiry) == QUOTE
    assert clocks(inquiry)["fax"].stopped_at == fresh(inquiry).answered_at == AT + HOUR
    facts = last_deed(zhou, inquiry).facts
    assert (facts["number"], facts["pages"], facts["result"]) == ("+49 40 3009 2211", 2, "sent")
    log(inquiry, li_qiang, sent_at=AT + 90 * MINUTE, is_priced=True)
    assert running(inquiry) == set() and fresh(inquiry).quoted_at == AT + 90 * MINUTE


@pytest.mark.parametrize("result", [FaxResult.BUSY, FaxResult.NO_ANSWER, FaxResult.BROKEN])
def test_a_try_is_kept_and_its_clock_runs_on(zhou, li_qiang, result):
    party = customer(li_qiang)
    inquiry = phoned(li_qiang, source=Source.FAX, party_id=party.pk)
    log(inquiry, li_qiang, result)
    assert running(inquiry) == {"first_answer", "fax", *QUOTE} and not FollowUp.objects.exists()
    assert last_deed(zhou, inquiry).action == "inquiry.fax_failed"
    assert (Interaction.objects.get().channel, Interaction.objects.get().at) == ("note", AT + HOUR)
    log(inquiry, li_qiang)
    assert running(inquiry) == QUOTE and Interaction.objects.filter(channel="fax").count() == 1


def test_a_moment_that_cannot_be_is_refused_and_the_minute_of_the_arrival_is_none(li_qiang):
    inquiry = phoned(li_qiang, source=Source.FAX, arrived_at=AT - timedelta(seconds=20))
    for wrong in (AT - 2 * MINUTE, AT + DAY):
        with pytest.raises(FaxMomentWrong):
            log(inquiry, li_qiang, sent_at=wrong)
    log(inquiry, li_qiang, sent_at=AT - MINUTE)
    assert running(inquiry) == QUOTE


def test_strangers_log_no_fax_and_the_slower_one_is_told(li_qiang, li_na, mei):
    inquiry = phoned(li_qiang, source=Source.FAX)
    for person in (li_na, mei):
        with pytest.raises((NotFound, NotPermitted)):
            log(inquiry, person)
    log(inquiry, li_qiang)
    with pytest.raises(StaleVersion):
        log(inquiry, li_qiang, version=1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kari Lie\nTel +47 22 33 44 55\nFax: +47 22 33 44 56", "+4722334456"),
        ("传真：0574-8765 4321", "0574-8765 4321"),
        ("Call me: +47 22 33 44 55. We need 500 tents.", None),
        ("We have a fax. Order 4500012345", None),
    ],
)
def test_only_a_number_that_is_called_so_is_a_fax(text, number):
    found = fax_in(page_of(Letter(text=text, full_text=text)))
    assert (found.value if found else None) == number
