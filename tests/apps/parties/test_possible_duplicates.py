"""Who is told, before a record is opened, that the company is in the book already, and how much?"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.apps.parties.reading import deeds
from tests.builders import AT
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import DuplicateSuspicion, Party, PartyKey, PartySketch
from tradewind.apps.parties.queries import possible_duplicates
from tradewind.apps.parties.queries.duplicates import _counts
from tradewind.apps.parties.refusals import LooksKnown
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.approvals.deciding import ReasonMissing
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.duplicates.keys import Key, KeyKind
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import NotPermitted
from tradewind.platform.approvals import queries as approvals

CUSTOMER = PartyKind.CUSTOMER


@pytest.fixture
def nuevo(li_na):
    """李娜's customer of two years ago."""
    party = builders.customer(
        li_na, "El Nuevo Camping S.L.", "ES", website="https://www.nuevocamping.example", phone="+34 963 123 456"
    )  # fmt: skip
    builders.contact(
        li_na, party, "Lucía Serrano", email="lucia@nuevocamping.example", whatsapp="+34 612 778 899", wechat="lucia_es"
    )  # fmt: skip
    builders.interaction(li_na, party)
    return party


def told(by, kind=CUSTOMER, except_id=None, **facts):
    return [
        (hit.name, str(hit.strength), [signal["code"] for signal in hit.signals])
        for hit in possible_duplicates(by, PartyFacts(**facts), kind=kind, except_id=except_id)
    ]


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (
            {"names": ("Nuevo Camping, El",), "websites": ("nuevocamping.example/tienda",)},
            ["same_domain", "similar_name"],
        ),
        ({"emails": ("ventas@nuevocamping.example",), "phones": ("0034 612778899",)}, ["same_domain", "same_phone"]),
        ({"wechats": ("Lucia_ES",), "names": ("EL NUEVO CAMPING",)}, ["same_wechat", "similar_name"]),
    ],
)
def test_two_reasons_are_a_strong_hint_whoever_asks(li_qiang, li_na, liu, nuevo, facts, codes):
    for by in (li_qiang, li_na, liu):
        [(name, strength, signals)] = told(by, **facts)
        assert (name, strength, sorted(signals)) == (nuevo.name, "strong", sorted(codes))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"names": ("El Nuevo Camping",)}, "similar_name"),
        ({"phones": ("963 123 456",), "country": "ES"}, "same_phone"),
        ({"emails": ("info@nuevocamping.example",)}, "same_domain"),
    ],
)
def test_one_reason_is_a_weak_hint(li_qiang, nuevo, facts, code):
    assert told(li_qiang, **facts) == [(nuevo.name, "weak", [code])]


@pytest.mark.parametrize(
    "facts",
    [{"names": ("Viejo Camping S.L.",)}, {"emails": ("lucia@gmail.com",)}, {"contacts": ("Lucía Serrano",)},
     {"phones": ("456",)}, {"names": ("",)}, {}],
)  # fmt: skip
def test_what_says_nothing_finds_nothing(li_qiang, nuevo, facts):
    assert told(li_qiang, **facts) == []


def test_of_a_colleagues_record_no_more_is_told_than_name_owner_and_last_contact(li_qiang, li_na, nuevo):
    facts = PartyFacts(names=("El Nuevo Camping",), emails=("x@nuevocamping.example",))
    [foreign] = possible_duplicates(li_qiang, facts, kind=CUSTOMER)
    [own] = possible_duplicates(li_na, facts, kind=CUSTOMER)
    assert (foreign.is_visible, own.is_visible) == (False, True)
    assert (foreign.name, foreign.owner, foreign.last_contact_at) == (nuevo.name, "李娜", AT)
    shown = repr(foreign)
    assert not [secret for secret in ("Lucía", "lucia@", "963", "612", "lucia_es", "https") if secret in shown]


def test_it_is_found_by_a_former_name_and_no_more_by_a_contact_that_was_erased(li_qiang, li_na, zhou, nuevo):
    person = queries.contacts_of(li_na, nuevo)[0]
    services.erase_contact(contact_id=person.pk, reason="Asked by mail", by=zhou, at=AT)
    assert told(li_qiang, wechats=("lucia_es",)) == []
    nuevo.refresh_from_db()
    services.revise_party(
        party_id=nuevo.pk, version=nuevo.version, details=PartyDetails(name="Acampada Global S.A.", country="ES"),
        by=li_na, at=AT,
    )  # fmt: skip
    assert told(li_qiang, names=("El Nuevo Camping",)) == [("Acampada Global S.A.", "weak", ["similar_name"])]


