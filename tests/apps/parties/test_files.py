"""Do files come to a record, in versions, and leave it only struck through with a reason?"""

import hashlib
import itertools
from datetime import timedelta

import pytest

from tests.builders import AT, contact, customer, interaction, merge, partner, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import InteractionFile
from tradewind.apps.parties.refusals import AlreadyMerged, NoReason
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import services as approvals
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.refusals import AlreadyTakenOff, NotYourFile
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.audit.models import AuditEntry

_numbers = itertools.count()


def stored(name="spec.pdf", content="a") -> StoredFile:
    digest = hashlib.sha256(content.encode()).hexdigest()
    return StoredFile(f"{next(_numbers):032x}.pdf", name, "application/pdf", digest, 1200)


def attach(by, party, name="spec.pdf", content="a", **more):
    return services.attach_file(party_id=party.pk, stored=stored(name, content), by=by, at=AT, **more).file


def shown(by, party):
    """Name, version and the versions folded under it."""
    return [
        (each.newest.original_name, each.version, [version for version, _file in each.older])
        for each in queries.files_of(by, party)
    ]


def said(party):
    return list(AuditEntry.objects.filter(subject_id=party.pk).order_by("seq").values_list("action", flat=True))


def test_a_file_comes_to_the_record_and_the_timeline_says_so(li_qiang):
    party = customer(li_qiang)
    attach(li_qiang, party)
    assert shown(li_qiang, party) == [("spec.pdf", 1, [])]
    assert said(party)[-1] == "party.file_added"
    assert "spec.pdf" in queries.timeline(li_qiang, party)[0].text


def test_the_same_name_again_is_the_next_version(li_qiang):
    party = customer(li_qiang)
    attach(li_qiang, party, "spec.pdf", "a")
    attach(li_qiang, party, "other.pdf", "b")
    attach(li_qiang, party, "SPEC.pdf", "c")
    assert shown(li_qiang, party) == [("SPEC.pdf", 2, [1]), ("other.pdf", 1, [])]
    assert said(party)[-1] == "party.file_renewed"


def test_a_version_may_bear_another_name(li_qiang):
    party = customer(li_qiang)
    first = attach(li_qiang, party, "draft.pdf", "a")
    attach(li_qiang, party, "final.pdf", "b", replaces_id=first.pk)
    attach(li_qiang, party, "really final.pdf", "c", replaces_id=first.pk)
    assert shown(li_qiang, party) == [("really final.pdf", 3, [2, 1])]


def test_a_version_of_a_foreign_file_is_not_found(li_qiang, li_na):
    theirs = attach(li_na, customer(li_na, "Foreign GmbH"))
    party = customer(li_qiang)
    for number in (theirs.pk, 987_654):
        with pytest.raises(NotFound):
            attach(li_qiang, party, replaces_id=number)
    assert Attachment.objects.count() == 1


def test_the_very_same_file_is_not_kept_twice(li_qiang):
    party = customer(li_qiang)
    first = services.attach_file(party_id=party.pk, stored=stored(), by=li_qiang, at=AT)
    again = services.attach_file(party_id=party.pk, stored=stored("copy.pdf"), by=li_qiang, at=AT)
    assert (first.is_new, again.is_new, again.file.pk) == (True, False, first.file.pk)
    assert said(party).count("party.file_added") == 1


def test_where_the_same_lies_is_said_to_whom_may_know(li_qiang, li_na, zhou):
    rashid = customer(li_qiang, "Rashid Trading LLC")
    attach(li_qiang, rashid)
    boss_sees = attach(zhou, customer(zhou, "Elsewhere GmbH"))
    same = queries.same_content_elsewhere(zhou, boss_sees)
    assert same is not None and (same.where, same.party_id) == ("Rashid Trading LLC", rashid.pk)
    assert "李强" in same.who and same.at == AT
    li_nas = attach(li_na, customer(li_na, "Third GmbH"))
    hidden = queries.same_content_elsewhere(li_na, li_nas)
    assert hidden == queries.SameContent()
    alone = attach(li_na, customer(li_na, "Fourth GmbH"), content="new")
    assert queries.same_content_elsewhere(li_na, alone) is None


def test_a_file_is_taken_off_with_a_reason_and_stays_readable(li_qiang):
    party = customer(li_qiang)
    attach(li_qiang, party, content="a")
    wrong = attach(li_qiang, party, content="b")
    with pytest.raises(NoReason):
        services.strike_attachment(file_id=wrong.pk, reason=" ", by=li_qiang, at=AT)
    services.strike_attachment(file_id=wrong.pk, reason="Wrong customer", by=li_qiang, at=AT)
    with pytest.raises(AlreadyTakenOff):
        services.strike_attachment(file_id=wrong.pk, reason="Again", by=li_qiang, at=AT)
    assert shown(li_qiang, party) == [("spec.pdf", 1, [2])]  # the one before stands again
    file, _party = queries.file_for(li_qiang, wrong.pk)
    assert file.strike.reason == "Wrong customer"
    assert "Wrong customer" in queries.timeline(li_qiang, party)[0].text
    attach(li_qiang, party, content="c")
    assert shown(li_qiang, party) == [("spec.pdf", 3, [2, 1])]


