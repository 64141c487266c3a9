"""Writing products down, changing them, and their way from draft to discontinued."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product, SupplyWord
from tradewind.apps.catalogue.queries.responsible import keeper_among
from tradewind.apps.catalogue.queries.scope import category_for, product_to_change
from tradewind.apps.catalogue.refusals.products import CodeTaken
from tradewind.apps.catalogue.services.owing import ask_for_picture, settle_owed
from tradewind.apps.catalogue.services.searching import keep_found
from tradewind.domain.catalogue.details import CleanPacking, check_quantity, clean_product
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE, ProductState
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.parties.searching import folded
from tradewind.domain.vocabulary.details import Desk
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next
from tradewind.platform.use_case.turns import one_at_a_time

CODES = "product codes"
LINES = ("moq", "keeper_id")  # what can be changed without opening the product
PACKING = tuple(each.name for each in fields(CleanPacking))


@dataclass(frozen=True, slots=True)
class ProductDetails:
    """What people type about a product: texts, as they type them. The code and one of the names are needed."""

    code: str
    name_zh: str = ""
    name_en: str = ""
    model: str = ""
    category_id: int | None = None
    specification_zh: str = ""
    specification_en: str = ""
    parameters: str = ""  # a line each, "name: value"
    selling_points_en: str = ""
    unit: str = ""
    moq: str = ""
    pieces_per_carton: str = ""
    carton_length_cm: str = ""
    carton_width_cm: str = ""
    carton_height_cm: str = ""
    carton_gross_kg: str = ""
    carton_net_kg: str = ""
    packing_note: str = ""
    lead_days: str = ""
    hs_code: str = ""
    declaration_elements: str = ""
    vat_rate: str = ""  # 13 or 13%
    tax_treatment: str = ""
    keeper_id: int | None = None


@use_case
def register_product(*, details: ProductDetails, by: Actor, at: datetime) -> Product:
    """Write a product down, as a draft: nobody quotes it before it is published."""
    require(by, permissions.KEEP)
    columns = _columns(details, by)
    _refuse_taken(str(columns["code_folded"]))
    product = Product.objects.create(**columns, created_at=at, updated_at=at, updated_by_id=by.pk)
    keep_found([product], at=at)
    audit.record("product.registered", product, by=by, at=at, code=product.code, name=product.called)
    return product


@use_case
def revise_product(*, product_id: int, version: int, details: ProductDetails, by: Actor, at: datetime) -> Product:
    """Change what is known of a product; a packing or lead time that changes is nobody's confirmed word any more."""
    product = product_to_change(by, product_id)
    refuse_stale(version, product.version)
    columns = _columns(details, by)
    _refuse_taken(str(columns["code_folded"]), but=product.pk)
    changes = put(product, columns)
    if not changes:
        return product
    save_next(product, changes.after, by=by, at=at)
    for about in overtaken(changes.after):
        SupplyWord.objects.filter(product=product, about=about, ended_at=None).update(ended_at=at)
    keep_found([product], at=at)
    shown = [name for name in changes.after if name not in ("code_folded", "names_folded")]
    audit.record("product.revised", product, by=by, at=at, fields=shown, before=changes.before, after=changes.after)
    return product


@use_case
def set_product_line(
    *, product_id: int, version: int, line: str, value: str | int | None, by: Actor, at: datetime
) -> Product:  # fmt: skip
    """Change one line of a product where it stands in a list: the MOQ as it is typed, or who keeps it."""
    product = product_to_change(by, product_id)
    if line not in LINES:
        raise NotFound(what="line")
    refuse_stale(version, product.version)
    changes = put(product, {line: _line(line, value, by)})
    if changes:
        save_next(product, [line.removesuffix("_id")], by=by, at=at)
        audit.record(
            "product.revised", product, by=by, at=at, fields=[line], before=changes.before, after=changes.after
        )
    return product


@use_case
def publish_product(*, product_id: int, version: int, by: Actor, at: datetime) -> Product:
    """It may be quoted from now on. Without a main photo, somebody gets the to-do to take one."""
    product = _move("publish", "product.published", product_id, version, by, at)
    ask_for_picture(product, by=by, at=at)
    return product


@use_case
def discontinue_product(*, product_id: int, version: int, by: Actor, at: datetime) -> Product:
    """It is offered no more; papers that show it stay as they are."""
    product = _move("discontinue", "product.discontinued", product_id, version, by, at)
    settle_owed(OwedAbout.PICTURE, product.pk, by=by, at=at)
    return product


@use_case
def resume_product(*, product_id: int, version: int, by: Actor, at: datetime) -> Product:
    """It is offered again."""
    product = _move("resume", "product.resumed", product_id, version, by, at)
    ask_for_picture(product, by=by, at=at)
    return product


def _move(action: str, deed: str, product_id: int, version: int, by: Actor, at: datetime) -> Product:
    product = product_to_change(by, product_id)
    product.state = ProductState(PRODUCT_LIFECYCLE.after(action, product.state))
    refuse_stale(version, product.version)
    save_next(product, ["state"], by=by, at=at)
    audit.record(deed, product, by=by, at=at)
    return product


def _columns(details: ProductDetails, by: Actor) -> dict[str, object]:
    """The details as columns: cleaned, or refused with all their problems."""
    typed = {name: value for name, value in asdict(details).items() if isinstance(value, str)}
    product, packing = clean_product(typed)
    category = category_for(by, details.category_id) if details.category_id else None
    keeper = keeper_among(by, details.keeper_id)
    names = folded(product.name_zh, product.name_en)
    return asdict(product) | asdict(packing) | {"category": category, "keeper": keeper, "names_folded": names}


def _line(line: str, value: str | int | None, by: Actor) -> object:
    if line == "keeper_id":
        keeper = keeper_among(by, value if isinstance(value, int) else None)
        return keeper.pk if keeper else None
    desk = Desk()
    moq = desk.take("moq", check_quantity(str(value or "")))
    desk.close()
    return moq


def _refuse_taken(code: str, *, but: int | None = None) -> None:
    """Two people who write the same code at once: the second one is told."""
    one_at_a_time(CODES)
    taken = Product.objects.filter(code_folded=code).exclude(pk=but or 0).values_list("pk", flat=True).first()
    if taken is not None:
        raise CodeTaken(code=code, product_id=taken)


def overtaken(after: Mapping[str, object]) -> list[SupplyAbout]:
    """Whose word counts no more once these columns changed."""
    found = [SupplyAbout.PACKING] if set(after) & set(PACKING) - {"packing_note"} else []
    return [*found, SupplyAbout.LEAD] if "lead_days" in after else found