def test_only_records_of_the_kind_are_compared_and_only_by_who_may_open_one(zhou, li_qiang, nuevo):
    builders.partner(zhou, PartyKind.FORWARDER, "El Nuevo Camping Logistics", "ES", website="nuevocamping.example")
    assert told(zhou, PartyKind.FORWARDER, websites=("nuevocamping.example",))[0][0] == "El Nuevo Camping Logistics"
    with pytest.raises(NotPermitted):
        told(li_qiang, PartyKind.FORWARDER, names=("El Nuevo Camping",))


def test_an_archived_record_is_told_of_and_a_merged_one_is_not(zhou, li_qiang, li_na, nuevo):
    services.archive_party(party_id=nuevo.pk, by=li_na, at=AT)
    [hit] = possible_duplicates(li_qiang, PartyFacts(names=("El Nuevo Camping",)), kind=CUSTOMER)
    assert hit.state == "archived" and not hit.is_open_to_sharing
    other = builders.customer(zhou, "Acampada Global S.A.", "ES")
    nuevo.refresh_from_db()
    builders.merge(zhou, other, nuevo)
    assert told(li_qiang, names=("El Nuevo Camping",)) == [("Acampada Global S.A.", "weak", ["similar_name"])]
    assert not PartyKey.objects.filter(party=nuevo).exists() and not PartySketch.objects.filter(pk=nuevo.pk).exists()


# Opening it all the same

SAME = PartyDetails(name="Nuevo Camping", country="ES", website="nuevocamping.example")


def test_a_strong_hint_stops_the_opening_until_there_is_a_reason(li_qiang, nuevo):
    for empty in ("", "   "):
        with pytest.raises(LooksKnown):
            services.register_party(kind=CUSTOMER, details=SAME, insists=empty, by=li_qiang, at=AT)
    with pytest.raises(ReasonMissing):
        services.register_party(kind=CUSTOMER, details=SAME, insists="x" * 501, by=li_qiang, at=AT)
    assert Party.objects.count() == 1


def test_a_weak_hint_stops_nobody(li_qiang, nuevo):
    assert builders.customer(li_qiang, "El Nuevo Camping", "ES").pk


def test_who_insists_is_ruled_about_by_the_assistant(li_qiang, liu, nuevo):
    party = services.register_party(kind=CUSTOMER, details=SAME, insists="A shop of its own", by=li_qiang, at=AT)
    [asked] = approvals.to_decide(liu)
    assert (asked.subject_id, asked.facts["other"], asked.reason) == (party.pk, nuevo.pk, "A shop of its own")
    assert "party.collision_reported" in deeds(liu, party)
    assert DuplicateSuspicion.objects.get().state == "open"


def test_a_leaders_own_word_is_the_ruling(liu, nuevo):
    services.register_party(kind=CUSTOMER, details=SAME, insists="A shop of its own", by=liu, at=AT)
    assert not approvals.to_decide(liu).exists()
    pair = DuplicateSuspicion.objects.get()
    assert (pair.state, pair.reason, pair.decided_by) == ("not_the_same", "A shop of its own", liu)


def test_the_first_person_counts_too(li_qiang, nuevo):
    contact = ContactDetails(name="Lucía Serrano", phone="+34 612 778 899")
    details = PartyDetails(name="Nuevo Camping", country="ES")
    with pytest.raises(LooksKnown):
        services.register_party(kind=CUSTOMER, details=details, contact=contact, by=li_qiang, at=AT)


# What it costs


def test_a_look_up_asks_few_queries_and_walks_the_index_of_keys(li_qiang, nuevo):
    facts = PartyFacts(names=("El Nuevo Camping",), emails=("x@nuevocamping.example",), phones=("+34 963 123 456",))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        possible_duplicates(li_qiang, facts, kind=CUSTOMER)
    assert len(asked) <= 7
    counting = next(query["sql"] for query in asked if "WITH asked" in query["sql"])
    assert "parties_partykey" in counting
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {counting}")
            plan = " ".join(str(row) for row in cursor.fetchall())
            assert "USING COVERING INDEX" in plan and "SCAN parties_partykey" not in plan
        else:
            cursor.execute("SET LOCAL enable_seqscan = off")  # a table of a few rows is read as a whole
            cursor.execute(f"EXPLAIN {counting}")
            plan = " ".join(row[0] for row in cursor.fetchall())
            assert "parties_partykey_pkey" in plan and "Seq Scan" not in plan


def test_a_key_that_everybody_has_is_not_counted_to_the_end(db):
    assert _counts([Key(KeyKind.WORD, 5)]) == {5: 0} and _counts([]) == {}
