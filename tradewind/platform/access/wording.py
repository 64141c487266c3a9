"""The sentences of access, and what roles and duties are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access.roles import Duty, Role

SENTENCES: dict[str, str | Promise] = {
    "refused": _("This cannot be done."),
    "not_permitted": _("Your role does not include this. Ask the boss or the assistant if you need it."),
    "not_found": _("There is no such record, or it is not yours to see."),
    "move_not_allowed": _("This is not possible in the record's present state."),
    "stale_version": _("Somebody else saved this record after you opened it. Nothing of yours was overwritten."),
}
WORDS: dict[str, str | Promise] = {
    Role.BOSS: _("Boss"),
    Role.ASSISTANT: _("Trade assistant"),
    Role.SALESPERSON: _("Salesperson"),
    Role.NONE: _("Duties only"),
    Duty.DOCUMENTS: _("Shipping documents"),
    Duty.FINANCE: _("Finance"),
    Duty.PURCHASING: _("Purchasing"),
    Duty.PRODUCTION_QC: _("Production and QC (with design)"),
    Duty.AFTER_SALES: _("After-sales"),
    Duty.LEGAL: _("Legal"),
    Duty.PLATFORM_SPECIALIST: _("Platform specialist"),
    Duty.MARKETING: _("Marketing"),
}
