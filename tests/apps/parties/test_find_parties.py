"""Who finds which customer by what?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import builders
from tests.builders import AT
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Party, PartyShare
from tradewind.apps.parties.queries import customers, find_parties, matching_parties, scope, with_words_in
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind


def names(by, typed: str) -> list[str]:
    return [row.name for row in find_parties(by, typed).customers]


@pytest.fixture
def nuevo(li_qiang):
    party = builders.customer(
        li_qiang, "El Nuevo Camping S.L.", "ES", city="Valencia", phone="+34 963 123 456", email="ventas@nuevo.example",
        website="https://www.camping-nuevo.example/es",
    )  # fmt: skip
    builders.contact(
        li_qiang, party, "María Ortega", email="maria.ortega@nuevo.example", phone="+34 612 778 899", wechat="maria_es"
    )  # fmt: skip
    return party


@pytest.fixture
def xinfeng(li_qiang):
    return builders.customer(li_qiang, "Xinfeng Outdoor Ltd", "CN", name_zh="信风户外用品有限公司", city="重庆")


@pytest.mark.parametrize(
    "typed",
    ["信风", "户外", "信", "xfhw", "xinfeng", "xinfenghuwai", "huwai", "XFHW", "ｘｆｈｗ", "信风 xinfeng", "ltd xinf",
     "重庆", "chongqing", "cq", "out", "xi"],
)  # fmt: skip
def test_a_chinese_name_is_found_by_signs_pinyin_and_initials(li_qiang, xinfeng, typed):
    assert names(li_qiang, typed) == ["Xinfeng Outdoor Ltd"]


@pytest.mark.parametrize(
    "typed",
    ["3456", "123456", "963123456", "+34 963 123 456", "0034963123456", "(963) 123-456", "8899", "612778899",
     "nuevo", "camping el", "el camp", "CAMPING nuevo", "maria", "ortega valencia", "Maria Ortéga",
     "ventas@nuevo.example", "maria.ortega@nuevo.example", "camping-nuevo.example", "maria_es", "valen"],
)  # fmt: skip
def test_a_customer_is_found_by_phone_tail_words_in_any_order_mail_site_and_people(li_qiang, nuevo, typed):
    assert names(li_qiang, typed) == ["El Nuevo Camping S.L."]


@pytest.mark.parametrize("typed", ["963", "nuevo berlin", "campingnuevox", "7788", "xq", "户外", "\"%*_'", "--", "％"])
def test_what_does_not_stand_there_is_not_found(li_qiang, nuevo, typed):
    assert names(li_qiang, typed) == []


@pytest.mark.parametrize("typed", ["tent", "TENTS", "4p  tent", "帐篷", "210d，帐篷", "te", "ten 帐"])
def test_a_list_is_asked_by_the_words_of_what_is_bought(li_qiang, typed):
    buyer = builders.customer(li_qiang, "Alpen GmbH", products="4P Tents 210D；帐篷", source="Canton Fair")
    builders.customer(li_qiang, "Tent World Ltd", products="kitten entry bags", source="Tents Expo")
    mine = customers(li_qiang)
    assert [row.pk for row in with_words_in(li_qiang, mine, "products", typed)] == [buyer.pk]
    assert [row.pk for row in with_words_in(li_qiang, mine, "source", "fair canton")] == [buyer.pk]
    assert not with_words_in(li_qiang, mine, "products", "—!%").exists()


@pytest.mark.parametrize(
    ("typed", "found"), [("zelt", 1), ("ＺＥＬＴ", 1), ("мебель", 0), ("söhne", 0), ("zelt café", 0)]
)
def test_a_shared_customer_answers_the_words_like_an_own_one(li_qiang, li_na, typed, found):
    shared = builders.customer(li_na, "Fjell AS", "NO", products="Zelte")
    PartyShare.objects.create(party=shared, user=li_qiang, granted_by=li_na, since=AT)
    assert with_words_in(li_qiang, customers(li_qiang), "products", typed).count() == found


def test_what_is_bought_drowns_no_name_in_the_search(li_qiang, li_na, zhou):
    tents = builders.customer(li_qiang, "Nordic Tent Ltd", products="awnings")
    builders.customer(li_qiang, "Alpen GmbH", products="tents")
    builders.customer(li_na, "Fjell AS", "NO", products="tents")
    assert names(li_qiang, "tent") == [tents.name]
    for person, found in ((li_qiang, 1), (li_na, 1), (zhou, 2)):
        assert with_words_in(person, customers(person), "products", "tent").count() == found


def test_the_number_comes_first_however_it_is_written(li_qiang, nuevo, xinfeng):
    other = builders.customer(li_qiang, f"Studio {nuevo.pk}", "IT")
    for typed in (f"C-{nuevo.pk:04d}", f"c{nuevo.pk}", f"c-{nuevo.pk}", f"{nuevo.pk:04d}", str(nuevo.pk)):
        assert names(li_qiang, typed)[0] == nuevo.name, typed
    assert names(li_qiang, f"studio {nuevo.pk}") == [other.name]


def test_an_old_name_still_finds_and_is_said(li_qiang, nuevo):
    details = PartyDetails(name="Iberica Outdoor S.A.", country="ES")
    parties.revise_party(party_id=nuevo.pk, version=nuevo.version, details=details, by=li_qiang, at=AT)
    (found,) = find_parties(li_qiang, "nuevo camping").customers
    assert (found.name, found.former) == ("Iberica Outdoor S.A.", "El Nuevo Camping S.L.")
    assert find_parties(li_qiang, "iberica").customers[0].former == ""
    assert names(li_qiang, "3456") == []  # the phone is gone with the details

    back = PartyDetails(name="El Nuevo Camping S.L.", country="ES")
    parties.revise_party(party_id=nuevo.pk, version=nuevo.version + 1, details=back, by=li_qiang, at=AT)
    assert find_parties(li_qiang, "nuevo camping").customers[0].former == ""
    assert find_parties(li_qiang, "iberica").customers[0].former == "Iberica Outdoor S.A."


def test_people_are_found_by_themselves_until_they_leave(li_qiang, nuevo):
    (maria,) = find_parties(li_qiang, "ortega").contacts
    assert (maria.name, maria.party) == ("María Ortega", nuevo.name)
    details = ContactDetails(name="María Ruiz", wechat="maria_es")
    parties.revise_contact(contact_id=maria.pk, version=1, details=details, by=li_qiang, at=AT)
    assert names(li_qiang, "ortega") == [] and names(li_qiang, "ruiz") == [nuevo.name]
    parties.archive_contact(contact_id=maria.pk, by=li_qiang, at=AT)
    assert names(li_qiang, "ruiz") == [] and find_parties(li_qiang, "ruiz").contacts == []


def test_names_that_begin_so_come_first_then_the_freshest(li_qiang):
    inner = builders.customer(li_qiang, "Big Nordic Store", "SE")
    quiet = builders.customer(li_qiang, "Nordic Quiet AB", "SE")
    fresh = builders.customer(li_qiang, "Nordic Fresh AB", "SE")
    builders.interaction(li_qiang, fresh)
    hidden = builders.customer(li_qiang, "Fennordica", "FI")
    assert names(li_qiang, "nordic") == [fresh.name, quiet.name, inner.name, hidden.name]


def test_a_stranger_finds_nothing_and_a_stand_in_and_a_leader_do(li_qiang, li_na, wang_fang, liu, nuevo):
    assert names(li_na, "nuevo") == [] and find_parties(li_na, "ortega").contacts == []
    assert names(liu, "nuevo") == [nuevo.name]
    parties.assign_owner(
        party_id=nuevo.pk, version=nuevo.version, owner_id=li_qiang.pk, deputy_id=wang_fang.pk, by=liu, at=AT
    )  # fmt: skip
    assert names(wang_fang, "nuevo") == [nuevo.name]
    nuevo.refresh_from_db()
    parties.assign_owner(party_id=nuevo.pk, version=nuevo.version, owner_id=li_na.pk, by=liu, at=AT)
    assert names(li_na, "nuevo") == [nuevo.name] and names(li_qiang, "nuevo") == [] and names(wang_fang, "nuevo") == []


def test_whoever_was_handed_a_to_do_finds_that_customer_only(li_qiang, liu, mei, nuevo):
    builders.customer(li_qiang, "Nuevo Mundo", "ES")
    assert names(mei, "nuevo") == []
    builders.task(liu, mei, title="Papers", subject=nuevo, subject_title=nuevo.name)
    assert names(mei, "nuevo") == [nuevo.name]


def test_partners_are_everybodys_and_archived_records_come_last(li_qiang, li_na, liu, nuevo):
    builders.partner(liu, PartyKind.SUPPLIER, "宁波海曙帐篷厂")
    (found,) = find_parties(li_na, "hszp").partners
    assert found.name == "宁波海曙帐篷厂"
    parties.archive_party(party_id=nuevo.pk, by=li_qiang, at=AT)
    kept = builders.customer(li_qiang, "Nuevo Sol S.L.", "ES")
    first, last = find_parties(li_qiang, "s l nuevo").customers
    assert (first.name, last.name, last.is_archived) == (kept.name, nuevo.name, True)


@pytest.mark.parametrize(
    "typed",
    ["El Nuevo Camping S.L.", "el nuevo camping s l", "ventas@nuevo.example", "MARIA.ORTEGA@nuevo.example", "123456",
     "778899", "+34 612 778 899"],
)  # fmt: skip
def test_a_colleagues_customer_shows_whose_it_is_to_who_knows_it_exactly(li_na, nuevo, typed):
    found = find_parties(li_na, typed)
    (masked,) = found.masked
    assert (masked.name, masked.owner) == (nuevo.name, "李强")
    assert found.customers == [] and found.contacts == []
    assert "nuevo.example" not in repr(masked) and "778" not in repr(masked) and "María" not in repr(masked)


@pytest.mark.parametrize(
    "typed", ["nuevo", "El Nuevo Camping", "3456", "ortega@nuevo.example", "nuevo.example", "María"]
)
def test_half_a_name_tells_nothing_of_a_colleagues_customer(li_na, nuevo, typed):
    assert find_parties(li_na, typed).masked == []


def test_the_owner_and_the_leaders_see_no_masked_twin(li_qiang, liu, mei, nuevo):
    for person in (li_qiang, liu, mei):
        assert find_parties(person, "ventas@nuevo.example").masked == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text(alphabet="ab信风户%_*\"'\\-+ 0123@()^:", max_size=30))
def test_anything_typed_is_answered(li_qiang, nuevo, typed):
    assert not find_parties(li_qiang, typed).masked
    list(matching_parties(li_qiang, customers(li_qiang), typed))


def test_the_rule_for_fetched_rows_is_the_rule_of_the_scope(
    zhou, liu, li_qiang, li_na, wang_fang, mei, tang, chen_jing, wu, sun
):  # fmt: skip
    owned, handed, shared = (builders.customer(li_qiang, f"Zephyr {n}", "DE") for n in range(3))
    parties.assign_owner(
        party_id=owned.pk, version=owned.version, owner_id=li_qiang.pk, deputy_id=wang_fang.pk, by=liu, at=AT
    )  # fmt: skip
    for person in (mei, chen_jing, wu):
        builders.task(liu, person, title="Look", subject=handed, subject_title=handed.name)
    PartyShare.objects.create(party=shared, user=li_na, granted_by=li_qiang, since=AT)
    builders.partner(liu)
    rows = list(Party.objects.all())
    for person in (zhou, liu, li_qiang, li_na, wang_fang, mei, tang, chen_jing, wu, sun):
        opened, others = scope.open_to(person, _others(person)), _others(person)
        seen = {row.pk for row in rows if opened(kind=row.kind, holders=(row.owner_id, row.deputy_id), pk=row.pk)}
        assert seen == set(scope.visible_parties(person).values_list("pk", flat=True)), (person, others)


def _others(person) -> list[int]:
    ids = scope.others_customers_open_to(person)
    return [] if ids is None else list(ids)


def test_what_was_shared_is_found(li_qiang, li_na, nuevo):
    assert names(li_na, "nuevo") == []
    share = PartyShare.objects.create(party=nuevo, user=li_na, granted_by=li_qiang, since=AT)
    assert names(li_na, "nuevo") == [nuevo.name] and find_parties(li_na, "ventas@nuevo.example").masked == []
    share.until, share.ended_by = AT, li_qiang
    share.save()
    assert names(li_na, "nuevo") == []
