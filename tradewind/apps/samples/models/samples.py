"""Who gets a sample of what, on whose account, and where is it?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models import PictureVersion, Product
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.apps.quotations.models import Quotation
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge, is_paid_by_tt
from tradewind.domain.samples.lifecycle import IN_HAND, SampleState, Verdict
from tradewind.domain.samples.travel import CourierName
from tradewind.platform.company.models import LegalEntity

_IN_HAND = Q(state__in=[state.value for state in IN_HAND])
_TRAVELS = Q(state="sent")


class Sample(models.Model):
    """One parcel of samples. A changed one is a new row that says which it follows: its lineage stays readable."""

    entity = models.ForeignKey(LegalEntity, models.PROTECT, related_name="+")
    number = models.CharField(max_length=30, blank=True)  # taken when it is placed
    ordinal = models.PositiveSmallIntegerField(default=1)  # v1, v2 … of its lineage
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    inquiry = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")
    quotation = models.ForeignKey(Quotation, models.PROTECT, null=True, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    maker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")  # who prepares it
    state = models.CharField(max_length=10, choices=choices(SampleState), default=SampleState.DRAFT)

    goods_charge = models.CharField(max_length=10, choices=choices(GoodsCharge), default=GoodsCharge.FREE)
    courier_charge = models.CharField(max_length=10, choices=choices(Courier), default=Courier.COLLECT)
    collect_answer = models.CharField(max_length=12, choices=choices(CollectAnswer), default=CollectAnswer.NOT_ASKED)
    courier_account = models.CharField(max_length=40, blank=True)
    pays_at_door = models.BooleanField(default=False)
    currency = models.CharField(max_length=3, blank=True)
    price = models.DecimalField(max_digits=18, decimal_places=2, null=True)  # what the buyer pays, where he pays
    paid_on = models.DateField(null=True)
    reasons = models.JSONField(default=list)  # why the boss is asked: [{code, facts}]
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(null=True)
    granted_codes = models.JSONField(default=list)  # the reasons he agreed to

    ship_to = models.CharField(max_length=500, blank=True)
    needed_on = models.DateField(null=True)
    placed_on = models.DateField(null=True)
    courier = models.CharField(max_length=10, choices=choices(CourierName), blank=True)
    courier_text = models.CharField(max_length=40, blank=True)  # where it is none of the known ones
    tracking = models.CharField(max_length=40, blank=True)
    courier_cost = models.DecimalField(max_digits=12, decimal_places=2, null=True)  # yuan
    sent_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    moved_on = models.DateField(null=True)  # the last thing that was heard of the parcel
    arrived_on = models.DateField(null=True)
    ask_on = models.DateField(null=True)
    verdict = models.CharField(max_length=10, choices=choices(Verdict), blank=True)
    remark = models.CharField(max_length=500, blank=True)
    cancelled_because = models.CharField(max_length=300, blank=True)

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("state", SampleState, "sample_state_known"),
            known("goods_charge", GoodsCharge, "sample_goods_charge_known"),
            known("courier_charge", Courier, "sample_courier_charge_known"),
            known("collect_answer", CollectAnswer, "sample_collect_answer_known"),
            models.UniqueConstraint(fields=["entity", "number"], condition=~Q(number=""), name="one_sample_number"),
            models.CheckConstraint(
                condition=Q(state="draft", number="") | Q(state="cancelled") | (~Q(state="draft") & ~Q(number="")),
                name="sample_numbered_when_placed",
            ),
            models.UniqueConstraint(
                fields=["follows"], condition=~Q(state="cancelled") & Q(follows__isnull=False),
                name="one_next_sample",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["-id"], name="samples_newest"),
            models.Index(fields=["owner", "-id"], name="samples_of_owner"),
            models.Index(fields=["state", "-id"], name="samples_of_state"),
            models.Index(fields=["owner", "state", "-id"], name="samples_state_of_owner"),
            models.Index(fields=["party", "-id"], name="samples_of_party"),
            models.Index(fields=["inquiry"], condition=Q(inquiry__isnull=False), name="samples_of_inquiry"),
            models.Index(fields=["quotation"], condition=Q(quotation__isnull=False), name="samples_of_quotation"),
            models.Index(fields=["maker", "needed_on", "id"], condition=_IN_HAND, name="samples_to_make"),
            models.Index(fields=["moved_on", "id"], condition=_TRAVELS, name="samples_under_way"),
            models.Index(fields=["ask_on", "id"], condition=Q(state="arrived"), name="samples_to_ask_about"),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """Its number, with the version where there was one before."""
        number = self.number or f"D-{self.pk:04d}"
        return f"{number} v{self.ordinal}" if self.ordinal > 1 else number

    @property
    def pays_by_tt(self) -> bool:
        return is_paid_by_tt(GoodsCharge(self.goods_charge), Courier(self.courier_charge))

    @property
    def needs_word(self) -> bool:
        """There is a reason to ask the boss that he has not agreed to."""
        return any(reason["code"] not in self.granted_codes for reason in self.reasons)


class SampleLine(models.Model):
    """What lies in the parcel."""

    sample = models.ForeignKey(Sample, models.PROTECT, related_name="lines")
    place = models.PositiveSmallIntegerField()
    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=60, blank=True)
    description = models.CharField(max_length=300)
    picture = models.ForeignKey(PictureVersion, models.PROTECT, null=True, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit = models.CharField(max_length=10, default="PCS")
    wishes = models.CharField(max_length=500, blank=True)  # colour, size, logo: what differs from the catalogue
    from_shelf = models.BooleanField(default=False)
    cost = models.DecimalField(max_digits=12, decimal_places=2, null=True)  # yuan, of all pieces (R84)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sample", "place"], name="sample_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="sample_line_of_something"),
        ]
        indexes = [models.Index(fields=["product", "-id"], name="sample_lines_of_product")]

    def __str__(self) -> str:
        return f"{self.code} {self.description}"
