"""When is somebody interrupted because of a twin, and when only told quietly?"""

import pytest

from tradewind.domain.parties.duplicates.judging import DuplicateHint, PartyFacts, SignalCode, Strength, judge

pytestmark = pytest.mark.pure

AL_NOOR = PartyFacts(
    names=("Al Noor Trading LLC",),
    emails=("ali@alnoor.ae", "alnoor.trading@gmail.com"),
    websites=("www.alnoor.ae",),
    phones=("+971 4 234 5678",),
    whatsapps=("+971 50 123 4567",),
    wechats=("alnoor_dubai",),
    contacts=("Ali Hassan",),
    tax_numbers=("100-2345-6789",),
    country="AE",
)


def hint(**facts: tuple[str, ...]) -> DuplicateHint | None:
    return judge(PartyFacts(country="AE", **facts), AL_NOOR)


def codes(found: DuplicateHint | None) -> list[str]:
    return [signal.code for signal in found.signals] if found else []


@pytest.mark.parametrize(
    "facts",
    [
        {"names": ("Al-Nour Trading",), "websites": ("http://alnoor.ae/",)},
        {"names": ("Alnoor Trading L.L.C",), "phones": ("04 234 5678",)},
        {"names": ("Al Noor Trading",), "emails": ("alnoortrading@gmail.com",)},
        {"names": ("Al Noor Trading",), "contacts": ("HASSAN, Ali",)},
        {"emails": ("sales@alnoor.ae",), "phones": ("+971501234567",)},
        {"wechats": ("ALNOOR_DUBAI",), "phones": ("+971501234567",)},
        {"tax_numbers": ("100 2345 6789",), "names": ("Al Noor Trading",)},
        {"emails": ("sales@alnoor.ae",), "contacts": ("Mr. Ali Hassan",)},
    ],
)
def test_two_independent_signals_interrupt(facts: dict[str, tuple[str, ...]]) -> None:
    found = hint(**facts)
    assert found is not None
    assert found.strength is Strength.STRONG


@pytest.mark.parametrize(
    "facts",
    [
        {"names": ("Al Noor Trading",)},
        {"emails": ("ali@alnoor.ae",)},  # an address and its own domain
        {"emails": ("sales@alnoor.ae",), "websites": ("alnoor.ae",)},
        {"phones": ("+971501234567",), "whatsapps": ("+971501234567",)},
        {"wechats": ("971501234567",), "phones": ("+971501234567",)},
        {"names": ("Al Noor Furniture LLC",), "websites": ("alnoor.ae",)},
    ],
)
def test_one_source_is_told_quietly(facts: dict[str, tuple[str, ...]]) -> None:
    found = hint(**facts)
    assert found is not None
    assert found.strength is Strength.WEAK


@pytest.mark.parametrize(
    "facts",
    [
        {"names": ("Falcon Gate LLC",), "emails": ("falcon@gmail.com",)},
        {"names": ("Al Noor Furniture LLC",)},
        {"contacts": ("Ali Hassan",)},
        {"websites": ("https://alnoor.en.alibaba.com",)},
        {"phones": ("12", "none")},
        {},
    ],
)
def test_a_stranger_is_no_twin(facts: dict[str, tuple[str, ...]]) -> None:
    assert hint(**facts) is None


def test_the_whole_name_in_one_country_interrupts() -> None:
    greek = PartyFacts(names=("Galazio Skines E.P.E.", "蓝帐篷"), emails=("info@galazio.example",), country="GR")
    same = PartyFacts(names=("GALAZIO SKINES E.P.E.",), country="GR")
    found = judge(same, greek)
    assert found is not None and found.strength is Strength.STRONG
    assert set(codes(found)) == {SignalCode.SIMILAR_NAME, SignalCode.SAME_COUNTRY}


@pytest.mark.parametrize(
    "facts",
    [
        PartyFacts(names=("Galazio Skines E.P.E.",), country="CY"),  # the same name in another country
        PartyFacts(names=("Galazio Skines",), country="GR"),  # a part of the name
        PartyFacts(names=("Mple Skines A.E.", "蓝帐篷"), country="GR"),  # what we call both of them
        PartyFacts(names=("Galazio Skines E.P.E.",), emails=("x@other.example",), country="GR"),  # two houses
    ],
)
def test_less_than_the_whole_name_in_one_country_is_told_quietly(facts: PartyFacts) -> None:
    greek = PartyFacts(names=("Galazio Skines E.P.E.", "蓝帐篷"), emails=("info@galazio.example",), country="GR")
    found = judge(facts, greek)
    assert found is not None and found.strength is Strength.WEAK


def test_two_tax_numbers_are_two_parties_until_somebody_looks() -> None:
    found = hint(names=("Al Noor Trading",), websites=("alnoor.ae",), tax_numbers=("999-8888-7777",))
    assert found is not None
    assert found.strength is Strength.WEAK


def test_each_signal_has_the_facts_of_its_sentence() -> None:
    found = hint(names=("Al Nour Trading LLC",), websites=("alnoor.ae",))
    assert codes(found) == [SignalCode.SAME_DOMAIN, SignalCode.SIMILAR_NAME]
    assert found is not None
    assert found.signals[0].facts == {"domain": "alnoor.ae"}
    assert 80 <= int(str(found.signals[1].facts["score"])) <= 100


def test_a_hint_is_the_same_from_both_sides() -> None:
    other = PartyFacts(names=("Alnoor Trading",), emails=("x@alnoor.ae",), phones=("+97142345678",))
    one, two = judge(AL_NOOR, other), judge(other, AL_NOOR)
    assert one is not None
    assert two is not None
    assert one.strength == two.strength
    assert codes(one) == codes(two)
