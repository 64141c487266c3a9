"""An import is taken back: what has become a colleague's, was merged or worked on, stays as it is."""

from datetime import timedelta

import pytest

from tests.apps.parties.hanging import HANGING
from tests.apps.parties.importing import LATER, imported, planned, sheet, taken_back, work
from tests.builders import AT, customer
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import (
    ImportRow,
    Party,
    PartyKey,
)
from tradewind.apps.parties.services import import_undoing
from tradewind.platform.audit.models import AuditEntry


@pytest.fixture(autouse=True)
def company_files(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


KNOWN = ["Alpenblick GmbH", "德国", "Uwe Kranz", "+49 40 3009 2210", "uwe@alpenblick.example", "", ""]


def given(zhou, party: Party, to) -> None:
    party.refresh_from_db()
    services.assign_owner(party_id=party.pk, version=party.version, owner_id=to.pk, by=zhou, at=AT)


def stayed(by, batch) -> list[str]:
    return [row.reason for row in queries.rows_in(by, batch, "stays")]


def test_who_gave_a_customer_away_no_longer_changes_it_by_taking_an_import_back(zhou, li_qiang, li_na):
    known = customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    batch = imported(li_qiang, sheet(KNOWN))
    given(zhou, known, li_na)
    batch = taken_back(batch, li_qiang)
    known.refresh_from_db()
    assert (known.phone, [each.name for each in queries.contacts_of(li_na, known)]) == (
        "+49 40 3009 2210",
        ["Uwe Kranz"],
    )
    assert stayed(li_qiang, batch) == ["not_yours"] and batch.counts["stays"] == 1
    assert not AuditEntry.objects.filter(action="party.import_given_back").exists()


def test_a_record_that_was_merged_stays_and_comes_back_into_no_search(zhou, li_qiang, li_na):
    known = customer(li_qiang, "Alpenblick GmbH", "DE", email="uwe@alpenblick.example")
    batch = imported(li_qiang, sheet(KNOWN))
    survivor = customer(li_na, "Bergwelt KG", "AT")
    known.refresh_from_db()
    services.merge_parties(
        survivor_id=survivor.pk, loser_id=known.pk, versions=(1, known.version), take=[], owner_id=li_na.pk,
        seen=queries.seen_of(zhou, survivor, known), by=zhou, at=AT,
    )  # fmt: skip
    batch = taken_back(batch, li_qiang)
    assert stayed(li_qiang, batch) == ["merged_since"]
    assert [each.name for each in queries.contacts_of(li_na, survivor)] == ["Uwe Kranz"]
    services.refresh_found(party_ids=[known.pk], by=zhou, at=LATER)  # nor by any other way
    assert not PartyKey.objects.filter(party=known).exists()


def test_whatever_hangs_on_a_record_keeps_it_from_the_archive(zhou, li_qiang, li_na):
    kinds = {each.name for each in followers() if each.head is Head.PARTY} | {"attachments.Attachment.subject_id"}
    assert set(HANGING) == kinds  # a new kind of row needs a line below
    rows = [[f"{name.replace('.', ' ')} Trading Ltd", "英国", "", "", "", "", ""] for name in [*HANGING, "Untouched"]]
    batch = imported(li_qiang, sheet(*rows))
    of = dict(zip([*HANGING, "Untouched"], ImportRow.objects.filter(batch=batch).order_by("number"), strict=True))
    for name, hang in HANGING.items():
        hang(of[name].party, li_qiang, li_na)
    taken_back(batch, li_qiang)
    states = {name: ImportRow.objects.get(pk=row.pk).state for name, row in of.items()}
    assert states == dict.fromkeys(HANGING, "stays") | {"Untouched": "undone"}


def test_a_row_that_cannot_be_taken_back_stays_alone(liu):
    rows = [[f"Firm {number} Ltd", "英国", "", "", "", "", ""] for number in range(20)]
    batch = imported(liu, sheet(*rows))
    ImportRow.objects.filter(batch=batch, texts__0="Firm 7 Ltd").update(contacts=["no number"])
    services.undo_import(batch_id=batch.pk, by=liu, at=LATER)
    assert work(batch, liu, LATER).counts == {"stays": 1, "undone": 19, "rows": 20}
    assert stayed(liu, batch) == ["undo_broke"]
    with pytest.raises(import_undoing.PhaseOver):
        import_undoing.leave_row(batch_id=batch.pk, number=4, detail="x", by=liu, at=LATER)


def test_what_was_taken_back_comes_back_as_it_was_and_the_trail_says_what_changed(li_qiang):
    first = imported(li_qiang, sheet(KNOWN))
    taken_back(first, li_qiang)
    imported(li_qiang, sheet(KNOWN))
    party = Party.objects.get()
    entry = AuditEntry.objects.filter(action="party.imported").order_by("-seq").first()
    assert party.state == "active" and entry is not None
    assert '"state":"archived"' in entry.facts_row.text and '"state":"active"' in entry.facts_row.text


def test_a_colleagues_archived_customer_is_not_brought_back_by_the_same_row(zhou, li_qiang, li_na):
    taken_back(imported(li_qiang, sheet(KNOWN)), li_qiang)
    party = Party.objects.get()
    services.reactivate_party(party_id=party.pk, by=zhou, at=LATER)
    given(zhou, party, li_na)
    services.archive_party(party_id=party.pk, by=li_na, at=LATER)
    again = imported(li_qiang, sheet(KNOWN))
    party.refresh_from_db()
    assert (party.owner, party.state) == (li_na, "archived")
    assert [row.reason for row in queries.rows_in(li_qiang, again, "skipped")] == ["colleagues"]


def test_nor_an_own_one_that_was_worked_on(li_qiang):
    taken_back(imported(li_qiang, sheet(KNOWN)), li_qiang)
    party = Party.objects.get()
    services.reactivate_party(party_id=party.pk, by=li_qiang, at=LATER)
    services.set_line(party_id=party.pk, version=3, line="tier", value="key", by=li_qiang, at=LATER)
    services.archive_party(party_id=party.pk, by=li_qiang, at=LATER)
    again = imported(li_qiang, sheet(KNOWN))
    party.refresh_from_db()
    assert (party.tier, party.state) == ("key", "archived")
    assert [row.reason for row in queries.rows_in(li_qiang, again, "skipped")] == ["archived_record"]


def test_who_lost_it_between_preview_and_writing_does_not_get_it_back(zhou, li_qiang, li_na):
    taken_back(imported(li_qiang, sheet(KNOWN)), li_qiang)
    again, party = planned(li_qiang, sheet(KNOWN)), Party.objects.get()
    given(zhou, party, li_na)
    services.start_import(batch_id=again.pk, by=li_qiang, at=LATER + timedelta(hours=1))
    work(again, li_qiang, LATER + timedelta(hours=1))
    party.refresh_from_db()
    assert (party.owner, party.state) == (li_na, "archived")
