"""What is a product: how is it called, packed, declared and taxed, and who answers for it?"""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.vocabulary.taxation import TaxTreatment


def _measure() -> "models.DecimalField[Decimal | None, Decimal | None]":
    """Centimetres or kilograms of a carton."""
    return models.DecimalField(max_digits=10, decimal_places=3, null=True)


class Category(models.Model):
    """A group of products, as the office sorts them."""

    name_zh = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name_zh"], name="one_category_of_a_name")]

    def __str__(self) -> str:
        return self.name_zh

    def label(self, language: str) -> str:
        return self.name_en if self.name_en and language.startswith("en") else self.name_zh


class Product(models.Model):
    """One thing we sell, under one code. Per carton what it is packed in; CBM follows from the carton."""

    code = models.CharField(max_length=40)
    code_folded = models.CharField(max_length=40, unique=True)  # capitals, no blanks: TE-4P-02
    name_zh = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    names_folded = models.CharField(
        max_length=600, blank=True
    )  # both names, to be sorted by; found by `platform/search`
    model = models.CharField(max_length=80, blank=True)
    category = models.ForeignKey(Category, models.PROTECT, null=True, related_name="+")
    specification_zh = models.TextField(blank=True)
    specification_en = models.TextField(blank=True)
    parameters = models.JSONField(default=list)  # [{"name", "value"}], in the order of the sheet
    selling_points_en = models.TextField(blank=True)  # what the value-explained offer says
    unit = models.CharField(max_length=10, default="PCS")
    moq = models.DecimalField(max_digits=12, decimal_places=3, null=True)

    pieces_per_carton = models.PositiveIntegerField(null=True)
    carton_length_cm = _measure()
    carton_width_cm = _measure()
    carton_height_cm = _measure()
    carton_gross_kg = _measure()
    carton_net_kg = _measure()
    packing_note = models.CharField(max_length=200, blank=True)
    lead_days = models.PositiveSmallIntegerField(null=True)

    hs_code = models.CharField(max_length=13, blank=True)  # ten digits, with a suffix where one code has several rates
    declaration_elements = models.CharField(max_length=500, blank=True)  # 申报要素, in the order of the code's template
    vat_rate = models.DecimalField(max_digits=6, decimal_places=5, default=Decimal("0.13"))
    tax_treatment = models.CharField(max_length=10, choices=choices(TaxTreatment), default=TaxTreatment.REFUND)

    shelf_state = models.CharField(max_length=10, choices=choices(ShelfState), default=ShelfState.NONE)
    shelf_place = models.CharField(max_length=60, blank=True)
    shelf_count = models.PositiveSmallIntegerField(default=0)
    shelf_checked_on = models.DateField(null=True)
    shelf_checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    keeper = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")  # 关键人
    state = models.CharField(max_length=14, choices=choices(ProductState), default=ProductState.DRAFT)
    picture = models.ForeignKey("catalogue.ProductPicture", models.PROTECT, null=True, related_name="+")  # the main one
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("state", ProductState, "product_state_known"),
            known("tax_treatment", TaxTreatment, "product_tax_treatment_known"),
            known("shelf_state", ShelfState, "product_shelf_state_known"),
            models.CheckConstraint(condition=~Q(name_zh="", name_en=""), name="product_has_a_name"),
            models.CheckConstraint(condition=Q(vat_rate__gte=0, vat_rate__lt=1), name="product_vat_rate"),
        ]
        indexes = [
            models.Index(fields=["state", "code_folded"], name="products_by_code"),
            models.Index(fields=["category", "code_folded"], name="products_of_category"),
            models.Index(fields=["keeper", "code_folded"], name="products_of_keeper"),
            models.Index(fields=["shelf_state", "code_folded"], name="products_on_shelf"),
            models.Index(fields=["names_folded", "id"], name="products_by_name"),
            models.Index(fields=["hs_code"], name="products_of_hs_code"),
            models.Index(
                fields=["code_folded"],
                condition=Q(picture=None, state=ProductState.ACTIVE),
                name="products_pictureless",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.called}"

    @property
    def called(self) -> str:
        return self.name_zh or self.name_en

    def label(self, language: str) -> str:
        first, second = (self.name_en, self.name_zh) if language.startswith("en") else (self.name_zh, self.name_en)
        return first or second


class RebateRate(models.Model):
    """Which part of the price before VAT comes back, by the day of export. A later row ends the one before it."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="rebate_rates")
    rate = models.DecimalField(max_digits=6, decimal_places=5)
    valid_from = models.DateField()
    source = models.CharField(max_length=120, blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["product", "valid_from"], condition=Q(replaced_at=None), name="one_rebate_rate_of_a_day"
            ),
            models.CheckConstraint(condition=Q(rate__gte=0, rate__lt=1), name="rebate_rate_is_a_share"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.rate} {self.valid_from}"


class ProductCertificate(models.Model):
    """A paper that says a product may be sold somewhere: CE, FCC, UL, REACH … Its file is an attachment of this row."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="certificates")
    kind = models.CharField(max_length=40)
    number = models.CharField(max_length=80, blank=True)
    issuer = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # replaced or withdrawn
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(
                fields=["expires_on"], condition=Q(ended_at=None, expires_on__isnull=False), name="certificates_ending"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
