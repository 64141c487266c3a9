"""Does the database itself refuse what nobody may do?"""

import gc
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from tests.apps.messaging import post
from tests.apps.quotations import quoting
from tests.apps.samples import making as sampling
from tests.builders import AT, contact, customer, interaction, partner, product, put_online, rates, task
from tests.companies import SERVER
from tests.people import PASSWORD, open_person
from tests.platform.company.conftest import DOLLARS, NINGBO
from tests.platform.numbering.issuing import issue
from tradewind.apps.catalogue.models import (
    PictureVersion,
    ProductCertificate,
    ProductListing,
    ProductPicture,
    ProductWish,
    RebateRate,
    SupplierOffer,
    SupplyWord,
)
from tradewind.apps.catalogue.services.brochures import BrochureDetails, make_brochure
from tradewind.apps.inquiries.models import Inquiry, PastQuotation, PriceQuestion
from tradewind.apps.inquiries.services import grade_inquiry, pause_question
from tradewind.apps.messaging import services as messaging
from tradewind.apps.parties import services as parties
from tradewind.apps.quotations import services as quotations
from tradewind.apps.samples import services as samples
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import Address, Part
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.parties.channels import Channel
from tradewind.domain.samples.lifecycle import Verdict
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform import audit
from tradewind.platform.access import Role
from tradewind.platform.approvals import services as approvals
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.audit import guards
from tradewind.platform.audit.blocks import packed
from tradewind.platform.audit.guards import GUARDS
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.company import services as company_services
from tradewind.platform.papers import services as papers
from tradewind.platform.people import services as people
from tradewind.platform.people.queries import system_user


@pytest.fixture
def rows(zhou, li_qiang, li_na):
    gc.collect()  # what three thousand tests left is swept up here: not while a use case is timed
    write_rows(zhou, li_qiang, li_na)


def write_rows(zhou, li_qiang, li_na):
    """At least one row in every guarded table."""
    party = customer(li_qiang)
    contact(li_qiang, party)
    file = StoredFile("01.png", "chat.png", "image/png", "1" * 64)
    interaction(li_qiang, party, files=[file])
    kept = Attachment.objects.get(stored_name="01.png")
    parties.strike_attachment(file_id=kept.pk, reason="Wrong", by=li_qiang, at=AT)
    task(li_qiang)
    asked = parties.request_sharing(party_id=party.pk, reason="Fair", by=li_na, at=AT)
    approvals.grant_approval(approval_id=asked.pk, by=li_qiang, at=AT)
    details = PartyBankDetails(party.name, "Elbe Bank", "DE", "ELBEDEHH", "DE89370400440532013000", "EUR")
    parties.propose_bank_account(party_id=party.pk, details=details, reason="Refund", by=zhou, at=AT)
    entity = company_services.register_legal_entity(details=NINGBO, by=zhou, at=AT)
    company_services.propose_bank_account(entity_id=entity.pk, details=DOLLARS, by=zhou, at=AT)
    issue(entity.pk, zhou)
    rates(zhou, USD="7.1032")
    seal = StoredFile("00.png", "seal.png", "image/png", "0" * 64)
    company_services.replace_entity_image(entity_id=entity.pk, which="seal", stored=seal, by=zhou, at=AT)
    kind = PaperKind.QUOTATION
    papers.save_design(kind=kind, name="Plain", seen=0, chosen=HOUSE[kind].kept(), by=zhou, at=AT)
    mail_and_inquiries(zhou, li_qiang, party)
    quoted(zhou, li_qiang, party)
    sampled(zhou, li_qiang, party)
    catalogue(zhou, party)
    audit.note_access("view", by=li_qiang, at=AT, subject=party)
    audit.note_export("parties.party", packed([party.pk]), by=zhou, at=AT, detail="xlsx 1")


def catalogue(zhou, party):
    """A product with a supplier, a word, a rate, a certificate, a platform, a picture, and a wish."""
    tent, supplier = product(zhou, "GUARDED-01", is_active=False), partner(zhou, name="嘉兴睡袋厂")
    by = {"product": tent}
    SupplierOffer.objects.create(**by, supplier=supplier, cost=190, confirmed_by=zhou, confirmed_at=AT)
    SupplyWord.objects.create(**by, about="lead", said_by=zhou, said_at=AT)
    RebateRate.objects.create(**by, rate=0, valid_from=AT.date(), set_by=zhou, set_at=AT)
    ProductCertificate.objects.create(**by, kind="CE", noted_by=zhou, noted_at=AT)
    ProductListing.objects.create(**by, platform="Alibaba.com", listed_on=AT.date(), listed_by=zhou)
    picture = ProductPicture.objects.create(**by, created_at=AT, updated_at=AT, updated_by=zhou)
    file = Attachment.objects.get(stored_name="00.png")
    PictureVersion.objects.create(picture=picture, ordinal=1, file=file, width=9, height=9, by=zhou, at=AT)
    ProductWish.objects.create(party=party, text="A roof tent", noted_by=zhou, noted_at=AT)
    make_brochure(details=BrochureDetails("Tents", PaperLanguage.BOTH, [tent.pk]), by=zhou, at=AT)


