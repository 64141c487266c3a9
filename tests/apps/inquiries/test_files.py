"""Do files lie with an inquiry from its first moment, go with it where it goes, and stay with whoever may see it?"""

import hashlib
import itertools

import pytest

from tests.apps.inquiries.asking import fresh, phoned
from tests.apps.inquiries.test_triage import do, undo
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, customer, merge
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.refusals import AlreadyTakenOff, NotYourFile
from tradewind.platform.attachments.storage import StoredFile

NUMBERS = itertools.count(1)


def scan(name="fax.pdf", content="one"):
    number = next(NUMBERS)
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    return StoredFile(f"{number:032x}.pdf", name, "application/pdf", sha256, len(content))


def faxed(by, *files, **more):
    details = services.InquiryDetails(**({"source": Source.FAX, "text": "", "company": "Nordlicht"} | more))
    return services.register_inquiry(details=details, files=files, by=by, at=AT)


def attach(inquiry, by, stored=None, **more):
    return services.attach_to_inquiry(inquiry_id=inquiry.pk, stored=stored or scan(), by=by, at=AT, **more)


def names(by, inquiry):
    return [each.newest.original_name for each in queries.files_of_inquiry(by, fresh(inquiry))]


def test_a_fax_is_written_down_with_its_scan_and_one_that_is_refused_keeps_none(zhou, li_qiang):
    inquiry = faxed(li_qiang, scan("page 1.pdf"), scan("page 2.pdf", "two"), scan("again.pdf"))
    assert names(li_qiang, inquiry) == ["page 2.pdf", "page 1.pdf"]  # the same page twice is one file
    assert deeds(zhou, inquiry) == ["inquiry.file_added", "inquiry.file_added", "inquiry.taken_in"]
    with pytest.raises(Exception, match="nobody_wrote"):
        faxed(li_qiang, scan("nobody.pdf", "three"), company="")
    assert Attachment.objects.count() == 2


def test_a_file_comes_later_in_versions_and_is_taken_off_with_a_reason(zhou, li_qiang, liu, li_na):
    inquiry = faxed(li_qiang)
    first = attach(inquiry, li_qiang).file
    assert not attach(inquiry, li_qiang).is_new
    second = attach(inquiry, li_qiang, scan(content="two")).file
    assert second.replaces_id == first.pk and last_deed(zhou, inquiry).action == "inquiry.file_renewed"
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=None)
    with pytest.raises(NotYourFile):
        attach(inquiry, li_na, scan(content="three"), replaces_id=second.pk)
    with pytest.raises(NotYourFile):
        services.strike_inquiry_file(file_id=second.pk, reason="Not this", by=li_na, at=AT)
    with pytest.raises(NoReason):
        services.strike_inquiry_file(file_id=second.pk, reason=" ", by=liu, at=AT)
    services.strike_inquiry_file(file_id=second.pk, reason="Another buyer's", by=liu, at=AT)
    with pytest.raises(AlreadyTakenOff):
        services.strike_inquiry_file(file_id=second.pk, reason="Again", by=liu, at=AT)
    (line,) = queries.files_of_inquiry(li_qiang, fresh(inquiry))
    assert (line.newest.pk, line.version) == (first.pk, 1)
    assert last_deed(zhou, inquiry).facts["reason"] == "Another buyer's"


def test_strangers_find_no_file_and_bring_none(li_qiang, li_na, mei):
    inquiry = faxed(li_qiang, scan())
    file = Attachment.objects.get()
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=li_qiang)
    assert queries.file_of_inquiry(li_qiang, file.pk)[1] == inquiry
    for stranger in (li_na, mei):
        with pytest.raises(NotFound):
            queries.file_of_inquiry(stranger, file.pk)
        with pytest.raises((NotFound, NotPermitted)):
            attach(inquiry, stranger)
        with pytest.raises(NotFound):
            services.strike_inquiry_file(file_id=file.pk, reason="x", by=stranger, at=AT)
    party = customer(li_qiang)
    of_customer = parties.attach_file(party_id=party.pk, stored=scan(content="x"), by=li_qiang, at=AT).file
    with pytest.raises(NotFound):
        queries.file_of_inquiry(li_qiang, of_customer.pk)


def test_what_one_inquiry_brought_into_another_is_seen_there_and_comes_back(zhou, li_qiang, li_na):
    first, second = faxed(li_qiang), faxed(li_qiang, scan())
    file = Attachment.objects.get()
    Inquiry.objects.filter(pk__in=[first.pk, second.pk]).update(owner=li_qiang)
    Inquiry.objects.filter(pk=second.pk).update(owner=li_na)
    do("merge_inquiry", second, zhou, into_id=first.pk)
    assert names(li_qiang, first) == ["fax.pdf"] and queries.file_of_inquiry(li_qiang, file.pk)[1].pk == first.pk
    with pytest.raises(NotFound):
        queries.file_of_inquiry(li_na, file.pk)
    with pytest.raises(MoveNotAllowed):
        attach(second, zhou, scan(content="late"))
    assert attach(first, li_qiang).is_new  # what came with the other one would leave with it
    undo(zhou)
    assert names(li_qiang, first) == ["fax.pdf"] and queries.file_of_inquiry(li_na, file.pk)[1].pk == second.pk


def test_when_its_customer_goes_into_another_record_its_files_stay_within_reach(zhou, li_qiang):
    kept, doubled = customer(li_qiang), customer(li_qiang, "Nordlicht Outdoor Ltd")
    inquiry = phoned(li_qiang, party_id=doubled.pk)
    file = attach(inquiry, li_qiang).file
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=zhou)  # his only as the customer's
    merge(zhou, kept, doubled)
    assert queries.file_of_inquiry(li_qiang, file.pk)[0].pk == file.pk and names(li_qiang, inquiry) == ["fax.pdf"]


def test_the_same_scan_with_another_inquiry_is_said_to_who_may_see_that_one(li_qiang, li_na):
    first, second = faxed(li_qiang, scan()), faxed(li_na)
    Inquiry.objects.filter(pk=first.pk).update(owner=li_qiang)
    Inquiry.objects.filter(pk=second.pk).update(owner=None)
    hers = attach(second, li_na).file
    assert queries.same_content(li_na, hers).where == ""
    Inquiry.objects.filter(pk=first.pk).update(owner=None)
    assert queries.same_content(li_na, hers).where.startswith(first.number)
