"""Fill the demo company's inbox with a night's inquiries; what was written, as JSON in the last line."""

import json
from datetime import timedelta
from decimal import Decimal

import django

NIGHT = (
    ("El Nuevo Camping", "Lucía Ortega", "ES", "compras@el-nuevo-camping.example", "+34 600 555 018",
     "Quotation request: 4 tent models, spring 2027"),
    ("Lakeside Outfitters", "Tom Hale", "US", "tom@lakeside-outfitters.example", "", "Price for 20ft, camp chairs"),
    ("Yama Gear", "Ken Ito", "JP", "ito@yama-gear.example", "", "見積依頼 焚火台 MOQ"),
    ("", "tent buyer", "NG", "tent.buyer88@freemail.example", "", "need tent good price"),
    ("Fjord Fritid", "Kari Lie", "NO", "kari@fjord-fritid.example", "", "Re: CE docs for EN 5912"),
    ("Andes Trek", "Rosa Quispe", "PE", "rosa@andes-trek.example", "", "Cotización carpas 3 estaciones"),
    ("Happy Camper", "Jo Winter", "AU", "jo@happy-camper.example", "", "Sample of LP-03-01"),
    ("Atlas Bivouac", "Samir Alami", "MA", "samir@atlas-bivouac.example", "", "Demande de prix bâches"),
    ("Baltic Tents", "Jonas Petrauskas", "LT", "jonas@baltic-tents.example", "", "Catalogue 2027"),
    ("Pampas Camping", "Ana Souza", "BR", "ana@pampas-camping.example", "", "Preço barraca 4 pessoas"),
    ("Dune Sports", "Omar Haddad", "AE", "omar@dune-sports.example", "", "Gazebo 3x6, price FOB"),
    ("Northern Lights Camping", "Eva Laine", "FI", "eva@northern-lights.example", "", "Tarps, 1,000 pcs"),
)  # fmt: skip
LETTER = """Dear Sirs,

We are a camping retailer with 6 stores around Madrid. Two years ago we received your offer but the MOQ of 500 was too \
much for us. This season we are ready for one 40HQ, mixed models:

4P tent 1,200 pcs, 2P tent 800 pcs, tarps 3x4 m and folding chairs. Please quote FOB Ningbo and your best lead time; \
we need the goods in Valencia before 15 February.

Best regards,
%s"""
QUOTED = [("TE-4P-02", "4P Tent", "500", "38.20"), ("TE-2P-01", "2P Tent", "500", "21.00"),
          ("TA-34-01", "Tarp 3x4 m", "500", "17.90"), ("CH-11-03", "Folding chair", "500", "9.60")]  # fmt: skip


def write() -> dict[str, object]:
    """Twelve that nobody has yet, the first of whom was quoted two years ago."""
    from django.utils import timezone

    from tradewind.apps.inquiries import services
    from tradewind.apps.inquiries.models import Inquiry, PastQuotation
    from tradewind.apps.parties.models import Party
    from tradewind.domain.inquiries.sources import Source
    from tradewind.platform.people import queries as people

    house, now = people.system_user(), timezone.now()
    assistant = people.account_named("assistant")
    Inquiry.objects.filter(state="new").update(state="merged")  # the demo's own morning
    ids = []
    for place, (company, person, country, email, phone, subject) in enumerate(NIGHT):
        made = services.register_inquiry(
            details=services.InquiryDetails(
                source=Source.FORM if place % 4 == 3 else Source.MAIL, text=LETTER % person, subject=subject,
                person=person, company=company, country=country, email=email, phone=phone,
                arrived_at=now - timedelta(minutes=30 * (len(NIGHT) - place)),
            ),
            letter=services.read_text(LETTER % person), by=assistant or house, at=now,
        )  # fmt: skip
        ids.append(made.pk)
    Inquiry.objects.filter(pk__in=ids).update(owner=None, stands_in_for=None)
    friend = Party.objects.filter(name__startswith="El Nuevo Camping").order_by("pk")[0]
    PastQuotation.objects.get_or_create(party=friend, number="Q-24-0867", defaults=dict(
        on=(now - timedelta(days=760)).date(), who="李娜", terms="FOB Ningbo",
        lines=[dict(zip(("code", "name", "quantity", "price"), line, strict=True)) for line in QUOTED],
        currency="USD", amount=Decimal("43350.00"), outcome="lost", reason="嫌 MOQ 高",
    ))  # fmt: skip
    return {"ids": ids, "friend": friend.pk}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(write()))