def test_only_who_brought_it_and_the_leaders_take_a_file_off(li_qiang, liu, mei):
    party = customer(li_qiang)
    file = attach(liu, party)
    with pytest.raises(NotYourFile):
        services.strike_attachment(file_id=file.pk, reason="Mine now", by=li_qiang, at=AT)
    task(li_qiang, mei, subject=party, subject_title=party.name)
    meis = attach(mei, party, "bl.pdf", "b")
    services.strike_attachment(file_id=meis.pk, reason="Another order's", by=liu, at=AT)


def test_a_stranger_neither_finds_nor_brings_a_file(li_qiang, li_na, wu, chen_jing):
    party = customer(li_qiang)
    file = attach(li_qiang, party)
    for stranger in (li_na, chen_jing, wu):
        with pytest.raises(NotFound):
            queries.file_for(stranger, file.pk)
    for stranger, refusal in ((li_na, NotFound), (chen_jing, NotFound), (wu, NotPermitted)):
        with pytest.raises(refusal):
            attach(stranger, party)
        with pytest.raises(refusal):
            services.strike_attachment(file_id=file.pk, reason="x", by=stranger, at=AT)


def test_purchasing_keeps_the_papers_of_suppliers(chen_jing, li_qiang):
    factory = partner(chen_jing)
    file = attach(chen_jing, factory, "营业执照.pdf")
    assert queries.file_for(li_qiang, file.pk)[1] == factory


def test_a_screenshot_belongs_to_the_exchange_and_to_the_record(li_qiang):
    party = customer(li_qiang)
    entry = services.log_interaction(
        party_id=party.pk, channel=Channel.WECHAT, summary="", files=[stored("chat.png")], by=li_qiang, at=AT
    )
    assert entry.summary == "chat.png"
    line = queries.timeline(li_qiang, party)[0]
    assert (line.pk, [file.original_name for file in line.files]) == (entry.pk, ["chat.png"])
    assert shown(li_qiang, party) == [("chat.png", 1, [])]
    again = services.log_interaction(
        party_id=party.pk, channel=Channel.WECHAT, summary="See above", files=[stored("chat.png")], by=li_qiang, at=AT
    )
    assert Attachment.objects.count() == 1 and InteractionFile.objects.filter(interaction=again).exists()


def test_who_sees_the_record_two_became_sees_the_files_of_both(li_qiang, li_na, zhou):
    kept, gone = customer(li_qiang, "Tatra Sport sro", "SK"), customer(li_na, "Tatra Sport", "SK")
    contact(li_na, gone)
    interaction(li_na, gone)
    file = attach(li_na, gone, "price.pdf", "a")
    attach(li_qiang, kept, "spec.pdf", "b")
    done = merge(zhou, kept, gone)
    assert [name for name, *_ in shown(li_qiang, kept)] == ["spec.pdf", "price.pdf"]
    assert queries.file_for(li_qiang, file.pk)[1] == kept
    with pytest.raises(NotFound):
        queries.file_for(li_na, file.pk)
    with pytest.raises(AlreadyMerged):
        attach(li_na, gone, content="c")
    attach(li_qiang, kept, "price.pdf", "d")
    assert shown(li_qiang, kept) == [("price.pdf", 2, [1]), ("spec.pdf", 1, [])]
    services.undo_merge(merge_id=done.pk, by=zhou, at=AT + timedelta(days=1))
    assert queries.file_for(li_na, file.pk)[1] == gone
    assert shown(li_na, gone) == [("price.pdf", 1, [])]
    assert shown(li_qiang, kept) == [("price.pdf", 1, []), ("spec.pdf", 1, [])]


def test_a_share_brings_files_and_covers_nobodys(li_qiang, li_na):
    party = customer(li_qiang)
    contract = attach(li_qiang, party, "contract.pdf", "signed")
    share = services.request_sharing(party_id=party.pk, reason="We met at the fair", by=li_na, at=AT)
    approvals.grant_approval(approval_id=share.pk, by=li_qiang, at=AT)
    with pytest.raises(NotYourFile):
        attach(li_na, party, "x.pdf", "forged", replaces_id=contract.pk)
    attach(li_na, party, "Contract.pdf", "forged")
    assert shown(li_qiang, party) == [("Contract.pdf", 1, []), ("contract.pdf", 1, [])]


def test_a_file_brought_while_two_records_were_one_stays_with_who_brought_it(zhou, li_qiang, li_na):
    mine, theirs = customer(li_qiang, "Alpen GmbH"), customer(li_na, "Baltic AB")
    attach(li_na, theirs, "spec.pdf", "same")
    done = merge(zhou, mine, theirs)
    attach(li_qiang, mine, "spec.pdf", "same")
    services.undo_merge(merge_id=done.pk, by=zhou, at=AT)
    assert shown(li_qiang, mine) and shown(li_na, theirs)
