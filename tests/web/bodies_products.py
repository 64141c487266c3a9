"""What does a person type into the forms of products?"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.builders import AHEAD
from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.catalogue.models import (
    Category,
    Product,
    ProductCertificate,
    ProductWish,
    RebateRate,
    SupplierOffer,
)
from tradewind.web.catalogue.product_forms import ProductForm


def _version(firm: Firm, _actor: str, kind: str) -> Body:
    return {"version": Product.objects.get(pk=firm.objects[kind]["product_id"]).version}


def _product(firm: Firm, _actor: str, kind: str) -> Body:
    product = Product.objects.get(pk=firm.objects[kind]["product_id"])
    values = {name: "" if value is None else value for name, value in ProductForm.values_of(product).items()}
    return values | {"moq": "500"}


def _offer(firm: Firm, _actor: str, kind: str) -> Body:
    offer = SupplierOffer.objects.filter(product_id=firm.objects[kind]["product_id"], ended_at=None).order_by("pk")[0]
    return {
        "version": offer.pk, "supplier_id": offer.supplier_id, "cost": "196.5", "currency": "CNY", "with_vat": "on",
        "valid_until": AHEAD.isoformat(),
    }  # fmt: skip


def _with_version(**typed: object) -> Typed:
    return lambda firm, actor, kind: {**_version(firm, actor, kind), **typed}


def _rebate(firm: Firm, _actor: str, kind: str) -> Body:
    newest = RebateRate.objects.filter(product_id=firm.objects[kind]["product_id"]).latest("pk")
    return {"version": newest.pk, "rate": "9", "valid_from": AHEAD.isoformat(), "source": "2026B"}


def _certificate(firm: Firm, _actor: str, kind: str) -> Body:
    version = ProductCertificate.objects.get(pk=firm.objects[kind]["certificate_id"]).version
    return {"version": version, "kind": "CE", "number": "CE-119"}


def _category(firm: Firm, _actor: str, kind: str) -> Body:
    version = Category.objects.get(pk=firm.objects[kind]["category_id"]).version
    return {"version": version, "name_zh": "帐篷与天幕", "name_en": "Tents and tarps", "position": "2"}


def _decision(firm: Firm, _actor: str, kind: str) -> Body:
    version = ProductWish.objects.get(pk=firm.objects[kind]["wish_id"]).version
    return {"version": version, "action": "decline", "answer": "No mould for it."}


def _ticked(firm: Firm, _actor: str, _kind: str) -> Body:
    return {"act": "publish", "ids": firm.objects["product_draft"]["product_id"]}


PRODUCT_BODIES: dict[tuple[str, str], Typed] = {
    ("catalogue:export_products", ""): fixed(kind="csv", query=""),
    ("catalogue:many_products", ""): _ticked,
    ("catalogue:register_product", ""): fixed(code="TA-34-01", name_zh="天幕 3x4 米", unit="PCS"),
    ("catalogue:revise_product", ""): _product,
    ("catalogue:line", ""): _with_version(line="moq", moq="800"),
    ("catalogue:publish", ""): _version,
    ("catalogue:discontinue", ""): _version,
    ("catalogue:resume", ""): _version,
    ("catalogue:offer", ""): _offer,
    ("catalogue:confirm", "confirm_packing"): _with_version(pieces_per_carton="4", carton_gross_kg="9.4"),
    ("catalogue:confirm", "confirm_lead"): _with_version(lead_days="40"),
    ("catalogue:rebate", ""): _rebate,
    ("catalogue:shelf", ""): _with_version(state="good", place="B-01", count="1"),
    ("catalogue:put_on_platform", ""): fixed(platform="Global Sources", url="https://globalsources.example/te"),
    ("catalogue:add_certificate", ""): fixed(kind="FCC", number="F-9", expires_on=AHEAD.isoformat()),
    ("catalogue:renew_certificate", ""): _certificate,
    ("catalogue:end_certificate", ""): _certificate,
    ("catalogue:files", ""): lambda _firm, _actor, _kind: {
        "attached": SimpleUploadedFile("spec.pdf", b"%PDF-1.4\n%%EOF")
    },
    ("catalogue:strike_file", ""): fixed(reason="another fabric"),
    ("catalogue:categories", ""): fixed(name_zh="椅子", name_en="Chairs", position="2"),
    ("catalogue:revise_category", ""): _category,
    ("catalogue:note_wish", ""): fixed(text="A tent that floats"),
    ("catalogue:decide_wish", ""): _decision,
}  # fmt: skip
