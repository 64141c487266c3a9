"""What is read out of a letter, and what is never read into it?"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.domain.inquiries.labelled import Case, labelled_letters, marks, outcomes_of
from tradewind.domain.inquiries.reading.asking import asks_price, is_price_question
from tradewind.domain.inquiries.reading.facts import read_inquiry
from tradewind.domain.inquiries.reading.items.quantities import quantities_in
from tradewind.domain.inquiries.reading.kinds.judging import Kind
from tradewind.domain.inquiries.reading.letter import Certainty, Evidence, Letter
from tradewind.domain.inquiries.reading.numbers import amount_of
from tradewind.domain.inquiries.reading.platforms.recognising import Standing

pytestmark = pytest.mark.pure

# Of all labelled letters, those of the tuning and the held-out ones together: a change that loses more is noticed.
_LEAST = {"inquiry": 0.99, "kind": 0.97, "language": 0.99, "company": 0.97, "country": 0.97, "phone": 0.96,
          "items": 0.90, "incoterm": 0.99, "origin": 0.98, "destination": 0.97, "weight_kg": 0.99, "volume_cbm": 0.99,
          "target_price": 0.99, "currency": 0.99, "certificates": 0.96, "asks": 0.97, "platform": 0.99}  # fmt: skip


def test_the_labelled_letters_are_read_as_well_as_before() -> None:
    outcomes = outcomes_of(labelled_letters())
    poor = {
        field: (round(outcomes[field].precision, 3), round(outcomes[field].recall, 3))
        for field, least in _LEAST.items()
        if min(outcomes[field].precision, outcomes[field].recall) < least
    }
    assert poor == {}


def test_no_letter_of_a_seller_or_a_machine_becomes_an_inquiry() -> None:
    wrong = [case.name for case in labelled_letters() if not case.expected.get("inquiry") and marks(case)["inquiry"][1]]
    assert wrong == []


@pytest.mark.parametrize("case", [case for case in labelled_letters() if case.expected.get("inquiry")][::4],
                         ids=lambda case: case.name)  # fmt: skip
def test_every_fact_shows_where_it_stands(case: Case) -> None:
    _check_evidence(case.letter)


@pytest.mark.parametrize(
    ("text", "goods", "quantity"),
    [
        ("We are interested in the 4P instant tent, about 200 pcs in dusty blue.", "4P instant tent", 200),
        ("Our present source has let us down twice. Please quote 300 pcs of your camp cot.", "camp cot", 300),
        ("We import for the chains and are looking for a second factory. What is the price of the fire pit?",
         "fire pit", None),
        ("Please send a price for the 5 m canvas bell tent.", "5 m canvas bell tent", None),
        ("We think about the 1.2 m folding table for our second shop. Do you have a catalogue with sizes?",
         "1.2 m folding table", None),
        ("We are interested in the moon chair for next year. Do you have a price?", "moon chair", None),
        ("Can you make the beach shelter with our label? We think of 500 pcs for a start.", "beach shelter", 500),
        ("Can you print 500 pcs T-shirts for our camp?", "T-shirts", 500),
        ("Was kosten 400 Stück Klappstuhl frei Hamburg?", "Klappstuhl", 400),
        ("Сколько стоит очаг переносной при заказе 600 шт.?", "очаг переносной", 600),
        ("询价：5 米棉布钟形帐 20 件，请报 FOB 价", "5 米棉布钟形帐", 20),
        ("800 件折叠椅试单，请报价", "折叠椅", 800),
        ("Please quote 15 m of canvas.", "canvas", 15),
    ],
)  # fmt: skip
def test_a_size_a_colour_or_a_purpose_is_no_part_of_what_is_asked(text: str, goods: str, quantity: int | None) -> None:
    found = read_inquiry(Letter(text=text, full_text=text)).items
    assert [(item.description, item.quantity) for item in found] == [
        (goods, None if quantity is None else Decimal(quantity))
    ]


_WORDS = some.sampled_from(
    [
        "500",
        "pcs",
        "tents",
        "CIF",
        "FOB",
        "Hamburg",
        "to",
        "from",
        "Shanghai",
        "2x40HQ",
        "$12.5",
        "target",
        "price",
        "3",
        "cbm",
        "20",
        "kg",
        "我们",
        "采购",
        "1万",
        "个",
        ",",
        ".",
        ":",
        "Tel",
        "+4930231250",
        "GmbH",
        "we",
        "are",
        "in",
        "Kenya",
        "ООО",
        "«",
        "15",
        "шт",
        "цена",
        "х",
        "60x40x50",
        "cm",
        "CE",
        "EN71",
        "Qty:",
        "Product:",
        "\n",
        "|",
        "；",
        "（",
        "",
    ]
)


@given(some.lists(_WORDS, max_size=40).map(" ".join) | some.text(max_size=200))
def test_no_text_is_refused_and_nothing_is_invented(text: str) -> None:
    _check_evidence(
        Letter(subject=text[:30], text=text, full_text=text, sender_name=text[:10], sender_address=text[:20])
    )


def _check_evidence(letter: Letter) -> None:
    facts = read_inquiry(letter)
    for evidence in _evidences(facts):
        part = getattr(letter, evidence.part)
        assert part[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote
    for item in facts.items:
        if item.quantity is not None and item.quantity > 1:
            assert any(sign.isnumeric() for sign in item.evidence.quote)


def _evidences(thing: object) -> Iterator[Evidence]:
    if isinstance(thing, Evidence):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _evidences(each)
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from _evidences(getattr(thing, each.name))


@pytest.mark.parametrize(
    ("written", "amount"),
    [("1.000", 1000), ("1,000", 1000), ("1 000", 1000), ("2'500", 2500), ("1.234,50", "1234.50"),
     ("1,234.50", "1234.50"), ("2,5", "2.5"), ("0,450", "0.450"), ("12.000.000", 12_000_000), ("1.2.3", None)],
)  # fmt: skip
def test_a_number_is_read_as_its_country_writes_it(written: str, amount: int | str | None) -> None:
    assert amount_of(written) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("折叠椅1万把", [(10_000, "pcs")]),
        ("5k pcs", [(5000, "pcs")]),
        ("between 500-1000 sets", [(500, "sets")]),
        ("2 x 40' HC and 1x20GP", [(2, "40HQ"), (1, "20GP")]),
        ("USD 3.15/pc, 28 tons each, model M12x60", []),
        ("10 тыс. шт", [(10_000, "pcs")]),
    ],
)
def test_quantities_are_told_from_prices_and_models(line: str, found: list[tuple[int, str]]) -> None:
    assert [(int(each.amount), each.unit) for each in quantities_in(line)] == found


def test_a_country_of_the_mail_address_is_a_hint_and_never_filled_in() -> None:
    facts = read_inquiry(Letter(text="Price for 20 pcs of tents?", sender_address="ana@muebles.es"))
    assert facts.country is None
    assert facts.country_hint is not None
    assert (facts.country_hint.value, facts.country_hint.certainty) == ("ES", Certainty.HINT)


def test_a_port_of_destination_is_not_the_buyers_country() -> None:
    facts = read_inquiry(Letter(text="Please quote 20 pcs of tents CIF Hamburg."))
    assert facts.route.destination is not None
    assert facts.country is None


@pytest.mark.parametrize("line", ["WhatsApp: +234 000 555 0912", "+234 000 555 0912"])
def test_a_number_no_plan_knows_is_kept_as_it_is_typed(line: str) -> None:
    facts = read_inquiry(Letter(text=f"need tent good price, 100 pcs\n{line}"))
    assert facts.phone is not None
    assert (facts.phone.value, facts.phone.certainty) == ("+234 000 555 0912", Certainty.LIKELY)


def test_what_we_wrote_below_is_not_read_as_the_buyers() -> None:
    own = "We need 300 pcs of tents.\n\nOn Mon, Li Na wrote:\n> Tel +86 138 0013 8000, target price USD 9.50"
    facts = read_inquiry(Letter(text="We need 300 pcs of tents.", full_text=own))
    assert facts.phone is None
    assert facts.target_price is None


def test_a_platform_is_no_customer_and_says_where_to_answer() -> None:
    letter = Letter(
        subject="[Alibaba.com] Maria Lopez has sent you an inquiry",
        text="Maria Lopez from Chile has sent you an inquiry.\nPlease quote 50 sets of tents.\n"
        "Reply: https://message.alibaba.com/m/1",
        sender_address="feedback@service.alibaba.com",
    )
    relay = read_inquiry(letter).relay
    assert relay is not None
    assert (relay.standing, relay.sender_is_customer) == (Standing.PLATFORM, False)
    assert relay.reply_channel == "https://message.alibaba.com/m/1"


@pytest.mark.parametrize("domain", ["alibaba-trade.example", "a1ibaba.example", "made-in-china.example"])
def test_whoever_looks_like_a_platform_is_a_phisher(domain: str) -> None:
    facts = read_inquiry(
        Letter(subject="New inquiry", text="A buyer needs 500 pcs.", sender_address=f"inquiry@{domain}")
    )
    assert facts.verdict.kind is Kind.PHISHING


def test_thanks_for_a_quotation_ask_for_none() -> None:
    assert not is_price_question(asks_price(Letter(text="Thank you for your quotation, we come back next week.")))
    assert is_price_question(asks_price(Letter(text="最低起订量是多少？")))


@pytest.mark.parametrize("piece", [" ", "a", "1 2 ", "a: ", "500 pcs ", "(", "采购帐篷", "ООО «", "CIF ", "\n"])
def test_a_letter_of_nothing_but_one_piece_ends(piece: str) -> None:
    """A pattern that tries every way through such a text would not come back within minutes."""
    text = piece * (8_000 // len(piece))
    assert read_inquiry(Letter(text=text, full_text=text)).company is None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1.000 juegos de brocas (13 piezas)", [("brocas", 1000)]),
        ("bitte ein Angebot über 2.000 Kartons Nitrilhandschuhe Gr. M", [("Nitrilhandschuhe Gr. M", 2000)]),
        ("prosíme o nabídku na 800 ks židlí a 150 ks stolů", [("židlí", 800), ("stolů", 150)]),
        ("نرجو عرض سعر لعدد 5000 كرسي و 1000 طاولة", [("كرسي", 5000), ("طاولة", 1000)]),
        ("텀블러 2,000개와 우산 1,500개 견적 부탁드립니다", [("텀블러", 2000), ("우산", 1500)]),
        ("・水筒 3,000本の見積をお願いします。目標価格は1本3.2ドルです。", [("水筒", 3000)]),
        ("How much for a thousand camping stoves?", [("camping stoves", 1000)]),
        ("Devis pour 800 pots. Poids total estimé 4,5 tonnes", [("pots", 800)]),
        ("pls price for tent 3x3m qty 150, white", [("tent 3x3m", 150)]),
        ("Цікавить ціна на намети, 300 шт.", [("намети", 300)]),
        ("サンプルを2個送っていただけますか。", []),
        ("Please quote CIF Mumbai for pliers - 10,000 nos", [("pliers", 10_000)]),
    ],
)
def test_goods_end_where_their_language_ends_them(text: str, items: list[tuple[str, int]]) -> None:
    """Packing, weights, prices of one piece and little words between two goods are no goods."""
    found = read_inquiry(Letter(text=text)).items
    assert [(item.description, item.quantity) for item in found] == items


def test_a_weight_beside_a_volume_is_one() -> None:
    found = read_inquiry(Letter(text="Was kosten 24 Paletten Steinwolle (ca. 12 Tonnen, 60 cbm)?"))
    assert found.weight_kg is not None and found.weight_kg.value == 12_000


def test_what_may_be_spent_in_all_is_no_target_price() -> None:
    assert read_inquiry(Letter(text="Please quote 2400 pcs hammers. Budget GBP 18,000 in total.")).target_price is None
    assert read_inquiry(Letter(text="Please quote 20,000 pcs bulbs. Target: $0.55/pc")).target_price is not None


def test_a_certificate_that_is_not_needed_is_none() -> None:
    found = read_inquiry(Letter(text="300 pcs, CE required. PSEは不要です。")).certificates
    assert [each.value for each in found] == ["CE"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I can improve your website ranking, prices from USD 99. Reply for a quotation.", Kind.OFFER),
        ("宁波到汉堡 40HQ 海运费 USD 2150，有效期到月底，需要的话请联系。", Kind.OFFER),
        ("45 of the 1200 chairs in the last shipment arrived broken. How will you compensate us?", Kind.FOLLOW_UP),
        ("We have received USD 12,450.00 in favour of your account from ACME LLC.", Kind.PAYMENT),
    ],
)
def test_who_sells_complains_or_pays_does_not_inquire(text: str, kind: Kind) -> None:
    assert read_inquiry(Letter(text=text)).verdict.kind is kind