def mail_and_inquiries(zhou, li_qiang, party):
    """A letter with a file that asks a price, our answer, a pause, a letter that nobody could read."""
    box = post.mailbox(zhou)
    asked = post.raw("anna@elbe.example", "Please quote 500 tents.", parts=[Part("a.pdf", "application/pdf", b"%PDF")])
    (message,) = post.take_in(box, asked)
    inquiry = Inquiry.objects.get(message=message)
    grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.A, by=li_qiang, at=AT)
    (told,) = post.take_in(
        box,
        post.raw(post.SALES, "Which size?", to="anna@elbe.example", answers=[message.rfc_id]),
        role=FolderRole.SENT,
        at=AT + timedelta(minutes=5),
    )
    question = PriceQuestion.objects.get(inquiry=inquiry)
    pause_question(question_id=question.pk, reason="buyer_details", message_id=told.pk, by=zhou, at=AT)
    unread = messaging.Unreadable("0.eml", "2" * 64, 9, "INBOX 9", "message_is_none")
    messaging.take_in_messages(mailbox_id=box.pk, arrivals=[], unreadable=[unread], by=system_user(), at=AT)
    details = messaging.LetterDetails(box.pk, [Address("", "anna@elbe.example")], "Tents", "Dear Anna")
    messaging.begin_letter(details=details, by=zhou, at=AT)
    PastQuotation.objects.create(party=party, number="Q-24-0867", on=AT.date(), currency="USD", outcome="lost")


def quoted(zhou, li_qiang, party):
    """A quotation that was issued, printed, shared and opened."""
    quoting.stocked(zhou)
    revision = quoting.issued(li_qiang, party=party)
    put_online(zhou)
    given = quotations.share_version(revision_id=revision.pk, by=li_qiang, at=AT)
    quotations.note_opening(token=given.token, address="", by=system_user(), at=AT)
    paper = StoredFile("02.pdf", "offer.pdf", "application/pdf", "2" * 64)
    quotations.keep_paper(revision_id=revision.pk, kind="pdf", language="en", stored=paper, by=li_qiang, at=AT)


def sampled(zhou, li_qiang, party):
    """A sample that was looked at, sent, followed and answered."""
    sample = sampling.sent(li_qiang, zhou, party.pk, on=AT.date())
    on = AT.date()
    sample = samples.note_movement(
        sample_id=sample.pk, version=sample.version, on=on, text="Left Ningbo", by=li_qiang, at=AT
    )
    sample = samples.note_arrival(sample_id=sample.pk, version=sample.version, on=on, by=li_qiang, at=AT)
    samples.note_answer(
        sample_id=sample.pk, version=sample.version, verdict=Verdict.CHANGES, text="In khaki", on=on,
        channel=Channel.WHATSAPP, by=li_qiang, at=AT,
    )  # fmt: skip


def _refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return "append-only" in str(error)
    return False


def _has_rows(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return bool(cursor.fetchone()[0])


def test_the_catalogue_has_exactly_the_guards_of_the_list(db):
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)


@pytest.fixture(scope="class")
def written(django_db_setup, django_db_blocker):
    """Once for all tables: nothing that is refused changes a row."""
    with django_db_blocker.unblock(), transaction.atomic():
        zhou = people.found_company(username="zhou", name="周总", password=PASSWORD, by=system_user(), at=AT)
        li_qiang, li_na = (open_person(zhou, name, name, Role.SALESPERSON) for name in ("li.qiang", "li.na"))
        write_rows(zhou, li_qiang, li_na)
        yield
        transaction.set_rollback(True)


