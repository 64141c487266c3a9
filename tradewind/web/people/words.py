"""The words for roles and duties."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Duty, Role

ROLE_WORDS: dict[Role, str | Promise] = {
    Role.BOSS: _("Boss"),
    Role.ASSISTANT: _("Trade assistant"),
    Role.SALESPERSON: _("Salesperson"),
    Role.NONE: _("Duties only"),
}
DUTY_WORDS: dict[Duty, str | Promise] = {
    Duty.DOCUMENTS: _("Shipping documents"),
    Duty.FINANCE: _("Finance"),
    Duty.PURCHASING: _("Purchasing"),
    Duty.PRODUCTION_QC: _("Production and QC (with design)"),
    Duty.AFTER_SALES: _("After-sales"),
    Duty.LEGAL: _("Legal"),
    Duty.PLATFORM_SPECIALIST: _("Platform specialist"),
    Duty.MARKETING: _("Marketing"),
}