class TestRawSql:
    @pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.table)
    def test_raw_sql_is_refused(self, written, guard):
        assert _has_rows(guard.table), f"`write_rows` needs one in {guard.table}"
        with connection.cursor() as cursor:
            first = connection.introspection.get_table_description(cursor, guard.table)[1].name
        column = connection.ops.quote_name(first)
        for operation in guard.forbids:
            change = CHANGES.get(guard.table, f"{column} = {column}")
            update, delete = f"UPDATE {guard.table} SET {change}", f"DELETE FROM {guard.table}"
            assert _refused({"UPDATE": update, "DELETE": delete}[operation]), f"{operation} on {guard.table}"
        if "DELETE" in guard.forbids and connection.vendor == "postgresql":
            with connection.cursor() as cursor:  # else the pending foreign keys of the fixtures refuse it first
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            assert _refused(f"TRUNCATE {guard.table} CASCADE")


# Guarded in parts: a change of what stays.
CHANGES = {
    "quotations_quotation": "number = 'Q-26-0999'",
    "quotations_quotationrevision": "lead_text = 'at once'",
    "samples_sample": "number = 'S-26-0999'",
}


def test_an_insert_that_replaces_is_refused_too(rows):
    upsert = (
        "INSERT INTO audit_auditentry SELECT * FROM audit_auditentry WHERE true ON CONFLICT (seq) DO UPDATE SET actor"
    )
    assert _refused(f"{upsert} = 'user:1'")
    if connection.vendor == "sqlite":  # deletes without firing a trigger, unless recursive triggers are on
        assert _refused("INSERT OR REPLACE INTO audit_auditentry SELECT * FROM audit_auditentry")


def test_facts_may_only_be_erased_whole(rows):
    table = "audit_auditfacts"
    assert _refused(f"UPDATE {table} SET text = 'x', erased_at = CURRENT_TIMESTAMP")
    assert _refused(f"UPDATE {table} SET text = ''")
    assert _refused(f"UPDATE {table} SET text = '', erased_at = CURRENT_TIMESTAMP, salt = 'kept'")
    assert not _refused(f"UPDATE {table} SET text = '', salt = '', erased_at = CURRENT_TIMESTAMP")


def test_the_orm_is_refused_as_well(rows):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AuditEntry.objects.update(actor="user:1")


def _drop(guard, operation):
    on = f" ON {guard.table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {guard.name(operation, connection.vendor)}{on}")


def test_a_guard_that_is_gone_comes_back(db):
    _drop(GUARDS[0], "UPDATE")
    assert guards.expected_names(connection.vendor) - guards.present_names(connection)
    guards.put_in_place(connection)
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)


def test_a_guard_whose_condition_has_changed_is_replaced(rows, monkeypatch):
    """A later version lets less through: its guard takes the place of the one that is there."""
    table = "audit_auditfacts"
    stricter = tuple(replace(guard, unless="") if guard.table == table else guard for guard in GUARDS)
    monkeypatch.setattr(guards, "GUARDS", stricter)
    assert guards.present_names(connection) != guards.expected_names(connection.vendor)
    guards.put_in_place(connection)
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)
    assert _refused(f"UPDATE {table} SET text = '', salt = '', erased_at = CURRENT_TIMESTAMP")


def test_a_guard_that_is_no_longer_wanted_goes(rows, monkeypatch):
    monkeypatch.setattr(guards, "GUARDS", tuple(guard for guard in GUARDS if guard.table != "tasks_task"))
    guards.put_in_place(connection)
    assert guards.present_names(connection) == guards.expected_names(connection.vendor)
    with transaction.atomic():
        assert not _refused("DELETE FROM tasks_task")
        transaction.set_rollback(True)


if SERVER:  # SQLite cannot switch a trigger off

    def test_a_guard_that_was_switched_off_is_on_again(db):
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER USER")
        guards.put_in_place(connection)
        assert guards.present_names(connection) == guards.expected_names(connection.vendor)


REBUILD = """
from django.core.management import call_command
from django.db import connection
from tradewind.apps.parties.models import Party
from tradewind.platform.audit import guards
def lacking():
    return sorted(guards.expected_names(connection.vendor) - guards.present_names(connection))
if connection.vendor == "sqlite":
    with connection.schema_editor() as editor:
        editor._remake_table(Party)
else:
    (name,) = [name for name in guards.present_names(connection) if name.startswith("guard_parties_party_delete")]
    connection.cursor().execute(f"DROP TRIGGER {name} ON parties_party")
without = lacking()
call_command("migrate", verbosity=0)
answer = [without, lacking()]
"""


def test_a_rebuilt_table_is_guarded_again_after_migrating(company):
    without, lacking = company.python(REBUILD)
    assert any(name.startswith("guard_parties_party_delete") for name in without)
    assert lacking == []
